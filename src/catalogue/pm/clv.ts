import {kpi} from '../../language/definition.ts';
import {lifetime, lifetimeParts, lifetimeUnits, lifetimeWords, ofLifetime} from './lifetime.ts';

const margin = {assumed: 'gross-margin'} as const;

export const clv = kpi({
  ...ofLifetime,
  id: 'clv',
  value: {times: [{times: [{reading: 'arpa'}, margin]}, lifetime]},
  parts: {
    arpa: {reading: 'arpa'},
    margin,
    ...lifetimeParts,
    realised: {times: [{reading: 'realised-value'}, margin]},
  },
  partUnits: {margin: 'share', ...lifetimeUnits},
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
      ...lifetimeWords,
      realised: 'margin realised so far',
    },
  },
});
