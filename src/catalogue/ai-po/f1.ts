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

const scored = isScored('f1', pooledAverages);
const wrong = {plus: [{field: 'fp'}, {field: 'fn'}]} as const;

export const f1 = kpi({
  id: 'f1',
  from: 'evaluations',
  place: untilNext,
  rows: readable('f1'),
  let: {
    ...latestRun,
    rows: {count: true, where: isCounted},
    hits: {sum: {plus: [{field: 'tp'}, {times: [wrong, 0]}]}, where: isCounted},
    wrong: {sum: {plus: [wrong, {times: [{field: 'tp'}, 0]}]}, where: isCounted},
    scores: {count: true, where: scored},
    used: {count: true, where: {any: [isCounted, {all: [scored, {not: {over: [{let: 'rows'}, 0]}}]}]}},
    score: {last: {field: 'value'}, by: 'date', where: scored},
  },
  value: {
    when: {any: [isMixed, {all: [{not: {over: [{field: 'rows'}, 0]}}, {over: [{field: 'scores'}, 1]}]}]},
    then: scopeMismatch,
    otherwise: {
      when: {over: [{field: 'rows'}, 0]},
      then: {
        ratio: [{times: [2, {field: 'hits'}]}, {plus: [{times: [2, {field: 'hits'}]}, {field: 'wrong'}]}],
      },
      otherwise: {field: 'score'},
    },
  },
  parts: {hits: ifCounted('hits'), wrong: ifCounted('wrong'), accepted: {field: 'accepted'}, age: {field: 'age'}},
  counted: 'used',
  headline: 'now',
  better: 'up',
  unit: 'share',
  partUnits: {hits: 'number', wrong: 'number', accepted: 'number', age: 'days'},
  counterpart: 'precision',
  words: {
    title: 'F1, all cases together',
    name: 'F1',
    unit: 'micro F1',
    says: 'Precision and recall in one, in the latest run so far (the candidate’s, beside a baseline): 2 × true positives ÷ (2 × true positives + false positives + false negatives), all classes pooled.',
    isNot: 'Not the mean of the classes’ F1 (macro), in which rare classes count as much as common ones.',
    source: evaluationSource,
    parts: {
      hits: 'true positives',
      wrong: 'false positives and negatives',
      accepted: 'rows marked accepted',
      age: 'days since the run',
    },
  },
});
