import {cellText} from '../csv/raw-cells.ts';
import type {RawColumn} from '../csv/raw-table.ts';
import type {Column} from '../tables/column.ts';
import {type FileWork, singleAnswer} from './typing.ts';
import {decideDateOrder} from './values/date-order.ts';
import {readDays} from './values/days.ts';
import {decideDecimalMark} from './values/decimal-mark.ts';
import {type MoneyOptions, readMoney} from './values/money.ts';
import {readNumbers} from './values/numbers.ts';
import type {Ambiguity, ColumnReading, DateOrder, DecimalMark} from './values/reading.ts';

/** Columns that feed one field. */
export interface ColumnRequest {
  readonly field: string;
  readonly header: string;
  readonly columns: readonly RawColumn[];
  readonly rows: number;
}

/** A choice that neither the column nor the rest of the file makes; `choice` is the user's, now or earlier. */
export interface OpenChoice {
  readonly about: Ambiguity['about'];
  readonly header: string;
  readonly field: string;
  readonly ambiguity: Ambiguity;
  readonly choice?: string;
}

/** A reading of any kind. */
export interface AnyReading extends Pick<ColumnReading<'text'>, 'unread' | 'repaired'> {
  readonly column: Column;
}

/** How the cells of one kind are read, and what about them may be open. */
interface Settling<Kind extends 'day' | 'number' | 'money', Choice extends string> {
  readonly about: Ambiguity['about'];
  readonly choices: readonly Choice[];
  /** The question about a column. */
  question(header: string): string;
  /** With the choice that the file's other columns prove, or with the user's. */
  read(request: ColumnRequest, file?: Choice, answer?: Choice): Generator<void, ColumnReading<Kind>>;
  /** The choice that all columns together prove. */
  decide(readings: readonly ColumnReading<Kind>[]): Choice | undefined;
  /** The choice that columns which feed nothing prove, where those that are asked for leave it open. */
  decideElsewhere?(): Generator<void, Choice | undefined>;
}

/** The question about a column's decimal mark. */
export function markQuestion(header: string): string {
  return `decimal-mark:${header}`;
}

/**
 * Reads columns of one kind. What a column's cells prove holds for it; what they leave open is decided by the file's other columns, also by those that feed nothing, then by the user's answer.
 * Columns that needed the user are added to `open`, with what each choice would make of them.
 */
function* settle<Kind extends 'day' | 'number' | 'money', Choice extends string>(
  {about, choices, question, read, decide, decideElsewhere}: Settling<Kind, Choice>,
  work: FileWork,
  requests: readonly ColumnRequest[],
  open: OpenChoice[],
): Generator<void, ColumnReading<Kind>[]> {
  const readings: ColumnReading<Kind>[] = [];
  for (const request of requests) readings.push(yield* read(request));
  let file = decide(readings);
  if (file === undefined && decideElsewhere && readings.some(({decidedBy}) => decidedBy === 'open'))
    file = yield* decideElsewhere();
  for (const [at, request] of requests.entries()) {
    if (file && readings[at]?.decidedBy === 'open') readings[at] = yield* read(request, file);
    const ambiguity = readings[at]?.ambiguity;
    if (!ambiguity) continue;
    const {header, field} = request;
    const given = singleAnswer(work.context, question(header));
    const choice = choices.find(known => known === given);
    open.push({about, header, field, ambiguity, ...(choice && {choice})});
    if (choice) readings[at] = yield* read(request, undefined, choice);
  }
  return readings;
}

