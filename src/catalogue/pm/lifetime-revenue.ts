import {kpi} from '../../language/definition.ts';
import {lifetime, lifetimeParts, lifetimeUnits, lifetimeWords, ofLifetime} from './lifetime.ts';

export const lifetimeRevenue = kpi({
  ...ofLifetime,
  id: 'lifetime-revenue',
  value: {times: [{reading: 'arpa'}, lifetime]},
  parts: {
    arpa: {reading: 'arpa'},
    ...lifetimeParts,
    realised: {reading: 'realised-value'},
  },
  partUnits: lifetimeUnits,
  words: {
    title: 'Lifetime revenue',
    name: 'lifetime revenue',
    unit: 'revenue a customer',
    says: 'The revenue of a customer’s lifetime: ARPA × 1 ÷ the mean churn of the six months before, at most 60 months.',
    isNot: 'Not lifetime value: nobody stated a gross margin, so what serving the customer costs is still in it.',
    source: 'ARPA ÷ churn',
    parts: {
      arpa: 'ARPA',
      ...lifetimeWords,
      realised: 'paid so far',
    },
  },
});
