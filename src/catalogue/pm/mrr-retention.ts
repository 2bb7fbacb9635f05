import {kpi} from '../../language/definition.ts';
import {monthly, payingAtEnd} from './paying.ts';

const start = {field: 'start'} as const;

export const mrrRetention = kpi({
  id: 'mrr-retention',
  from: 'subscriptions',
  place: payingAtEnd,
  needs: ['monthly', 'history', 'ended'],
  each: [
    {
      keys: ['customer'],
      let: {
        now: {sum: monthly},
        // A month that was not paid is a stretch of 0, and nobody begins with it.
        since: {min: start, where: {over: [monthly, 0]}, place: {until: 'start'}},
        // What a customer began with: all that started on its first day.
        first: {sum: monthly, where: {atLeast: [{let: 'since'}, start]}, place: {until: 'start'}},
      },
      keep: {over: [{field: 'first'}, 0]},
    },
  ],
  let: {first: {sum: {field: 'first'}}, now: {sum: {field: 'now'}}},
  value: {ratio: [{field: 'now'}, {field: 'first'}], why: 'no-data'},
  parts: {now: {field: 'now'}, first: {field: 'first'}},
  partUnits: {now: 'money', first: 'money'},
  cohorts: {by: 'cohort', share: ['now', 'first']},
  headline: 'last',
  better: 'up',
  unit: 'share',
  counterpart: 'customer-retention',
  words: {
    title: 'MRR retained',
    name: 'MRR retained',
    unit: 'of what they began with',
    says: 'What all who ever began to pay pay at the period’s end, of what they began with. By cohort: of those who began in the same month; over 100 % it outgrew its losses.',
    isNot: 'Periods that a cohort has not reached are blank, never 0.',
    source: 'MRR ÷ first MRR, cohort by month of first start',
    parts: {now: 'they pay now', first: 'they began with'},
  },
});
