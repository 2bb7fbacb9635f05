import type {RawColumn} from '../../csv/raw-table.ts';
import {longColumn} from '../columns.ts';
import {known, Tally, type TallyReport} from './tally.ts';

/** Cells between two yields: some milliseconds for the slowest reader, and under a hundredth of a second before it has become warm. */
export const sliceLength = 8192;

/** Works through [0, count) slice by slice and yields in between, so that a caller without a worker can let the page breathe. */
export function* inSlices(count: number, work: (from: number, to: number) => void): Generator<void, void> {
  for (let from = 0; from < count; from += sliceLength) {
    work(from, Math.min(count, from + sliceLength));
    yield;
  }
}

/** Reads the cell at a slot and returns its status, one of those of `tally.ts`. */
export type ReadCell = (bytes: Uint8Array, start: number, end: number, slot: number) => number;

/**
 * A raw column read once per slot. A slot is a distinct value of a dictionary column, or a row of a heap column, so
 * that repeated values cost nothing.
 */
export interface Slots {
  readonly raw: RawColumn;
  /** A status for each slot; 0 is empty. */
  readonly statuses: Uint8Array;
}

/** How many slots a column has. */
export function countSlots(raw: RawColumn): number {
  return raw.kind === 'dictionary' ? raw.dictionary.length : raw.offsets.length - 1;
}

/** The slot of a row, -1 where a dictionary's row is empty. */
export function slotAt(raw: RawColumn, row: number): number {
  return raw.kind === 'dictionary' ? (raw.codes[row] ?? -1) : row;
}

/** The bytes of every slot. */
export function slotBytes(raw: RawColumn): {readonly bytes: Uint8Array; readonly offsets: Uint32Array} {
  return raw.kind === 'dictionary' ? longColumn(raw.dictionary) : raw;
}

/** Reads every slot. */
export function* readSlots(raw: RawColumn, read: ReadCell): Generator<void, Slots> {
  const {bytes, offsets} = slotBytes(raw);
  const statuses = new Uint8Array(countSlots(raw));
  yield* inSlices(statuses.length, (from, to) => {
    let start = offsets[from] ?? 0;
    for (let slot = from; slot < to; slot++) {
      const end = offsets[slot + 1] ?? start;
      if (end > start) statuses[slot] = read(bytes, start, end, slot);
      start = end;
    }
  });
  return {raw, statuses};
}

type Values = Int32Array | Float64Array | Uint8Array;

/** Slots with the value that each stands for. */
export interface SlotValues<Array extends Values> extends Slots {
  readonly values: Array;
}

/** Values by row, and what is to be said about their cells. */
export interface SpreadRows<Array extends Values> {
  readonly values: Array;
  readonly report: TallyReport;
}

/**
 * Brings slots to rows: each row takes the first of the columns that is neither empty nor a placeholder. Slots without a value hold the
 * missing one; `empty` makes rows of it, which keep it where no column has a value. `expected` says what an unread cell should have been.
 */
export function* spreadRows<Array extends Values>(
  columns: readonly SlotValues<Array>[],
  rows: number,
  empty: (rows: number) => Array,
  expected: string,
): Generator<void, SpreadRows<Array>> {
  const tally = new Tally(expected);
  const [only] = columns;
  if (only?.raw.kind === 'heap' && columns.length === 1 && only.values.length === rows) {
    // Its slots are the rows.
    yield* inSlices(rows, (from, to) => countSlice(only, from, to, tally));
    return {values: only.values, report: tally.report};
  }
  const values = empty(rows);
  const taken = new Uint8Array(columns.length > 1 ? rows : 0);
  yield* inSlices(rows, (from, to) => {
    for (const column of columns) spreadSlice(column, from, to, values, taken, tally);
  });
  return {values, report: tally.report};
}

function countSlice({raw, statuses}: Slots, from: number, to: number, tally: Tally): void {
  let plain = 0;
  for (let slot = from; slot < to; slot++) {
    const status = statuses[slot] ?? 0;
    if (status === known) plain++;
    else if (status !== 0) tally.add(status, slot, raw, slot);
  }
  tally.addKnown(plain);
}

function spreadSlice<Array extends Values>(
  {raw, statuses, values}: SlotValues<Array>,
  from: number,
  to: number,
  out: Array,
  taken: Uint8Array,
  tally: Tally,
): void {
  const codes = raw.kind === 'dictionary' ? raw.codes : undefined;
  const hasOthers = taken.length > 0;
  let plain = 0;
  for (let row = from; row < to; row++) {
    const slot = codes ? (codes[row] ?? -1) : row;
    if (slot < 0) continue;
    const status = statuses[slot] ?? 0;
    if (status === 0 || (hasOthers && taken[row] === 1)) continue;
    out[row] = values[slot] ?? 0;
    if (status === known) plain++;
    else tally.add(status, row, raw, slot);
    if (hasOthers && !tally.isPassing(status)) taken[row] = 1;
  }
  tally.addKnown(plain);
}
