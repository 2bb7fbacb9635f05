import type {AnyDefinition} from '../../language/definition.ts';
import {contracted, expanded, isBack, isNew} from '../pm/movements.ts';
import {gone} from '../pm/paying.ts';
import {quickRatio as ours} from '../pm/quick-ratio.ts';

const gains = {any: [isNew, isBack, expanded]} as const;

export const quickRatio: AnyDefinition = {
  ...ours,
  let: {
    ...ours.let,
    gained: {sum: {minus: [{field: 'now'}, {field: 'then'}]}, where: gains},
    moved: {count: true, where: {any: [gains, gone, contracted]}},
  },
  words: {
    ...ours.words,
    says: 'New, expansion and reactivation MRR for each 1 of churn and contraction. Where nothing was lost there is none.',
    isNot: 'Not the share of customers who stay.',
    source: '(new + expansion + reactivation) ÷ (churn + contraction)',
  },
};
