import type {Stage} from '../language/definition.ts';
import type {Table} from '../tables/column.ts';
import {sortIntoBuckets} from './buckets.ts';
import {tableFrame} from './frame.ts';
import {remember} from './memo.ts';
import {RecordNumbers} from './record-numbers.ts';
import type {TextVector} from './vector.ts';

/** Table rows in the order of their records, whatever filter and split: those of record `r` lie from `starts[r]` up to `starts[r + 1]`. */
export interface RecordOrder {
  readonly rows: Int32Array;
  readonly starts: Uint32Array;
  /** Rows that lack a key and are of no record. */
  readonly without: Int32Array;
  /** The records' keys. */
  readonly texts: ReadonlyMap<string, TextVector>;
}

/** Sorts rows by the keys of a stage, once for all cards that ask for the same: of a million rows it takes longer than adding them up. */
export function orderByRecord(table: Table, rows: Int32Array, {keys, blanks}: Stage): RecordOrder {
  return remember(rows, `records ${JSON.stringify([keys, blanks])}`, () => {
    const records = new RecordNumbers({keys, ...(blanks && {blanks})}, 1);
    const recordOf = records.number(tableFrame(table, rows), undefined);
    const {starts, sorted} = sortIntoBuckets(rows, records.count, recordOf);
    return {rows: sorted, starts, without: rows.filter((_, i) => recordOf[i] === -1), texts: records.texts()};
  });
}

/** The records with a row that has a slot; undefined where there are no slots. A filter leaves few records as a rule, and every card goes over them. */
export function recordsIn({starts}: RecordOrder, slots: Int32Array | undefined): Int32Array | undefined {
  if (!slots) return undefined;
  return remember(slots, 'records in', () => {
    const records = new Int32Array(starts.length);
    let count = 0;
    let place = 0;
    for (let record = 0; record + 1 < starts.length; record++) {
      const end = starts[record + 1] as number;
      let isOut = 1;
      for (; place < end; place++) isOut &= (slots[place] as number) >>> 31;
      records[count] = record;
      count += 1 - isOut;
    }
    return records.slice(0, count);
  });
}
