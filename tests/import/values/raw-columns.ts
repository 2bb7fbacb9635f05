import type {RawColumn} from '../../../src/csv/raw-table.ts';

/** A dictionary column of the given cells, as the csv room makes it of few distinct values. */
export function dictionaryColumn(cells: readonly string[], header = 'column'): RawColumn {
  const dictionary: string[] = [];
  const codes = Int32Array.from(cells, cell => {
    if (cell === '') return -1;
    const known = dictionary.indexOf(cell);
    return known >= 0 ? known : dictionary.push(cell) - 1;
  });
  return {kind: 'dictionary', header, codes, dictionary};
}

/** A heap column of the given cells, as the csv room makes it of many distinct values. */
export function heapColumn(cells: readonly string[], header = 'column'): RawColumn {
  const parts = cells.map(cell => new TextEncoder().encode(cell));
  const offsets = new Uint32Array(cells.length + 1);
  for (const [row, part] of parts.entries()) offsets[row + 1] = (offsets[row] ?? 0) + part.length;
  const bytes = new Uint8Array(offsets[cells.length] ?? 0);
  for (const [row, part] of parts.entries()) bytes.set(part, offsets[row] ?? 0);
  return {kind: 'heap', header, bytes, offsets};
}

export const columnMakers = [
  ['dictionary', dictionaryColumn],
  ['heap', heapColumn],
] as const;
