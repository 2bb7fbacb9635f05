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
  const counts = dimensions.map(name => [name, valuesByCount([columns.get(name)]).length] as const);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

/** The values of several columns together, most rows first. */
export function valuesByCount(columns: readonly (Column | undefined)[]): string[] {
  const total = new Map<string, number>();
  for (const column of columns) {
    if (column?.kind !== 'text') continue;
    const counts = new Uint32Array(column.dictionary.length);
    for (const code of column.codes) if (code >= 0) counts[code] = (counts[code] as number) + 1;
    for (const [code, count] of counts.entries()) {
      const value = column.dictionary[code] as string;
      if (count > 0) total.set(value, (total.get(value) ?? 0) + count);
    }
  }
  return [...total].sort(([, a], [, b]) => b - a).map(([value]) => value);
}
