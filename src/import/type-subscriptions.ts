import {monthsFactor, type Paying, payingOf} from '../formats/subscription-words.ts';
import type {Column, MoneyColumn} from '../tables/column.ts';
import {missingFlag} from '../tables/column.ts';
import {formatDay, missingDay} from '../time/day.ts';
import {joinKey, longColumn, numberAt, textAt} from './columns.ts';
import {customersOf} from './customers.ts';
import type {Question} from './draft.ts';
import {readMoneyFields} from './money-columns.ts';
import {dropRepeatedRows} from './row-checks.ts';
import {type DerivedRows, type FileWork, headerOf, singleAnswer, sliceRows, sourceOf} from './typing.ts';

const intervalChoices = ['month', 'quarter', 'half year', 'year', 'week', 'day', 'once'];

/**
 * Subscriptions as stretches of paying: prices for any interval become unrounded minor units a month, for all units, less the discount; a trial is no paying,
 * a pause pays nothing, and a paid period is paid to its end. Rows that never paid, that pay once, or that lack what makes a stretch are left out.
 */
export function* typeSubscriptions(work: FileWork, columns: Map<string, Column>): Generator<void, DerivedRows> {
  const {rows} = work.raw;
  const money = yield* readMoneyFields(work, ['monthly', 'amount', 'discountAmount']);
  const questions = [...money.questions];
  const prices = new Prices(work, columns, money.columns, questions);
  const customers = customersOf(columns);
  const leftOut = new Uint8Array(rows);
  const out = new Stretches(rows, money.columns.get('monthly') ?? money.columns.get('amount'));
  for (let row = 0; row < rows; row++) {
    if (row % sliceRows === sliceRows - 1) yield;
    const paying = payingAt(work, columns, row);
    if (
      paying === undefined ||
      missing(work, row, 'customer', textAt(customers, row), 'customer') ||
      !place(work, columns, out, prices, row, paying)
    )
      leftOut[row] = 1;
  }
  if (customers) columns.set('customer', customers);
  columns.set('id', idsOf(columns, rows));
  for (const [field, column] of out.columns) columns.set(field, column);
  if (!work.format.snapshot)
    columns.set(
      'history',
      flags(rows, () => 1),
    );
  columns.set('kind', {kind: 'text', codes: new Int32Array(rows), dictionary: ['subscription']});
  dropRepeatedRows(work, 'subscriptions', columns, leftOut);
  noteOverlaps(work, columns, leftOut);
  return {columns, leftOut, choices: money.choices, questions};
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
      ['ended', {kind: 'flag', values: ended}],
      ['converted', {kind: 'flag', values: converted}],
    ]);
  }
}

/** What a row's status means; `undefined` where it never paid or is not known, which is in the log. */
function payingAt(work: FileWork, columns: ReadonlyMap<string, Column>, row: number): Paying | undefined {
  const status = textAt(columns.get('status'), row);
  const paying = status === undefined ? 'paying' : payingOf(status);
  if (paying !== undefined && paying !== 'unpaid') return paying;
  const facts = {column: headerOf(work, 'status'), value: status};
  if (paying) work.log.add('subscription-unpaid', 'left-out', row, facts);
  else
    work.log.add('subscription-status', 'left-out', row, {
      ...facts,
      expected: 'subscription-status',
      action: 'fix-cells',
    });
  return undefined;
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
  const end = endOf(columns, row, paying);
  const inTrial = paying === 'trial' || (trialEnd !== undefined && trialEnd > work.context.today && paying !== 'ended');
  const lapsed = !inTrial && trialEnd !== undefined && end !== undefined && end <= trialEnd;
  if (missing(work, row, 'start', start, 'date')) return false;
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
  if (inTrial) return true;
  if (lapsed) out.converted[row] = 0;
  else {
    out.start[row] = Math.max(start ?? missingDay, trialEnd ?? missingDay);
    if (trialEnd !== undefined) out.converted[row] = 1;
  }
  return true;
}

/** The first day that is not paid for: the end of the paid period where the file has it, else the day on which the subscription ended. */
function endOf(columns: ReadonlyMap<string, Column>, row: number, paying: Paying): number | undefined {
  const day = (field: string) => numberAt(columns.get(field), row);
  const ended = day('end');
  const isLeaving = numberAt(columns.get('atPeriodEnd'), row) === 1;
  const paid = day('periodEnd');
  const cancelled = day('cancelled');
  // Without a status a cancellation is all that tells of an end.
  const isLeft =
    cancelled !== undefined && (paid !== undefined || !columns.has('status')) && !columns.has('atPeriodEnd');
  if (paying !== 'ended' && ended === undefined && !isLeaving && !isLeft) return undefined;
  return paid !== undefined && (isLeaving || ended === undefined || paid > ended) ? paid : (ended ?? cancelled);
}

/** Prices by the month. */
class Prices {
  readonly #work: FileWork;
  readonly #columns: ReadonlyMap<string, Column>;
  readonly #money: ReadonlyMap<string, MoneyColumn>;
  readonly #interval: string | undefined;
  readonly #percentScale: number;

