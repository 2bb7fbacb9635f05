import type {Column, ColumnKind, ListColumn, LongColumn, MoneyColumn, Table, TextColumn} from '../tables/column.ts';
import {missingFlag} from '../tables/column.ts';
import {missingDay} from '../time/day.ts';
import {codeOf} from './columns.ts';

/**
 * Where each row of a new column comes from: a row of the first column (0 and up), nowhere (`absent`),
 * or row r of the second column, written `fromSecond(r)`.
 */
export type Picks = Int32Array;
export const absent = -1;
export const fromSecond = (row: number): number => -2 - row;

/** A column made of rows of two columns of one kind, either of which may be absent as a whole; its rows are then missing. */
export function gatherColumn(
  kind: ColumnKind,
  first: Column | undefined,
  second: Column | undefined,
  picks: Picks,
): Column {
  if (first && isWhole(first, picks)) return of(first, kind) ?? first;
  if (kind === 'text') return gatherText(of(first, kind), of(second, kind), picks);
  if (kind === 'long') return gatherLong(of(first, kind), of(second, kind), picks);
  if (kind === 'list') return gatherList(of(first, kind), of(second, kind), picks);
  if (kind === 'money') return gatherMoney(of(first, kind), of(second, kind), picks);
  if (kind === 'day')
    return {
      kind,
      values: copy(
        new Int32Array(picks.length).fill(missingDay),
        of(first, kind)?.values,
        of(second, kind)?.values,
        picks,
      ),
    };
  if (kind === 'flag')
    return {
      kind,
      values: copy(
        new Uint8Array(picks.length).fill(missingFlag),
        of(first, kind)?.values,
        of(second, kind)?.values,
        picks,
      ),
    };
  const values = new Float64Array(picks.length).fill(Number.NaN);
  if (kind === 'number') return {kind, values: copy(values, of(first, kind)?.values, of(second, kind)?.values, picks)};
  return {kind, values: copy(values, of(first, kind)?.values, of(second, kind)?.values, picks)};
}

/** The rows of a table, in the order given. */
export function takeRows(table: Table, rows: Picks): Table {
  const columns = new Map<string, Column>();
  for (const [name, column] of table.columns) columns.set(name, gatherColumn(column.kind, column, undefined, rows));
  return {rows: rows.length, columns};
}

/** Whether the picks are all rows of a column as they stand: it is then taken as it is, and chunks of it stay shared. */
function isWhole(column: Column, picks: Picks): boolean {
  const rows = rowsOf(column);
  if (rows !== picks.length) return false;
  for (let row = 0; row < rows; row++) if (picks[row] !== row) return false;
  return true;
}

function rowsOf(column: Column): number {
  if (column.kind === 'text' || column.kind === 'money') return column.codes.length;
  return column.kind === 'long' || column.kind === 'list' ? column.offsets.length - 1 : column.values.length;
}

function of<Kind extends ColumnKind>(
  column: Column | undefined,
  kind: Kind,
): Extract<Column, {kind: Kind}> | undefined {
  if (column !== undefined && column.kind !== kind) throw new Error(`invalid column: ${column.kind} for ${kind}`);
  return column as Extract<Column, {kind: Kind}> | undefined;
}

function copy<Values extends Int32Array | Uint8Array | Float64Array>(
  target: Values,
  first: Values | undefined,
  second: Values | undefined,
  picks: Picks,
): Values {
  for (let row = 0; row < picks.length; row++) {
    const pick = picks[row] ?? absent;
    const value = pick >= 0 ? first?.[pick] : pick === absent ? undefined : second?.[-2 - pick];
    if (value !== undefined) target[row] = value;
  }
  return target;
}

