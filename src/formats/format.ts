import type {ColumnKind} from '../tables/column.ts';
import {columnKind, type TableName} from '../tables/tables.ts';
import {listed} from './words.ts';

/**
 * How a cell becomes the value where it is not simply read:
 * `last-segment` of a path such as `Project\Team\Sprint 9`; `iteration-segment` the same, empty for the root, which is the backlog; `first-segment`;
 * `sprint-name` the name in the record that old Jira servers print for a sprint; `semicolons`, `commas`, `bars`, lists in one cell; `url-key` an issue's address as `group/project#12`; `url-project` its `group/project`.
 */
export type CellReading =
  | 'last-segment'
  | 'iteration-segment'
  | 'first-segment'
  | 'sprint-name'
  | 'semicolons'
  | 'commas'
  | 'bars'
  | 'url-key'
  | 'url-project'
  | 'month-start';

/** How one field of a table is fed by an export. */
export interface FieldRule {
  readonly field: string;
  /** Headers as the export writes them; compared without case, white space at the ends and `Custom field (…)` around. The first that is in the file wins; repeated headers feed lists. */
  readonly headers: readonly string[];
  /** Every header of the list that is in the file is used: the first with a value in a row wins, and lists are joined. */
  readonly all?: boolean;
  readonly read?: CellReading;
}

/** A rule in short: its headers, parted by commas. */
export type FieldSpec = string | (Omit<FieldRule, 'field' | 'headers'> & {readonly headers: string});

/** Rules by field. */
export function fieldRules(specs: Readonly<Record<string, FieldSpec>>): readonly FieldRule[] {
  return Object.entries(specs).map(([field, spec]) =>
    typeof spec === 'string' ? {field, headers: listed(spec)} : {...spec, field, headers: listed(spec.headers)},
  );
}

/**
 * Where a file's rows are no rows of the table yet: a KPI a column with a date in front, or a KPI a row under period headers;
 * of revenue: movements, invoices with service periods, customers by month, or a customer a row under months.
 * Of people and models: a row a respondent with a column a question, a dimension beside numbers of people, a run beside its metrics, a class a row with its scores, a row an annotation, a day a row with what is labelled and what is not.
 */
export type Layout =
  | 'rows'
  | 'kpi-columns'
  | 'kpi-rows'
  | 'movements'
  | 'invoices'
  | 'months'
  | 'month-columns'
  | 'scores'
  | 'user-columns'
  | 'metric-columns'
  | 'class-report'
  | 'annotations'
  | 'labelling-totals'
  | 'transitions'
  | 'confusion-pairs';

/** Knowledge of one export, as data. */
export interface Format {
  /** Stable, such as `jira` or `azure-devops`. */
  readonly id: string;
  readonly table: TableName;
  /** Headers that only this export has, any of which marks it; and those that it always has, one of `task|task id`. */
  readonly marks: readonly string[];
  readonly always: readonly string[];
  /** Headers that rule the format out. */
  readonly never?: readonly string[];
  /** Fields without which a file is not of this kind, for tool-neutral tables that are known by their columns alone; of `person|users` one is enough. */
  readonly needs?: readonly string[];
  readonly layout?: Layout;
  /** What the export's amounts count where it has all headers of `always`: cents or whole units. Decimals in a cell speak against cents. */
  readonly money?: 'minor' | 'major';
  /** The file holds today's prices alone, so that it knows of no change of price. */
  readonly snapshot?: boolean;
  readonly fields: readonly FieldRule[];
  /** Words of a status or state, lower case, to a category. */
  readonly categories?: ReadonlyMap<string, string>;
  /** Words of an item type, lower case, to a level. */
  readonly levels?: ReadonlyMap<string, string>;
  /** The tool keeps start, completion and cancellation apart and clears them on reopening: they decide before the status's name does. */
  readonly datesDecide?: boolean;
  /** Keys are numbered by hand in each file, so two teams' number 7 are two items. */
  readonly localKeys?: boolean;
  /** The `Resolved`-like finish is missing for some done items; the day on which the status category changed stands in. */
  readonly sinceFinishes?: boolean;
}

/** Fields that an import reads to decide others and never stores. */
export const helperFields = {
  items: {
    fileCategory: 'text',
    changedField: 'text',
    internalId: 'long',
    updated: 'day',
    canceled: 'day',
    plannedStart: 'day',
    otherEstimate: 'number',
    projectName: 'text',
    completed: 'flag',
    iterationStart: 'day',
    iterationEnd: 'day',
    iterationNumber: 'text',
    titleLevels: 'text',
  },
  measures: {period: 'text', unlabelled: 'number', labelled: 'number', tasks: 'number'},
  answers: {status: 'text', finished: 'text'},
  evaluations: {runId: 'text', status: 'text', actual: 'text', predicted: 'text'},
  labels: {cancelled: 'flag', groundTruth: 'flag'},
  subscriptions: {
    customerName: 'text',
    currency: 'text',
    amount: 'money',
    tax: 'money',
    interval: 'text',
    intervalCount: 'number',
    quantity: 'number',
    discountAmount: 'money',
    discountPercent: 'number',
    atPeriodEnd: 'flag',
    periodStart: 'day',
    periodEnd: 'day',
    subscription: 'text',
    period: 'text',
  },
  payments: {customerName: 'text', currency: 'text'},
  costs: {currency: 'text'},
  market: {currency: 'text'},
} as const satisfies Partial<Record<TableName, Readonly<Record<string, ColumnKind>>>>;

const helpers = new Map(Object.entries(helperFields) as [TableName, Readonly<Record<string, ColumnKind>>][]);

/** The kind of a field that a file can feed: a column of the table or a helper; `undefined` for any other name. */
export function fieldKind(table: TableName, field: string): ColumnKind | undefined {
  const own = helpers.get(table);
  return own && Object.hasOwn(own, field) ? own[field] : columnKind(table, field);
}

/** The names of the helper fields of a table. */
export function helperNames(table: TableName): readonly string[] {
  return Object.keys(helpers.get(table) ?? {});
}
