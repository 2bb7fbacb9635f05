import {kpi} from '../../language/definition.ts';
import {capped, lifetime, lifetimeParams, lostInHalfYear, meanChurn, payers} from './lifetime.ts';
import {payingAtEnd} from './paying.ts';

const margin = {assumed: 'gross-margin'} as const;

export const clv = kpi({
  id: 'clv',
  from: 'subscriptions',
  place: payingAtEnd,
  needs: ['history', 'ended'],
  grains: ['month'],
  prefers: 'month',
  each: [payers],
  let: {customers: {count: true}},
  value: {times: [{times: [{reading: 'arpa'}, margin]}, lifetime]},
  parts: {
    arpa: {reading: 'arpa'},
    margin,
    churn: meanChurn,
    lifetime,
    capped,
    lost: lostInHalfYear,
    realised: {times: [{reading: 'realised-value'}, margin]},
  },
  partUnits: {margin: 'share', churn: 'share', lifetime: 'months', capped: 'number', lost: 'customers'},
  params: lifetimeParams,
  headline: 'last',
  usual: {of: 'value', scale: 'linear', low: 0},
  better: 'up',
  unit: 'money',
  counterpart: 'customer-churn',
  words: {
    title: 'Customer lifetime value',
    name: 'lifetime value',
    unit: 'margin a customer',
    says: 'The margin that a customer leaves over its lifetime: ARPA × the gross margin that was stated × 1 ÷ the mean churn of the six months before, at most 60 months.',
    isNot:
      'Not a forecast for any one customer, and not money received: what customers have brought in so far stands beside it. With few customers lost it rests on little.',
    source: 'ARPA × margin ÷ churn',
    parts: {
      arpa: 'ARPA',
      margin: 'gross margin, stated',
      churn: 'mean churn of six months',
      lifetime: 'months of lifetime',
      capped: 'lifetime is the cap: at least this much',
      lost: 'customers lost in six months',
      realised: 'margin realised so far',
    },
  },
});
