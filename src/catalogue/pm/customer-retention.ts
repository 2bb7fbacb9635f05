import {kpi} from '../../language/definition.ts';
import {paid, payingAtEnd, paysNow} from './paying.ts';

export const customerRetention = kpi({
  id: 'customer-retention',
  from: 'subscriptions',
  place: payingAtEnd,
  needs: ['ended'],
  each: [
    {
      keys: ['customer'],
      let: {now: {sum: paid}, joined: {count: true, where: {over: [paid, 0]}, place: {until: 'start'}}},
      keep: {over: [{field: 'joined'}, 0]},
    },
  ],
  let: {joined: {count: true}, paying: {count: true, where: paysNow}},
  value: {ratio: [{field: 'paying'}, {field: 'joined'}], why: 'no-data'},
  parts: {paying: {field: 'paying'}, joined: {field: 'joined'}},
  partUnits: {paying: 'customers', joined: 'customers'},
  cohorts: {by: 'cohort', share: ['paying', 'joined']},
  interval: {wilson: ['paying', 'joined']},
  headline: 'last',
  better: 'up',
  unit: 'share',
  counterpart: 'mrr-retention',
  words: {
    title: 'Customers retained',
    name: 'customers retained',
    unit: 'of those who ever began',
    says: 'Customers who pay at the period’s end, of all who ever began to pay. By cohort: of those who began in the same month; who came back counts there again.',
    isNot: 'Periods that a cohort has not reached are blank, never 0.',
    source: 'paying ÷ joined, cohort by month of first start',
    parts: {paying: 'pay now', joined: 'ever began'},
  },
});
