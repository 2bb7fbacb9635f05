import type {Column} from '../tables/column.ts';
import {dimensions, type TableName, tableNames} from '../tables/tables.ts';

/** Tables whose rows are about the data and not of them: a target's team has no number of its own. */
const aboutData: readonly TableName[] = ['targets', 'assumptions', 'events', 'products'];

/** The columns that rows are filtered by, of every table that is measured. */
export const dimensionColumns: ReadonlyMap<TableName, ReadonlySet<string>> = new Map(
  tableNames.filter(name => !aboutData.includes(name)).map(name => [name, new Set<string>(dimensions)]),
);

/** How many values each dimension has that has any. */
export function countValues(columns: ReadonlyMap<string, Column>): Readonly<Record<string, number>> {
  const counts = dimensions.map(name => [name, rowsByValue(columns.get(name)).size] as const);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

/** The values of several columns together, most rows first. */
export function valuesByCount(columns: readonly (Column | undefined)[]): string[] {
  const total = new Map<string, number>();
  for (const column of columns)
    for (const [value, count] of rowsByValue(column)) total.set(value, (total.get(value) ?? 0) + count);
  return [...total].sort(([, a], [, b]) => b - a).map(([value]) => value);
}

const counted = new WeakMap<Column, ReadonlyMap<string, number>>();

/** How many rows have each value of a column. */
function rowsByValue(column: Column | undefined): ReadonlyMap<string, number> {
  if (column?.kind !== 'text') return new Map();
  const known = counted.get(column);
  if (known) return known;
  const {codes, dictionary} = column;
  const counts = new Uint32Array(dictionary.length + 1);
  for (let row = 0; row < codes.length; row++) {
    const slot = (codes[row] as number) + 1;
    counts[slot] = (counts[slot] as number) + 1;
  }
  const rows = new Map<string, number>();
  for (const [code, value] of dictionary.entries()) {
    const count = counts[code + 1] as number;
    if (count > 0) rows.set(value, (rows.get(value) ?? 0) + count);
  }
  counted.set(column, rows);
  return rows;
}
