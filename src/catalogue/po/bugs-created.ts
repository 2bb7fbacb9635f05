import {kpi} from '../../language/definition.ts';
import {realBugs} from './defects.ts';

export const bugsCreated = kpi({
  id: 'bugs-created',
  from: 'items',
  place: {on: 'created'},
  rows: {all: realBugs},
  needs: ['created', 'type'],
  prefers: 'month',
  let: {bugs: {count: true}},
  value: {field: 'bugs'},
  headline: 'last',
  usual: {of: 'value', scale: 'linear', low: 0},
  better: 'down',
  unit: 'defects',
  words: {
    title: 'Bugs created',
    name: 'bugs created',
    unit: 'bugs',
    says: 'Bugs by the day on which they were reported, wherever they were found; duplicates and rejected ones are out.',
    isNot: 'Not escaped defects: the data do not say which bugs were found in production.',
  },
});
