import {wordKey} from '../formats/words.ts';
import type {Column} from '../tables/column.ts';
import {addMonths, formatDay} from '../time/day.ts';
import {constantText, longColumn, numberAt, textAt} from './columns.ts';
import {customersOf} from './customers.ts';
import {readMoneyFields} from './money-columns.ts';
import {needsValue} from './row-checks.ts';
import {checkStretches, moveInnerEnds} from './stretch-checks.ts';
import {type DerivedRows, type FileWork, headerOf, sliceRows, sourceOf} from './typing.ts';

/** What an invoice needs, with what is expected there: the first that is missing is said. */
const needed = [
  ['customer', 'customer'],
  ['amount', 'money'],
  ['start', 'service-period'],
  ['end', 'service-period'],
] as const;

/** Invoices that nobody has to pay. */
const isVoid = /^(?:void|voided|draft|deleted|uncollectible|cancell?ed)$/;

/**
 * Invoices as stretches of paying: from the service period's first day to its end, the amount without tax spread over its months.
 * An invoice without a service period is left out, because the day of an invoice does not say which days it pays for.
 */
export function* typeInvoices(work: FileWork, columns: Map<string, Column>): Generator<void, DerivedRows> {
  const {rows} = work.raw;
  const money = yield* readMoneyFields(work, ['amount', 'tax']);
  const amounts = money.columns.get('amount');
  const taxes = money.columns.get('tax');
  const customers = customersOf(columns);
  if (customers) columns.set('customer', customers);
  const checked = new Map(columns);
  if (amounts) checked.set('amount', amounts);
  const leftOut = new Uint8Array(rows);
  const hasPeriods = sourceOf(work, 'start') !== undefined && sourceOf(work, 'end') !== undefined;
  const monthly = new Float64Array(rows).fill(Number.NaN);
  for (let row = 0; row < rows; row++) {
    if (row % sliceRows === sliceRows - 1) yield;
    const refuse = (code: 'invoice-void' | 'paid-once', value: string | undefined) => {
      leftOut[row] = 1;
      work.log.add(code, 'left-out', row, {column: headerOf(work, 'status'), value});
    };
    const needs = (field: string, expected: string) => needsValue(work, leftOut, checked, row, field, expected);
    const status = textAt(columns.get('status'), row);
    if (status !== undefined && isVoid.test(wordKey(status))) refuse('invoice-void', status);
    else if (sourceOf(work, 'subscription') && textAt(columns.get('subscription'), row) === undefined)
      refuse('paid-once', textAt(columns.get('id'), row));
    else if (!hasPeriods) {
      leftOut[row] = 1;
      work.log.add('no-service-period', 'left-out', row, {expected: 'service-period', action: 'export-service-period'});
    } else {
      for (const [field, expected] of needed) if (!needs(field, expected)) break;
    }
  }
  // Before the prices: half a month that ends on its last day is a day longer.
  moveInnerEnds(work, columns, leftOut);
  const periods = wholePeriods(columns, leftOut);
  for (let row = 0; row < rows; row++) {
    if (row % sliceRows === sliceRows - 1) yield;
    if (!leftOut[row])
      monthly[row] = priceAt(
        work,
        columns,
        leftOut,
        row,
        (numberAt(amounts, row) ?? 0) - (numberAt(taxes, row) ?? 0),
        periods,
      );
  }
  columns.set('monthly', {
    kind: 'money',
    values: monthly,
    codes: amounts?.codes ?? new Int32Array(rows).fill(-1),
    currencies: amounts?.currencies ?? [],
  });
  columns.set('kind', constantText('month', rows));
  columns.set('history', {kind: 'flag', values: new Uint8Array(rows).fill(1)});
  columns.set('id', idsOf(columns, rows));
  columns.delete('status');
  yield* checkStretches(work, columns, leftOut);
  const starts = columns.get('start');
  const days = Array.from({length: rows}, (_, row) => (leftOut[row] ? undefined : numberAt(starts, row)));
  const known = days.filter(day => day !== undefined && day <= work.context.today) as number[];
  return {
    columns,
    leftOut,
    choices: money.choices,
    questions: money.questions,
    // The paid days run on behind the last invoice: the file is whole as far as invoices were written.
    activity: {
      first: known.reduce<number | undefined>((first, day) => Math.min(first ?? day, day), undefined),
      last: known.reduce<number | undefined>((last, day) => Math.max(last ?? day, day), undefined),
      firstFinished: undefined,
    },
  };
}

/** What an invoice is worth a month, NaN where it is left out. */
function priceAt(
  work: FileWork,
  columns: ReadonlyMap<string, Column>,
  leftOut: Uint8Array,
  row: number,
  amount: number,
  periods: ReadonlyMap<string, Period>,
): number {
  const start = numberAt(columns.get('start'), row) ?? 0;
  const end = numberAt(columns.get('end'), row) ?? 0;
  if (end > start && amount >= 0) {
    const months = monthsBetween(start, end);
    const whole = periods.get(`${end} ${whoseAt(columns, row)}`);
    const isRest = whole !== undefined && whole.start < start && !Number.isInteger(months);
    return amount / (isRest ? (whole.months * (end - start)) / (end - whole.start) : months);
  }
  leftOut[row] = 1;
  if (end <= start)
    work.log.add('end-before-start', 'left-out', row, {
      column: headerOf(work, 'end'),
      value: formatDay(end),
      expected: 'end-after-start',
      action: 'fix-dates',
    });
  else
    work.log.add('amount-negative', 'left-out', row, {
      column: headerOf(work, 'amount'),
      value: String(amount),
      expected: 'amount',
    });
  return Number.NaN;
}

/** A period of whole months that an invoice pays for. */
interface Period {
  readonly start: number;
  readonly months: number;
}

/** Periods by their end and by who pays for what: an upgrade within one is billed to its end, by the share of its days. */
function wholePeriods(columns: ReadonlyMap<string, Column>, leftOut: Uint8Array): ReadonlyMap<string, Period> {
  const periods = new Map<string, Period>();
  for (let row = 0; row < leftOut.length; row++) {
    const start = numberAt(columns.get('start'), row);
    const end = numberAt(columns.get('end'), row);
    if (leftOut[row] || start === undefined || end === undefined || end <= start) continue;
    const months = monthsBetween(start, end);
    if (Number.isInteger(months)) periods.set(`${end} ${whoseAt(columns, row)}`, {start, months});
  }
  return periods;
}

function whoseAt(columns: ReadonlyMap<string, Column>, row: number): string {
  return `${textAt(columns.get('customer'), row) ?? ''}\u0000${textAt(columns.get('subscription'), row) ?? ''}`;
}

/** Whole months where the days say so, else by the length of a mean month. */
export function monthsBetween(start: number, end: number): number {
  const guess = Math.round((end - start) / (365 / 12));
  // Some tools write the last paid day, others the first unpaid one.
  const isWhole = guess > 0 && [end, end + 1].includes(addMonths(start, guess));
  return isWhole ? guess : (end - start) / (365 / 12);
}

function idsOf(columns: ReadonlyMap<string, Column>, rows: number): Column {
  const parts = ['customer', 'subscription', 'product', 'plan'].map(field => columns.get(field));
  return longColumn(
    Array.from(
      {length: rows},
      (_, row) =>
        textAt(columns.get('id'), row) ??
        parts
          .map(part => textAt(part, row))
          .filter(text => text !== undefined)
          .join(' · '),
    ),
  );
}
