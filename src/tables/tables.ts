import type {ColumnKind} from './column.ts';

/** One kind of fact: which columns its rows can have, and which one tells rows apart within a source. */
export interface TableDefinition {
  /** The columns that together name a row; an update replaces the row with the same key. */
  readonly key: readonly string[];
  readonly columns: Readonly<Record<string, ColumnKind>>;
}

/**
 * Every table has these: the file that a row came from, its line there, and the kind of source (`jira`, `azure-devops`, …).
 * Keys of items are unique within a kind of source only, so that two tools' item 101 stay two.
 */
export const originColumns = {source: 'text', line: 'number', tool: 'text'} as const satisfies Record<
  string,
  ColumnKind
>;

/**
 * Work items, current state of each.
 * `level` is epic, feature, story, bug, task or subtask (work that flows is story, bug and task); `category` is to-do, in-progress, done or abandoned;
 * `project` and `team` and `product` are dimensions; `goal` is the epic or goal in words; `since` is the day on which the present category was entered;
 * `reopened` counts how often the item left done.
 */
const items = {
  key: ['id'],
  columns: {
    id: 'long',
    title: 'long',
    type: 'text',
    level: 'text',
    status: 'text',
    category: 'text',
    resolution: 'text',
    created: 'day',
    started: 'day',
    finished: 'day',
    due: 'day',
    since: 'day',
    estimate: 'number',
    iterations: 'list',
    labels: 'list',
    components: 'list',
    parent: 'text',
    goal: 'text',
    project: 'text',
    team: 'text',
    product: 'text',
    priority: 'text',
    severity: 'text',
    environment: 'text',
    reopened: 'number',
  },
} as const satisfies TableDefinition;

/** Sprints and programme increments. `start` and `end` are both inside; `met` is yes, no or partly; `guessed` says that the dates were inferred; `kind` is sprint or increment. */
const iterations = {
  key: ['team', 'name'],
  columns: {
    name: 'text',
    team: 'text',
    kind: 'text',
    parent: 'text',
    start: 'day',
    end: 'day',
    goal: 'long',
    met: 'text',
    committed: 'number',
    guessed: 'flag',
  },
} as const satisfies TableDefinition;

/** Which item was planned into which iteration, from which day to which (missing `removed`: still in it), and its estimate when added. */
const commitments = {
  key: ['item', 'iteration'],
  columns: {
    item: 'long',
    iteration: 'text',
    team: 'text',
    product: 'text',
    added: 'day',
    removed: 'day',
    estimate: 'number',
    finished: 'day',
  },
} as const satisfies TableDefinition;

/** What one import changed against the one before: the change happened after `after` and no later than `through`. */
const changes = {
  key: ['item', 'field', 'through'],
  columns: {item: 'long', field: 'text', from: 'text', to: 'text', after: 'day', through: 'day'},
} as const satisfies TableDefinition;

/** A value to reach, from a day on; a missing `to` means until replaced. `value` is in the KPI's unit, shares as fractions. */
const targets = {
  key: ['kpi', 'team', 'product', 'from'],
  columns: {
    kpi: 'text',
    team: 'text',
    product: 'text',
    value: 'number',
    from: 'day',
    to: 'day',
    owner: 'text',
    note: 'long',
  },
} as const satisfies TableDefinition;

/** Things that happened and that explain a chart. */
const events = {
  key: ['date', 'title', 'team'],
  columns: {date: 'day', title: 'long', team: 'text', product: 'text', owner: 'text', note: 'long'},
} as const satisfies TableDefinition;

/**
 * Ready-made values: what somebody already computed, one row a KPI and period. `kpi` is a catalogue id or `own:<name>`;
 * `date` is the first day of the period and `through` its last; `unit`, `better` (up, down, none) and `rollup` (sum, last, none) describe an own KPI.
 */
const measures = {
  key: ['kpi', 'date', 'through', 'team', 'product'],
  columns: {
    kpi: 'text',
    name: 'text',
    date: 'day',
    through: 'day',
    label: 'text',
    value: 'number',
    numerator: 'number',
    denominator: 'number',
    unit: 'text',
    better: 'text',
    rollup: 'text',
    team: 'text',
    product: 'text',
  },
} as const satisfies TableDefinition;

/** Every table that a dataset can hold. */
export const tables = {items, iterations, commitments, changes, targets, events, measures} as const;

export type TableName = keyof typeof tables;
export const tableNames = Object.keys(tables) as TableName[];

export type ColumnsOf<Name extends TableName> = (typeof tables)[Name]['columns'];

/** The names of a table's columns of one kind. */
export type FieldsOf<Name extends TableName, Kind extends ColumnKind> = {
  [Field in keyof ColumnsOf<Name>]: ColumnsOf<Name>[Field] extends Kind ? Field : never;
}[keyof ColumnsOf<Name>] &
  string;

/** The columns by which every KPI can be filtered and split. */
export const dimensions = ['team', 'product', 'project'] as const;
export type Dimension = (typeof dimensions)[number];

/** The kind of a table's column, or `undefined` where the table has no such column. */
export function columnKind(table: TableName, column: string): ColumnKind | undefined {
  const kinds: Readonly<Record<string, ColumnKind>> = {...originColumns, ...tables[table].columns};
  return Object.hasOwn(kinds, column) ? kinds[column] : undefined;
}
