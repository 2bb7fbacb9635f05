import {kpi} from '../../language/definition.ts';
import {cohortMoney, lostMoney, startedStage} from './lost-money.ts';
import {payingAtEnd} from './paying.ts';

export const grossMrrChurn = kpi({
  id: 'gross-mrr-churn',
  from: 'subscriptions',
  place: payingAtEnd,
  needs: ['monthly', 'history', 'ended'],
  each: [startedStage],
  let: cohortMoney,
  value: {ratio: [lostMoney, {field: 'start'}], why: 'start-of-data'},
  parts: {churn: {field: 'churn'}, contraction: {field: 'contraction'}, start: {field: 'start'}},
  partUnits: {churn: 'money', contraction: 'money', start: 'money'},
  headline: 'last',
  usual: {of: 'value', scale: 'linear', low: 0, high: 1},
  better: 'down',
  unit: 'share',
  counterpart: 'net-mrr-churn',
  words: {
    title: 'Gross MRR churn',
    name: 'gross MRR churn',
    unit: 'of MRR lost',
    says: 'MRR lost by customers who left or pay less, of the MRR at the start of the period. What others pay more does not offset it.',
    source: '(churn + contraction) ÷ start; then and now at the exchange rates of the period’s end',
    parts: {churn: 'left', contraction: 'pays less', start: 'MRR at the start'},
  },
});
