import {kpi} from '../../language/definition.ts';
import {monthly, payingAtEnd} from '../pm/paying.ts';

const squared = {times: [{field: 'monthly'}, {field: 'monthly'}]} as const;
const total = {field: 'total'} as const;

export const concentration = kpi({
  id: 'concentration',
  from: 'subscriptions',
  place: payingAtEnd,
  needs: ['monthly', 'history', 'product'],
  each: [
    {
      keys: ['product'],
      let: {monthly: {sum: monthly}},
      keep: {over: [{field: 'monthly'}, 0]},
    },
  ],
  let: {
    products: {count: true},
    squares: {sum: squared},
    total: {sum: {field: 'monthly'}},
    top: {max: {field: 'monthly'}},
  },
  value: {ratio: [{field: 'squares'}, {times: [total, total]}]},
  parts: {top: {ratio: [{field: 'top'}, total]}, products: {field: 'products'}},
  headline: 'last',
  usual: {of: 'change', scale: 'linear'},
  better: 'none',
  unit: 'number',
  partUnits: {top: 'share', products: 'number'},
  words: {
    title: 'Concentration of revenue',
    name: 'concentration',
    unit: 'from 0 (spread) to 1 (one product)',
    says: 'How much of the MRR hangs on few products: the sum of the squares of their shares. Four equal products give 0.25.',
    source: 'Herfindahl–Hirschman index',
    parts: {top: 'the largest product’s share', products: 'products with revenue'},
  },
});
