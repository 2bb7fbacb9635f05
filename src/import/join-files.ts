import type {Table} from '../tables/column.ts';
import {columnKind, type TableName} from '../tables/tables.ts';
import {numberIn, textIn} from './columns.ts';
import {fromSecond, gatherColumn, takeRows} from './gather.ts';
import {keysOf} from './merge.ts';

/** One file's rows of a table, and the rows of them that a later file of the same draft has too. */
export interface Superseded {
  readonly source: string;
  readonly line: number;
  readonly key: string;
}

export interface Joined {
  readonly table: Table;
  readonly superseded: readonly Superseded[];
}

/** Puts the rows of several files of one draft together. Of rows with one key that of the last file is used. */
export function* joinTables(name: TableName, parts: readonly Table[]): Generator<void, Joined> {
  let joined: Table | undefined;
  for (const part of parts) joined = joined ? yield* append(name, joined, part) : part;
  if (!joined || parts.length < 2) return {table: joined ?? {rows: 0, columns: new Map()}, superseded: []};
  const keys = yield* keysOf(name, joined);
  const last = new Map(keys.map((key, row) => [key, row] as const));
  const kept: number[] = [];
  const superseded: Superseded[] = [];
  for (const [row, key] of keys.entries()) {
    if (last.get(key) === row) kept.push(row);
    else
      superseded.push({
        source: textIn(joined, 'source', row) ?? '',
        line: numberIn(joined, 'line', row) ?? 0,
        key: key.split('\u0000').find(part => part !== '') ?? '',
      });
  }
  return {table: superseded.length === 0 ? joined : takeRows(joined, Int32Array.from(kept)), superseded};
}

function* append(name: TableName, first: Table, second: Table): Generator<void, Table> {
  const picks = Int32Array.from({length: first.rows + second.rows}, (_, row) =>
    row < first.rows ? row : fromSecond(row - first.rows),
  );
  const columns = new Map<string, ReturnType<typeof gatherColumn>>();
  for (const field of new Set([...first.columns.keys(), ...second.columns.keys()])) {
    const kind = columnKind(name, field);
    if (kind !== undefined)
      columns.set(field, gatherColumn(kind, first.columns.get(field), second.columns.get(field), picks));
    yield;
  }
  return {rows: picks.length, columns};
}
