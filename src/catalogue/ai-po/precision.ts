import {kpi} from '../../language/definition.ts';
import {scopeMismatch} from '../refusal.ts';
import {
  evaluationSource,
  ifCounted,
  isCounted,
  isMixed,
  isScored,
  latestRun,
  pooledAverages,
  readable,
  untilNext,
} from './runs.ts';

const scored = isScored('precision', pooledAverages);

export const precision = kpi({
  id: 'precision',
  from: 'evaluations',
  place: untilNext,
  rows: readable('precision'),
  let: {
    ...latestRun,
    rows: {count: true, where: isCounted},
    // Times 0 leaves a row without false positives out of both sums, with its reason.
    hits: {sum: {plus: [{field: 'tp'}, {times: [{field: 'fp'}, 0]}]}, where: isCounted},
    predicted: {sum: {plus: [{field: 'tp'}, {field: 'fp'}]}, where: isCounted},
    scores: {count: true, where: scored},
    used: {count: true, where: {any: [isCounted, {all: [scored, {not: {over: [{let: 'rows'}, 0]}}]}]}},
    score: {last: {field: 'value'}, by: 'date', where: scored},
  },
  value: {
    when: {any: [isMixed, {all: [{not: {over: [{field: 'rows'}, 0]}}, {over: [{field: 'scores'}, 1]}]}]},
    then: scopeMismatch,
    otherwise: {
      when: {over: [{field: 'rows'}, 0]},
      then: {ratio: [{field: 'hits'}, {field: 'predicted'}], why: 'no-positive-predictions'},
      otherwise: {field: 'score'},
    },
  },
  parts: {
    hits: ifCounted('hits'),
    predicted: ifCounted('predicted'),
    accepted: {field: 'accepted'},
    age: {field: 'age'},
  },
  interval: {wilson: ['hits', 'predicted']},
  counted: 'used',
  headline: 'now',
  better: 'up',
  unit: 'share',
  partUnits: {hits: 'number', predicted: 'number', accepted: 'number', age: 'days'},
  counterpart: 'recall',
  words: {
    title: 'Precision',
    name: 'precision',
    unit: 'of what was predicted is right',
    says: 'Of all cases that the model called positive, the share that are, in the latest run so far (the candidate’s, beside a baseline): true positives ÷ (true + false positives), all classes together.',
    isNot: 'Not accuracy, and nothing about the cases that were missed: that is recall.',
    source: evaluationSource,
    parts: {hits: 'right', predicted: 'predicted', accepted: 'rows marked accepted', age: 'days since the run'},
  },
});
