import {kpi} from '../../language/definition.ts';
import {runMeasure, runWords} from './run-measure.ts';
import {evaluationSource} from './runs.ts';

const wrong = {plus: [{field: 'fp'}, {field: 'fn'}]} as const;

export const f1 = kpi({
  ...runMeasure(
    'f1',
    {
      // As in precision: times 0 leaves a row without one of the counts out of both sums, with its reason.
      hits: {plus: [{field: 'tp'}, {times: [wrong, 0]}]},
      wrong: {plus: [wrong, {times: [{field: 'tp'}, 0]}]},
    },
    {
      ratio: [{times: [2, {field: 'hits'}]}, {plus: [{times: [2, {field: 'hits'}]}, {field: 'wrong'}]}],
    },
  ),
  id: 'f1',
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
      ...runWords,
    },
  },
});
