import type {Condition} from '../language/expression.ts';
import type {Column, DayColumn, LongColumn, MoneyColumn, Table, TextColumn} from '../tables/column.ts';
import {missingFlag} from '../tables/column.ts';
import {missingDay} from '../time/day.ts';
import {missingRate, missingValue} from './reasons.ts';
import {
  type ConditionVector,
  constantVector,
  type DayVector,
  indexes,
  type NumberVector,
  type TextVector,
} from './vector.ts';

/** The entries that an expression runs over: rows of a table, or records that a stage made. */
export interface Frame {
  readonly length: number;
  /** Which rows of the table the entries are, where they are rows. */
  readonly rows?: Int32Array;
  number(name: string): NumberVector;
  day(name: string): DayVector;
  text(name: string): TextVector;
  /** 1 where the list holds the value. */
  holds(name: string, value: string): Uint8Array;
  /** 0 no, 1 yes, 2 missing. */
  flag(name: string): Uint8Array;
  /** 1 where the entry has a value. */
  known(name: string): Uint8Array;
  /** What conditions came to that are asked several times, where they depend on nothing but the entries. */
  readonly tested?: Map<Condition, ConditionVector>;
}

const decoder = new TextDecoder();
const encodedTexts = new WeakMap<LongColumn, TextColumn>();

/** A long text column as codes; made once a column, because grouping and comparing need codes. */
function encodeText(column: LongColumn): TextColumn {
  const made = encodedTexts.get(column);
  if (made) return made;
  const rows = column.offsets.length - 1;
  const codes = new Int32Array(rows).fill(-1);
  const numbers = new Map<string, number>();
  const dictionary: string[] = [];
  for (let row = 0; row < rows; row++) {
    const from = column.offsets[row] ?? 0;
    const to = column.offsets[row + 1] ?? 0;
    if (from === to) continue;
    const text = decoder.decode(column.bytes.subarray(from, to));
    let code = numbers.get(text);
    if (code === undefined) {
      code = dictionary.length;
      dictionary.push(text);
      numbers.set(text, code);
    }
    codes[row] = code;
  }
  const encoded: TextColumn = {kind: 'text', codes, dictionary};
  encodedTexts.set(column, encoded);
  return encoded;
}

/**
 * Rows of a table, by their indexes. A column that the table lacks is missing in every row.
 * `factors` converts money: what to take the amounts of each of a column's currencies times, NaN where there is no rate.
 */
export function tableFrame(table: Table, rows: Int32Array, factors?: (column: MoneyColumn) => Float64Array): Frame {
  const length = rows.length;
  const column = (name: string): Column | undefined => table.columns.get(name);
  return {
    length,
    rows,
    number(name) {
      const found = column(name);
      if (found?.kind === 'day') return daysAsNumbers(found, rows);
      if (found?.kind !== 'number' && found?.kind !== 'money' && found?.kind !== 'instant')
        return constantVector(length, 0, missingValue);
      if (found.kind === 'money' && factors) return converted(found, rows, factors(found));
      const values = new Float64Array(length);
      let why: Uint8Array | undefined;
      for (let i = 0; i < length; i++) {
        const value = found.values[rows[i] as number] as number;
        values[i] = value;
        if (Number.isNaN(value)) {
          why ??= new Uint8Array(length);
          why[i] = missingValue;
        }
      }
      return {values, why};
    },
    day(name) {
      const found = column(name);
      const days = new Int32Array(length);
      if (found?.kind !== 'day') return days.fill(missingDay);
      for (let i = 0; i < length; i++) days[i] = found.values[rows[i] as number] as number;
      return days;
    },
    text(name) {
      const found = column(name);
      const text = found?.kind === 'long' ? encodeText(found) : found;
      const codes = new Int32Array(length);
      if (text?.kind !== 'text') return {codes: codes.fill(-1), dictionary: []};
      for (let i = 0; i < length; i++) codes[i] = text.codes[rows[i] as number] as number;
      return {codes, dictionary: text.dictionary};
    },
    holds(name, value) {
      const found = column(name);
      const held = new Uint8Array(length);
      if (found?.kind !== 'list') return held;
      const code = found.dictionary.indexOf(value);
      if (code < 0) return held;
      for (let i = 0; i < length; i++) {
        const row = rows[i] as number;
        const end = found.offsets[row + 1] as number;
        for (let k = found.offsets[row] as number; k < end; k++) {
          if (found.codes[k] === code) {
            held[i] = 1;
            break;
          }
        }
      }
      return held;
    },
    flag(name) {
      const found = column(name);
      const flags = new Uint8Array(length);
      if (found?.kind !== 'flag') return flags.fill(missingFlag);
      for (let i = 0; i < length; i++) flags[i] = found.values[rows[i] as number] as number;
      return flags;
    },
    known(name) {
      const found = column(name);
      return found ? knownAmong(found, rows) : new Uint8Array(length);
    },
  };
}

