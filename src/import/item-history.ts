import type {Column, Table, TextColumn} from '../tables/column.ts';
import {type Day, missingDay} from '../time/day.ts';
import {numberAt} from './columns.ts';

export interface ItemHistoryInput {
  readonly before: Table;
  /** The merged items: rows of `before` keep their place. */
  readonly merged: Table;
  /** For each incoming row the row of `before` with its key, −1 where there is none. */
  readonly matches: Int32Array;
  /** Through which day the state before was known. */
  readonly after: Day;
}

/**
 * What two exports of one board tell that neither says alone. An item seen in progress and now done had started: on the day it entered the category
 * where the first export has that day, else by the day of that export. An item that was done and no longer is was reopened; items seen twice
 * that stayed done were not.
 */
export function addItemHistory({before, merged, matches, after}: ItemHistoryInput): Table {
  const was = categories(before);
  const is = categories(merged);
  if (!was || !is) return merged;
  const started = dayValues(merged.columns.get('started'), merged.rows);
  const reopened = numberValues(merged.columns.get('reopened'), merged.rows);
  const since = before.columns.get('since');
  let starts = 0;
  for (const row of matches) {
    if (row < 0) continue;
    const from = was(row);
    const to = is(row);
    if (from === 'in-progress' && to === 'done' && started[row] === missingDay) {
      started[row] = numberAt(since, row) ?? after;
      starts++;
    }
    const known = reopened[row] as number;
    const again = from === 'done' && to !== 'done' && to !== 'abandoned' ? 1 : 0;
    reopened[row] = (Number.isNaN(known) ? 0 : known) + again;
  }
  const columns = new Map<string, Column>(merged.columns);
  if (starts || columns.has('started')) columns.set('started', {kind: 'day', values: started});
  if (matches.some(row => row >= 0)) columns.set('reopened', {kind: 'number', values: reopened});
  return {rows: merged.rows, columns};
}

function categories(table: Table): ((row: number) => string | undefined) | undefined {
  const column = table.columns.get('category');
  if (column?.kind !== 'text') return undefined;
  const text: TextColumn = column;
  return row => text.dictionary[text.codes[row] ?? -1];
}

function dayValues(column: Column | undefined, rows: number): Int32Array {
  return column?.kind === 'day' ? column.values.slice() : new Int32Array(rows).fill(missingDay);
}

function numberValues(column: Column | undefined, rows: number): Float64Array {
  return column?.kind === 'number' ? column.values.slice() : new Float64Array(rows).fill(Number.NaN);
}
