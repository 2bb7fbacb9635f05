import {kpi} from '../../language/definition.ts';
import {finishedWork} from './flow.ts';

export const workByGoal = kpi({
  id: 'work-by-goal',
  from: 'items',
  place: {on: 'finished'},
  rows: {all: finishedWork},
  needs: ['goal'],
  let: {finished: {count: true}, without: {count: true, where: {not: {known: 'goal'}}}},
  value: {field: 'finished'},
  parts: {without: {field: 'without'}, withoutShare: {ratio: [{field: 'without'}, {field: 'finished'}]}},
  headline: 'horizon',
  better: 'none',
  unit: 'items',
  words: {
    title: 'Finished work, by goal',
    name: 'work by goal',
    unit: 'items finished',
    says: 'Finished items by the epic or goal that they belong to, and how many belong to none.',
    parts: {without: 'belong to no goal', withoutShare: 'belong to no goal'},
  },
});
