import type {Column} from '../tables/column.ts';
import {missingDay} from '../time/day.ts';
import {type Chunk, chunkRows} from './chunk.ts';
import {narrow, type Packed, pack, scratchCodes} from './pack.ts';

/** A column as chunks, with the number of rows that have a value. */
export interface EncodedColumn {
  readonly known: number;
  readonly chunks: readonly Chunk[];
}

const noBytes = new Uint8Array(0);

/** Cuts a column into chunks of `size` rows. A column of another length than `rows`, or with a code outside its dictionary, throws. */
export function encodeColumn(column: Column, rows: number, size: number = chunkRows): EncodedColumn {
  const length = lengthOf(column);
  if (length !== rows) throw new Error(`invalid column: ${length} rows in a table of ${rows}`);
  const cut = cutterOf(column);
  const chunks: Chunk[] = [];
  let known = 0;
  for (let from = 0; from < rows; from += size) {
    const to = Math.min(from + size, rows);
    const {known: knownHere, numbers, dictionary = [], bytes = noBytes} = cut(from, to);
    known += knownHere;
    chunks.push({kind: column.kind, rows: to - from, numbers, dictionary, bytes});
  }
  return {known, chunks};
}

/** Rows of a column. */
export function lengthOf(column: Column): number {
  if (column.kind === 'text') return column.codes.length;
  if (column.kind === 'long' || column.kind === 'list') return column.offsets.length - 1;
  return column.values.length;
}

interface Cut {
  readonly known: number;
  readonly numbers: readonly Packed[];
  readonly dictionary?: readonly string[];
  readonly bytes?: Uint8Array;
}

function cutterOf(column: Column): (from: number, to: number) => Cut {
  switch (column.kind) {
    case 'number':
    case 'instant':
      return (from, to) => cutNumbers(column.values, from, to, Number.NaN);
    case 'day':
      return (from, to) => cutNumbers(column.values, from, to, missingDay);
    case 'flag':
      return (from, to) => cutFlags(column.values, from, to);
    case 'text': {
      const cutCodes = codeCutter(column.codes, column.dictionary);
      return (from, to) => cutCodes(from, to);
    }
    case 'money': {
      const cutCodes = codeCutter(column.codes, column.currencies);
      return (from, to) => {
        const values = cutNumbers(column.values, from, to, Number.NaN);
        const currencies = cutCodes(from, to);
        return {...currencies, known: values.known, numbers: [...values.numbers, ...currencies.numbers]};
      };
    }
    case 'long':
      return (from, to) => {
        const lengths = cutLengths(column.offsets, from, to);
        return {...lengths, bytes: column.bytes.slice(column.offsets[from], column.offsets[to])};
      };
    case 'list': {
      const cutCodes = codeCutter(column.codes, column.dictionary);
      return (from, to) => {
        const lengths = cutLengths(column.offsets, from, to);
        const codes = cutCodes(column.offsets[from] ?? 0, column.offsets[to] ?? 0);
        return {...codes, known: lengths.known, numbers: [...lengths.numbers, ...codes.numbers]};
      };
    }
  }
}

function cutNumbers(values: Float64Array | Int32Array, from: number, to: number, missing: number): Cut {
  const {known, packed} = pack(values, from, to, missing);
  return {known, numbers: [packed]};
}

function cutFlags(values: Uint8Array, from: number, to: number): Cut {
  const copy = values.slice(from, to);
  let known = 0;
  for (let row = 0; row < copy.length; row++) if ((copy[row] as number) < 2) known++;
  return {known, numbers: [{base: undefined, values: copy}]};
}

/** Lengths instead of offsets: they fit one byte as a rule. `known` counts the stretches that are not empty. */
function cutLengths(offsets: Uint32Array, from: number, to: number): Cut {
  const lengths = scratchCodes(to - from);
  let known = 0;
  let longest = 0;
  for (let row = from; row < to; row++) {
    const length = (offsets[row + 1] as number) - (offsets[row] as number);
    lengths[row - from] = length;
    if (length > 0) known++;
    if (length > longest) longest = length;
  }
  return {known, numbers: [{base: undefined, values: narrow(lengths, longest)}]};
}

/** Cuts codes with a dictionary of their own, in order of first use, so that equal rows give equal chunks whatever the column's dictionary. */
function codeCutter(codes: Int32Array, dictionary: readonly string[]): (from: number, to: number) => Cut {
  // Position in the chunk's dictionary plus 1, by code of the column; only the entries used are reset after a chunk.
  const positions = new Int32Array(dictionary.length);
  return (from, to) => {
    const used: number[] = [];
    const local = scratchCodes(to - from);
    let known = 0;
    for (let row = from; row < to; row++) {
      const code = codes[row] as number;
      if (code === -1) continue;
      let position = positions[code];
      if (position === undefined) throw new Error(`invalid code: ${code} in a dictionary of ${dictionary.length}`);
      if (position === 0) {
        position = used.push(code);
        positions[code] = position;
      }
      local[row - from] = position;
      known++;
    }
    for (const code of used) positions[code] = 0;
    const texts = used.map(code => dictionary[code] ?? '');
    return {known, numbers: [{base: 0, values: narrow(local, used.length)}], dictionary: texts};
  };
}
