import {kpi} from '../../language/definition.ts';
import {eachObjective, eachResult, inCycle, objectiveScore, scoredOf} from './goals.ts';

export const objectives = kpi({
  id: 'objectives',
  from: 'keyResults',
  place: 'ever',
  rows: inCycle,
  needs: ['target'],
  each: [eachResult, eachObjective],
  let: {
    score: {mean: objectiveScore},
    objectives: {count: true},
    checked: {sum: {field: 'checked'}},
    expected: {mean: {field: 'elapsed'}},
  },
  value: scoredOf('objectives', 'score'),
  parts: {objectives: {field: 'objectives'}, expected: {field: 'expected'}},
  headline: 'now',
  better: 'up',
  unit: 'share',
  partUnits: {objectives: 'number'},
  counterpart: 'objective-pace',
  words: {
    title: 'Objectives',
    name: 'objectives',
    unit: 'of the way, on average',
    says: 'Each objective’s mean of its key results, weighted where all of them have weights, then the mean of the objectives.',
    isNot: 'Not a grade: goals that stretch are expected to end at 0.6 to 0.7.',
    source: 're:Work: grade OKRs',
    parts: {objectives: 'objectives', expected: 'of the cycle has passed'},
  },
});
