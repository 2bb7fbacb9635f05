import type {Table} from '../tables/column.ts';
import {originColumns, tables} from '../tables/tables.ts';
import {type Day, formatDay} from '../time/day.ts';
import {cellOf, joinKey, numberAt, numberIn, tableFrom, textIn} from './columns.ts';
import {sliceRows} from './typing.ts';

/** Fields whose changes between imports become history. */
const watched = ['status', 'iterations', 'estimate', 'category', 'finished'] as const;

export interface ChangesInput {
  readonly before: Table | undefined;
  readonly incoming: Table;
  /** For each incoming row the row of `before` with its key, −1 where there is none. */
  readonly matches: Int32Array;
  /** 1 for each incoming row that has nothing new. */
  readonly same: Uint8Array;
  /** Through which day the state before was known, and through which day the import is. */
  readonly after: Day;
  readonly through: Day;
  /** Changes that the dataset has already. */
  readonly known: Table | undefined;
}

/**
 * What an import changed against the state before it, a row an item and field. A second import through the same day extends the first one's changes:
 * `from` and `after` stay those of the first.
 */
export function* deriveChanges({
  before,
  incoming,
  matches,
  same,
  after,
  through,
  known,
}: ChangesInput): Generator<void, Table | undefined> {
  if (!before) return undefined;
  const earlier = firstsOf(known, through);
  const fields = watched.filter(field => incoming.columns.has(field));
  const rows: Record<string, unknown>[] = [];
  for (let row = 0; row < incoming.rows; row++) {
    if (row % sliceRows === sliceRows - 1) yield;
    const match = matches[row] ?? -1;
    if (match < 0 || same[row] === 1) continue;
    for (const field of fields) {
      const from = textOf(before, field, match);
      const to = textOf(incoming, field, row);
      if (from === to) continue;
      const item = textIn(incoming, 'id', row);
      const tool = textIn(incoming, 'tool', row);
      const first = earlier.get(joinKey(tool, item, field));
      const origin = {
        source: textIn(incoming, 'source', row),
        line: numberIn(incoming, 'line', row),
        tool,
      };
      rows.push({item, field, from: first ? first.from : from, to, after: first?.after ?? after, through, ...origin});
    }
  }
  return rows.length === 0 ? undefined : tableFrom({...tables.changes.columns, ...originColumns}, rows);
}

function firstsOf(
  known: Table | undefined,
  through: Day,
): ReadonlyMap<string, {readonly from: string | undefined; readonly after: Day | undefined}> {
  const firsts = new Map<string, {readonly from: string | undefined; readonly after: Day | undefined}>();
  for (let row = 0; known && row < known.rows; row++) {
    if (numberIn(known, 'through', row) !== through) continue;
    const key = joinKey(...['tool', 'item', 'field'].map(field => textIn(known, field, row)));
    firsts.set(key, {from: textIn(known, 'from', row), after: numberIn(known, 'after', row)});
  }
  return firsts;
}

function textOf(table: Table, field: string, row: number): string | undefined {
  const column = table.columns.get(field);
  if (column?.kind !== 'day') return cellOf(column, row);
  const day = numberAt(column, row);
  return day === undefined ? undefined : formatDay(day);
}
