import {kpi} from '../../language/definition.ts';
import {paid, payingAtEnd} from '../pm/paying.ts';

export const sharedCustomers = kpi({
  id: 'shared-customers',
  from: 'subscriptions',
  place: payingAtEnd,
  // A movement's row is a change: a product that a customer left has rows, too.
  rows: {in: ['kind', ['subscription', 'month']]},
  needs: ['history', 'product', 'customer'],
  each: [
    {
      keys: ['customer'],
      let: {
        monthly: {sum: paid},
        // Of whatever product, so that the customers of one are asked for the others they pay for.
        products: {distinct: 'product', where: {over: [paid, 0]}, whole: true},
      },
      keep: {over: [{field: 'monthly'}, 0]},
    },
  ],
  let: {
    customers: {count: true},
    shared: {count: true, where: {atLeast: [{field: 'products'}, 2]}},
    rows: {sum: {field: 'products'}},
  },
  value: {field: 'shared'},
  parts: {
    customers: {field: 'customers'},
    rows: {field: 'rows'},
    share: {ratio: [{field: 'shared'}, {field: 'customers'}]},
  },
  counted: 'customers',
  minimum: 1,
  headline: 'last',
  usual: {of: 'change', scale: 'linear'},
  better: 'none',
  unit: 'customers',
  partUnits: {share: 'share'},
  words: {
    title: 'Customers of several products',
    name: 'customers of several products',
    unit: 'pay for two products or more',
    says: 'Customers who pay for at least two products at the period’s end. A total counts each of them once, the products’ rows once each.',
    parts: {
      customers: 'customers, each counted once',
      rows: 'when the products’ rows are added',
      share: 'of all customers',
    },
  },
});
