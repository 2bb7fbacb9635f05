import type {RawColumn} from '../../csv/raw-table.ts';
import type {ColumnReading} from './reading.ts';
import {countSlots, sliceLength} from './slots.ts';
import {type StatusKind, Tally} from './tally.ts';
import {isGuarded} from './text-dictionary.ts';

export interface LongTextOptions {
  readonly rows: number;
}

const known = 1;
const guarded = 2;

const kinds: readonly StatusKind[] = [{is: 'empty'}, {is: 'known'}, {is: 'known', code: 'apostrophe-guard'}];

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
  const read: Stretches[] = [];
  for (const raw of columns) read.push(yield* findStretches(raw));
  const tally = new Tally(kinds);
  const offsets = new Uint32Array(rows + 1);
  /** Which of the columns gives each row its text; columns beyond the 255th do not count. */
  const places = new Uint8Array(rows);
  for (let from = 0; from < rows; from += sliceLength) {
    for (let row = from; row < Math.min(rows, from + sliceLength); row++) {
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
    yield;
  }

  const bytes = new Uint8Array(offsets[rows] ?? 0);
  for (let from = 0; from < rows; from += sliceLength) {
    copyRows(read, places, offsets, bytes, from, Math.min(rows, from + sliceLength));
    yield;
  }
  return {
    column: {kind: 'long', bytes, offsets},
    known: tally.known,
    unread: [],
    repaired: tally.repaired,
    decidedBy: 'only',
  };
}

function slotAt(raw: RawColumn, row: number): number {
  return raw.kind === 'dictionary' ? (raw.codes[row] ?? -1) : row;
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
  const count = countSlots(raw);
  const starts = new Uint32Array(count);
  const ends = new Uint32Array(count);
  const statuses = new Uint8Array(count);
  if (raw.kind === 'dictionary') {
    const texts = raw.dictionary.map(cell => cell.trim());
    const lengths = texts.map(text => text.length);
    const encoder = new TextEncoder();
    // Three bytes for a UTF-16 unit is the most that UTF-8 takes.
    const bytes = new Uint8Array(lengths.reduce((sum, length) => sum + length, 0) * 3);
    let at = 0;
    for (const [slot, text] of texts.entries()) {
      const {written} = encoder.encodeInto(text, bytes.subarray(at));
      const isRepaired = isGuarded(text);
      starts[slot] = at + (isRepaired ? 1 : 0);
      at += written;
      ends[slot] = at;
      statuses[slot] = written === 0 ? 0 : isRepaired ? guarded : known;
      if (slot % sliceLength === 0) yield;
    }
    return {raw, bytes, starts, ends, statuses};
  }
  const {bytes, offsets} = raw;
  for (let from = 0; from < count; from += sliceLength) {
    for (let slot = from; slot < Math.min(count, from + sliceLength); slot++) {
      let start = offsets[slot] ?? 0;
      let end = offsets[slot + 1] ?? 0;
      while (start < end && (bytes[start] ?? 0) <= 0x20) start++;
      while (end > start && (bytes[end - 1] ?? 0) <= 0x20) end--;
      const isRepaired = bytes[start] === 0x27 && end - start > 1 && isFormulaSign(bytes[start + 1] ?? 0);
      starts[slot] = isRepaired ? start + 1 : start;
      ends[slot] = end;
      statuses[slot] = start === end ? 0 : isRepaired ? guarded : known;
    }
    yield;
  }
  return {raw, bytes, starts, ends, statuses};
}

/** `=`, `+`, `-` or `@`. */
function isFormulaSign(byte: number): boolean {
  return byte === 0x3d || byte === 0x2b || byte === 0x2d || byte === 0x40;
}
