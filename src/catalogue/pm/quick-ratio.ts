import {kpi} from '../../language/definition.ts';
import {contracted, expanded, isNew, movedStage} from './movements.ts';
import {gone, payingAtEnd} from './paying.ts';

const change = {minus: [{field: 'now'}, {field: 'then'}]} as const;

export const quickRatio = kpi({
  id: 'quick-ratio',
  from: 'subscriptions',
  place: payingAtEnd,
  needs: ['monthly', 'history', 'ended'],
  each: [movedStage],
  let: {
    gained: {sum: change, where: {any: [isNew, expanded]}},
    lost: {sum: {minus: [{field: 'then'}, {field: 'now'}]}, where: {any: [gone, contracted]}},
    moved: {count: true, where: {any: [isNew, expanded, gone, contracted]}},
  },
  value: {ratio: [{field: 'gained'}, {field: 'lost'}]},
  parts: {
    gained: {field: 'gained'},
    lost: {field: 'lost'},
    net: {minus: [{field: 'gained'}, {field: 'lost'}]},
  },
  partUnits: {gained: 'money', lost: 'money', net: 'money'},
  counted: 'moved',
  headline: 'last',
  usual: {of: 'value', scale: 'linear', low: 0},
  better: 'up',
  unit: 'number',
  counterpart: 'mrr-movements',
  words: {
    title: 'Quick ratio',
    name: 'quick ratio',
    unit: 'gained for 1 lost',
    says: 'New and expansion MRR for each 1 of churn and contraction. Where little was lost it jumps; where nothing was lost there is none.',
    isNot: 'Customers who came back are not in it.',
    source: '(new + expansion) ÷ (churn + contraction); then and now at the exchange rates of the period’s end',
    parts: {gained: 'gained', lost: 'lost', net: 'net'},
  },
});
