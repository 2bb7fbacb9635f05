import {kpi} from '../../language/definition.ts';
import {monthly, payingAtEnd, paysNow} from './paying.ts';

export const arpa = kpi({
  id: 'arpa',
  from: 'subscriptions',
  place: payingAtEnd,
  needs: ['monthly', 'history'],
  each: [{keys: ['customer'], let: {now: {sum: monthly}}, keep: paysNow}],
  let: {mrr: {sum: {field: 'now'}}, customers: {count: true}},
  value: {ratio: [{field: 'mrr'}, {field: 'customers'}], why: 'no-data'},
  parts: {mrr: {field: 'mrr'}, customers: {field: 'customers'}},
  partUnits: {customers: 'customers'},
  counted: 'customers',
  headline: 'last',
  usual: {of: 'change', scale: 'linear'},
  better: 'up',
  unit: 'money',
  counterpart: 'paying-customers',
  words: {
    title: 'ARPA',
    name: 'ARPA',
    unit: 'a customer and month',
    says: 'Average revenue per account: MRR divided by the customers who pay, both on the period’s last day.',
    isNot: 'Not per user or seat; who pays nothing is not in it.',
    source: 'MRR ÷ paying customers',
    parts: {mrr: 'MRR', customers: 'paying customers'},
  },
});
