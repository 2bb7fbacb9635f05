import {kpi} from '../../language/definition.ts';
import {hasRate, missingRate, monthly} from './paying.ts';

const begun = {field: 'begun'} as const;

export const realisedValue = kpi({
  id: 'realised-value',
  from: 'subscriptions',
  place: {until: 'start'},
  needs: ['monthly', 'history'],
  grains: ['month'],
  prefers: 'month',
  each: [{keys: ['customer'], let: {begun: {count: true, where: {over: [monthly, 0]}}}}],
  let: {
    acquired: {count: true, where: {over: [begun, 0]}},
    customers: {count: true},
    rated: {count: true, where: hasRate(begun)},
  },
  // Who has no rate now is among those who paid so far, and would be missing among those it is divided by.
  value: {
    when: {over: [{field: 'customers'}, {field: 'rated'}]},
    then: missingRate,
    otherwise: {
      ratio: [{plus: [{soFar: 'mrr-converted'}, {reading: 'mrr-converted'}]}, {field: 'acquired'}],
      why: 'no-data',
    },
  },
  parts: {acquired: {field: 'acquired'}},
  partUnits: {acquired: 'customers'},
  counted: 'acquired',
  headline: 'last',
  better: 'up',
  unit: 'money',
  counterpart: 'clv',
  words: {
    title: 'Realised value',
    name: 'realised value',
    unit: 'paid so far, a customer',
    says: 'MRR of all months so far, added up, by the customers who ever began to pay, those who left included. By cohort it is what each has paid by its age.',
    isNot:
      'Nothing in it is a forecast. What was paid before the data start is not in it. Without an exchange rate in one of the months there is none.',
    source: 'cumulative MRR ÷ customers acquired',
    parts: {acquired: 'customers ever acquired'},
  },
});
