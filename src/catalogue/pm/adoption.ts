import {kpi} from '../../language/definition.ts';
import {scopeMismatch} from '../refusal.ts';

export const adoption = kpi({
  id: 'adoption',
  from: 'steps',
  place: {on: 'date'},
  rows: {all: [{known: 'users'}, {known: 'eligible'}, {not: {known: 'position'}}]},
  needs: ['users', 'eligible'],
  let: {
    counts: {count: true},
    users: {sum: {field: 'users'}},
    eligible: {sum: {field: 'eligible'}},
    features: {distinct: 'step'},
  },
  value: {
    when: {over: [{field: 'features'}, 1]},
    then: scopeMismatch,
    otherwise: {ratio: [{field: 'users'}, {field: 'eligible'}], why: 'no-data'},
  },
  parts: {users: {field: 'users'}, eligible: {field: 'eligible'}},
  partUnits: {users: 'people', eligible: 'people'},
  headline: 'last',
  usual: {of: 'value', scale: 'linear', low: 0, high: 1},
  better: 'up',
  unit: 'share',
  counterpart: 'customer-retention',
  words: {
    title: 'Adoption',
    name: 'adoption',
    unit: 'of those who could',
    says: 'People who used the feature, of those who could have: the file says how many that are. Where it counts by day or week, this is the average over the period, weighted by who could.',
    isNot: 'Several features are not added: look at one at a time.',
    source: 'users ÷ eligible',
    parts: {users: 'used it', eligible: 'could have'},
  },
});
