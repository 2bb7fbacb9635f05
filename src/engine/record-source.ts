import type {Aggregate} from '../language/expression.ts';
import {contributions} from './aggregate.ts';
import {answersIn} from './conditions.ts';
import {variantOf} from './entries.ts';
import {tableFrame} from './frame.ts';
import {keep, recall, remember} from './memo.ts';
import {withoutRounding} from './statistics.ts';
import {livesFor, pieceRows, type SweepInput} from './sweep.ts';
import {lostBits} from './tally.ts';
import {windowsText} from './windows.ts';

/** When rows are there and what they come to, side by side: looking each up in its column would wait for memory every time. */
export interface RecordSource {
  /** From which period on a row is there, and from which on no more; both equal where it never is. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** NaN where a row is not counted. */
  readonly values: Float64Array;
  /** All values are whole, so that sums are exact in any order. */
  readonly isWhole: boolean;
  /** The places of rows of which it is not known whether, or with what, they count. */
  readonly leftOut: readonly number[];
}

type Counted = Pick<RecordSource, 'values' | 'isWhole' | 'leftOut'>;

/** So many of the same rows are kept: a million numbers are 8 MB. */
const mostValues = 4;
const mostLives = 6;

/** What an aggregate looks at of some rows, whatever filter and group; kept for the cards and filters that ask for the same. */
export function* sourceOf(aggregate: Aggregate, rows: Int32Array, input: SweepInput): Generator<void, RecordSource> {
  const {whole: _, ...rest} = aggregate;
  const {place = input.definition.place, ago, over, ...counted} = rest;
  const {from, to} = remember(
    rows,
    `lives ${JSON.stringify([place, ago, over])} ${windowsText(input.request.list)}`,
    () => livesFor(variantOf(aggregate), input)(rows),
    mostLives,
  );
  yield;
  const what = `values ${JSON.stringify([counted, ...answersIn(counted, input.context)])}`;
  const values = recall<Counted>(rows, what) ?? (yield* valuesOf(aggregate, rows, input));
  keep(rows, what, values, mostValues);
  return {from, to, ...values};
}

/** The days of a column beside the rows, `missingDay` where there is none. */
export function daysOf(day: string, {table}: SweepInput, rows: Int32Array): Int32Array {
  return remember(rows, `days ${day}`, () => tableFrame(table, rows).day(day));
}

function* valuesOf(aggregate: Aggregate, rows: Int32Array, {table, context}: SweepInput): Generator<void, Counted> {
  const values = new Float64Array(rows.length);
  const leftOut: number[] = [];
  let isWhole = true;
  for (let start = 0; start < rows.length; start += pieceRows) {
    const counted = contributions(aggregate, tableFrame(table, rows.subarray(start, start + pieceRows)), context);
    for (let i = 0; i < counted.state.length; i++) {
      const value = counted.state[i] !== 1 ? Number.NaN : counted.values ? (counted.values[i] as number) : 1;
      values[start + i] = value;
      if (value % 1 !== 0 && !Number.isNaN(value)) isWhole = false;
      if (counted.state[i] === 2) leftOut.push(start + i);
    }
    yield;
  }
  return {values, isWhole, leftOut};
}

/** What the rows at some places come to in a period; the places themselves where they lie one after another. */
export function sumAt(
  {from, to, values}: RecordSource,
  span: number,
  places: Int32Array | undefined,
  first: number,
  last: number,
): number {
  let sum = 0;
  let lost = 0;
  let size = 0;
  for (let at = first; at < last; at++) {
    const place = places ? (places[at] as number) : at;
    const value = values[place] as number;
    if ((from[place] as number) > span || (to[place] as number) <= span || Number.isNaN(value)) continue;
    const total = sum + value;
    lost += lostBits(sum, value, total);
    sum = total;
    size += Math.abs(value);
  }
  return withoutRounding(sum + lost, size);
}
