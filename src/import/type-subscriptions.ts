import type {Paying} from '../formats/subscription-words.ts';
import type {Column, MoneyColumn} from '../tables/column.ts';
import {missingFlag} from '../tables/column.ts';
import {formatDay, missingDay} from '../time/day.ts';
import {numberAt, textAt} from './columns.ts';
import {customersOf} from './customers.ts';
import {readMoneyFields} from './money-columns.ts';
import {checkStretches, knowEnds} from './stretch-checks.ts';
import {subscriptionIds} from './subscription-ids.ts';
import {isMissing, Prices} from './subscription-prices.ts';
import {Statuses} from './subscription-statuses.ts';
import {type DerivedRows, type FileWork, headerOf, sliceRows, sourceOf} from './typing.ts';

/**
 * Subscriptions as stretches of paying: prices for any interval become unrounded minor units a month, for all units, less the discount; a trial is no paying,
 * a pause pays nothing, and a paid period is paid to its end. A file without prices says who pays, and not what. Rows that never paid, that pay once, or that lack what makes a stretch are left out.
 */
export function* typeSubscriptions(work: FileWork, columns: Map<string, Column>): Generator<void, DerivedRows> {
  const {rows} = work.raw;
  const money = yield* readMoneyFields(work, ['monthly', 'amount', 'discountAmount']);
  const questions = [...money.questions];
  const prices = new Prices(work, columns, money.columns, questions);
  const customers = customersOf(columns);
  const leftOut = new Uint8Array(rows);
  const statuses = new Statuses(work, columns.get('status'));
  const out = new Stretches(rows, money.columns.get('monthly') ?? money.columns.get('amount'));
  for (let row = 0; row < rows; row++) {
    if (row % sliceRows === sliceRows - 1) yield;
    const paying = statuses.at(row);
    if (
      paying === undefined ||
      isMissing(work, row, 'customer', textAt(customers, row), 'customer') ||
      !place(work, columns, out, prices, row, paying)
    )
      leftOut[row] = 1;
  }
  if (customers) columns.set('customer', customers);
  columns.set('id', yield* subscriptionIds(columns, rows));
  for (const [field, column] of out.columns) columns.set(field, column);
  // Without prices there is none that a snapshot could lack, if it tells who left.
  if (!work.format.snapshot || (!prices.isPriced && out.ended.includes(1)))
    columns.set(
      'history',
      flags(rows, () => 1),
    );
  columns.set('kind', {kind: 'text', codes: new Int32Array(rows), dictionary: ['subscription']});
  yield* checkStretches(work, columns, leftOut);
  if (prices.isPriced) noteListPrices(work);
  else work.log.add('no-amount', 'note', undefined, {expected: 'money', action: 'add-amount'});
  return {columns, leftOut, choices: money.choices, questions: [...questions, ...statuses.questions]};
}

/** A snapshot of today's prices without a discount is at list price: whoever pays less counts as if they paid it all. */
function noteListPrices(work: FileWork): void {
  const isDiscounted = sourceOf(work, 'discountAmount') ?? sourceOf(work, 'discountPercent');
  const amount = headerOf(work, 'amount');
  if (!work.format.snapshot || isDiscounted || amount === undefined) return;
  work.log.add('discounts-missing', 'note', undefined, {column: amount, expected: 'discount', action: 'add-discount'});
}

/** What comes out of each row, in columns. */
class Stretches {
  readonly start: Int32Array<ArrayBuffer>;
  readonly end: Int32Array<ArrayBuffer>;
  readonly monthly: Float64Array<ArrayBuffer>;
  readonly ended: Uint8Array<ArrayBuffer>;
  readonly converted: Uint8Array<ArrayBuffer>;
  readonly #amounts: MoneyColumn | undefined;

  constructor(rows: number, amounts: MoneyColumn | undefined) {
    this.start = new Int32Array(rows).fill(missingDay);
    this.end = new Int32Array(rows).fill(missingDay);
    this.monthly = new Float64Array(rows).fill(Number.NaN);
    this.ended = new Uint8Array(rows).fill(missingFlag);
    this.converted = new Uint8Array(rows).fill(missingFlag);
    this.#amounts = amounts;
  }

