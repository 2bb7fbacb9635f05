import type {Column} from '../tables/column.ts';
import {numberAt} from './columns.ts';
import {type FileWork, headerOf} from './typing.ts';

/** Counts are whole and not below zero: any other number is missing and noted. */
export function checkCounts(work: FileWork, columns: Map<string, Column>, fields: readonly string[]): void {
  for (const field of fields) {
    const column = columns.get(field);
    if (column?.kind !== 'number') continue;
    const values = column.values.slice();
    for (const [row, value] of column.values.entries()) {
      if (Number.isNaN(value) || (value >= 0 && Number.isInteger(value))) continue;
      values[row] = Number.NaN;
      work.log.add(value < 0 ? 'count-below-zero' : 'count-not-whole', 'changed', row, {
        column: headerOf(work, field),
        value: String(value),
        expected: 'count',
        action: 'fix-cells',
      });
    }
    columns.set(field, {kind: 'number', values});
  }
}

/**
 * Shares as fractions: where a column has values above 1, all of it is in percent. What is below 0 or above 100 % is missing and noted.
 * `rows` are those that the column is judged by; `values` is changed in place.
 */
export function checkShares(
  work: FileWork,
  column: string | undefined,
  values: Float64Array,
  rows: readonly number[],
): void {
  const isPercent = rows.some(row => (values[row] ?? 0) > 1);
  for (const row of rows) {
    const value = values[row] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    const share = isPercent ? value / 100 : value;
    const facts = {column, value: String(value)};
    if (share < 0 || share > 1)
      work.log.add('share-off-scale', 'changed', row, {...facts, expected: 'share', action: 'fix-cells'});
    else if (isPercent) work.log.add('percent-scaled', 'changed', row, facts);
    values[row] = share < 0 || share > 1 ? Number.NaN : share;
  }
}

/** Whether a row has a number in each of these fields. */
export function hasAll(columns: ReadonlyMap<string, Column>, row: number, fields: readonly string[]): boolean {
  return fields.every(field => numberAt(columns.get(field), row) !== undefined);
}
