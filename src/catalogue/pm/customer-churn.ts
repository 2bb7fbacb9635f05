import {kpi} from '../../language/definition.ts';
import {gone, movedOut, paidNowAndThen, paidThen, payingAtEnd} from './paying.ts';

export const customerChurn = kpi({
  id: 'customer-churn',
  from: 'subscriptions',
  place: payingAtEnd,
  needs: ['ended'],
  each: [{keys: ['customer'], let: paidNowAndThen, keep: paidThen}],
  let: {
    start: {count: true},
    lost: {count: true, where: gone},
    movedOut: {count: true, where: movedOut},
  },
  value: {ratio: [{field: 'lost'}, {field: 'start'}], why: 'start-of-data'},
  parts: {lost: {field: 'lost'}, start: {field: 'start'}, movedOut: {field: 'movedOut'}},
  partUnits: {lost: 'customers', start: 'customers', movedOut: 'customers'},
  interval: {wilson: ['lost', 'start']},
  headline: 'last',
  usual: {of: 'value', scale: 'linear', low: 0, high: 1},
  better: 'down',
  unit: 'share',
  counterpart: 'gross-mrr-churn',
  words: {
    title: 'Customer churn',
    name: 'customer churn',
    unit: 'of customers lost',
    says: 'Of the customers who paid at the start of the period, the share who pay nothing at its end.',
    isNot:
      'Not cancelled subscriptions: who keeps one stays. Who began and left within the period is not in it. A year is not twelve months of it.',
    source: 'lost ÷ customers at the start, a closed cohort',
    parts: {lost: 'lost', start: 'customers at the start', movedOut: 'left it, but pay for something else'},
  },
});
