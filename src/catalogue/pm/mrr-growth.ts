import {kpi} from '../../language/definition.ts';
import {monthly, paidThen, payingAtEnd, paysNow} from './paying.ts';

export const mrrGrowth = kpi({
  id: 'mrr-growth',
  from: 'subscriptions',
  place: payingAtEnd,
  needs: ['history'],
  each: [
    {keys: ['customer'], let: {now: {sum: monthly}, then: {sum: monthly, ago: 1}}, keep: {any: [paysNow, paidThen]}},
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
    source: '(end − start) ÷ start',
    parts: {start: 'MRR at the start', end: 'MRR at the end', change: 'change'},
  },
});
