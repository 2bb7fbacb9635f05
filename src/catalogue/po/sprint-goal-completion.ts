import {kpi} from '../../language/definition.ts';

export const sprintGoalCompletion = kpi({
  id: 'sprint-goal-completion',
  from: 'iterations',
  place: {on: 'end'},
  rows: {any: [{known: 'goal'}, {known: 'met'}]},
  needs: ['met'],
  let: {
    goals: {count: true, where: {in: ['met', ['yes', 'no', 'partly']]}},
    met: {count: true, where: {is: ['met', 'yes']}},
    partly: {count: true, where: {is: ['met', 'partly']}},
  },
  value: {ratio: [{field: 'met'}, {field: 'goals'}], why: 'no-data'},
  parts: {met: {field: 'met'}, goals: {field: 'goals'}, partly: {field: 'partly'}},
  interval: {wilson: ['met', 'goals']},
  headline: 'horizon',
  better: 'up',
  unit: 'share',
  words: {
    title: 'Sprint goals met',
    name: 'sprint goals',
    unit: 'of sprint goals',
    says: 'Sprints whose goal was met, of the sprints that had one and said how it went. Partly met counts as not met.',
    isNot: 'Not the share of planned points: the Scrum Guide commits to the goal.',
    source: 'Scrum Guide 2020',
    parts: {met: 'met', goals: 'goals', partly: 'partly met'},
  },
});
