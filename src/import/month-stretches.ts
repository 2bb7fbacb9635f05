import type {Column, MoneyColumn} from '../tables/column.ts';
import {addMonths, type Day, missingDay} from '../time/day.ts';
import {constantText, longColumn, numberAt, textAt} from './columns.ts';
import {gatherColumn} from './gather.ts';
import {type DerivedRows, type FileWork, headerOf} from './typing.ts';
import {isPlaceholder} from './values/placeholders.ts';

/** One month of one customer as the file has it: the file's row, the month's first day, and what stands there. */
export interface MonthCell {
  readonly row: number;
  readonly month: Day;
  readonly text: string | undefined;
}

const dimensions = ['customer', 'product', 'plan', 'segment', 'country'] as const;

/**
 * Months of customers as stretches of paying; `amounts` are those of the cells. An empty cell is a month that was not paid, 0. An amount that cannot be read
 * or is below zero is no month at all. A row of the file is used where at least one of its cells is. Of two cells of one customer and month the last is used.
 */
export function stretchMonths(
  work: FileWork,
  columns: ReadonlyMap<string, Column>,
  cells: readonly MonthCell[],
  amounts: MoneyColumn | undefined,
): DerivedRows {
  const {rows, lines} = work.raw;
  const ids = idsOf(columns, rows, cells, amounts);
  const used = usedCells(work, cells, amounts, ids);
  const leftOut = new Uint8Array(rows).fill(1);
  for (const at of used) leftOut[cells[at]?.row ?? 0] = 0;
  const picks = Int32Array.from(used, at => cells[at]?.row ?? 0);
  const starts = Int32Array.from(used, at => cells[at]?.month ?? 0);
  const table = new Map<string, Column>();
  for (const field of dimensions) {
    const column = columns.get(field);
    if (column?.kind === 'text') table.set(field, gatherColumn('text', column, undefined, picks));
  }
  table.set('id', longColumn(Array.from(picks, row => ids[row])));
  table.set('kind', constantText('month', used.length));
  table.set('start', {kind: 'day', values: starts});
  const last = starts.reduce((latest, month) => Math.max(latest, month), missingDay);
  // The file's last month is open: what comes after it is not known.
  table.set('end', {kind: 'day', values: starts.map(month => (month === last ? missingDay : addMonths(month, 1)))});
  table.set('monthly', amountsOf(used, cells, amounts, ids));
  table.set('history', {kind: 'flag', values: new Uint8Array(used.length).fill(1)});
  const activity = used.length > 0 && {
    first: starts.reduce((first, month) => Math.min(first, month)),
    last: Math.min(work.context.today, addMonths(last, 1) - 1),
    firstFinished: undefined,
  };
  return {
    columns: new Map(),
    leftOut,
    table: {rows: used.length, columns: table},
    lines: Float64Array.from(picks, row => lines[row] ?? 0),
    ...(activity && {activity}),
  };
}

/** Whose months and of what each row is. Who pays in several currencies has a row for each: all but the first by the alphabet name theirs. */
function idsOf(
  columns: ReadonlyMap<string, Column>,
  rows: number,
  cells: readonly MonthCell[],
  amounts: MoneyColumn | undefined,
): readonly (string | undefined)[] {
  const ids = Array.from({length: rows}, (_, row) => idOf(columns, row));
  const paidIn: (string | undefined)[] = [];
  const first = new Map<string | undefined, string>();
  for (const [at, {row}] of cells.entries()) {
    const currency = amounts?.currencies[amounts.codes[at] ?? -1];
    if (currency === undefined) continue;
    paidIn[row] ??= currency;
    const known = first.get(ids[row]);
    if (known === undefined || currency < known) first.set(ids[row], currency);
  }
  return ids.map((id, row) => {
    const currency = paidIn[row];
    return id === undefined || currency === undefined || currency === first.get(id) ? id : `${id} · ${currency}`;
  });
}

function idOf(columns: ReadonlyMap<string, Column>, row: number): string | undefined {
  const customer = textAt(columns.get('customer'), row);
  const parts = ['product', 'plan'].map(field => textAt(columns.get(field), row));
  return customer && [customer, ...parts].filter(part => part !== undefined).join(' · ');
}

/** Positions of the cells that are stretches; the others are in the log. */
function usedCells(
  work: FileWork,
  cells: readonly MonthCell[],
  amounts: MoneyColumn | undefined,
  ids: readonly (string | undefined)[],
): readonly number[] {
  const isList = work.format.layout === 'months';
  const seen = new Set<string>();
  const used: number[] = [];
  const nameless = new Set<number>();
  for (let at = cells.length - 1; at >= 0; at--) {
    const {row, month, text} = cells[at] ?? {row: 0, month: 0, text: undefined};
    const id = ids[row];
    const value = numberAt(amounts, at);
    const column = isList ? (headerOf(work, 'monthly') ?? headerOf(work, 'amount')) : undefined;
    const facts = {column, value: text, action: 'fix-cells'};
    const effect = isList ? 'left-out' : 'changed';
    if (id === undefined) {
      if (!nameless.has(row))
        work.log.add('value-missing', 'left-out', row, {
          column: headerOf(work, 'customer') ?? 'customer',
          expected: 'customer',
          action: 'add-value',
        });
      nameless.add(row);
    } else if (value === undefined && text && !isPlaceholder(text))
      work.log.add('month-not-read', effect, row, {...facts, expected: 'money'});
    else if (value !== undefined && value < 0)
      work.log.add('amount-negative', effect, row, {...facts, expected: 'amount'});
    else if (seen.has(`${id}\u0000${month}`))
      work.log.add('duplicate-key', effect, row, {
        column: headerOf(work, 'customer'),
        value: id,
        expected: 'unique-key',
      });
    else {
      seen.add(`${id}\u0000${month}`);
      used.push(at);
    }
  }
  if (!isList) noteUnused(work, cells, used, nameless);
  return used.reverse();
}

/** Rows of a sheet none of whose months is used. */
function noteUnused(
  work: FileWork,
  cells: readonly MonthCell[],
  used: readonly number[],
  nameless: ReadonlySet<number>,
): void {
  const rows = new Set(used.map(at => cells[at]?.row));
  for (let row = 0; row < work.raw.rows; row++)
    if (!rows.has(row) && !nameless.has(row))
      work.log.add('months-missing', 'left-out', row, {expected: 'money', action: 'fix-cells'});
}

/** The amounts of the cells that are used; an empty one is nothing, in the currency that its customer pays in. */
function amountsOf(
  used: readonly number[],
  cells: readonly MonthCell[],
  amounts: MoneyColumn | undefined,
  ids: readonly (string | undefined)[],
): MoneyColumn {
  const {values, codes, currencies = []} = amounts ?? {};
  const codeOf = new Map<string | undefined, number>();
  for (const at of used) if (codes && (codes[at] ?? -1) >= 0) codeOf.set(ids[cells[at]?.row ?? 0], codes[at] ?? -1);
  const whole = currencies.length === 1 ? 0 : -1;
  return {
    kind: 'money',
    values: Float64Array.from(used, at => {
      const value = values?.[at] ?? Number.NaN;
      return Number.isNaN(value) ? 0 : value;
    }),
    codes: Int32Array.from(used, at => {
      const code = codes?.[at] ?? -1;
      return code >= 0 ? code : (codeOf.get(ids[cells[at]?.row ?? 0]) ?? whole);
    }),
    currencies,
  };
}
