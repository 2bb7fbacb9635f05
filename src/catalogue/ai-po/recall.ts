import {kpi} from '../../language/definition.ts';
import {runMeasure, runWords} from './run-measure.ts';
import {evaluationSource} from './runs.ts';

export const recall = kpi({
  ...runMeasure(
    'recall',
    {
      // Times 0 leaves a row without false negatives out of both sums, with its reason.
      hits: {plus: [{field: 'tp'}, {times: [{field: 'fn'}, 0]}]},
      actual: {plus: [{field: 'tp'}, {field: 'fn'}]},
    },
    {ratio: [{field: 'hits'}, {field: 'actual'}], why: 'no-positive-cases'},
  ),
  id: 'recall',
  interval: {wilson: ['hits', 'actual']},
  counterpart: 'precision',
  words: {
    title: 'Recall',
    name: 'recall',
    unit: 'of the positive cases were found',
    says: 'Of all cases that are positive, the share that the model found, in the latest run so far (the candidate’s, beside a baseline): true positives ÷ (true positives + false negatives), all classes together.',
    isNot: 'Not accuracy, and nothing about false alarms: that is precision.',
    source: evaluationSource,
    parts: {hits: 'found', actual: 'positive cases', ...runWords},
  },
});
