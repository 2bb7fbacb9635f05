import {kpi} from '../../language/definition.ts';
import {ageAtEnd} from '../po/flow.ts';

export const featureAge = kpi({
  id: 'feature-age',
  from: 'items',
  place: {open: ['started', 'finished']},
  rows: {all: [{is: ['level', 'feature']}, {any: [{known: 'finished'}, {is: ['category', 'in-progress']}]}]},
  mostly: ['started'],
  let: {
    p85: {percentile: ageAtEnd, at: 85},
    p50: {percentile: ageAtEnd, at: 50},
    open: {count: true},
  },
  value: {field: 'p85'},
  parts: {p50: {field: 'p50'}, open: {field: 'open'}},
  headline: 'now',
  usual: {of: 'value', scale: 'log', low: 1},
  better: 'down',
  unit: 'days',
  partUnits: {open: 'items'},
  counterpart: 'feature-lead-time',
  words: {
    title: 'Age of features in progress',
    name: 'age of features',
    unit: 'days: 85 % are at most',
    says: 'Calendar days since work on the open features started, the first and the last day counted: 85 % of them are this old or younger.',
    parts: {p50: '50 % are at most', open: 'features in progress'},
  },
});
