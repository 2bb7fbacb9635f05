import type {AnyDefinition} from '../../language/definition.ts';
import {clv as ours} from '../pm/clv.ts';
import {lostInHalfYear, meanChurn} from '../pm/lifetime.ts';

export const clv: AnyDefinition = {
  ...ours,
  value: {ratio: [{reading: 'arpa'}, meanChurn]},
  parts: {
    arpa: {reading: 'arpa'},
    churn: meanChurn,
    lifetime: {ratio: [1, meanChurn]},
    lost: lostInHalfYear,
    realised: {reading: 'realised-value'},
  },
  partUnits: {churn: 'share', lifetime: 'months', lost: 'customers'},
  params: {},
  words: {
    ...ours.words,
    unit: 'revenue a customer',
    says: 'ARPA ÷ the mean churn of the six months before, without a margin and without a limit. Where nobody left in these months there is none.',
    isNot: 'Not margin, and not money received: what customers have paid so far stands beside it.',
    source: 'ARPA ÷ churn, smoothed over six months',
    parts: {
      arpa: 'ARPA',
      churn: 'mean churn of six months',
      lifetime: 'months of lifetime',
      lost: 'customers lost in six months',
      realised: 'paid so far',
    },
  },
};