/** Reads the days of a file; one question is about all of its columns. */
export function settleDays(
  work: FileWork,
  requests: readonly ColumnRequest[],
  open: OpenChoice[],
): Generator<void, ColumnReading<'day'>[]> {
  const {timeZone} = work.context.conventions;
  const days: Settling<'day', DateOrder> = {
    about: 'date-order',
    choices: ['dmy', 'mdy', 'ymd'],
    question: () => 'date-order',
    read: ({columns, rows}, fileOrder, order) =>
      readDays(columns, {rows, timeZone, ...(fileOrder && {fileOrder}), ...(order && {order})}),
    decide: readings => decideDateOrder(readings.flatMap(({orders}) => orders ?? [])).order,
    *decideElsewhere() {
      const used = new Set(work.sources.flatMap(source => source.columns));
      const {columns, rows} = work.raw;
      const orders: NonNullable<ColumnReading<'day'>['orders']>[] = [];
      for (const [at, column] of columns.entries()) {
        if (used.has(at) || !looksLikeDates(column, rows)) continue;
        const reading = yield* readDays([column], {rows, timeZone});
        if (reading.orders && reading.known > 0) orders.push(reading.orders);
      }
      return decideDateOrder(orders).order;
    },
  };
  return settle(days, work, requests, open);
}

/** A column without a value in its first rows is not looked at further: a wide export has hundreds. */
const sampledRows = 2000;

/** Whether the first filled cell is a day of which the order is open. */
function looksLikeDates(column: RawColumn, rows: number): boolean {
  for (let row = 0; row < Math.min(rows, sampledRows); row++) {
    const text = cellText(column, row)?.trim() ?? '';
    if (text !== '') return /^\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})(?:\D|$)/.test(text);
  }
  return false;
}

/** Reads the numbers of a file; each column has a question of its own. */
export function settleNumbers(
  work: FileWork,
  requests: readonly ColumnRequest[],
  open: OpenChoice[],
): Generator<void, ColumnReading<'number'>[]> {
  return settle(
    work.format.layout === 'annotations' ? {...numbers, decideElsewhere: writesPoints} : numbers,
    work,
    requests,
    open,
  );
}

/** Reads the amounts of a file; each column has a question of its own about its decimal mark. */
export function settleMoney(
  work: FileWork,
  requests: readonly ColumnRequest[],
  open: OpenChoice[],
  options: Pick<MoneyOptions, 'unit' | 'currency' | 'currencyColumns'>,
): Generator<void, ColumnReading<'money'>[]> {
  const money: Settling<'money', DecimalMark> = {
    about: 'decimal-mark',
    choices: ['.', ','],
    question: markQuestion,
    read: ({columns, rows}, fileMark, mark) =>
      readMoney(columns, {...options, rows, ...(fileMark && {fileMark}), ...(mark && {mark})}),
    decide: readings => decideDecimalMark(readings.flatMap(({marks}) => marks ?? [])).mark,
  };
  return settle(money, work, requests, open);
}

/** Label Studio prints its seconds with a point in every locale: three decimals, which alone would prove nothing. */
// biome-ignore lint/correctness/useYield: it answers at once.
function* writesPoints(): Generator<void, DecimalMark> {
  return '.';
}

const numbers: Settling<'number', DecimalMark> = {
  about: 'decimal-mark',
  choices: ['.', ','],
  question: markQuestion,
  read: ({columns, rows}, fileMark, mark) =>
    readNumbers(columns, {rows, ...(fileMark && {fileMark}), ...(mark && {mark})}),
  decide: readings => decideDecimalMark(readings.flatMap(({marks}) => marks ?? [])).mark,
};

/** Notes what a reading repaired and what it could not read. `rowOf` gives the file's row of a cell where they differ. */
export function noteReading(
  work: FileWork,
  column: string | undefined,
  reading: AnyReading,
  rowOf: (cell: number) => number = cell => cell,
): void {
  for (const {code, count, rows, value} of reading.repaired) {
    if (code !== 'placeholder') noteCells(code, rows, count, {column, value});
  }
  for (const {count, rows, value, expected} of reading.unread) {
    noteCells(`${expected}-not-read`, rows, count, {column, value, expected, action: 'fix-cells'});
  }

  /** The first cells are known by row, all of them by count. */
  function noteCells(
    code: string,
    cells: readonly number[],
    count: number,
    facts: Readonly<Record<string, string | undefined>>,
  ): void {
    for (const [at, cell] of cells.entries()) {
      work.log.add(code, 'changed', rowOf(cell), {...facts, count: at === 0 ? count - cells.length + 1 : 1});
    }
  }
}
