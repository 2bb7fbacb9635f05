import {cellText} from '../csv/raw-cells.ts';
import type {RawColumn} from '../csv/raw-table.ts';
import type {Column, MoneyColumn} from '../tables/column.ts';
import {civilOf, type Day} from '../time/day.ts';
import {customersOf} from './customers.ts';
import type {FieldSource} from './mapping.ts';
import {readPeriods} from './measure-periods.ts';
import {columnOf} from './measure-series.ts';
import {readMoneyColumns, readMoneyFields} from './money-columns.ts';
import {type MonthCell, stretchMonths} from './month-stretches.ts';
import {rawColumns} from './read-fields.ts';
import {type DerivedRows, type FileWork, sourceOf} from './typing.ts';
import {type PeriodLabel, readPeriodLabel} from './values/period-labels.ts';

const noSource: FieldSource = {field: 'monthly', columns: [], headers: [], confidence: 0, by: 'none'};

/**
 * Customers by month, in a list or in a sheet with a column for each month: a stretch from the month's first day up to the next month's.
 * Nothing and an empty cell are a month that was not paid, stored as 0, so that a correction of an earlier file is not lost. What a month's end and
 * the lack of a next month tell is settled over all stored months (`settleMonths`).
 */
export function* typeCustomerMonths(work: FileWork, columns: Map<string, Column>): Generator<void, DerivedRows> {
  const customers = customersOf(columns);
  if (customers) columns.set('customer', customers);
  return yield* work.format.layout === 'months' ? typeList(work, columns) : typeSheet(work, columns);
}

function* typeList(work: FileWork, columns: Map<string, Column>): Generator<void, DerivedRows> {
  const {rows} = work.raw;
  const field = sourceOf(work, 'monthly') ? 'monthly' : 'amount';
  const money = yield* readMoneyFields(work, [field]);
  const [raw] = rawColumns(work, sourceOf(work, field) ?? noSource);
  const place = sourceOf(work, 'period');
  const [texts = columnOf('', [])] = place ? rawColumns(work, place) : [];
  const {periods, choices} = yield* readPeriods(work, texts, undefined, rows);
  const cells: MonthCell[] = [];
  for (let row = 0; row < rows; row++) {
    const month = monthOf(periods[row]?.from);
    if (month !== undefined) cells.push({row, month, text: raw && cellText(raw, row)});
    else
      work.log.add('period-not-read', 'left-out', row, {
        column: place?.headers[0],
        value: cellText(texts, row),
        expected: 'month',
        action: 'fix-cells',
      });
  }
  const amounts = money.columns.get(field);
  const derived = stretchMonths(work, columns, cells, amounts && pickCells(amounts, cells));
  return {...derived, choices: [...choices, ...money.choices], questions: money.questions};
}

function* typeSheet(work: FileWork, columns: Map<string, Column>): Generator<void, DerivedRows> {
  const {columns: raws, rows} = work.raw;
  const months = raws.flatMap((column, at) => {
    const month = monthColumn(work, column);
    return month === undefined ? [] : [{month, at, column}];
  });
  const source: FieldSource = {
    field: 'monthly',
    columns: months.map(({at}) => at),
    headers: months.map(({column}) => column.header),
    confidence: 1,
    by: 'format',
  };
  const texts: (string | undefined)[] = [];
  for (let row = 0; row < rows; row++) for (const {column} of months) texts.push(cellText(column, row)?.trim());
  const width = Math.max(1, months.length);
  const money = yield* readMoneyColumns(work, [
    {
      source,
      columns: [columnOf(source.headers[0] ?? '', texts)],
      rows: texts.length,
      currencyColumns: currencyCells(work, width),
      rowOf: cell => Math.floor(cell / width),
    },
  ]);
  const cells = texts.map((text, at) => ({row: Math.floor(at / width), month: months[at % width]?.month ?? 0, text}));
  const derived = stretchMonths(work, columns, cells, money.columns.get('monthly'));
  return {...derived, choices: money.choices, questions: money.questions, sources: [source]};
}

/** The month that a column's header names. */
function monthColumn(work: FileWork, column: RawColumn): Day | undefined {
  return monthOfLabel(readPeriodLabel(column.header.trim(), work.context.conventions));
}

function currencyCells(work: FileWork, width: number): readonly RawColumn[] {
  const source = sourceOf(work, 'currency');
  const [raw] = source ? rawColumns(work, source) : [];
  if (!raw) return [];
  const texts = Array.from({length: work.raw.rows * width}, (_, cell) => cellText(raw, Math.floor(cell / width)));
  return [columnOf(raw.header, texts)];
}

/** The amounts of a list's rows that have a month. */
function pickCells(amounts: MoneyColumn, cells: readonly MonthCell[]): MoneyColumn {
  const {values, codes, currencies} = amounts;
  return {
    kind: 'money',
    values: Float64Array.from(cells, ({row}) => values[row] ?? Number.NaN),
    codes: Int32Array.from(cells, ({row}) => codes[row] ?? -1),
    currencies,
  };
}

function monthOf(day: Day | undefined): Day | undefined {
  return day === undefined ? undefined : day - civilOf(day).date + 1;
}

/** The first day of the month that a label names, by itself or by its first or last day; `undefined` for any other label. */
export function monthOfLabel(label: PeriodLabel | undefined): Day | undefined {
  if (label === undefined || label.grain === 'month') return label?.from;
  const isEdge = civilOf(label.from).date === 1 || civilOf(label.to).date === 1;
  return label.grain === 'day' && isEdge ? monthOf(label.from) : undefined;
}
