import {kpi} from '../../language/definition.ts';
import {capped, lifetime, lifetimeParams, lostInHalfYear, meanChurn, payers} from './lifetime.ts';
import {payingAtEnd} from './paying.ts';

export const lifetimeRevenue = kpi({
  id: 'lifetime-revenue',
  from: 'subscriptions',
  place: payingAtEnd,
  needs: ['history', 'ended'],
  grains: ['month'],
  prefers: 'month',
  each: [payers],
  let: {customers: {count: true}},
  value: {times: [{reading: 'arpa'}, lifetime]},
  parts: {
    arpa: {reading: 'arpa'},
    churn: meanChurn,
    lifetime,
    capped,
    lost: lostInHalfYear,
    realised: {reading: 'realised-value'},
  },
  partUnits: {churn: 'share', lifetime: 'months', capped: 'number', lost: 'customers'},
  params: lifetimeParams,
  headline: 'last',
  usual: {of: 'value', scale: 'linear', low: 0},
  better: 'up',
  unit: 'money',
  counterpart: 'customer-churn',
  words: {
    title: 'Lifetime revenue',
    name: 'lifetime revenue',
    unit: 'revenue a customer',
    says: 'The revenue of a customer’s lifetime: ARPA × 1 ÷ the mean churn of the six months before, at most 60 months.',
    isNot: 'Not lifetime value: nobody stated a gross margin, so what serving the customer costs is still in it.',
    source: 'ARPA ÷ churn',
    parts: {
      arpa: 'ARPA',
      churn: 'mean churn of six months',
      lifetime: 'months of lifetime',
      capped: 'lifetime is the cap: at least this much',
      lost: 'customers lost in six months',
      realised: 'paid so far',
    },
  },
});
