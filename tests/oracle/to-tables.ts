import type {Column, Table} from '../../src/tables/column.ts';
import {missingFlag} from '../../src/tables/column.ts';
import {columnKind, type TableName, tableNames} from '../../src/tables/tables.ts';
import {missingDay} from '../../src/time/day.ts';
import type {NaiveData} from './evaluate.ts';
import {type Cell, isMoney, type Row} from './row.ts';

/** The same rows in typed columns. A column without any value is absent, as if no source had fed it; `source` and `line` are always there. */
export function toTables(rows: NaiveData['rows']): Map<TableName, Table> {
  const tables = new Map<TableName, Table>();
  for (const name of tableNames) {
    const given = rows[name];
    if (given !== undefined) tables.set(name, toTable(name, given));
  }
  return tables;
}

function toTable(name: TableName, rows: readonly Row[]): Table {
  const withOrigin = rows.map((row, index) => ({source: 'hand', line: index + 2, ...row}) as Row);
  const columns = new Map<string, Column>();
  for (const field of new Set(withOrigin.flatMap(row => Object.keys(row)))) {
    const cells = withOrigin.map(row => row[field]);
    if (cells.some(cell => cell !== undefined)) columns.set(field, toColumn(name, field, cells));
  }
  return {rows: rows.length, columns};
}

function toColumn(table: TableName, field: string, cells: readonly Cell[]): Column {
  const kind = columnKind(table, field);
  const numbers = cells.map(cell => (typeof cell === 'number' ? cell : undefined));
  if (kind === 'number') return {kind, values: Float64Array.from(numbers, value => value ?? Number.NaN)};
  if (kind === 'money') {
    const amounts = cells
      .map(cell => (typeof cell === 'number' ? {minor: cell, currency: 'EUR'} : cell))
      .map(cell => (isMoney(cell) ? cell : undefined));
    const currencies = [...new Set(amounts.flatMap(amount => (amount?.currency ? [amount.currency] : [])))];
    return {
      kind,
      values: Float64Array.from(amounts, amount => amount?.minor ?? Number.NaN),
      codes: Int32Array.from(amounts, amount => currencies.indexOf(amount?.currency ?? '')),
      currencies,
    };
  }
  if (kind === 'day') return {kind, values: Int32Array.from(numbers, value => value ?? missingDay)};
  if (kind === 'flag') {
    return {kind, values: Uint8Array.from(cells, cell => (typeof cell === 'boolean' ? Number(cell) : missingFlag))};
  }
  if (kind === 'long') return toLong(cells.map(cell => (typeof cell === 'string' ? cell : '')));
  const lists = cells.map(cell => (typeof cell === 'string' ? [cell] : Array.isArray(cell) ? cell : []));
  const dictionary = [...new Set(lists.flat())];
  const codes = lists.map(list => list.map(text => dictionary.indexOf(text)));
  if (kind === 'text') return {kind, codes: Int32Array.from(codes, ([code]) => code ?? -1), dictionary};
  if (kind === 'list') return {kind, offsets: offsetsOf(codes), codes: Int32Array.from(codes.flat()), dictionary};
  throw new Error(`invalid column: ${table}.${field}`);
}

function toLong(texts: readonly string[]): Column {
  const bytes = texts.map(text => new TextEncoder().encode(text));
  return {kind: 'long', offsets: offsetsOf(bytes), bytes: Uint8Array.from(bytes.flatMap(part => [...part]))};
}

function offsetsOf(parts: readonly {readonly length: number}[]): Uint32Array {
  const offsets = new Uint32Array(parts.length + 1);
  parts.forEach((part, index) => {
    offsets[index + 1] = (offsets[index] ?? 0) + part.length;
  });
  return offsets;
}
