import {kpi} from '../../language/definition.ts';
import {hasRate, monthly, paidThen, payingAtEnd, paysNow} from './paying.ts';

export const mrrGrowth = kpi({
  id: 'mrr-growth',
  from: 'subscriptions',
  place: payingAtEnd,
  needs: ['monthly', 'history'],
  each: [
    {
      keys: ['customer'],
      let: {now: {sum: monthly}, then: {sum: monthly, ago: 1}},
      // Who lacks a rate at one of the two ends would have grown or shrunk by all of it.
      keep: {all: [{any: [paysNow, paidThen]}, hasRate({field: 'now'}), hasRate({field: 'then'})]},
    },
  ],
  let: {end: {sum: {field: 'now'}}, start: {sum: {field: 'then'}}},
  value: {ratio: [{minus: [{field: 'end'}, {field: 'start'}]}, {field: 'start'}], why: 'start-of-data'},
  parts: {start: {field: 'start'}, end: {field: 'end'}, change: {minus: [{field: 'end'}, {field: 'start'}]}},
  partUnits: {start: 'money', end: 'money', change: 'money'},
  headline: 'last',
  usual: {of: 'value', scale: 'linear'},
  better: 'up',
  unit: 'share',
  counterpart: 'mrr-movements',
  words: {
    title: 'MRR growth',
    name: 'MRR growth',
    unit: 'more than a period ago',
    says: 'How much MRR changed since the end of the period before, of what it was then.',
    isNot:
      'Not at one exchange rate: each end is MRR as it was reported then. What the rates did to it is a step of the MRR movements.',
    source: '(end − start) ÷ start, each at the exchange rates of its day',
    parts: {start: 'MRR at the start', end: 'MRR at the end', change: 'change'},
  },
});
