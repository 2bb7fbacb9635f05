import {type Format, fieldRules} from './format.ts';
import {measureSynonyms} from './measures.ts';

export const taskSynonyms = fieldRules({
  id: 'id, task, task id',
  project: 'project, project name',
  product: 'product, product name',
  created: 'created, created at, added, imported, uploaded',
  labelled: 'labelled, labeled, labelled at, labeled at, first labelled, first labeled, annotated at, first annotation',
  skipped: 'skipped, is skipped',
});

/** The kit's template of things to label; one without a `labelled` day waits. */
export const tasks: Format = {
  id: 'tasks',
  table: 'tasks',
  marks: [],
  always: ['id|task id', 'created', 'labelled|labeled'],
  never: ['kpi', 'status', 'title', 'type', 'annotator'],
  needs: ['id', 'created', 'labelled'],
  fields: taskSynonyms.map(({field}) => ({field, headers: [field]})),
};

export const labelSynonyms = fieldRules({
  id: 'id, label id, annotation id',
  task: 'task, task id, item, item id, document id',
  annotator:
    'annotator, annotator id, labeler, labeller, rater, coder, annotated by, labelled by, labeled by, completed by, created by',
  label: 'label, annotation, choice, class, category, value',
  date: 'date, created at, created, labelled at, labeled at, submitted at',
  seconds: 'seconds, lead time, duration, time spent',
  project: 'project, project name',
  product: 'product, product name',
});

/** The kit's template of labels: one row a label that somebody gave to a task. */
export const labels: Format = {
  id: 'labels',
  table: 'labels',
  marks: [],
  always: ['task|task id', 'annotator', 'label'],
  never: ['kpi', 'status', 'title'],
  needs: ['task', 'annotator', 'label'],
  fields: labelSynonyms.map(({field}) => ({field, headers: [field]})),
};

/** Label Studio's CSV: the keys of the data, the task's id, a column for each control, then who annotated, when and how long. */
export const labelStudio: Format = {
  id: 'label-studio',
  table: 'labels',
  marks: ['annotation_id', 'lead_time'],
  always: ['id', 'annotator', 'annotation_id', 'created_at', 'lead_time'],
  layout: 'annotations',
  fields: fieldRules({
    id: 'annotation_id',
    task: 'id',
    annotator: 'annotator',
    date: 'created_at',
    seconds: 'lead_time',
    cancelled: 'was_cancelled, cancelled',
    groundTruth: 'ground_truth',
  }),
};

/** Counts of tasks by day, with and without a label; or Label Studio's counters of a project, written down now and then. */
export const labellingTotals: Format = {
  id: 'labelling-totals',
  table: 'measures',
  marks: [],
  always: ['date|day|week|month', 'unlabelled|unlabeled|task number', 'labelled|labeled|num tasks with annotations'],
  never: ['kpi', 'id', 'task', 'task id', 'annotator'],
  needs: ['period', 'unlabelled|tasks', 'labelled'],
  layout: 'labelling-totals',
  fields: [
    ...measureSynonyms.filter(({field}) => field === 'period' || field === 'through'),
    ...fieldRules({
      unlabelled: 'unlabelled, unlabeled, unlabelled tasks, unlabeled tasks, not labelled, not labeled, to label',
      labelled:
        'labelled, labeled, labelled tasks, labeled tasks, tasks labelled, tasks labeled, annotated, num tasks with annotations, finished task number',
      tasks: 'tasks, total, total tasks, task number',
      product: 'product, project',
    }),
  ],
};
