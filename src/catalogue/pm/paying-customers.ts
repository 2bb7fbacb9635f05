import {kpi} from '../../language/definition.ts';
import {paid, payingAtEnd, paysNow} from './paying.ts';

export const payingCustomers = kpi({
  id: 'paying-customers',
  from: 'subscriptions',
  place: payingAtEnd,
  needs: ['history'],
  each: [{keys: ['customer'], let: {now: {sum: paid}}}],
  let: {customers: {count: true, where: paysNow}},
  value: {field: 'customers'},
  headline: 'last',
  usual: {of: 'change', scale: 'linear'},
  better: 'up',
  unit: 'customers',
  counterpart: 'customer-churn',
  words: {
    title: 'Paying customers',
    name: 'paying customers',
    unit: 'customers',
    says: 'Customers who pay anything on the period’s last day. One with several subscriptions, or on two products, counts once.',
    isNot: 'Not users or seats.',
  },
});
