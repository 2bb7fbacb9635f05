import {kpi} from '../../language/definition.ts';

export const completedStories = kpi({
  id: 'completed-stories',
  from: 'items',
  place: {on: 'finished'},
  rows: {all: [{is: ['level', 'story']}, {is: ['category', 'done']}]},
  needs: ['finished'],
  let: {finished: {count: true}},
  value: {field: 'finished'},
  headline: 'last',
  usual: {of: 'value', scale: 'linear', low: 0},
  better: 'none',
  unit: 'items',
  counterpart: 'escaped-defects',
  words: {
    title: 'Completed stories',
    name: 'completed stories',
    unit: 'stories',
    says: 'Stories whose finish day lies in the period; bugs, tasks, sub-tasks and epics apart.',
  },
});
