import type {Column, ListColumn, Table, TextColumn} from '../tables/column.ts';
import {columnKind, type TableName, tables} from '../tables/tables.ts';
import {cellOf} from './columns.ts';
import type {RowChanges} from './draft.ts';
import {absent, fromSecond, gatherColumn} from './gather.ts';
import {sliceRows} from './typing.ts';

/** Tables whose keys count within one kind of source. */
const perTool: ReadonlySet<TableName> = new Set<TableName>([
  'items',
  'commitments',
  'changes',
  'answers',
  'tasks',
  'labels',
]);
const origins: ReadonlySet<string> = new Set(['source', 'line', 'tool']);

export interface Merged {
  readonly table: Table;
  readonly changes: RowChanges;
  /** For each incoming row the row of the existing table with its key, −1 where there is none. */
  readonly matches: Int32Array;
  /** 1 for each incoming row that has nothing new. */
  readonly same: Uint8Array;
}

/** The key of every row: the key columns, with the kind of source where keys count within one. */
export function* keysOf(name: TableName, table: Table): Generator<void, string[]> {
  const fields = perTool.has(name) ? [...tables[name].key, 'tool'] : tables[name].key;
  const columns = fields.map(field => table.columns.get(field));
  const keys: string[] = [];
  for (let row = 0; row < table.rows; row++) {
    if (row % sliceRows === sliceRows - 1) yield;
    let key = '';
    for (const column of columns) key += `${cellOf(column, row) ?? ''}\u0000`;
    keys.push(key);
  }
  return keys;
}

/**
 * Puts the rows of an import into a table: a row with a known key takes the place of the old one, others are added behind, and what the import does not have stays.
 * A column that the import does not feed keeps its old values; a row of equal values keeps its old origin, so that importing a file twice changes nothing.
 * `replace` starts from an empty table. Keys of both tables are unique.
 */
export function* mergeTable(
  name: TableName,
  existing: Table | undefined,
  incoming: Table,
  mode: 'update' | 'replace',
): Generator<void, Merged> {
  if (!existing?.rows) {
    const changes = {added: incoming.rows, changed: 0, same: 0, absent: 0};
    const matches = new Int32Array(incoming.rows).fill(-1);
    return {table: incoming, matches, same: new Uint8Array(incoming.rows), changes};
  }
  const old = existing;
  const oldRows = new Map((yield* keysOf(name, old)).map((key, row) => [key, row] as const));
  const matches = Int32Array.from(yield* keysOf(name, incoming), key => oldRows.get(key) ?? -1);
  const unchanged = new Uint8Array(incoming.rows);
  const equal = equality(old, incoming);
  const counts = {added: 0, changed: 0, same: 0};
  const kept = mode === 'replace' ? 0 : old.rows;
  const fed = new Int32Array(kept + incoming.rows);
  const unfed = new Int32Array(kept + incoming.rows);
  for (let row = 0; row < kept; row++) fed[row] = unfed[row] = row;
  let rows = kept;
  for (let row = 0; row < incoming.rows; row++) {
    if (row % sliceRows === sliceRows - 1) yield;
    const match = matches[row] ?? -1;
    const same = match >= 0 && equal(match, row);
    if (same) unchanged[row] = 1;
    if (match < 0) counts.added++;
    else if (same) counts.same++;
    else counts.changed++;
    if (mode === 'replace' || match < 0) {
      fed[rows] = fromSecond(row);
      unfed[rows] = absent;
      rows++;
    } else if (!same) {
      fed[match] = fromSecond(row);
    }
  }
  const table = yield* gatherAll(name, old, incoming, fed.subarray(0, rows), unfed.subarray(0, rows), mode);
  const matched = matches.reduce((count, match) => count + (match >= 0 ? 1 : 0), 0);
  return {table, matches, same: unchanged, changes: {...counts, absent: old.rows - matched}};
}

function* gatherAll(
  name: TableName,
  old: Table,
  incoming: Table,
  fed: Int32Array,
  unfed: Int32Array,
  mode: 'update' | 'replace',
): Generator<void, Table> {
  const columns = new Map<string, Column>();
  const names = new Set([...(mode === 'update' ? old.columns.keys() : []), ...incoming.columns.keys()]);
  for (const field of names) {
    const kind = columnKind(name, field);
    if (kind === undefined) continue;
    const second = incoming.columns.get(field);
    columns.set(field, gatherColumn(kind, old.columns.get(field), second, second ? fed : unfed));
    yield;
  }
  return {rows: fed.length, columns};
}

/** Whether an old row has all the values of an incoming one; where they came from does not count. */
function equality(old: Table, incoming: Table): (oldRow: number, row: number) => boolean {
  const pairs = [...incoming.columns]
    .filter(([field]) => !origins.has(field))
    .map(([field, column]) => comparison(old.columns.get(field), column));
  return (oldRow, row) => pairs.every(equals => equals(oldRow, row));
}

function comparison(first: Column | undefined, second: Column): (oldRow: number, row: number) => boolean {
  if (first?.kind === 'text' && second.kind === 'text') {
    const codes = codesIn(first.dictionary, second);
    return (oldRow, row) => first.codes[oldRow] === codes[row];
  }
  if (first?.kind === 'list' && second.kind === 'list')
    return sameStretches(first.codes, first.offsets, codesIn(first.dictionary, second), second.offsets);
  if (first?.kind === 'long' && second.kind === 'long')
    return sameStretches(first.bytes, first.offsets, second.bytes, second.offsets);
  if ((first?.kind === 'number' && second.kind === 'number') || (first?.kind === 'day' && second.kind === 'day')) {
    return (oldRow, row) => Object.is(first.values[oldRow], second.values[row]);
  }
  return (oldRow, row) => cellOf(first, oldRow) === cellOf(second, row);
}

/** A column's codes in another dictionary; −2 for texts that it does not have. */
function codesIn(dictionary: readonly string[], column: TextColumn | ListColumn): Int32Array {
  const known = new Map(dictionary.map((text, code) => [text, code] as const));
  const recoded = column.dictionary.map(text => known.get(text) ?? -2);
  return column.codes.map(code => recoded[code] ?? -1);
}

function sameStretches(
  first: Int32Array | Uint8Array,
  offsets: Uint32Array,
  second: Int32Array | Uint8Array,
  otherOffsets: Uint32Array,
): (oldRow: number, row: number) => boolean {
  return (oldRow, row) => {
    const from = offsets[oldRow] ?? 0;
    const other = otherOffsets[row] ?? 0;
    const length = (offsets[oldRow + 1] ?? from) - from;
    if ((otherOffsets[row + 1] ?? other) - other !== length) return false;
    for (let at = 0; at < length; at++) if (first[from + at] !== second[other + at]) return false;
    return true;
  };
}
