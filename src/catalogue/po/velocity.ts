import {kpi} from '../../language/definition.ts';
import {finishedWork} from './flow.ts';

export const velocity = kpi({
  id: 'velocity',
  from: 'items',
  place: {on: 'finished'},
  rows: {all: [...finishedWork, {names: 'iterations'}]},
  needs: ['iterations', 'estimate'],
  within: 'team',
  grains: ['sprint', 'increment', 'iteration'],
  let: {points: {sum: {field: 'estimate'}}, items: {count: true}},
  value: {field: 'points'},
  parts: {
    items: {field: 'items'},
    typical: {past: 'velocity', periods: 5, take: 'mean'},
    committed: {reading: 'sprint-commitment'},
    planned: {reading: 'planned-work-delivered', part: 'planned'},
  },
  headline: 'last',
  usual: {of: 'value', scale: 'linear', low: 0},
  better: 'none',
  unit: 'points',
  counterpart: 'escaped-defects',
  words: {
    title: 'Velocity',
    name: 'velocity',
    unit: 'points',
    says: 'Estimate points of the work that one team finished within the sprint, counted once, in the sprint whose days hold the finish.',
    isNot: 'Not a measure of worth, and never compared or added between teams: each team’s points are its own unit.',
    source: 'Scrum Guide 2020; unestimated items add nothing and are listed as left out.',
    parts: {
      items: 'finished items',
      typical: 'average of the last 5',
      committed: 'committed',
      planned: 'planned at the start',
    },
  },
});
