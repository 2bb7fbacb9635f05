import type {RawColumn, RawDictionaryColumn} from '../../csv/raw-table.ts';
import {ByteTable} from './byte-table.ts';
import {sliceLength} from './slots.ts';

/**
 * A column with each distinct cell once. Cells of a heap are compared as bytes, so that a million cells with a few
 * thousand distinct values (parents, epics) make only that many strings.
 */
export function* internColumn(raw: RawColumn): Generator<void, RawDictionaryColumn> {
  if (raw.kind === 'dictionary') return raw;
  const rows = raw.offsets.length - 1;
  const codes = new Int32Array(rows).fill(-1);
  const table = new ByteTable(raw);
  for (let from = 0; from < rows; from += sliceLength) {
    const to = Math.min(rows, from + sliceLength);
    for (let row = from; row < to; row++) {
      if ((raw.offsets[row + 1] ?? 0) > (raw.offsets[row] ?? 0)) codes[row] = table.codeOf(row);
    }
    yield;
  }
  return {kind: 'dictionary', header: raw.header, codes, dictionary: yield* table.dictionary()};
}
