import type {Column, ColumnKind, ListColumn, LongColumn, NumberColumn, Table, TextColumn} from '../tables/column.ts';
import {missingFlag} from '../tables/column.ts';
import {missingDay} from '../time/day.ts';
import {TextDictionary} from './values/text-dictionary.ts';

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
  if (value === undefined) return undefined;
  return column.kind === 'money' ? `${value} ${column.currencies[column.codes[row] ?? -1] ?? ''}` : String(value);
}

/** A table's text at a row. */
export function textIn(table: Table, field: string, row: number): string | undefined {
  return textAt(table.columns.get(field), row);
}

/** A table's day, number or flag at a row. */
export function numberIn(table: Table, field: string, row: number): number | undefined {
  return numberAt(table.columns.get(field), row);
}

/** One key of several texts. */
export function joinKey(...parts: readonly (string | undefined)[]): string {
  return parts.map(part => part ?? '').join('\u0000');
}

/** A text column from values in row order. */
export function textColumn(values: readonly (string | undefined)[]): TextColumn {
  const dictionary = new TextDictionary();
  return {
    kind: 'text',
    codes: Int32Array.from(values, value => dictionary.codeOf(value)),
    dictionary: dictionary.texts,
  };
}

/** In each row the first of these columns' texts; columns of one length, each distinct text looked up once. */
export function firstText(columns: readonly (TextColumn | undefined)[], rows: number): TextColumn {
  const dictionary = new TextDictionary();
  const codes = new Int32Array(rows).fill(-1);
  for (const column of columns) {
    if (!column) continue;
    const recoded = new Int32Array(column.dictionary.length).fill(-1);
    for (let row = 0; row < rows; row++) {
      const code = column.codes[row] ?? -1;
      if (code < 0 || (codes[row] ?? -1) >= 0) continue;
      if ((recoded[code] ?? -1) < 0) recoded[code] = dictionary.codeOf(column.dictionary[code]);
      codes[row] = recoded[code] ?? -1;
    }
  }
  return {kind: 'text', codes, dictionary: dictionary.texts};
}

/** The column with each distinct text as `map` makes it; `undefined` makes the cell missing. */
export function mapTexts(column: TextColumn, map: (text: string) => string | undefined): TextColumn {
  const dictionary = new TextDictionary(map);
  const recoded = Int32Array.from(column.dictionary, text => dictionary.codeOf(text));
  const codes = column.codes.map(code => recoded[code] ?? -1);
  return {kind: 'text', codes, dictionary: dictionary.texts};
}

/** A text column of one value in every row. */
export function constantText(value: string, rows: number): TextColumn {
  return {kind: 'text', codes: new Int32Array(rows), dictionary: [value]};
}

/** A long-text column from values in row order. */
export function longColumn(values: readonly (string | undefined)[]): LongColumn {
  const offsets = new Uint32Array(values.length + 1);
  const parts = values.map(value => encoder.encode(value));
  for (const [row, part] of parts.entries()) offsets[row + 1] = (offsets[row] ?? 0) + part.length;
  const bytes = new Uint8Array(offsets[values.length] ?? 0);
  for (const [row, part] of parts.entries()) bytes.set(part, offsets[row]);
  return {kind: 'long', bytes, offsets};
}

/** A list column from values in row order. */
export function listColumn(values: readonly (readonly string[])[]): ListColumn {
  const dictionary = new TextDictionary();
  const offsets = new Uint32Array(values.length + 1);
  for (const [row, texts] of values.entries()) offsets[row + 1] = (offsets[row] ?? 0) + texts.length;
  const codes = Int32Array.from(values.flat(), text => dictionary.codeOf(text));
  return {kind: 'list', offsets, codes, dictionary: dictionary.texts};
}

export function numberColumn(values: readonly (number | undefined)[]): NumberColumn {
  return {kind: 'number', values: Float64Array.from(values, value => value ?? Number.NaN)};
}

/** A column of plain values of a kind that hand-made tables have; money and instants are not among them. */
export function columnFrom(kind: ColumnKind, values: readonly unknown[]): Column {
  const only = <Value>(is: (value: unknown) => value is Value) => values.map(value => (is(value) ? value : undefined));
  const isText = (value: unknown) => typeof value === 'string';
  const isNumber = (value: unknown) => typeof value === 'number';
  if (kind === 'text') return textColumn(only(isText));
  if (kind === 'long') return longColumn(only(isText));
  if (kind === 'list') return listColumn(only(Array.isArray).map(texts => texts?.filter(isText) ?? []));
  if (kind === 'day') return {kind, values: Int32Array.from(only(isNumber), value => value ?? missingDay)};
  if (kind === 'flag')
    return {kind, values: Uint8Array.from(values, value => (typeof value === 'boolean' ? Number(value) : missingFlag))};
  if (kind === 'number') return numberColumn(only(isNumber));
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
