import type {TableDefinition} from './table-definition.ts';

/**
 * Evaluations of models: one row a run and class (or group of people, or slice), with confusion counts (`tp`, `fp`, `fn`, `tn`), or with a score somebody computed
 * (`measure` such as precision, `average` such as macro, `value`, `count` where it is known). `evaluationSet` is what was evaluated on: figures of two sets are
 * never compared. `role` is candidate or baseline; `accepted` is yes where the run was accepted by a tag or a decision.
 */
export const evaluations = {
  key: ['run', 'class', 'group', 'slice', 'measure', 'average', 'model', 'evaluationSet'],
  columns: {
    run: 'text',
    date: 'day',
    model: 'text',
    role: 'text',
    product: 'text',
    evaluationSet: 'text',
    slice: 'text',
    class: 'text',
    group: 'text',
    threshold: 'number',
    tp: 'number',
    fp: 'number',
    fn: 'number',
    tn: 'number',
    measure: 'text',
    average: 'text',
    value: 'number',
    count: 'number',
    accepted: 'flag',
  },
} as const satisfies TableDefinition;

/** Things to label: `labelled` is the day of the first label that counts, missing while there is none; `skipped` ones are no backlog. */
export const tasks = {
  key: ['id'],
  columns: {id: 'long', project: 'text', product: 'text', created: 'day', labelled: 'day', skipped: 'flag'},
} as const satisfies TableDefinition;

/** Labels that count: who gave which label to which task, when, and how many seconds it took. Annotators are numbers. */
export const labels = {
  key: ['id'],
  columns: {
    id: 'long',
    task: 'text',
    annotator: 'text',
    label: 'text',
    date: 'day',
    seconds: 'number',
    project: 'text',
    product: 'text',
  },
} as const satisfies TableDefinition;