function gatherText(first: TextColumn | undefined, second: TextColumn | undefined, picks: Picks): TextColumn {
  const dictionary: string[] = [];
  const known = new Map<string, number>();
  const codes = new Int32Array(picks.length).fill(-1);
  const firstCodes = recoding(first?.dictionary);
  const secondCodes = recoding(second?.dictionary);
  for (let row = 0; row < picks.length; row++) {
    const pick = picks[row] ?? absent;
    if (pick === absent) continue;
    const code = pick >= 0 ? first?.codes[pick] : second?.codes[-2 - pick];
    if (code === undefined || code < 0) continue;
    codes[row] = (pick >= 0 ? firstCodes : secondCodes)(code, known, dictionary);
  }
  return {kind: 'text', codes, dictionary};
}

function gatherList(first: ListColumn | undefined, second: ListColumn | undefined, picks: Picks): ListColumn {
  const dictionary: string[] = [];
  const known = new Map<string, number>();
  const codes: number[] = [];
  const offsets = new Uint32Array(picks.length + 1);
  const firstCodes = recoding(first?.dictionary);
  const secondCodes = recoding(second?.dictionary);
  for (let row = 0; row < picks.length; row++) {
    const pick = picks[row] ?? absent;
    const column = pick >= 0 ? first : pick === absent ? undefined : second;
    if (column) {
      const at = pick >= 0 ? pick : -2 - pick;
      const recode = pick >= 0 ? firstCodes : secondCodes;
      for (let cell = column.offsets[at] ?? 0; cell < (column.offsets[at + 1] ?? 0); cell++) {
        codes.push(recode(column.codes[cell] ?? 0, known, dictionary));
      }
    }
    offsets[row + 1] = codes.length;
  }
  return {kind: 'list', offsets, codes: Int32Array.from(codes), dictionary};
}

function gatherLong(first: LongColumn | undefined, second: LongColumn | undefined, picks: Picks): LongColumn {
  const offsets = new Uint32Array(picks.length + 1);
  let size = 0;
  for (let row = 0; row < picks.length; row++) {
    const pick = picks[row] ?? absent;
    const column = pick >= 0 ? first : pick === absent ? undefined : second;
    const at = pick >= 0 ? pick : -2 - pick;
    if (column) size += (column.offsets[at + 1] ?? 0) - (column.offsets[at] ?? 0);
    offsets[row + 1] = size;
  }
  const bytes = new Uint8Array(size);
  // Neighbours mostly stay neighbours: whole runs of rows are copied at once.
  for (let row = 0; row < picks.length; ) {
    const pick = picks[row] ?? absent;
    const column = pick >= 0 ? first : pick === absent ? undefined : second;
    const step = pick >= 0 ? 1 : -1;
    let end = row + 1;
    while (pick !== absent && end < picks.length && picks[end] === pick + step * (end - row)) end++;
    if (column) {
      const at = pick >= 0 ? pick : -2 - pick;
      bytes.set(column.bytes.subarray(column.offsets[at] ?? 0, column.offsets[at + end - row] ?? 0), offsets[row] ?? 0);
    }
    row = end;
  }
  return {kind: 'long', bytes, offsets};
}

function gatherMoney(first: MoneyColumn | undefined, second: MoneyColumn | undefined, picks: Picks): MoneyColumn {
  const text = (column: MoneyColumn | undefined): TextColumn | undefined =>
    column && {kind: 'text', codes: column.codes, dictionary: column.currencies};
  const currencies = gatherText(text(first), text(second), picks);
  const values = copy(new Float64Array(picks.length).fill(Number.NaN), first?.values, second?.values, picks);
  return {kind: 'money', values, codes: currencies.codes, currencies: currencies.dictionary};
}

/** Old code to new code, each text looked up once. Only texts that occur enter the new dictionary. */
function recoding(
  dictionary: readonly string[] | undefined,
): (code: number, known: Map<string, number>, into: string[]) => number {
  const codes = new Int32Array(dictionary?.length ?? 0).fill(-1);
  return (code, known, into) => {
    const found = codes[code] ?? -1;
    if (found >= 0) return found;
    const fresh = codeOf(dictionary?.[code] ?? '', known, into);
    codes[code] = fresh;
    return fresh;
  };
}
