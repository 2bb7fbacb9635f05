import {kpi} from '../../language/definition.ts';

const way = {minus: [{field: 'target'}, {field: 'base'}]} as const;
const progress = {ratio: [{minus: [{field: 'actual'}, {field: 'base'}]}, way], why: 'target-is-start'} as const;

export const outcomeProgress = kpi({
  id: 'outcome-progress',
  from: 'outcomes',
  place: {until: 'date'},
  rows: {known: 'actual'},
  needs: ['base', 'target'],
  each: [
    {
      keys: ['outcome', 'product'],
      blanks: ['product'],
      let: {
        base: {last: {field: 'base'}, by: 'date'},
        target: {last: {field: 'target'}, by: 'date'},
        actual: {last: {field: 'actual'}, by: 'date'},
      },
    },
  ],
  let: {
    progress: {mean: {clamp: [progress, 0, 1]}},
    uncapped: {mean: progress},
    outcomes: {count: true},
    reached: {count: true, where: {atLeast: [progress, 1]}},
    flat: {count: true, where: {all: [{atLeast: [way, 0]}, {atLeast: [0, way]}]}},
  },
  value: {
    when: {all: [{over: [{field: 'flat'}, 0]}, {atLeast: [{field: 'flat'}, {field: 'outcomes'}]}]},
    then: {ratio: [0, 0], why: 'target-is-start'},
    otherwise: {
      when: {over: [{field: 'outcomes'}, 0]},
      then: {field: 'progress'},
      otherwise: {ratio: [0, 0], why: 'not-started'},
    },
  },
  parts: {uncapped: {field: 'uncapped'}, reached: {field: 'reached'}, outcomes: {field: 'outcomes'}},
  partUnits: {reached: 'number', outcomes: 'number'},
  minimum: 1,
  headline: 'last',
  better: 'up',
  unit: 'share',
  words: {
    title: 'Outcomes against target',
    name: 'outcomes',
    unit: 'of the way to target',
    says: 'How far each outcome has come from where it began to its target, by its latest measure, from 0 to 100 %, on average. A target below the start is reached by falling.',
    isNot:
      'Not output: what was shipped is not in it. An outcome without a measure is not at 0. Outcomes weigh the same.',
    source: '(actual − base) ÷ (target − base)',
    parts: {uncapped: 'without the bounds 0 and 100 %', reached: 'reached', outcomes: 'outcomes measured'},
  },
});
