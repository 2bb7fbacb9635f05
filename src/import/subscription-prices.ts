import {type Interval, intervalOf} from '../formats/subscription-words.ts';
import type {Column, MoneyColumn} from '../tables/column.ts';
import {numberAt, textAt} from './columns.ts';
import type {Question} from './draft.ts';
import {type FileWork, headerOf, singleAnswer, sourceOf} from './typing.ts';

const intervalChoices = ['month', 'quarter', 'half year', 'year', 'week', 'day', 'once'];

/** Prices by the month. */
export class Prices {
  readonly #work: FileWork;
  readonly #columns: ReadonlyMap<string, Column>;
  readonly #money: ReadonlyMap<string, MoneyColumn>;
  readonly #field: 'monthly' | 'amount';
  readonly #interval: string | undefined;
  readonly #percentScale: number;
  readonly #intervals = new Map<string, Interval | 'once' | undefined>();

  constructor(
    work: FileWork,
    columns: ReadonlyMap<string, Column>,
    money: ReadonlyMap<string, MoneyColumn>,
    questions: Question[],
  ) {
    this.#work = work;
    this.#columns = columns;
    this.#money = money;
    this.#field = money.has('monthly') ? 'monthly' : 'amount';
    const given = singleAnswer(work.context, 'interval');
    const needs = this.#field === 'amount' && money.has('amount') && !sourceOf(work, 'interval');
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

  /** Whether the file has prices at all. */
  get isPriced(): boolean {
    return this.#money.has(this.#field);
  }

  /** Nothing, in the row's currency, while a subscription rests. */
  restAt(row: number): number | undefined {
    this.#work.log.add('subscription-paused', 'note', row);
    return this.#amount(row) === undefined ? undefined : 0;
  }

  /** Minor units a month; false where the row must be left out, `undefined` for an unpaid trial without a price and in a file without any. */
  at(row: number, isTrial: boolean): number | undefined | false {
    const amount = this.#amount(row);
    const field = this.#field;
    if (amount === undefined)
      return isTrial || !this.isPriced ? undefined : !isMissing(this.#work, row, field, amount, 'money') && undefined;
    const monthly = field === 'monthly' ? amount : this.#byInterval(row, amount, isTrial);
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
    return numberAt(this.#money.get(this.#field), row);
  }

  /** Each writing is taken apart once: a file has few of them, in many rows. */
  #lengthOf(interval: string | undefined): Interval | 'once' | undefined {
    if (interval === undefined) return undefined;
    if (!this.#intervals.has(interval)) this.#intervals.set(interval, intervalOf(interval));
    return this.#intervals.get(interval);
  }

  #byInterval(row: number, amount: number, isTrial: boolean): number | undefined | false {
    const number = (field: string, otherwise: number) => numberAt(this.#columns.get(field), row) ?? otherwise;
    const interval = this.#interval ?? textAt(this.#columns.get('interval'), row);
    const length = this.#lengthOf(interval);
    const count = number('intervalCount', 1);
    if (typeof length !== 'object' || count <= 0) {
      if (isTrial) return undefined;
      const code = length === 'once' ? 'paid-once' : 'interval-not-known';
      this.#work.log.add(code, 'left-out', row, {
        column: headerOf(this.#work, 'interval') ?? 'interval',
        value: interval,
        ...(length !== 'once' && {expected: 'interval', action: 'fix-cells'}),
      });
      return false;
    }
    const gross = amount * number('quantity', 1) * (1 - number('discountPercent', 0) * this.#percentScale);
    const discount = numberAt(this.#money.get('discountAmount'), row) ?? 0;
    const net = discount === 0 ? gross : Math.max(0, gross - discount);
    return (net * length.units) / (length.months * count);
  }
}

/** Whether a value that the row needs is missing, which is then in the log. */
export function isMissing(work: FileWork, row: number, field: string, value: unknown, expected: string): boolean {
  if (value !== undefined) return false;
  work.log.add('value-missing', 'left-out', row, {
    column: headerOf(work, field) ?? field,
    expected,
    action: 'add-value',
  });
  return true;
}
