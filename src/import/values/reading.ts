import type {ColumnKind, ColumnOf} from '../../tables/column.ts';

/** `ColumnOf` through a map, because the compiler sees only then that a reading of one kind is a reading of any. */
type ColumnsByKind = {readonly [Kind in ColumnKind]: ColumnOf<Kind>};

/** The order of the numbers in a date, where letters do not decide it. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';
export type DecimalMark = '.' | ',';

/** Cells of a column that hold something that was not understood. */
export interface Unread {
  readonly count: number;
  /** 0-based rows of the first few. */
  readonly rows: readonly number[];
  /** The first one's text, cut at 200 characters. */
  readonly value: string;
  /** What would have been right: a code of the wording table, such as `date` or `number`. */
  readonly expected: string;
}

/** Cells that were repaired on the way, by code (`apostrophe-guard`, `unit-suffix`, …). */
export interface Repaired {
  readonly code: string;
  readonly count: number;
  /** 0-based rows of the first few. */
  readonly rows: readonly number[];
  /** The first one's text, cut at 200 characters. */
  readonly value: string;
}

/** One open choice that the column's own data cannot make, with what each choice would make of real cells. */
export interface Ambiguity {
  readonly about: 'date-order' | 'decimal-mark';
  readonly choices: readonly string[];
  /** Up to three cells, each with its meaning under each choice (ISO day or plain number; empty where it has none), in the order of `choices`. */
  readonly examples: readonly {readonly value: string; readonly as: readonly string[]}[];
  /** What plausibility would choose; never applied by itself. */
  readonly suggested?: string;
}

/** What a column's numeric dates say about their order: counts of cells, repeated values of a dictionary once. */
export interface OrderEvidence {
  /** Cells that are dates in this order alone. */
  readonly only: Readonly<Record<DateOrder, number>>;
  /** Cells that are different dates, day first and month first. */
  readonly open: number;
  /** Orders in which every numeric date of the column exists; empty is a contradiction. All three where there are no numeric dates. */
  readonly possible: readonly DateOrder[];
  /** How far the column's days jump from cell to cell in each order: exports are mostly sorted, so the right order tends to jump less. */
  readonly jumps: Readonly<Record<DateOrder, number>>;
}

/** What a column's numbers say about their decimal mark: counts of cells, repeated values of a dictionary once. */
export interface MarkEvidence {
  /** Cells that are numbers with this mark alone. */
  readonly only: Readonly<Record<DecimalMark, number>>;
  /** Cells that are different numbers under each mark, by the sign that stands in them: `1,234` under `,`. */
  readonly open: Readonly<Record<DecimalMark, number>>;
}

/** A column read as one kind: values, what could not be read, and what it took to decide. */
export interface ColumnReading<Kind extends ColumnKind = ColumnKind> {
  readonly column: ColumnsByKind[Kind];
  /** Rows with a value. */
  readonly known: number;
  readonly unread: readonly Unread[];
  /** Cells whose value is used after a repair, and under `placeholder` cells that say in words that there is no value. */
  readonly repaired: readonly Repaired[];
  /** Present exactly when `decidedBy` is `open`; the cells that depend on the choice are then missing, all others are read. */
  readonly ambiguity?: Ambiguity;
  /** How it was decided: `column` (a cell proves it), `file` (another column of the file does), `answer`, or `only` (nothing to decide). */
  readonly decidedBy: 'column' | 'file' | 'answer' | 'only' | 'open';
  /** The order or mark in force. */
  readonly choice?: string;
  /** Days only: for `decideDateOrder` over the columns of a file. */
  readonly orders?: OrderEvidence;
  /** Numbers and money only: for `decideDecimalMark` over the columns of a file. */
  readonly marks?: MarkEvidence;
  /** Numbers only: the cells were percentages and the values are fractions. */
  readonly percent?: boolean;
  /** Numbers only: ISO codes or symbols of the currencies that stood in the cells. */
  readonly currencies?: readonly string[];
}