  constructor(
    work: FileWork,
    columns: ReadonlyMap<string, Column>,
    money: ReadonlyMap<string, MoneyColumn>,
    questions: Question[],
  ) {
    this.#work = work;
    this.#columns = columns;
    this.#money = money;
    const given = singleAnswer(work.context, 'interval');
    const needs = money.has('amount') && !money.has('monthly') && !sourceOf(work, 'interval');
    this.#interval = needs ? (given ?? 'month') : undefined;
    if (needs)
      questions.push({
        id: 'interval',
        code: 'interval',
        blocking: true,
        column: headerOf(work, 'amount') ?? '',
        examples: [],
        choices: intervalChoices.map(id => ({id})),
        several: false,
        suggested: false,
        ...(given !== undefined && {answer: given}),
      });
    const percents = columns.get('discountPercent');
    this.#percentScale = percents?.kind === 'number' && percents.values.some(value => value > 1) ? 0.01 : 1;
  }

  /** Nothing, in the row's currency, while a subscription rests. */
  restAt(row: number): number | undefined {
    this.#work.log.add('subscription-paused', 'note', row);
    return this.#amount(row) === undefined ? undefined : 0;
  }

  /** Minor units a month; false where the row must be left out, `undefined` for an unpaid trial without a price. */
  at(row: number, isTrial: boolean): number | undefined | false {
    const amount = this.#amount(row);
    const field = this.#money.has('monthly') ? 'monthly' : 'amount';
    if (amount === undefined)
      return isTrial ? undefined : !missing(this.#work, row, field, amount, 'money') && undefined;
    const monthly = numberAt(this.#money.get('monthly'), row) ?? this.#byInterval(row, amount, isTrial);
    if (monthly === false || monthly === undefined) return monthly;
    if (monthly >= 0) return monthly;
    this.#work.log.add('amount-negative', 'left-out', row, {
      column: headerOf(this.#work, field),
      value: String(amount),
      expected: 'amount',
      action: 'fix-cells',
    });
    return false;
  }

  #amount(row: number): number | undefined {
    return numberAt(this.#money.get('monthly'), row) ?? numberAt(this.#money.get('amount'), row);
  }

  #byInterval(row: number, amount: number, isTrial: boolean): number | undefined | false {
    const number = (field: string, otherwise: number) => numberAt(this.#columns.get(field), row) ?? otherwise;
    const interval = this.#interval ?? textAt(this.#columns.get('interval'), row);
    const factor = interval === undefined ? undefined : monthsFactor(interval, number('intervalCount', 1));
    if (typeof factor !== 'number') {
      if (isTrial) return undefined;
      const code = factor === 'once' ? 'paid-once' : 'interval-not-known';
      this.#work.log.add(code, 'left-out', row, {
        column: headerOf(this.#work, 'interval') ?? 'interval',
        value: interval,
        ...(factor !== 'once' && {expected: 'interval', action: 'fix-cells'}),
      });
      return false;
    }
    const gross = amount * number('quantity', 1) * (1 - number('discountPercent', 0) * this.#percentScale);
    const discount = numberAt(this.#money.get('discountAmount'), row) ?? 0;
    return (discount === 0 ? gross : Math.max(0, gross - discount)) * factor;
  }
}

/** Whether a value that the row needs is missing, which is then in the log. */
function missing(work: FileWork, row: number, field: string, value: unknown, expected: string): boolean {
  if (value !== undefined) return false;
  work.log.add('value-missing', 'left-out', row, {
    column: headerOf(work, field) ?? field,
    expected,
    action: 'add-value',
  });
  return true;
}

/** The subscription's own id, else who pays for what. */
function idsOf(columns: ReadonlyMap<string, Column>, rows: number): Column {
  const given = columns.get('id');
  const parts = ['customer', 'product', 'plan'].map(field => columns.get(field));
  const made = (row: number) =>
    parts
      .map(part => textAt(part, row))
      .filter(text => text !== undefined)
      .join(' · ');
  if (given?.kind === 'long' && !given.offsets.some((end, row) => row > 0 && end === given.offsets[row - 1]))
    return given;
  return longColumn(Array.from({length: rows}, (_, row) => textAt(given, row) ?? made(row)));
}

function flags(rows: number, at: (row: number) => number): Column {
  return {kind: 'flag', values: Uint8Array.from({length: rows}, (_, row) => at(row))};
}

/** Stretches of one subscription that overlap both count, and that is said: nobody but the file's owner knows which is right. */
function noteOverlaps(work: FileWork, columns: ReadonlyMap<string, Column>, leftOut: Uint8Array): void {
  const ids = columns.get('id');
  const spans = new Map<string, {row: number; start: number; end: number}[]>();
  for (let row = 0; row < leftOut.length; row++) {
    const start = numberAt(columns.get('start'), row);
    if (leftOut[row] || start === undefined) continue;
    const key = joinKey(textAt(ids, row));
    const end = numberAt(columns.get('end'), row) ?? Number.POSITIVE_INFINITY;
    const found = spans.get(key);
    if (found) found.push({row, start, end});
    else spans.set(key, [{row, start, end}]);
  }
  for (const [id, found] of spans) {
    let reached = Number.NEGATIVE_INFINITY;
    for (const {row, start, end} of found.length > 1 ? found.sort((a, b) => a.start - b.start) : []) {
      if (start < reached)
        work.log.add('periods-overlap', 'note', row, {
          column: headerOf(work, 'id') ?? 'id',
          value: id,
          expected: 'end-before-next',
          action: 'fix-dates',
        });
      reached = Math.max(reached, end);
    }
  }
}
