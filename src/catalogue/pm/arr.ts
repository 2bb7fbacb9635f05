import {kpi} from '../../language/definition.ts';
import {monthly, payingAtEnd} from './paying.ts';

export const arr = kpi({
  id: 'arr',
  from: 'subscriptions',
  place: payingAtEnd,
  needs: ['monthly', 'history'],
  let: {mrr: {sum: monthly}},
  value: {times: [{field: 'mrr'}, 12]},
  headline: 'last',
  usual: {of: 'change', scale: 'linear'},
  better: 'up',
  unit: 'money',
  counterpart: 'nrr',
  words: {
    title: 'ARR',
    name: 'ARR',
    unit: 'a year',
    says: 'Annual recurring revenue: twelve times the MRR of the period’s last day.',
    isNot: 'Not the revenue of a year, past or to come.',
    source: 'MRR × 12',
  },
});
