import {kpi} from '../../language/definition.ts';
import {netAmount} from './payments.ts';

export const revenuePerCustomer = kpi({
  id: 'revenue-per-customer',
  from: 'payments',
  place: {on: 'date'},
  each: [{keys: ['customer'], let: {net: {sum: netAmount}}}],
  let: {net: {sum: {field: 'net'}}, customers: {count: true}},
  value: {ratio: [{field: 'net'}, {field: 'customers'}], why: 'no-data'},
  parts: {net: {field: 'net'}, customers: {field: 'customers'}},
  partUnits: {customers: 'customers'},
  counted: 'customers',
  headline: 'last',
  usual: {of: 'value', scale: 'linear'},
  better: 'up',
  unit: 'money',
  counterpart: 'revenue',
  words: {
    title: 'Revenue per paying customer',
    name: 'revenue per paying customer',
    unit: 'a customer who paid',
    says: 'Payments less refunds, divided by the customers who paid in the period.',
    isNot: 'Not ARPA, which spreads a yearly price over its months; not per user, as who pays nothing is not in it.',
    source: 'ARPPU',
    parts: {net: 'paid, less refunds', customers: 'customers who paid'},
  },
});