function converted({values: amounts, codes}: MoneyColumn, rows: Int32Array, factors: Float64Array): NumberVector {
  const values = new Float64Array(rows.length);
  const why = new Uint8Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const amount = amounts[row] as number;
    const code = codes[row] as number;
    values[i] = amount * (factors[code < 0 ? factors.length - 1 : code] as number);
    if (Number.isNaN(values[i])) why[i] = Number.isNaN(amount) ? missingValue : missingRate;
  }
  return {values, why};
}

function daysAsNumbers(column: DayColumn, rows: Int32Array): NumberVector {
  const values = new Float64Array(rows.length);
  const why = new Uint8Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const day = column.values[rows[i] as number] as number;
    values[i] = day === missingDay ? Number.NaN : day;
    if (day === missingDay) why[i] = missingValue;
  }
  return {values, why};
}

/** All rows of a table: what a column holds is what the frame holds, so nothing of it is copied. */
export function wholeFrame(table: Table): Frame {
  const frame = tableFrame(table, indexes(table.rows));
  return {
    ...frame,
    day(name) {
      const found = table.columns.get(name);
      return found?.kind === 'day' ? found.values : frame.day(name);
    },
    text(name) {
      const found = table.columns.get(name);
      return found?.kind === 'text' ? found : frame.text(name);
    },
    flag(name) {
      const found = table.columns.get(name);
      return found?.kind === 'flag' ? found.values : frame.flag(name);
    },
  };
}

/** 1 for each of the rows where a column has a value. */
function knownAmong(column: Column, rows: Int32Array): Uint8Array {
  const {length} = rows;
  const known = new Uint8Array(length);
  // The kinds that hold most rows have loops of their own: a call a row is many times slower.
  if (column.kind === 'text') {
    const {codes} = column;
    for (let i = 0; i < length; i++) known[i] = (codes[rows[i] as number] as number) >= 0 ? 1 : 0;
  } else if (column.kind === 'day') {
    const {values} = column;
    for (let i = 0; i < length; i++) known[i] = values[rows[i] as number] === missingDay ? 0 : 1;
  } else {
    const has = knows(column);
    for (let i = 0; i < length; i++) known[i] = has(rows[i] as number) ? 1 : 0;
  }
  return known;
}

/** Says of each row whether a column has a value there. */
export function knows(column: Column): (row: number) => boolean {
  switch (column.kind) {
    case 'text':
      return row => (column.codes[row] as number) >= 0;
    case 'long':
    case 'list':
      return row => (column.offsets[row + 1] as number) > (column.offsets[row] as number);
    case 'day':
      return row => column.values[row] !== missingDay;
    case 'flag':
      return row => column.values[row] !== missingFlag;
    default:
      return row => !Number.isNaN(column.values[row]);
  }
}

/** Records that a stage made: keys as text, named aggregates as numbers. */
export function recordFrame(
  length: number,
  texts: ReadonlyMap<string, TextVector>,
  numbers: ReadonlyMap<string, NumberVector>,
): Frame {
  const number = (name: string): NumberVector => numbers.get(name) ?? constantVector(length, 0, missingValue);
  return {
    length,
    number,
    day(name) {
      // A record's day is an aggregate (the earliest start, say), so it arrives as a number.
      const {values, why} = number(name);
      const days = new Int32Array(length);
      for (let i = 0; i < length; i++) days[i] = why?.[i] ? missingDay : (values[i] as number);
      return days;
    },
    text(name) {
      return texts.get(name) ?? {codes: new Int32Array(length).fill(-1), dictionary: []};
    },
    holds() {
      return new Uint8Array(length);
    },
    flag() {
      return new Uint8Array(length).fill(missingFlag);
    },
    known(name) {
      const known = new Uint8Array(length);
      const text = texts.get(name);
      const why = numbers.get(name)?.why;
      for (let i = 0; i < length; i++)
        known[i] = text ? ((text.codes[i] as number) >= 0 ? 1 : 0) : numbers.has(name) && !why?.[i] ? 1 : 0;
      return known;
    },
  };
}
