import {kpi} from '../../language/definition.ts';
import {monthly, paysNow} from './paying.ts';

export const mrrNow = kpi({
  id: 'mrr-now',
  from: 'subscriptions',
  place: 'now',
  needs: ['monthly'],
  rows: {
    all: [
      {known: 'start'},
      {before: ['start', {period: 'to'}]},
      {any: [{not: {known: 'end'}}, {not: {before: ['end', {period: 'to'}]}}]},
    ],
  },
  each: [{keys: ['customer'], let: {now: {sum: monthly}}}],
  let: {mrr: {sum: {field: 'now'}}, customers: {count: true, where: paysNow}},
  value: {field: 'mrr'},
  parts: {
    arr: {times: [{field: 'mrr'}, 12]},
    customers: {field: 'customers'},
    arpa: {ratio: [{field: 'mrr'}, {field: 'customers'}]},
  },
  partUnits: {customers: 'customers'},
  minimum: 1,
  headline: 'now',
  better: 'up',
  unit: 'money',
  words: {
    title: 'MRR today',
    name: 'MRR',
    unit: 'a month, today',
    says: 'What all who pay on the last day of the data pay a month. The file holds today’s prices alone, so there is no history of it.',
    parts: {arr: 'a year', customers: 'paying customers', arpa: 'a customer'},
  },
});
