import type {RawColumn, RawHeapColumn} from '../../csv/raw-table.ts';
import type {ColumnReading} from './reading.ts';
import {countSlots, inSlices, slotAt, slotBytes} from './slots.ts';
import {guarded, known, Tally} from './tally.ts';

export interface LongTextOptions {
  readonly rows: number;
}

/** `=`, `+`, `-` and `@`. */
const formulaSigns = [0x3d, 0x2b, 0x2d, 0x40];

const apostrophe = 0x27;

/** Where each slot's text lies once what surrounds it is left out. */
interface Stretches {
  readonly raw: RawColumn;
  readonly bytes: Uint8Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly statuses: Uint8Array;
}

/**
 * Copies texts that hardly repeat (keys, titles) as UTF-8, without the white space around them and without apostrophe
 * guards. No strings are made of a heap's cells.
 */
export function* readLongTexts(
  columns: readonly RawColumn[],
  {rows}: LongTextOptions,
): Generator<void, ColumnReading<'long'>> {
  const [only] = columns;
  if (only?.kind === 'heap' && columns.length === 1 && only.offsets.length === rows + 1 && isClean(only)) {
    const {bytes, offsets} = only;
    const tally = new Tally('text');
    tally.addKnown(countFilled(offsets));
    // The cells are what the texts would be, so they are not copied.
    return {column: {kind: 'long', bytes, offsets}, ...tally.report, decidedBy: 'only'};
  }
  const read: Stretches[] = [];
  for (const raw of columns) read.push(yield* findStretches(raw));
  const tally = new Tally('text');
  const offsets = new Uint32Array(rows + 1);
  /** Which of the columns gives each row its text; columns beyond the 255th do not count. */
  const places = new Uint8Array(rows);
  yield* inSlices(rows, (from, to) => {
    for (let row = from; row < to; row++) {
      let length = 0;
      for (let place = 0; place < read.length && place < 255 && length === 0; place++) {
        const column = read[place];
        const slot = column ? slotAt(column.raw, row) : -1;
        if (!column || slot < 0 || column.statuses[slot] === 0) continue;
        length = (column.ends[slot] ?? 0) - (column.starts[slot] ?? 0);
        places[row] = place;
        tally.add(column.statuses[slot] ?? 0, row, column.raw, slot);
      }
      offsets[row + 1] = (offsets[row] ?? 0) + length;
    }
  });
  const bytes = new Uint8Array(offsets[rows] ?? 0);
  yield* inSlices(rows, (from, to) => copyRows(read, places, offsets, bytes, from, to));
  return {column: {kind: 'long', bytes, offsets}, ...tally.report, decidedBy: 'only'};
}

/** Whether no cell has white space around it or an apostrophe in front of it. */
function isClean({bytes, offsets}: RawHeapColumn): boolean {
  for (let row = 1; row < offsets.length; row++) {
    const start = offsets[row - 1] ?? 0;
    const end = offsets[row] ?? 0;
    if (start === end) continue;
    const first = bytes[start] ?? 0;
    if (first <= 0x20 || first === apostrophe || (bytes[end - 1] ?? 0) <= 0x20) return false;
  }
  return true;
}

function countFilled(offsets: Uint32Array): number {
  let count = 0;
  for (let row = 1; row < offsets.length; row++) if (offsets[row] !== offsets[row - 1]) count++;
  return count;
}

/** Copies whole runs of neighbouring cells at once: in a heap without stray white space that is one copy a slice. */
function copyRows(
  read: readonly Stretches[],
  places: Uint8Array,
  offsets: Uint32Array,
  out: Uint8Array,
  from: number,
  to: number,
): void {
  let source: Uint8Array | undefined;
  let runStart = 0;
  let runEnd = 0;
  let target = offsets[from] ?? 0;
  for (let row = from; row < to; row++) {
    const length = (offsets[row + 1] ?? 0) - (offsets[row] ?? 0);
    const column = length > 0 ? read[places[row] ?? 0] : undefined;
    if (!column) continue;
    const start = column.starts[slotAt(column.raw, row)] ?? 0;
    if (source !== column.bytes || start !== runEnd) {
      if (source) out.set(source.subarray(runStart, runEnd), target);
      target += runEnd - runStart;
      source = column.bytes;
      runStart = start;
    }
    runEnd = start + length;
  }
  if (source) out.set(source.subarray(runStart, runEnd), target);
}

function* findStretches(raw: RawColumn): Generator<void, Stretches> {
  const {bytes, offsets} = slotBytes(raw);
  const starts = new Uint32Array(countSlots(raw));
  const ends = new Uint32Array(starts.length);
  const statuses = new Uint8Array(starts.length);
  yield* inSlices(starts.length, (from, to) => {
    for (let slot = from; slot < to; slot++) {
      let start = offsets[slot] ?? 0;
      let end = offsets[slot + 1] ?? 0;
      while (start < end && (bytes[start] ?? 0) <= 0x20) start++;
      while (end > start && (bytes[end - 1] ?? 0) <= 0x20) end--;
      const isRepaired = bytes[start] === apostrophe && end - start > 1 && formulaSigns.includes(bytes[start + 1] ?? 0);
      starts[slot] = isRepaired ? start + 1 : start;
      ends[slot] = end;
      statuses[slot] = start === end ? 0 : isRepaired ? guarded : known;
    }
  });
  return {raw, bytes, starts, ends, statuses};
}
