import type {AnyDefinition} from '../../language/definition.ts';
import {kpi} from '../../language/definition.ts';
import {restOf} from '../pm/movements.ts';
import {mrrMovements as ours} from '../pm/mrr-movements.ts';
import {monthly} from '../pm/paying.ts';

const of = (movement: string) => ({sum: monthly, where: {is: ['movement', movement]}}) as const;
const customersOf = (movement: string) => ({distinct: 'customer', where: {is: ['movement', movement]}}) as const;

const fx = {minus: [{field: 'then'}, {field: 'start'}]} as const;

const events = kpi({
  id: 'mrr-movements',
  from: 'subscriptions',
  place: {on: 'start'},
  rows: {is: ['kind', 'movement']},
  needs: ['movement'],
  let: {
    net: {sum: monthly},
    start: {sum: monthly, place: {until: 'start'}, ago: 1},
    then: {sum: monthly, place: {until: 'start'}, ago: 1, constant: true},
    end: {sum: monthly, place: {until: 'start'}},
    new: of('new'),
    expansion: of('expansion'),
    contraction: of('contraction'),
    churn: of('churn'),
    reactivation: of('reactivation'),
    newCustomers: customersOf('new'),
    expansionCustomers: customersOf('expansion'),
    contractionCustomers: customersOf('contraction'),
    churnCustomers: customersOf('churn'),
    reactivationCustomers: customersOf('reactivation'),
  },
  value: {field: 'net'},
  parts: {
    start: {field: 'start'},
    new: {field: 'new'},
    expansion: {field: 'expansion'},
    contraction: {field: 'contraction'},
    churn: {field: 'churn'},
    reactivation: {field: 'reactivation'},
    fx,
    end: {field: 'end'},
    check: restOf({plus: [{field: 'start'}, {plus: [{field: 'net'}, fx]}]}),
    newCustomers: {field: 'newCustomers'},
    expansionCustomers: {field: 'expansionCustomers'},
    contractionCustomers: {field: 'contractionCustomers'},
    churnCustomers: {field: 'churnCustomers'},
    reactivationCustomers: {field: 'reactivationCustomers'},
  },
  partUnits: {
    newCustomers: 'customers',
    expansionCustomers: 'customers',
    contractionCustomers: 'customers',
    churnCustomers: 'customers',
    reactivationCustomers: 'customers',
  },
  headline: 'last',
  better: 'up',
  unit: 'money',
  words: ours.words,
});

/** Every movement of the file, as it names them: who grew and shrank within one month is in both. */
export const mrrMovements: AnyDefinition = {
  ...events,
  ...(ours.usual && {usual: ours.usual}),
  ...(ours.counterpart && {counterpart: ours.counterpart}),
  words: {
    ...ours.words,
    says: 'How MRR came from the end of one period to the end of the next, by each movement that the file names; start, movements and exchange rates add up to the end.',
    isNot:
      'Not the net change of each customer: who grew and shrank within one period is in expansion and in contraction.',
    source: 'movements as recorded',
  },
};
