import type {RawColumn} from '../../csv/raw-table.ts';
import type {Tally} from './tally.ts';

/** Cells between two yields: under a hundredth of a second of work for the slowest reader. */
export const sliceLength = 32_768;

/** Reads the cell at a slot and returns its status: an index into the reader's `StatusKind`s. */
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

/** Reads every slot. Yields between slices of cells, so that a caller without a worker can let the page breathe. */
export function* readSlots(raw: RawColumn, read: ReadCell): Generator<void, Slots> {
  const count = countSlots(raw);
  const statuses = new Uint8Array(count);
  for (let from = 0; from < count; from += sliceLength) {
    const to = Math.min(count, from + sliceLength);
    if (raw.kind === 'heap') readHeap(raw.bytes, raw.offsets, from, to, read, statuses);
    else readDictionary(raw.dictionary, from, to, read, statuses);
    yield;
  }
  return {raw, statuses};
}

function readHeap(
  bytes: Uint8Array,
  offsets: Uint32Array,
  from: number,
  to: number,
  read: ReadCell,
  statuses: Uint8Array,
): void {
  let start = offsets[from] ?? 0;
  for (let slot = from; slot < to; slot++) {
    const end = offsets[slot + 1] ?? start;
    if (end > start) statuses[slot] = read(bytes, start, end, slot);
    start = end;
  }
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', {ignoreBOM: true});
/** No date, number or flag is as long; what is cut here is too long to be one anyway. */
const scratch = new Uint8Array(1024);

function readDictionary(
  dictionary: readonly string[],
  from: number,
  to: number,
  read: ReadCell,
  statuses: Uint8Array,
): void {
  for (let slot = from; slot < to; slot++) {
    const {written} = encoder.encodeInto((dictionary[slot] ?? '').trim(), scratch);
    if (written > 0) statuses[slot] = read(scratch, 0, written, slot);
  }
}

/** A cell's text as it stands, for reports: decoding is slow. */
export function slotText(raw: RawColumn, slot: number): string {
  if (raw.kind === 'dictionary') return raw.dictionary[slot] ?? '';
  return decoder.decode(raw.bytes.subarray(raw.offsets[slot] ?? 0, raw.offsets[slot + 1] ?? 0));
}

type Values = Int32Array | Float64Array | Uint8Array;

/** Slots with the value that each stands for. */
export interface SlotValues<Array extends Values> extends Slots {
  readonly values: Array;
}

/**
 * Brings slots to rows: each row takes the first of the columns that is neither empty nor a placeholder.
 * `out` is filled with the missing value beforehand and keeps it where no column has a value.
 */
export function* spreadRows<Array extends Values>(
  columns: readonly SlotValues<Array>[],
  out: Array,
  tally: Tally,
): Generator<void, void> {
  const taken = new Uint8Array(columns.length > 1 ? out.length : 0);
  for (let from = 0; from < out.length; from += sliceLength) {
    const to = Math.min(out.length, from + sliceLength);
    for (const column of columns) spreadSlice(column, from, to, out, taken, tally);
    yield;
  }
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
  for (let row = from; row < to; row++) {
    const slot = codes ? (codes[row] ?? -1) : row;
    if (slot < 0) continue;
    const status = statuses[slot] ?? 0;
    if (status === 0 || taken[row] === 1) continue;
    out[row] = values[slot] ?? 0;
    tally.add(status, row, raw, slot);
    if (taken.length > 0 && !tally.isPassing(status)) taken[row] = 1;
  }
}
