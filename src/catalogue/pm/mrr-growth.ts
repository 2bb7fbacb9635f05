import {kpi} from '../../language/definition.ts';
import {monthly, payingAtEnd} from './paying.ts';

export const mrrGrowth = kpi({
  id: 'mrr-growth',
  from: 'subscriptions',
  place: payingAtEnd,
  needs: ['history'],
  let: {end: {sum: monthly}, start: {sum: monthly, ago: 1}},
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
