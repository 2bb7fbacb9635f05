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

const scored = isScored('recall', pooledAverages);

export const recall = kpi({
  id: 'recall',
  from: 'evaluations',
  place: untilNext,
  rows: readable('recall'),
  let: {
    ...latestRun,
    rows: {count: true, where: isCounted},
    // Times 0 leaves a row without false negatives out of both sums, with its reason.
    hits: {sum: {plus: [{field: 'tp'}, {times: [{field: 'fn'}, 0]}]}, where: isCounted},
    actual: {sum: {plus: [{field: 'tp'}, {field: 'fn'}]}, where: isCounted},
    scores: {count: true, where: scored},
    used: {count: true, where: {any: [isCounted, {all: [scored, {not: {over: [{let: 'rows'}, 0]}}]}]}},
    score: {last: {field: 'value'}, by: 'date', where: scored},
  },
  value: {
    when: {any: [isMixed, {all: [{not: {over: [{field: 'rows'}, 0]}}, {over: [{field: 'scores'}, 1]}]}]},
    then: scopeMismatch,
    otherwise: {
      when: {over: [{field: 'rows'}, 0]},
      then: {ratio: [{field: 'hits'}, {field: 'actual'}], why: 'no-positive-cases'},
      otherwise: {field: 'score'},
    },
  },
  parts: {hits: ifCounted('hits'), actual: ifCounted('actual'), accepted: {field: 'accepted'}, age: {field: 'age'}},
  interval: {wilson: ['hits', 'actual']},
  counted: 'used',
  headline: 'now',
  better: 'up',
  unit: 'share',
  partUnits: {hits: 'number', actual: 'number', accepted: 'number', age: 'days'},
  counterpart: 'precision',
  words: {
    title: 'Recall',
    name: 'recall',
    unit: 'of the positive cases were found',
    says: 'Of all cases that are positive, the share that the model found, in the latest run so far (the candidate’s, beside a baseline): true positives ÷ (true positives + false negatives), all classes together.',
    isNot: 'Not accuracy, and nothing about false alarms: that is precision.',
    source: evaluationSource,
    parts: {hits: 'found', actual: 'positive cases', accepted: 'rows marked accepted', age: 'days since the run'},
  },
});
