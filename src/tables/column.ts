/**
 * Typed columns. Missing is missing in every kind and never zero:
 * text −1, long text an empty stretch, number and money and instant NaN, day `missingDay`, flag 2, list an empty stretch.
 */
export type ColumnKind = 'text' | 'long' | 'number' | 'money' | 'day' | 'instant' | 'flag' | 'list';

/** Text with repeated values: a code into `dictionary` for each row, −1 where missing. */
export interface TextColumn {
  readonly kind: 'text';
  readonly codes: Int32Array;
  readonly dictionary: readonly string[];
}

/** Text that hardly repeats (keys, titles): UTF-8 bytes from `offsets[row]` to `offsets[row + 1]`; empty is missing. */
export interface LongColumn {
  readonly kind: 'long';
  readonly bytes: Uint8Array;
  /** rows + 1 entries. */
  readonly offsets: Uint32Array;
}

/** A number for each row; NaN where missing. */
export interface NumberColumn {
  readonly kind: 'number';
  readonly values: Float64Array;
}

/** Integer minor units for each row, NaN where missing, with the currency as a code into `currencies` (−1 where missing). */
export interface MoneyColumn {
  readonly kind: 'money';
  readonly values: Float64Array;
  readonly codes: Int32Array;
  /** ISO 4217 codes. */
  readonly currencies: readonly string[];
}

/** A civil day for each row; `missingDay` where missing. */
export interface DayColumn {
  readonly kind: 'day';
  readonly values: Int32Array;
}

/** Milliseconds since 1970-01-01T00:00Z for each row; NaN where missing. */
export interface InstantColumn {
  readonly kind: 'instant';
  readonly values: Float64Array;
}

/** 0 no, 1 yes, 2 missing. */
export interface FlagColumn {
  readonly kind: 'flag';
  readonly values: Uint8Array;
}

/** Several texts a row (sprints, labels): codes from `offsets[row]` to `offsets[row + 1]`. */
export interface ListColumn {
  readonly kind: 'list';
  /** rows + 1 entries. */
  readonly offsets: Uint32Array;
  readonly codes: Int32Array;
  readonly dictionary: readonly string[];
}

export type Column =
  | TextColumn
  | LongColumn
  | NumberColumn
  | MoneyColumn
  | DayColumn
  | InstantColumn
  | FlagColumn
  | ListColumn;
export type ColumnOf<Kind extends ColumnKind> = Extract<Column, {kind: Kind}>;

/** One kind of fact in columns, all of the same length. A column that no source fed is absent. */
export interface Table {
  readonly rows: number;
  readonly columns: ReadonlyMap<string, Column>;
}

export const missingFlag = 2;
