import type {ColumnKind} from './column.ts';
import {changes, commitments, items, iterations} from './delivery-tables.ts';
import {assumptions, events, measures, targets} from './hand-tables.ts';
import {evaluations, labels, tasks} from './model-tables.ts';
import {answers, experiments, keyResults, outcomes, products, steps} from './outcome-tables.ts';
import {costs, market, payments, rates, subscriptions} from './revenue-tables.ts';

export {type Dimension, dimensions} from './dimensions.ts';

/**
 * Every table has these: the file that a row came from, its line there, and the kind of source (`jira`, `azure-devops`, …).
 * Keys of items are unique within a kind of source only, so that two tools' item 101 stay two.
 */
export const originColumns = {source: 'text', line: 'number', tool: 'text'} as const satisfies Record<
  string,
  ColumnKind
>;

/** Every table that a dataset can hold. */
export const tables = {
  items,
  iterations,
  commitments,
  changes,
  subscriptions,
  payments,
  costs,
  rates,
  market,
  answers,
  steps,
  products,
  keyResults,
  outcomes,
  experiments,
  evaluations,
  tasks,
  labels,
  targets,
  assumptions,
  events,
  measures,
} as const;

export type TableName = keyof typeof tables;
export const tableNames = Object.keys(tables) as TableName[];

export type ColumnsOf<Name extends TableName> = (typeof tables)[Name]['columns'];

/** The names of a table's columns of one kind. */
export type FieldsOf<Name extends TableName, Kind extends ColumnKind> = {
  [Field in keyof ColumnsOf<Name>]: ColumnsOf<Name>[Field] extends Kind ? Field : never;
}[keyof ColumnsOf<Name>] &
  string;

/** The kind of a table's column, or `undefined` where the table has no such column. */
export function columnKind(table: TableName, column: string): ColumnKind | undefined {
  // Asked for every field of every file: the two are looked through, not joined.
  const kinds: Readonly<Record<string, ColumnKind>> = Object.hasOwn(originColumns, column)
    ? originColumns
    : tables[table].columns;
  return Object.hasOwn(kinds, column) ? kinds[column] : undefined;
}
