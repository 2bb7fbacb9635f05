import {kpi} from '../../language/definition.ts';
import {runMeasure, runWords} from './run-measure.ts';
import {evaluationSource} from './runs.ts';

export const precision = kpi({
  ...runMeasure(
    'precision',
    {
      // Times 0 leaves a row without false positives out of both sums, with its reason.
      hits: {plus: [{field: 'tp'}, {times: [{field: 'fp'}, 0]}]},
      predicted: {plus: [{field: 'tp'}, {field: 'fp'}]},
    },
    {ratio: [{field: 'hits'}, {field: 'predicted'}], why: 'no-positive-predictions'},
  ),
  id: 'precision',
  interval: {wilson: ['hits', 'predicted']},
  counterpart: 'recall',
  words: {
    title: 'Precision',
    name: 'precision',
    unit: 'of what was predicted is right',
    says: 'Of all cases that the model called positive, the share that are, in the latest run so far (the candidate’s, beside a baseline): true positives ÷ (true + false positives), all classes together.',
    isNot: 'Not accuracy, and nothing about the cases that were missed: that is recall.',
    source: evaluationSource,
    parts: {hits: 'right', predicted: 'predicted', ...runWords},
  },
});
