import {kpi} from '../../language/definition.ts';
import {finishedFeatures} from './features.ts';

export const featuresFinished = kpi({
  id: 'features-finished',
  from: 'items',
  place: {on: 'finished'},
  rows: {all: finishedFeatures},
  needs: ['finished'],
  let: {finished: {count: true}},
  value: {field: 'finished'},
  headline: 'last',
  usual: {of: 'value', scale: 'linear', low: 0},
  better: 'none',
  unit: 'items',
  counterpart: 'feature-lead-time',
  words: {
    title: 'Features finished',
    name: 'features finished',
    unit: 'features',
    says: 'Features whose finish day lies in the period, of all teams: a count, never points, which differ from team to team.',
  },
});
