import type {Column, ColumnKind} from '../tables/column.ts';
import {missingDay} from '../time/day.ts';
import type {Chunk} from './chunk.ts';
import {unpackInto} from './pack.ts';

/** Joins the chunks of a column, in order, into one column with one dictionary in order of first use. */
export function joinChunks(kind: ColumnKind, chunks: readonly Chunk[]): Column {
  const rows = chunks.reduce((sum, chunk) => sum + chunk.rows, 0);
  switch (kind) {
    case 'number':
    case 'instant':
      return {kind, values: joinNumbers(new Float64Array(rows), chunks, Number.NaN)};
    case 'day':
      return {kind, values: joinNumbers(new Int32Array(rows), chunks, missingDay)};
    case 'flag':
      return {kind, values: joinFlags(rows, chunks)};
    case 'text':
      return {kind, ...joinCodes(rows, chunks, 0)};
    case 'money': {
      const values = joinNumbers(new Float64Array(rows), chunks, Number.NaN);
      const {codes, dictionary} = joinCodes(rows, chunks, 1);
      return {kind, values, codes, currencies: dictionary};
    }
    case 'long': {
      const offsets = joinLengths(rows, chunks);
      const bytes = new Uint8Array(offsets[rows] ?? 0);
      let at = 0;
      for (const chunk of chunks) {
        bytes.set(chunk.bytes, at);
        at += chunk.bytes.length;
      }
      return {kind, bytes, offsets};
    }
    case 'list': {
      const offsets = joinLengths(rows, chunks);
      return {kind, offsets, ...joinCodes(offsets[rows] ?? 0, chunks, 1)};
    }
  }
}

function joinNumbers<Values extends Float64Array | Int32Array>(
  values: Values,
  chunks: readonly Chunk[],
  missing: number,
): Values {
  let at = 0;
  for (const chunk of chunks) {
    const [packed] = chunk.numbers;
    if (packed) unpackInto(values, at, packed, missing);
    at += chunk.rows;
  }
  return values;
}

function joinFlags(rows: number, chunks: readonly Chunk[]): Uint8Array {
  const values = new Uint8Array(rows);
  let at = 0;
  for (const chunk of chunks) {
    values.set(chunk.numbers[0]?.values ?? [], at);
    at += chunk.rows;
  }
  return values;
}

function joinLengths(rows: number, chunks: readonly Chunk[]): Uint32Array {
  const offsets = new Uint32Array(rows + 1);
  let at = 1;
  for (const chunk of chunks) {
    offsets.set(chunk.numbers[0]?.values ?? [], at);
    at += chunk.rows;
  }
  let end = 0;
  for (let row = 1; row <= rows; row++) {
    end += offsets[row] as number;
    offsets[row] = end;
  }
  return offsets;
}

function joinCodes(
  length: number,
  chunks: readonly Chunk[],
  part: number,
): {readonly codes: Int32Array; readonly dictionary: readonly string[]} {
  const codes = new Int32Array(length);
  const dictionary: string[] = [];
  const known = new Map<string, number>();
  let at = 0;
  for (const chunk of chunks) {
    const local = chunk.numbers[part]?.values ?? new Uint8Array(0);
    const translated = new Int32Array(chunk.dictionary.length + 1);
    translated[0] = -1;
    for (let position = 0; position < chunk.dictionary.length; position++) {
      const text = chunk.dictionary[position] as string;
      let code = known.get(text);
      if (code === undefined) {
        code = dictionary.push(text) - 1;
        known.set(text, code);
      }
      translated[position + 1] = code;
    }
    codes.set(local, at);
    const end = at + local.length;
    for (let row = at; row < end; row++) codes[row] = translated[codes[row] as number] as number;
    at = end;
  }
  return {codes, dictionary};
}
