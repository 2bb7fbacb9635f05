import type {ColumnKind, ColumnOf} from '../../tables/column.ts';

/** The order of the numbers in a date, where letters do not decide it. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';
export type DecimalMark = '.' | ',';

/** Cells of a column that hold something that was not understood. */
export interface Unread {
  readonly count: number;
  /** 0-based rows of the first few. */
  readonly rows: readonly number[];
  readonly value: string;
  /** What would have been right: a code of the wording table, such as `date` or `number`. */
  readonly expected: string;
}

/** One open choice that the column's own data cannot make, with what each choice would make of real cells. */
export interface Ambiguity {
  readonly about: 'date-order' | 'decimal-mark';
  readonly choices: readonly string[];
  /** Up to three cells, each with its meaning under each choice (ISO day or plain number), in the order of `choices`. */
  readonly examples: readonly {readonly value: string; readonly as: readonly string[]}[];
}

/** A column read as one kind: values, what could not be read, and what it took to decide. */
export interface ColumnReading<Kind extends ColumnKind> {
  readonly column: ColumnOf<Kind>;
  /** Rows with a value. */
  readonly known: number;
  readonly unread: readonly Unread[];
  /** Cells that were repaired on the way, by code (`apostrophe-guard`, `unit-suffix`, …). */
  readonly repaired: readonly {readonly code: string; readonly count: number; readonly rows: readonly number[]; readonly value: string}[];
  readonly ambiguity?: Ambiguity;
  /** How it was decided: `column` (a cell proves it), `file` (another column of the file does), `answer`, or `only` (nothing to decide). */
  readonly decidedBy: 'column' | 'file' | 'answer' | 'only' | 'open';
  /** The order or mark in force. */
  readonly choice?: string;
}
