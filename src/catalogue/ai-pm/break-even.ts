import {kpi} from '../../language/definition.ts';
import {noData} from '../refusal.ts';
import {costsOf, eachLine, optionCosts} from './options.ts';

const build = costsOf('build');
const buy = costsOf('buy');
const extra = {minus: [{field: 'upfrontBuild'}, {field: 'upfrontBuy'}]} as const;
const saved = {minus: [{field: 'monthlyBuy'}, {field: 'monthlyBuild'}]} as const;

/** Months until building has paid. */
const months = {
  when: {all: [{over: [{field: 'linesBuild'}, 0]}, {over: [{field: 'linesBuy'}, 0]}]},
  then: {
    // Where building costs less at once and each month, it has paid from the first day.
    when: {all: [{not: {over: [extra, 0]}}, {atLeast: [saved, 0]}]},
    then: 0,
    otherwise: {
      when: {over: [saved, 0]},
      then: {ratio: [extra, saved], why: 'never'},
      otherwise: {ratio: [0, 0], why: 'never'},
    },
  },
  otherwise: noData,
} as const;

export const breakEven = kpi({
  id: 'break-even',
  from: 'costs',
  place: {until: 'date'},
  rows: optionCosts,
  needs: ['amount', 'phase'],
  each: [eachLine],
  let: {
    lines: {count: true},
    linesBuild: build.lines,
    linesBuy: buy.lines,
    upfrontBuild: build.upfront,
    upfrontBuy: buy.upfront,
    monthlyBuild: build.monthly,
    monthlyBuy: buy.monthly,
  },
  value: months,
  parts: {
    extra,
    saved,
    cost: {plus: [{field: 'upfrontBuild'}, {times: [months, {field: 'monthlyBuild'}]}]},
  },
  headline: 'now',
  better: 'down',
  unit: 'months',
  partUnits: {extra: 'money', saved: 'money', cost: 'money'},
  counterpart: 'total-cost-build',
  words: {
    title: 'Build or buy: break-even',
    name: 'break-even',
    unit: 'months until building has paid',
    says: 'After so many months what building costs more at the start is saved by what it costs less each month. Where it saves nothing a month, never.',
    source: 'difference paid once ÷ difference a month',
    parts: {extra: 'more to pay once', saved: 'saved a month', cost: 'paid for building by then'},
  },
});
