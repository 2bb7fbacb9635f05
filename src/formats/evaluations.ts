import {type Format, fieldRules} from './format.ts';

export const evaluationSynonyms = fieldRules({
  run: 'run, run id, run name, evaluation, evaluation run, eval run',
  date: 'date, evaluated, evaluated at, run date, timestamp, start time, created at',
  model: 'model, model name, model version',
  role: 'role',
  product: 'product, product name',
  evaluationSet: 'evaluation set, eval set, dataset, data set, test set, evaluation data, benchmark, evaluated on',
  slice: 'slice, segment, cohort',
  class: 'class, class name, label, category',
  group: 'group, subgroup, protected group, demographic',
  threshold: 'threshold, cut off, cutoff',
  tp: 'tp, true positives, true positive',
  fp: 'fp, false positives, false positive',
  fn: 'fn, false negatives, false negative',
  tn: 'tn, true negatives, true negative',
  measure: 'measure, metric, metric name',
  average: 'average, averaging, avg',
  value: 'value, score, metric value',
  count: 'count, n, support, samples, examples, sample size',
  accepted: 'accepted, approved, acceptance, is accepted',
});

const own: Pick<Format, 'table' | 'marks' | 'fields'> = {
  table: 'evaluations',
  marks: [],
  fields: evaluationSynonyms.map(({field}) => ({
    field,
    headers: [field === 'evaluationSet' ? 'evaluation set' : field],
  })),
};

/** The kit's template of evaluations: confusion counts a class, group or slice of a run, or a score that somebody computed, or both kinds of rows. */
export const evaluations: Format = {
  ...own,
  id: 'evaluations',
  always: ['run', 'tp', 'fp', 'fn'],
  never: ['kpi', 'status'],
  needs: ['run|model', 'tp', 'fp', 'fn'],
};

/** The same with scores alone. */
export const evaluationScores: Format = {
  ...own,
  id: 'evaluation-scores',
  always: ['run', 'measure', 'value'],
  never: ['kpi', 'status', 'tp'],
  needs: ['run', 'measure', 'value'],
};

/** MLflow's table of runs, as its page downloads it or as `search_runs` gives it: what each column of numbers measures is asked. */
export const mlflow: Format = {
  id: 'mlflow',
  table: 'evaluations',
  marks: ['Source Type', 'Source Name', 'artifact_uri'],
  always: ['Start Time|start_time', 'Run ID|run_id', 'Status'],
  layout: 'metric-columns',
  fields: fieldRules({
    run: 'Name, tags.mlflow.runName',
    runId: 'Run ID, run_id',
    date: 'Start Time, start_time',
    status: 'Status',
    accepted: 'accepted, approved, tags.accepted',
  }),
};

/** The averages below the classes of scikit-learn's report, any of which tells it from other tables of scores. */
export const reportAverages: readonly string[] = ['macro avg', 'weighted avg'];

/** scikit-learn's `classification_report(output_dict=True)` as pandas writes it: a class a row, averages below; it says neither run nor day. */
export const classReport: Format = {
  id: 'classification-report',
  table: 'evaluations',
  marks: [],
  always: ['precision', 'recall', 'f1-score', 'support'],
  layout: 'class-report',
  fields: fieldRules({count: 'support', date: 'date', run: 'run', model: 'model', evaluationSet: 'evaluation set'}),
};

/** A confusion matrix, a row a pair of classes, or a row a case. */
export const confusionMatrix: Format = {
  ...own,
  id: 'confusion-matrix',
  always: ['actual|true|y true|true label|actual class', 'predicted|prediction|y pred|predicted label|predicted class'],
  never: ['date', 'kpi', 'target', 'period', 'month', 'week', 'quarter', 'key result'],
  layout: 'confusion-pairs',
  fields: [
    ...own.fields,
    ...fieldRules({
      actual: 'actual, true, y true, true label, actual class',
      predicted: 'predicted, prediction, y pred, predicted label, predicted class',
    }),
  ],
};
