import type {Column, LongColumn} from '../tables/column.ts';
import {longColumn, numberAt, textAt} from './columns.ts';
import {indexKeys} from './key-index.ts';
import {keyOfDay} from './stretch-checks.ts';

/**
 * The subscription's own id, else who pays for what. Where one file has several rows that begin on one day under one id, for several plans or products,
 * they are items of the subscription, and each has an id of its own.
 */
export function* subscriptionIds(columns: ReadonlyMap<string, Column>, rows: number): Generator<void, LongColumn> {
  const given = columns.get('id');
  const what = (row: number): string[] => ['product', 'plan'].flatMap(field => textAt(columns.get(field), row) ?? []);
  let split: ReadonlySet<string> = new Set();
  if (given?.kind === 'long') {
    const {codes, count} = yield* indexKeys(given);
    if (count === rows) return given;
    split = splitIds(given, codes, columns.get('start'), what);
    if (split.size === 0 && !codes.includes(-1)) return given;
  }
  return longColumn(
    Array.from({length: rows}, (_, row) => {
      const id = textAt(given, row);
      if (id !== undefined && !split.has(id)) return id;
      return [id ?? textAt(columns.get('customer'), row), ...what(row)].filter(part => part !== undefined).join(' · ');
    }),
  );
}

/** Ids under which different things begin on one day. */
function splitIds(
  ids: LongColumn,
  codes: Int32Array,
  starts: Column | undefined,
  what: (row: number) => readonly string[],
): ReadonlySet<string> {
  const split = new Set<string>();
  const items = new Map<number, string>();
  for (const [row, code] of codes.entries()) {
    const start = numberAt(starts, row);
    if (code < 0 || start === undefined) continue;
    const item = what(row).join(' · ');
    const known = items.get(keyOfDay(code, start));
    if (known !== undefined && known !== item) split.add(textAt(ids, row) ?? '');
    items.set(keyOfDay(code, start), item);
  }
  return split;
}
