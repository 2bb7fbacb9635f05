import {kpi} from '../../language/definition.ts';

const revenue = {reading: 'revenue'} as const;

export const grossMargin = kpi({
  id: 'gross-margin',
  from: 'costs',
  place: {on: 'date'},
  rows: {is: ['kind', 'revenue']},
  let: {cost: {sum: {field: 'amount'}}},
  value: {ratio: [{minus: [revenue, {field: 'cost'}]}, revenue]},
  parts: {margin: {minus: [revenue, {field: 'cost'}]}, revenue, cost: {field: 'cost'}},
  partUnits: {margin: 'money', revenue: 'money', cost: 'money'},
  minimum: 1,
  headline: 'last',
  usual: {of: 'value', scale: 'linear', high: 1},
  better: 'up',
  unit: 'share',
  counterpart: 'revenue',
  words: {
    title: 'Gross margin',
    name: 'gross margin',
    unit: 'of revenue',
    says: 'Revenue less the cost of revenue of the same period, of revenue. A period without a cost has no margin.',
    isNot: 'Not profit: building and selling are not in it.',
    source: '(revenue − costs of kind revenue) ÷ revenue',
    parts: {margin: 'left', revenue: 'revenue', cost: 'cost of revenue'},
  },
});
