import {kpi} from '../../language/definition.ts';
import {fieldParts} from '../parts.ts';
import {contracted, expanded, isBack, isNew, moved, movedIn, movedStage, restOf} from './movements.ts';
import {gone, monthly, movedOut, paidThen, payingAtEnd, paysNow, startOfData} from './paying.ts';

const known = {
  plus: [
    {plus: [{field: 'now'}, {field: 'then'}]},
    {plus: [{field: 'was'}, {plus: [{plus: [{field: 'wholeNow'}, {field: 'wholeThen'}]}, {field: 'before'}]}]},
  ],
} as const;

/** What a customer paid at the rates of then, too. Who lacks a rate anywhere is in none of the steps, so that they add up. */
const stage = {
  ...movedStage,
  let: {...movedStage.let, was: {sum: monthly, ago: 1}},
  keep: {atLeast: [known, known]},
} as const;

const change = {minus: [{field: 'now'}, {field: 'then'}]} as const;

const total = {
  plus: [
    {plus: [{plus: [{field: 'start'}, {field: 'new'}]}, {plus: [{field: 'expansion'}, {field: 'contraction'}]}]},
    {
      plus: [
        {plus: [{field: 'churn'}, {field: 'reactivation'}]},
        {plus: [{plus: [{field: 'transferIn'}, {field: 'transferOut'}]}, {field: 'fx'}]},
      ],
    },
  ],
} as const;

const movements = ['new', 'expansion', 'contraction', 'churn', 'reactivation', 'transferIn', 'transferOut'] as const;
const customers = (['start', ...movements, 'end'] as const).map(name => `${name}Customers` as const);

export const mrrMovements = kpi({
  id: 'mrr-movements',
  from: 'subscriptions',
  place: payingAtEnd,
  needs: ['monthly', 'history'],
  each: [stage],
  let: {
    net: {sum: change, where: moved},
    start: {sum: {field: 'was'}},
    fx: {sum: {minus: [{field: 'then'}, {field: 'was'}]}},
    new: {sum: change, where: isNew},
    reactivation: {sum: change, where: isBack},
    churn: {sum: change, where: gone},
    transferIn: {sum: change, where: movedIn},
    transferOut: {sum: change, where: movedOut},
    expansion: {sum: change, where: expanded},
    contraction: {sum: change, where: contracted},
    end: {sum: {field: 'now'}},
    startCustomers: {count: true, where: paidThen},
    newCustomers: {count: true, where: isNew},
    reactivationCustomers: {count: true, where: isBack},
    churnCustomers: {count: true, where: gone},
    transferInCustomers: {count: true, where: movedIn},
    transferOutCustomers: {count: true, where: movedOut},
    expansionCustomers: {count: true, where: expanded},
    contractionCustomers: {count: true, where: contracted},
    endCustomers: {count: true, where: paysNow},
  },
  value: {when: {over: [{reading: 'mrr-before'}, 0]}, then: {field: 'net'}, otherwise: startOfData},
  parts: {
    ...fieldParts('start', ...movements, 'fx', 'end'),
    check: restOf(total),
    ...fieldParts(...customers),
  },
  partUnits: Object.fromEntries(customers.map(name => [name, 'customers'])),
  headline: 'last',
  usual: {of: 'value', scale: 'linear'},
  better: 'up',
  unit: 'money',
  counterpart: 'mrr',
  words: {
    title: 'MRR movements',
    name: 'net new MRR',
    unit: 'net new',
    says: 'How MRR came from the end of one period to the end of the next. Each customer is in one movement, by what it paid then and pays now; start, movements and exchange rates add up to the end.',
    isNot:
      'Not a count of events: who grew and shrank within one period moved by the difference. With a filter or split, a customer who pays for something else moves in or out and is neither new nor lost. A changed exchange rate is no movement: amounts in other currencies move at the rates of the period’s end, and what the rates did to the start is a step of its own.',
    source: 'new, back and lost are tested before more and less',
    parts: {
      start: 'start',
      new: 'new',
      expansion: 'expansion',
      contraction: 'contraction',
      churn: 'churn',
      reactivation: 'reactivation',
      transferIn: 'moved in',
      transferOut: 'moved out',
      fx: 'exchange rates',
      end: 'end',
      check: 'sum less end',
      startCustomers: 'customers at the start',
      newCustomers: 'new customers',
      expansionCustomers: 'customers who pay more',
      contractionCustomers: 'customers who pay less',
      churnCustomers: 'lost customers',
      reactivationCustomers: 'customers who came back',
      transferInCustomers: 'customers who moved in',
      transferOutCustomers: 'customers who moved out',
      endCustomers: 'customers at the end',
    },
  },
});
