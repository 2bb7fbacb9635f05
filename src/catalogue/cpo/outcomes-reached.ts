import {kpi} from '../../language/definition.ts';
import {progress} from './goals.ts';

export const outcomesReached = kpi({
  id: 'outcomes-reached',
  from: 'outcomes',
  place: {on: 'due'},
  rows: {any: [{not: {known: 'date'}}, {before: ['date', {period: 'to'}]}]},
  needs: ['due', 'target'],
  each: [
    {
      keys: ['outcome', 'product'],
      blanks: ['product'],
      let: {
        actual: {last: {field: 'actual'}, by: 'date'},
        base: {last: {field: 'base'}, by: 'date', where: {known: 'actual'}},
        target: {last: {field: 'target'}, by: 'date', where: {known: 'actual'}},
      },
    },
  ],
  let: {
    measured: {count: true, where: {any: [{atLeast: [progress, 1]}, {not: {atLeast: [progress, 1]}}]}},
    reached: {count: true, where: {atLeast: [progress, 1]}},
    due: {count: true},
    unmeasured: {count: true, where: {not: {known: 'actual'}}},
  },
  value: {ratio: [{field: 'reached'}, {field: 'measured'}], why: 'no-data'},
  parts: {reached: {field: 'reached'}, due: {field: 'due'}, unmeasured: {field: 'unmeasured'}},
  interval: {wilson: ['reached', 'measured']},
  headline: 'horizon',
  better: 'up',
  unit: 'share',
  partUnits: {reached: 'number', due: 'number', unmeasured: 'number'},
  words: {
    title: 'Outcomes reached',
    name: 'outcomes reached',
    unit: 'of the outcomes that were due',
    says: 'Outcomes that stood at their target or beyond by the period’s end, of those due in the period that were measured.',
    isNot: 'Not output: shipping the feature does not count, the measure must move.',
    parts: {reached: 'reached', due: 'due', unmeasured: 'due and never measured'},
  },
});
