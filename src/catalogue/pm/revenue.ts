import {kpi} from '../../language/definition.ts';
import {netAmount, refundedAmount} from './payments.ts';

export const revenue = kpi({
  id: 'revenue',
  from: 'payments',
  place: {on: 'date'},
  let: {
    net: {sum: netAmount},
    gross: {sum: {field: 'amount'}},
    refunded: {sum: refundedAmount},
    customers: {distinct: 'customer'},
  },
  value: {field: 'net'},
  parts: {gross: {field: 'gross'}, refunded: {field: 'refunded'}, customers: {field: 'customers'}},
  partUnits: {customers: 'customers'},
  minimum: 1,
  headline: 'last',
  usual: {of: 'value', scale: 'linear'},
  better: 'up',
  unit: 'money',
  counterpart: 'gross-margin',
  words: {
    title: 'Revenue',
    name: 'revenue',
    unit: 'paid, less refunds',
    says: 'Payments by the day on which they were made, less what of them was refunded since.',
    isNot: 'Not MRR, and not revenue as accounting recognises it: a yearly payment counts on its day.',
    parts: {gross: 'paid', refunded: 'refunded of it', customers: 'customers who paid'},
  },
});
