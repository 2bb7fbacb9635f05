import type {RawColumn} from './raw-table.ts';

const decoder = new TextDecoder('utf-8', {ignoreBOM: true});
const encoder = new TextEncoder();

/** The text of one cell; undefined where it is empty, and beyond the last row. */
export function cellText(column: RawColumn, row: number): string | undefined {
  if (column.kind === 'dictionary') return column.dictionary[column.codes[row] ?? -1];
  const start = column.offsets[row] ?? 0;
  const end = column.offsets[row + 1] ?? start;
  return start === end ? undefined : decoder.decode(column.bytes.subarray(start, end));
}

/** The UTF-8 bytes of one cell, a view where the column is a heap; undefined where it is empty, and beyond the last row. */
export function cellBytes(column: RawColumn, row: number): Uint8Array | undefined {
  if (column.kind === 'dictionary') {
    const text = column.dictionary[column.codes[row] ?? -1];
    return text === undefined ? undefined : encoder.encode(text);
  }
  const start = column.offsets[row] ?? 0;
  const end = column.offsets[row + 1] ?? start;
  return start === end ? undefined : column.bytes.subarray(start, end);
}

/** Cells that are not empty. */
export function filledCount(column: RawColumn): number {
  let count = 0;
  if (column.kind === 'dictionary') {
    for (const code of column.codes) if (code >= 0) count++;
  } else {
    for (let row = 0; row + 1 < column.offsets.length; row++) {
      if (column.offsets[row] !== column.offsets[row + 1]) count++;
    }
  }
  return count;
}

/**
 * Distinct texts, empty cells aside, counted up to `most`: a heap has to gather them, and a million of them is a lot
 * to gather for a number that few ask for beyond "many".
 */
export function distinctCount(column: RawColumn, most = 65_536): number {
  if (column.kind === 'dictionary') return Math.min(column.dictionary.length, most);
  const seen = new Set<string>();
  for (let row = 0; row + 1 < column.offsets.length && seen.size < most; row++) {
    const text = cellText(column, row);
    if (text !== undefined) seen.add(text);
  }
  return seen.size;
}

/**
 * Visits values with the row that each first stands on and the number of its rows: every distinct value of a dictionary
 * once, every filled cell of a heap (whose values are mostly distinct, and are not gathered). `visit` ends it with `false`.
 */
export function forEachDistinct(
  column: RawColumn,
  visit: (text: string, row: number, rows: number) => boolean | undefined,
): void {
  if (column.kind === 'heap') {
    for (let row = 0; row + 1 < column.offsets.length; row++) {
      const text = cellText(column, row);
      if (text !== undefined && visit(text, row, 1) === false) return;
    }
    return;
  }
  const firstRows = new Int32Array(column.dictionary.length).fill(-1);
  const counts = new Int32Array(column.dictionary.length);
  for (const [row, code] of column.codes.entries()) {
    if (code < 0) continue;
    if (counts[code] === 0) firstRows[code] = row;
    counts[code] = (counts[code] as number) + 1;
  }
  for (const [code, text] of column.dictionary.entries()) {
    if (visit(text, firstRows[code] as number, counts[code] as number) === false) return;
  }
}