  get columns(): ReadonlyMap<string, Column> {
    const {start, end, monthly, ended, converted} = this;
    const {codes = new Int32Array(start.length).fill(-1), currencies = []} = this.#amounts ?? {};
    // An amount that is not known is of no currency either.
    const known = codes.map((code, row) => (Number.isNaN(monthly[row]) ? -1 : code));
    return new Map<string, Column>([
      ['start', {kind: 'day', values: start}],
      ['end', {kind: 'day', values: end}],
      ['monthly', {kind: 'money', values: monthly, codes: known, currencies}],
      ['ended', knowEnds(ended)],
      ['converted', {kind: 'flag', values: converted}],
    ]);
  }
}

/** Fills in one row; false where it is left out, which is in the log. */
function place(
  work: FileWork,
  columns: ReadonlyMap<string, Column>,
  out: Stretches,
  prices: Prices,
  row: number,
  paying: Paying,
): boolean {
  const day = (field: string) => numberAt(columns.get(field), row);
  const trialEnd = day('trialEnd');
  const start = day('start') ?? day('trialStart');
  const end = endOf(work, columns, row, paying);
  const inTrial = paying === 'trial' || (trialEnd !== undefined && trialEnd > work.context.today && paying !== 'ended');
  const lapsed = !inTrial && trialEnd !== undefined && end !== undefined && end <= trialEnd;
  if (isMissing(work, row, 'start', start, 'date')) return false;
  if (start !== undefined && end !== undefined && end < start) {
    work.log.add('end-before-start', 'left-out', row, {
      column: headerOf(work, 'end') ?? headerOf(work, 'cancelled'),
      value: formatDay(end),
      expected: 'end-after-start',
      action: 'fix-dates',
    });
    return false;
  }
  if (paying === 'ended' && end === undefined) {
    work.log.add('ended-without-date', 'left-out', row, {
      column: headerOf(work, 'end') ?? 'end',
      expected: 'end-date',
      action: 'add-end-date',
    });
    return false;
  }
  const monthly = paying === 'paused' ? prices.restAt(row) : prices.at(row, inTrial || lapsed);
  if (monthly === false) return false;
  out.monthly[row] = monthly ?? Number.NaN;
  if (end !== undefined) {
    out.end[row] = end;
    out.ended[row] = 1;
  }
  // Who pauses pays nothing, and of what is not known no row can say so.
  if (inTrial || (paying === 'paused' && !prices.isPriced)) return true;
  if (lapsed) out.converted[row] = 0;
  else {
    out.start[row] = Math.max(start ?? missingDay, trialEnd ?? missingDay);
    if (trialEnd !== undefined) out.converted[row] = 1;
  }
  return true;
}

/**
 * The first day that is not paid for: the day on which the subscription ended. A file that has none tells it by its cancellation: the paid period's end where
 * it is cancelled at that or does not say, else the day of the cancellation. Which of them was taken is said where the file has both.
 */
function endOf(work: FileWork, columns: ReadonlyMap<string, Column>, row: number, paying: Paying): number | undefined {
  const day = (field: string) => numberAt(columns.get(field), row);
  const ended = day('end');
  if (ended !== undefined) return ended;
  const atPeriodEnd = numberAt(columns.get('atPeriodEnd'), row);
  const paid = day('periodEnd');
  const cancelled = day('cancelled');
  // Without a status a cancellation is all that tells of an end.
  const isLeft =
    cancelled !== undefined && (paid !== undefined || !columns.has('status')) && !columns.has('atPeriodEnd');
  if (paying !== 'ended' && atPeriodEnd !== 1 && !isLeft) return undefined;
  const taken = paid === undefined || (atPeriodEnd === 0 && cancelled !== undefined) ? 'cancelled' : 'periodEnd';
  if (atPeriodEnd !== 1 && paid !== undefined)
    work.log.add('end-taken', 'note', row, {
      column: headerOf(work, taken),
      expected: 'end-date',
      action: 'add-end-date',
    });
  return day(taken);
}

function flags(rows: number, at: (row: number) => number): Column {
  return {kind: 'flag', values: Uint8Array.from({length: rows}, (_, row) => at(row))};
}
