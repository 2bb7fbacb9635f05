import type {LongColumn} from '../tables/column.ts';
import {sliceRows} from './typing.ts';
import {ByteTable} from './values/byte-table.ts';

const encoder = new TextEncoder();

/** Rows by their keys, over the keys' bytes: a million keys make no strings. */
export interface KeyIndex {
  /** How many distinct keys there are. */
  readonly count: number;
  /** The key's number of each row, -1 where the row has none. */
  readonly codes: Int32Array;
  /** The last row with a key, -1 where there is none. */
  find(key: string): number;
}

/** Indexes a key column. */
export function* indexKeys(keys: LongColumn): Generator<void, KeyIndex> {
  const rows = keys.offsets.length - 1;
  const codes = new Int32Array(rows).fill(-1);
  const table = new ByteTable(keys);
  // From the end, so that the table has the last row of each key.
  for (let end = rows; end > 0; end -= sliceRows) {
    const from = Math.max(0, end - sliceRows);
    for (let row = end - 1; row >= from; row--) {
      if ((keys.offsets[row + 1] ?? 0) > (keys.offsets[row] ?? 0)) codes[row] = table.codeOf(row);
    }
    yield;
  }
  return {
    count: table.count,
    codes,
    find: key => {
      const code = table.find(encoder.encode(key));
      return code < 0 ? -1 : table.rowOf(code);
    },
  };
}
