import {cellText} from '../csv/raw-cells.ts';
import {looseKey} from '../formats/header.ts';
import type {Column} from '../tables/column.ts';
import {type TableName, tables} from '../tables/tables.ts';
import {cellOf} from './columns.ts';
import {rawColumns} from './read-fields.ts';
import {type FileWork, headerOf, sliceRows, sourceOf} from './typing.ts';
import {isPlaceholder} from './values/placeholders.ts';

/** Whether a field has a value in a row; a row without it is left out, and whether its cell is empty or could not be read is said. */
export function needsValue(
  work: FileWork,
  leftOut: Uint8Array,
  columns: ReadonlyMap<string, Column>,
  row: number,
  field: string,
  expected: string,
): boolean {
  if (cellOf(columns.get(field), row) !== undefined) return true;
  leftOut[row] = 1;
  const source = sourceOf(work, field);
  const texts = source ? rawColumns(work, source).map(raw => cellText(raw, row)?.trim()) : [];
  const facts = {column: source?.headers[0] ?? looseKey(field), expected};
  const value = texts.find(text => text && !isPlaceholder(text));
  if (value) work.log.add('value-not-read', 'left-out', row, {...facts, value, action: 'fix-cells'});
  else work.log.add('value-missing', 'left-out', row, {...facts, action: 'add-value'});
  return false;
}

/** Of rows with one key the last is used; `words` says how the others are called, and by which field they are shown. */
export function* leaveOutRepeated(
  work: FileWork,
  table: TableName,
  columns: ReadonlyMap<string, Column>,
  leftOut: Uint8Array,
  words: {readonly code: string; readonly field?: string} = {code: 'duplicate-key'},
): Generator<void, void> {
  const fields = tables[table].key;
  const keys = fields.map(field => columns.get(field));
  const seen = new Set<string>();
  const repeated: number[] = [];
  for (let row = work.raw.rows - 1; row >= 0; row--) {
    if (row % sliceRows === 0) yield;
    if (leftOut[row]) continue;
    let key = '';
    for (const column of keys) key += `${cellOf(column, row) ?? ''}\u0000`;
    if (seen.has(key)) repeated.push(row);
    seen.add(key);
  }
  for (const row of repeated.reverse()) {
    leftOut[row] = 1;
    const named = words.field ?? fields.find(field => cellOf(columns.get(field), row) !== undefined) ?? fields[0] ?? '';
    work.log.add(words.code, 'left-out', row, {
      column: headerOf(work, named),
      value: cellOf(columns.get(named), row),
      expected: 'unique-key',
    });
  }
}
