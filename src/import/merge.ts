import type {Column, Table} from '../tables/column.ts';
import {columnKind, type TableName, tables} from '../tables/tables.ts';
import {cellOf} from './columns.ts';
import type {RowChanges} from './draft.ts';
import {absent, fromSecond, gatherColumn} from './gather.ts';
import {sliceRows} from './typing.ts';

/** Tables whose keys count within one kind of source. */
const perTool: ReadonlySet<TableName> = new Set<TableName>(['items', 'commitments', 'changes']);
const origins: ReadonlySet<string> = new Set(['source', 'line', 'tool']);

export interface Merged {
  readonly table: Table;
  readonly changes: RowChanges;
  /** For each incoming row the row of the existing table with its key, −1 where there is none. */
  readonly matches: Int32Array;
}

/** The key of every row: the key columns, with the kind of source where keys count within one. */
export function* keysOf(name: TableName, table: Table): Generator<void, string[]> {
  const fields = perTool.has(name) ? ['tool', ...tables[name].key] : tables[name].key;
  const columns = fields.map(field => table.columns.get(field));
  const keys: string[] = [];
  for (let row = 0; row < table.rows; row++) {
    if (row % sliceRows === sliceRows - 1) yield;
    keys.push(columns.map(column => cellOf(column, row) ?? '').join('\u0000'));
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
    return {table: incoming, matches: new Int32Array(incoming.rows).fill(-1), changes};
  }
  const old = existing;
  const oldRows = new Map((yield* keysOf(name, old)).map((key, row) => [key, row] as const));
  const incomingKeys = yield* keysOf(name, incoming);
  const matches = Int32Array.from(incomingKeys, key => oldRows.get(key) ?? -1);
  const equal = equality(old, incoming);
  const counts = {added: 0, changed: 0, same: 0};
  const kept = mode === 'replace' ? 0 : old.rows;
  const fed: number[] = Array.from({length: kept}, (_, row) => row);
  const unfed: number[] = fed.slice();
  for (let row = 0; row < incoming.rows; row++) {
    if (row % sliceRows === sliceRows - 1) yield;
    const match = matches[row] ?? -1;
    const same = match >= 0 && equal(match, row);
    if (match < 0) counts.added++;
    else if (same) counts.same++;
    else counts.changed++;
    if (mode === 'replace') {
      fed.push(fromSecond(row));
      unfed.push(absent);
    } else if (match < 0) {
      fed.push(fromSecond(row));
      unfed.push(absent);
    } else if (!same) {
      fed[match] = fromSecond(row);
    }
  }
  const table = yield* gatherAll(name, old, incoming, Int32Array.from(fed), Int32Array.from(unfed), mode);
  const matched = matches.reduce((count, match) => count + (match >= 0 ? 1 : 0), 0);
  return {table, matches, changes: {...counts, absent: old.rows - matched}};
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
    const codes = new Map(first.dictionary.map((text, code) => [text, code] as const));
    const recoded = second.dictionary.map(text => codes.get(text) ?? -2);
    return (oldRow, row) => {
      const code = second.codes[row] ?? -1;
      return (first.codes[oldRow] ?? -1) === (code < 0 ? -1 : (recoded[code] ?? -2));
    };
  }
  if (first?.kind === 'long' && second.kind === 'long')
    return (oldRow, row) => equalStretches(first, oldRow, second, row);
  return (oldRow, row) => cellOf(first, oldRow) === cellOf(second, row);
}

type Stretch = {readonly bytes: Uint8Array; readonly offsets: Uint32Array};

function equalStretches(first: Stretch, firstRow: number, second: Stretch, secondRow: number): boolean {
  const from = first.offsets[firstRow] ?? 0;
  const other = second.offsets[secondRow] ?? 0;
  const length = (first.offsets[firstRow + 1] ?? from) - from;
  if ((second.offsets[secondRow + 1] ?? other) - other !== length) return false;
  for (let at = 0; at < length; at++) if (first.bytes[from + at] !== second.bytes[other + at]) return false;
  return true;
}
