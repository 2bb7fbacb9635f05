import type {Expression} from '../../language/expression.ts';
import {noData} from '../refusal.ts';

/** Both ways to a model, each cost line known by the period's end. */
export const optionCosts = {in: ['kind', ['build', 'buy']]} as const;

/** One record a line: what is paid once adds up, what is paid monthly is the latest figure. */
export const eachLine = {
  keys: ['kind', 'phase', 'item', 'product'],
  blanks: ['item', 'product'],
  let: {once: {sum: {field: 'amount'}}, monthly: {last: {field: 'amount'}, by: 'date'}},
} as const;

const of = (kind: 'build' | 'buy', phase: 'upfront' | 'monthly') =>
  ({all: [{is: ['kind', kind]}, {is: ['phase', phase]}]}) as const;

/** What one way costs once and a month, and how many lines say so; for `let`. */
export const costsOf = <K extends 'build' | 'buy'>(kind: K) =>
  ({
    lines: {count: true, where: {is: ['kind', kind]}},
    upfront: {sum: {field: 'once'}, where: of(kind, 'upfront')},
    monthly: {sum: {field: 'monthly'}, where: of(kind, 'monthly')},
  }) as const;

/** Months by which the costs so far are said, within those that are looked at. */
const milestones = [6, 12, 18, 24, 30] as const;

const after = (month: Expression): Expression => ({plus: [{field: 'upfront'}, {times: [month, {field: 'monthly'}]}]});

const byMilestone = <T>(of: (month: number) => T): Readonly<Record<string, T>> =>
  Object.fromEntries(milestones.map(month => [`after${month}`, of(month)]));

/** What one way costs over the months that are looked at, and by each milestone before their end. */
export const totalCostOf = (kind: 'build' | 'buy') =>
  ({
    from: 'costs',
    place: {until: 'date'},
    rows: optionCosts,
    needs: ['amount', 'phase'],
    each: [eachLine],
    let: costsOf(kind),
    value: after({param: 'months'}),
    parts: {
      upfront: {field: 'upfront'},
      monthly: {field: 'monthly'},
      months: {param: 'months'},
      ...byMilestone(month => ({when: {over: [{param: 'months'}, month]}, then: after(month), otherwise: noData})),
    },
    minimum: 1,
    params: {months: 36},
    headline: 'now',
    better: 'down',
    unit: 'money',
    partUnits: {months: 'months'},
  }) as const;

/** Names of its parts. */
export const totalCostWords: Readonly<Record<string, string>> = {
  upfront: 'paid once',
  monthly: 'a month',
  months: 'months',
  ...byMilestone(month => `after ${month} months`),
};
