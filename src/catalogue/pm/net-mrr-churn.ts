import {kpi} from '../../language/definition.ts';
import {cohortMoney, lostMoney, startedStage} from './lost-money.ts';
import {payingAtEnd} from './paying.ts';

export const netMrrChurn = kpi({
  id: 'net-mrr-churn',
  from: 'subscriptions',
  place: payingAtEnd,
  needs: ['monthly', 'history', 'ended'],
  each: [startedStage],
  let: cohortMoney,
  value: {ratio: [{minus: [lostMoney, {field: 'expansion'}]}, {field: 'start'}], why: 'start-of-data'},
  parts: {
    churn: {field: 'churn'},
    contraction: {field: 'contraction'},
    expansion: {field: 'expansion'},
    start: {field: 'start'},
  },
  partUnits: {churn: 'money', contraction: 'money', expansion: 'money', start: 'money'},
  headline: 'last',
  usual: {of: 'value', scale: 'linear', high: 1},
  better: 'down',
  unit: 'share',
  counterpart: 'gross-mrr-churn',
  words: {
    title: 'Net MRR churn',
    name: 'net MRR churn',
    unit: 'of MRR lost, net',
    says: 'MRR lost by customers who left or pay less, less what others came to pay more, of the MRR at the start of the period. Below zero, those who stayed outgrew the loss.',
    isNot: 'New customers and those who came back are not in it.',
    source: '(churn + contraction − expansion) ÷ start; then and now at the exchange rates of the period’s end',
    parts: {churn: 'left', contraction: 'pays less', expansion: 'pays more', start: 'MRR at the start'},
  },
});
