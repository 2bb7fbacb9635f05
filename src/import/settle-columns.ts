import type {RawColumn} from '../csv/raw-table.ts';
import type {Column} from '../tables/column.ts';
import {type FileWork, singleAnswer} from './typing.ts';
import {decideDateOrder} from './values/date-order.ts';
import {readDays} from './values/days.ts';
import {decideDecimalMark} from './values/decimal-mark.ts';
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

const orders: readonly string[] = ['dmy', 'mdy', 'ymd'] satisfies readonly DateOrder[];
const marks: readonly string[] = ['.', ','] satisfies readonly DecimalMark[];

/** The question about a column's decimal mark. */
export function markQuestion(header: string): string {
  return `decimal-mark:${header}`;
}

/**
 * Reads the days of a file. What a column's cells prove holds for it; what they leave open is decided by the file's other columns, then by the user's answer.
 * Columns that needed the user are added to `choices`, with what each choice would make of them.
 */
export function* settleDays(
  work: FileWork,
  requests: readonly ColumnRequest[],
  choices: OpenChoice[],
): Generator<void, ColumnReading<'day'>[]> {
  const {timeZone} = work.context.conventions;
  const readings: ColumnReading<'day'>[] = [];
  for (const {columns, rows} of requests) readings.push(yield* readDays(columns, {rows, timeZone}));
  const fileOrder = decideDateOrder(readings.flatMap(({orders: evidence}) => evidence ?? [])).order;
  const answer = oneOf<DateOrder>(orders, singleAnswer(work.context, 'date-order'));
  for (const [at, {field, header, columns, rows}] of requests.entries()) {
    let reading = readings[at];
    if (reading?.decidedBy === 'open' && fileOrder) reading = yield* readDays(columns, {rows, timeZone, fileOrder});
    if (reading?.ambiguity) {
      choices.push({about: 'date-order', header, field, ambiguity: reading.ambiguity, ...(answer && {choice: answer})});
      if (answer) reading = yield* readDays(columns, {rows, timeZone, order: answer});
    }
    if (reading) readings[at] = reading;
  }
  return readings;
}

/** Reads the numbers of a file, by the same rules for the decimal mark; each column has a question of its own. */
export function* settleNumbers(
  work: FileWork,
  requests: readonly ColumnRequest[],
  choices: OpenChoice[],
): Generator<void, ColumnReading<'number'>[]> {
  const readings: ColumnReading<'number'>[] = [];
  for (const {columns, rows} of requests) readings.push(yield* readNumbers(columns, {rows}));
  const fileMark = decideDecimalMark(readings.flatMap(({marks: evidence}) => evidence ?? [])).mark;
  for (const [at, {field, header, columns, rows}] of requests.entries()) {
    let reading = readings[at];
    if (reading?.decidedBy === 'open' && fileMark) reading = yield* readNumbers(columns, {rows, fileMark});
    if (reading?.ambiguity) {
      const answer = oneOf<DecimalMark>(marks, singleAnswer(work.context, markQuestion(header)));
      choices.push({
        about: 'decimal-mark',
        header,
        field,
        ambiguity: reading.ambiguity,
        ...(answer && {choice: answer}),
      });
      if (answer) reading = yield* readNumbers(columns, {rows, mark: answer});
    }
    if (reading) readings[at] = reading;
  }
  return readings;
}

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

function oneOf<Text extends string>(known: readonly string[], answer: string | undefined): Text | undefined {
  return answer !== undefined && known.includes(answer) ? (answer as Text) : undefined;
}
