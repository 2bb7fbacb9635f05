import {kpi} from '../../language/definition.ts';
import {eachObjective, eachResult, inCycle, objectiveScore, scoredOf} from './goals.ts';

const ahead = {minus: [objectiveScore, {field: 'elapsed'}]} as const;

export const objectivePace = kpi({
  id: 'objective-pace',
  from: 'keyResults',
  place: 'ever',
  rows: inCycle,
  needs: ['target', 'to'],
  each: [eachResult, eachObjective],
  let: {
    ahead: {mean: ahead},
    objectives: {count: true, where: {atLeast: [objectiveScore, 0]}},
    all: {count: true},
    checked: {sum: {field: 'checked'}},
    behind: {count: true, where: {not: {atLeast: [ahead, 0]}}},
  },
  value: scoredOf('all', 'ahead'),
  parts: {objectives: {field: 'objectives'}, behind: {field: 'behind'}},
  headline: 'now',
  better: 'up',
  unit: 'share',
  partUnits: {objectives: 'number', behind: 'number'},
  counterpart: 'objectives',
  words: {
    title: 'Pace of objectives',
    name: 'pace of objectives',
    unit: 'ahead of the calendar (below 0: behind)',
    says: 'Each objective’s score less the share of its cycle that has passed, on average: 0 is on pace.',
    isNot: 'Not a forecast: results that come in one step look late until they come.',
    parts: {objectives: 'objectives with a score', behind: 'behind the calendar'},
  },
});
