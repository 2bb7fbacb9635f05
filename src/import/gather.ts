import type {Column, ColumnKind, ColumnOf, Table} from '../tables/column.ts';
import {missingFlag} from '../tables/column.ts';
import {missingDay} from '../time/day.ts';
import {TextDictionary} from './values/text-dictionary.ts';

/**
 * Where each row of a new column comes from: a row of the first column (0 and up), nowhere (`absent`),
 * or row r of the second column, written `fromSecond(r)`.
 */
export type Picks = Int32Array;
export const absent = -1;
export const fromSecond = (row: number): number => -2 - row;

type Values = Int32Array | Uint8Array | Float64Array;

/** Texts by code, and codes: one a row, or one an entry. */
interface Coded {
  readonly codes: Int32Array;
  readonly dictionary: readonly string[];
}

/** Any number of values a row. */
interface Stretches<Part extends Values> {
  readonly values: Part;
  readonly offsets: Uint32Array;
}

/** A column made of rows of two columns of one kind, either of which may be absent as a whole; its rows are then missing. */
export function gatherColumn(
  kind: ColumnKind,
  first: Column | undefined,
  second: Column | undefined,
  picks: Picks,
): Column {
  for (const column of [first, second])
    if (column && column.kind !== kind) throw new Error(`invalid column: ${column.kind} for ${kind}`);
  if (first && isWhole(first, picks)) return first;
  const {length} = picks;
  if (kind === 'long') {
    const [a, b] = pairOf(kind, first, second);
    const {values, offsets} = gatherStretches(
      size => new Uint8Array(size),
      a && {values: a.bytes, offsets: a.offsets},
      b && {values: b.bytes, offsets: b.offsets},
      picks,
    );
    return {kind, bytes: values, offsets};
  }
  if (kind === 'list') {
    const [a, b] = pairOf(kind, first, second);
    const {values, offsets} = gatherStretches(
      size => new Int32Array(size),
      a && {values: a.codes, offsets: a.offsets},
      b && {values: behind(a, b), offsets: b.offsets},
      picks,
    );
    return {kind, offsets, ...recode(values, a, b)};
  }
  if (kind === 'text') {
    const [a, b] = pairOf(kind, first, second);
    return {kind, ...gatherCodes(a, b, picks)};
  }
  if (kind === 'day') {
    const [a, b] = pairOf(kind, first, second);
    return {kind, values: copy(new Int32Array(length).fill(missingDay), a?.values, b?.values, picks)};
  }
  if (kind === 'flag') {
    const [a, b] = pairOf(kind, first, second);
    return {kind, values: copy(new Uint8Array(length).fill(missingFlag), a?.values, b?.values, picks)};
  }
  const [a, b] = pairOf(kind, first, second);
  const values = copy(new Float64Array(length).fill(Number.NaN), a?.values, b?.values, picks);
  if (kind !== 'money') return {kind, values};
  const [amounts, others] = pairOf(kind, first, second);
  const coded = (column: ColumnOf<'money'> | undefined) =>
    column && {codes: column.codes, dictionary: column.currencies};
  const {codes, dictionary} = gatherCodes(coded(amounts), coded(others), picks);
  return {kind, values, codes, currencies: dictionary};
}

/** The rows of a table, in the order given. */
export function takeRows(table: Table, rows: Picks): Table {
  const columns = new Map<string, Column>();
  for (const [name, column] of table.columns) columns.set(name, gatherColumn(column.kind, column, undefined, rows));
  return {rows: rows.length, columns};
}

/** Whether the picks are all rows of a column as they stand: it is then taken as it is, and chunks of it stay shared. */
function isWhole(column: Column, picks: Picks): boolean {
  if (rowsOf(column) !== picks.length) return false;
  for (let row = 0; row < picks.length; row++) if (picks[row] !== row) return false;
  return true;
}

function rowsOf(column: Column): number {
  if ('offsets' in column) return column.offsets.length - 1;
  return 'values' in column ? column.values.length : column.codes.length;
}

/** Both columns as what they were found to be. */
function pairOf<Kind extends ColumnKind>(
  _kind: Kind,
  first: Column | undefined,
  second: Column | undefined,
): readonly [ColumnOf<Kind> | undefined, ColumnOf<Kind> | undefined] {
  return [first as ColumnOf<Kind> | undefined, second as ColumnOf<Kind> | undefined];
}

function copy<Part extends Values>(
  target: Part,
  first: Part | undefined,
  second: Part | undefined,
  picks: Picks,
): Part {
  for (let row = 0; row < picks.length; row++) {
    const pick = picks[row] ?? absent;
    const value = pick >= 0 ? first?.[pick] : pick === absent ? undefined : second?.[-2 - pick];
    if (value !== undefined) target[row] = value;
  }
  return target;
}

function gatherCodes(first: Coded | undefined, second: Coded | undefined, picks: Picks): Coded {
  const codes = new Int32Array(picks.length).fill(-1);
  return recode(copy(codes, first?.codes, second && behind(first, second), picks), first, second);
}

/** The second column's codes, as if its texts stood behind those of the first. */
function behind(first: Coded | undefined, {codes}: Coded): Int32Array {
  const shift = first?.dictionary.length ?? 0;
  return codes.map(code => (code < 0 ? -1 : code + shift));
}

/** Codes in the order in which their texts occur, each text looked up once. Only texts that occur enter the new dictionary. */
function recode(codes: Int32Array, first: Coded | undefined, second: Coded | undefined): Coded {
  const texts = [...(first?.dictionary ?? []), ...(second?.dictionary ?? [])];
  const dictionary = new TextDictionary();
  const fresh = new Int32Array(texts.length).fill(-1);
  for (let at = 0; at < codes.length; at++) {
    const code = codes[at] ?? -1;
    if (code < 0) continue;
    if ((fresh[code] ?? -1) < 0) fresh[code] = dictionary.codeOf(texts[code]);
    codes[at] = fresh[code] ?? -1;
  }
  return {codes, dictionary: dictionary.texts};
}

function gatherStretches<Part extends Int32Array | Uint8Array>(
  create: (size: number) => Part,
  first: Stretches<Part> | undefined,
  second: Stretches<Part> | undefined,
  picks: Picks,
): Stretches<Part> {
  const offsets = new Uint32Array(picks.length + 1);
  let size = 0;
  for (let row = 0; row < picks.length; row++) {
    const pick = picks[row] ?? absent;
    const at = pick >= 0 ? pick : -2 - pick;
    const from = pick >= 0 ? first : second;
    if (pick !== absent && from) size += (from.offsets[at + 1] ?? 0) - (from.offsets[at] ?? 0);
    offsets[row + 1] = size;
  }
  const values = create(size);
  // Neighbours mostly stay neighbours: whole runs of rows are copied at once.
  for (let row = 0; row < picks.length; ) {
    const pick = picks[row] ?? absent;
    const at = pick >= 0 ? pick : -2 - pick;
    const from = pick >= 0 ? first : second;
    const step = pick >= 0 ? 1 : -1;
    let end = row + 1;
    while (pick !== absent && end < picks.length && picks[end] === pick + step * (end - row)) end++;
    if (pick !== absent && from)
      values.set(from.values.subarray(from.offsets[at], from.offsets[at + end - row]), offsets[row]);
    row = end;
  }
  return {values, offsets};
}
