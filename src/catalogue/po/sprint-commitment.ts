import {kpi} from '../../language/definition.ts';

export const sprintCommitment = kpi({
  id: 'sprint-commitment',
  from: 'iterations',
  place: {of: 'name'},
  rows: {known: 'committed'},
  needs: ['committed'],
  within: 'team',
  grains: ['sprint', 'increment', 'iteration'],
  let: {committed: {sum: {field: 'committed'}}},
  value: {field: 'committed'},
  minimum: 1,
  headline: 'last',
  better: 'none',
  unit: 'points',
  words: {
    title: 'Committed points',
    name: 'commitment',
    unit: 'points',
    says: 'Points that the sprint sheet says were planned when the sprint started.',
    source: 'the sprint sheet’s column “committed”',
  },
});
