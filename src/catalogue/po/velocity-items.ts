import {kpi} from '../../language/definition.ts';
import {finishedWork} from './flow.ts';

export const velocityItems = kpi({
  id: 'velocity-items',
  from: 'items',
  place: {on: 'finished'},
  rows: {all: [...finishedWork, {names: 'iterations'}]},
  needs: ['iterations'],
  within: 'team',
  grains: ['sprint', 'increment', 'iteration'],
  let: {items: {count: true}},
  value: {field: 'items'},
  parts: {typical: {past: 'velocity-items', periods: 5, take: 'mean'}},
  headline: 'last',
  usual: {of: 'value', scale: 'linear', low: 0},
  better: 'none',
  unit: 'items',
  counterpart: 'escaped-defects',
  words: {
    title: 'Velocity, counted in items',
    name: 'velocity in items',
    unit: 'items',
    says: 'Items that one team finished within the sprint, counted once, in the sprint whose days hold the finish.',
    isNot: 'Not compared between teams: their items are of different sizes.',
    source: 'Scrum Guide 2020',
    parts: {typical: 'average of the last 5'},
  },
});
