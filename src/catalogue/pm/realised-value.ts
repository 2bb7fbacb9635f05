import {kpi} from '../../language/definition.ts';

export const realisedValue = kpi({
  id: 'realised-value',
  from: 'subscriptions',
  place: {until: 'start'},
  needs: ['history'],
  grains: ['month'],
  prefers: 'month',
  each: [
    {
      keys: ['customer'],
      let: {begun: {count: true, where: {over: [{field: 'monthly'}, 0]}}},
      keep: {over: [{field: 'begun'}, 0]},
    },
  ],
  let: {acquired: {count: true}},
  value: {
    ratio: [{plus: [{soFar: 'mrr'}, {reading: 'mrr'}]}, {field: 'acquired'}],
    why: 'no-data',
  },
  parts: {acquired: {field: 'acquired'}},
  partUnits: {acquired: 'customers'},
  headline: 'last',
  better: 'up',
  unit: 'money',
  counterpart: 'clv',
  words: {
    title: 'Realised value',
    name: 'realised value',
    unit: 'paid so far, a customer',
    says: 'MRR of all months so far, added up, by the customers who ever began to pay, those who left included. By cohort it is what each has paid by its age.',
    isNot: 'Nothing in it is a forecast. What was paid before the data start is not in it.',
    source: 'cumulative MRR ÷ customers acquired',
    parts: {acquired: 'customers ever acquired'},
  },
});
