import {kpi} from '../../language/definition.ts';
import {gone, nowAndThen, payingAtEnd, startOfData} from './paying.ts';

export const churnedMrr = kpi({
  id: 'churned-mrr',
  from: 'subscriptions',
  place: payingAtEnd,
  needs: ['monthly', 'ended'],
  each: [{keys: ['customer'], let: nowAndThen}],
  let: {
    churned: {sum: {field: 'then'}, where: gone},
    customers: {count: true, where: gone},
    start: {sum: {field: 'then'}},
  },
  value: {when: {over: [{field: 'start'}, 0]}, then: {field: 'churned'}, otherwise: startOfData},
  parts: {customers: {field: 'customers'}},
  partUnits: {customers: 'customers'},
  headline: 'last',
  usual: {of: 'value', scale: 'linear', low: 0},
  better: 'down',
  unit: 'money',
  counterpart: 'new-mrr',
  words: {
    title: 'Churned MRR',
    name: 'churned MRR',
    unit: 'a month, lost',
    says: 'What customers who stopped paying for everything in the period had paid a month at its start. Without a history of prices it is the price at their end.',
    isNot: 'Not subscriptions that ended while the customer pays for another.',
    source: 'at the exchange rates of the period’s end',
    parts: {customers: 'lost customers'},
  },
});
