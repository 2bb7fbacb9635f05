import {kpi} from '../../language/definition.ts';
import {payingAtEnd} from './paying.ts';
import {cohortOf, netRetention, retainedMoney} from './retained.ts';

export const nrrMonthly = kpi({
  id: 'nrr-monthly',
  from: 'subscriptions',
  place: payingAtEnd,
  needs: ['history'],
  each: [cohortOf(1)],
  let: retainedMoney,
  value: netRetention,
  parts: {start: {field: 'start'}, end: {field: 'end'}},
  partUnits: {start: 'money', end: 'money'},
  headline: 'last',
  usual: {of: 'value', scale: 'linear', low: 0},
  better: 'up',
  unit: 'share',
  counterpart: 'grr-monthly',
  words: {
    title: 'Net revenue retention, monthly',
    name: 'NRR by month',
    unit: 'of MRR a month ago',
    says: 'What the customers of a month ago pay now, of what they paid then. New customers are not in it; over 100 % they outgrew what was lost.',
    isNot: 'Not 1 − churn from totals, which lets customers who came later in.',
    source: 'Σ now ÷ Σ then, a closed cohort by customer; then and now at the exchange rates of the period’s end',
    parts: {start: 'they paid then', end: 'they pay now'},
  },
});
