import type {AnyDefinition} from '../../language/definition.ts';
import {cohortMoney, lostMoney} from '../pm/lost-money.ts';
import {isBack, movedStage} from '../pm/movements.ts';
import {netMrrChurn as ours} from '../pm/net-mrr-churn.ts';

export const netMrrChurn: AnyDefinition = {
  ...ours,
  each: [movedStage],
  let: {...cohortMoney, reactivation: {sum: {field: 'now'}, where: isBack}},
  value: {
    ratio: [{minus: [{minus: [lostMoney, {field: 'expansion'}]}, {field: 'reactivation'}]}, {field: 'start'}],
    why: 'start-of-data',
  },
  parts: {...ours.parts, reactivation: {field: 'reactivation'}},
  partUnits: {...ours.partUnits, reactivation: 'money'},
  words: {
    ...ours.words,
    says: 'MRR lost by customers who left or pay less, less what others came to pay more and what came back, of the MRR at the start of the period.',
    isNot: 'New customers are not in it.',
    source:
      '(churn + contraction − expansion − reactivation) ÷ start; then and now at the exchange rates of the period’s end',
    parts: {...ours.words.parts, reactivation: 'came back'},
  },
};
