import {kpi} from '../../language/definition.ts';
import {payingAtEnd} from './paying.ts';
import {cohortOf, grossRetention, retainedMoney} from './retained.ts';

export const grr = kpi({
  id: 'grr',
  from: 'subscriptions',
  place: payingAtEnd,
  needs: ['history'],
  each: [cohortOf(12)],
  let: retainedMoney,
  value: grossRetention,
  parts: {start: {field: 'start'}, kept: {field: 'kept'}},
  partUnits: {start: 'money', kept: 'money'},
  headline: 'last',
  usual: {of: 'value', scale: 'linear', low: 0, high: 1},
  better: 'up',
  unit: 'share',
  counterpart: 'nrr',
  words: {
    title: 'Gross revenue retention',
    name: 'GRR',
    unit: 'of MRR a year ago',
    says: 'What the customers of a year ago pay now of what they paid then; what one pays more does not offset what another pays less.',
    isNot: 'Never over 100 %.',
    source:
      'Σ least(now, then) ÷ Σ then, a closed cohort by customer; then and now at the exchange rates of the period’s end',
    parts: {start: 'they paid then', kept: 'they pay now of that'},
  },
});
