import type {LongColumn} from './column.ts';

const decoder = new TextDecoder();

/** The text of one row, `undefined` where it is empty. */
export function longText(column: LongColumn, row: number): string | undefined {
  const from = column.offsets[row] ?? 0;
  const to = column.offsets[row + 1] ?? 0;
  return to > from ? decoder.decode(column.bytes.subarray(from, to)) : undefined;
}
