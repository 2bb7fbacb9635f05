import type {
  Column,
  ColumnKind,
  DayColumn,
  FlagColumn,
  ListColumn,
  LongColumn,
  NumberColumn,
  Table,
  TextColumn,
} from '../tables/column.ts';
import {missingFlag} from '../tables/column.ts';
import {missingDay} from '../time/day.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', {ignoreBOM: true});

/** The text of a text or long column's row; `undefined` where missing, beyond the end, or where the column has another kind. */
export function textAt(column: Column | undefined, row: number): string | undefined {
  if (column?.kind === 'text') return column.dictionary[column.codes[row] ?? -1];
  if (column?.kind !== 'long') return undefined;
  const from = column.offsets[row] ?? 0;
  const to = column.offsets[row + 1] ?? from;
  return from === to ? undefined : decoder.decode(column.bytes.subarray(from, to));
}

/** The texts of a list column's row; empty where missing. */
export function listAt(column: Column | undefined, row: number): readonly string[] {
  if (column?.kind !== 'list') return [];
  const texts: string[] = [];
  for (let at = column.offsets[row] ?? 0; at < (column.offsets[row + 1] ?? 0); at++) {
    const text = column.dictionary[column.codes[at] ?? -1];
    if (text !== undefined) texts.push(text);
  }
  return texts;
}

/** The day or number of a row; `undefined` where missing. */
export function numberAt(column: Column | undefined, row: number): number | undefined {
  if (column === undefined || column.kind === 'text' || column.kind === 'long' || column.kind === 'list')
    return undefined;
  const value = column.values[row];
  if (value === undefined || Number.isNaN(value)) return undefined;
  if (column.kind === 'day' && value === missingDay) return undefined;
  return column.kind === 'flag' && value === missingFlag ? undefined : value;
}

/** A cell of any kind as one text, for changes and comparisons: lists joined by `; `. */
export function cellOf(column: Column | undefined, row: number): string | undefined {
  if (column === undefined) return undefined;
  if (column.kind === 'text' || column.kind === 'long') return textAt(column, row);
  if (column.kind === 'list') return listAt(column, row).join('; ') || undefined;
  const value = numberAt(column, row);
  return value === undefined ? undefined : String(value);
}

/** A text column from values in row order. */
export function textColumn(values: readonly (string | undefined)[]): TextColumn {
  const dictionary: string[] = [];
  const known = new Map<string, number>();
  const codes = new Int32Array(values.length);
  for (const [row, value] of values.entries()) {
    codes[row] = value === undefined || value === '' ? -1 : codeOf(value, known, dictionary);
  }
  return {kind: 'text', codes, dictionary};
}

/** In each row the first of these columns' texts; columns of one length, each distinct text looked up once. */
export function firstText(columns: readonly (TextColumn | undefined)[], rows: number): TextColumn {
  const dictionary: string[] = [];
  const known = new Map<string, number>();
  const codes = new Int32Array(rows).fill(-1);
  for (const column of columns) {
    if (!column) continue;
    const recoded = new Int32Array(column.dictionary.length).fill(-1);
    for (let row = 0; row < rows; row++) {
      const code = column.codes[row] ?? -1;
      if (code < 0 || (codes[row] ?? -1) >= 0) continue;
      let fresh = recoded[code] ?? -1;
      if (fresh < 0) {
        fresh = codeOf(column.dictionary[code] ?? '', known, dictionary);
        recoded[code] = fresh;
      }
      codes[row] = fresh;
    }
  }
  return {kind: 'text', codes, dictionary};
}

/** The column with each distinct text as `map` makes it; `undefined` makes the cell missing. */
export function mapTexts(column: TextColumn, map: (text: string) => string | undefined): TextColumn {
  const dictionary: string[] = [];
  const known = new Map<string, number>();
  const recoded = Int32Array.from(column.dictionary, text => {
    const mapped = map(text);
    return mapped === undefined || mapped === '' ? -1 : codeOf(mapped, known, dictionary);
  });
  return {kind: 'text', codes: column.codes.map(code => (code < 0 ? -1 : (recoded[code] ?? -1))), dictionary};
}

/** A text column of one value in every row. */
export function constantText(value: string, rows: number): TextColumn {
  return {kind: 'text', codes: new Int32Array(rows), dictionary: [value]};
}

/** A long-text column from values in row order. */
export function longColumn(values: readonly (string | undefined)[]): LongColumn {
  const offsets = new Uint32Array(values.length + 1);
  const parts = values.map(value => (value === undefined ? undefined : encoder.encode(value)));
  let size = 0;
  for (const [row, part] of parts.entries()) {
    size += part?.length ?? 0;
    offsets[row + 1] = size;
  }
  const bytes = new Uint8Array(size);
  for (const [row, part] of parts.entries()) if (part) bytes.set(part, offsets[row] ?? 0);
  return {kind: 'long', bytes, offsets};
}

/** A list column from values in row order. */
export function listColumn(values: readonly (readonly string[])[]): ListColumn {
  const dictionary: string[] = [];
  const known = new Map<string, number>();
  const offsets = new Uint32Array(values.length + 1);
  const codes: number[] = [];
  for (const [row, texts] of values.entries()) {
    for (const text of texts) codes.push(codeOf(text, known, dictionary));
    offsets[row + 1] = codes.length;
  }
  return {kind: 'list', offsets, codes: Int32Array.from(codes), dictionary};
}

export function dayColumn(values: readonly (number | undefined)[]): DayColumn {
  return {kind: 'day', values: Int32Array.from(values, value => value ?? missingDay)};
}

export function numberColumn(values: readonly (number | undefined)[]): NumberColumn {
  return {kind: 'number', values: Float64Array.from(values, value => value ?? Number.NaN)};
}

export function flagColumn(values: readonly (boolean | undefined)[]): FlagColumn {
  return {kind: 'flag', values: Uint8Array.from(values, value => (value === undefined ? missingFlag : Number(value)))};
}

/** A column of plain values of a kind that hand-made tables have; money and instants are not among them. */
export function columnFrom(kind: ColumnKind, values: readonly unknown[]): Column {
  const texts = () => values.map(value => (typeof value === 'string' ? value : undefined));
  const numbers = () => values.map(value => (typeof value === 'number' ? value : undefined));
  if (kind === 'text') return textColumn(texts());
  if (kind === 'long') return longColumn(texts());
  if (kind === 'list')
    return listColumn(
      values.map(value => (Array.isArray(value) ? value.filter(text => typeof text === 'string') : [])),
    );
  if (kind === 'day') return dayColumn(numbers());
  if (kind === 'flag') return flagColumn(values.map(value => (typeof value === 'boolean' ? value : undefined)));
  if (kind === 'number') return numberColumn(numbers());
  throw new Error(`invalid kind: ${kind}`);
}

/** A table from row objects, without the columns that no row has; `kinds` names the columns. */
export function tableFrom(
  kinds: Readonly<Record<string, ColumnKind>>,
  rows: readonly Readonly<Record<string, unknown>>[],
): Table {
  const columns = new Map<string, Column>();
  for (const [name, kind] of Object.entries(kinds)) {
    const values = rows.map(row => (Object.hasOwn(row, name) ? row[name] : undefined));
    if (values.some(value => value !== undefined)) columns.set(name, columnFrom(kind, values));
  }
  return {rows: rows.length, columns};
}

/** The code of a text, which is added to the dictionary where it is new. */
export function codeOf(text: string, known: Map<string, number>, dictionary: string[]): number {
  const found = known.get(text);
  if (found !== undefined) return found;
  known.set(text, dictionary.length);
  return dictionary.push(text) - 1;
}
