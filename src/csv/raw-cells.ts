import type {RawColumn} from './raw-table.ts';

const decoder = new TextDecoder('utf-8', {ignoreBOM: true});

/** The text of one cell; undefined where it is empty, and beyond the last row. */
export function cellText(column: RawColumn, row: number): string | undefined {
  if (column.kind === 'dictionary') return column.dictionary[column.codes[row] ?? -1];
  const start = column.offsets[row] ?? 0;
  const end = column.offsets[row + 1] ?? start;
  return start === end ? undefined : decoder.decode(column.bytes.subarray(start, end));
}
