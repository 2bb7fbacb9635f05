import type {Aggregate} from '../language/expression.ts';
import {contributions} from './aggregate.ts';
import {answersIn} from './conditions.ts';
import {variantOf} from './entries.ts';
import {tableFrame} from './frame.ts';
import {remember} from './memo.ts';
import type {RecordOrder} from './record-order.ts';
import {livesFor, pieceRows, type SweepInput} from './sweep.ts';
import {windowsText} from './windows.ts';

/** When rows are there and what they come to, in the order of their records: looking each up in its column would wait for memory every time. */
export interface RecordSource {
  /** From which period on a row is there, and from which on no more; both equal where it never is. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** NaN where a row is not counted. */
  readonly values: Float64Array;
  /** All values are whole, so that sums are exact in any order. */
  readonly isWhole: boolean;
}

/** What an aggregate looks at, whether within filter and group or not; kept for the cards and filters that ask for the same. */
export function sourceOf(aggregate: Aggregate, order: RecordOrder, input: SweepInput): RecordSource {
  const {whole: _, ...rest} = aggregate;
  const {place = input.definition.place, ago, over, ...counted} = rest;
  const {from, to} = remember(
    order,
    `lives ${JSON.stringify([place, ago, over])} ${windowsText(input.request.list)}`,
    () => livesFor(variantOf(aggregate), input)(order.rows),
    6,
  );
  const what = `values ${JSON.stringify([counted, ...answersIn(counted, input.context)])}`;
  return {from, to, ...remember(order, what, () => valuesOf(aggregate, order, input))};
}

/** The days of a column beside the rows, `missingDay` where there is none. */
export function daysOf(day: string, {table}: SweepInput, {rows}: RecordOrder): Int32Array {
  return remember(rows, `days ${day}`, () => tableFrame(table, rows).day(day));
}

function valuesOf(
  aggregate: Aggregate,
  {rows}: RecordOrder,
  {table, context}: SweepInput,
): Pick<RecordSource, 'values' | 'isWhole'> {
  const values = new Float64Array(rows.length);
  let isWhole = true;
  for (let start = 0; start < rows.length; start += pieceRows) {
    const counted = contributions(aggregate, tableFrame(table, rows.subarray(start, start + pieceRows)), context);
    for (let i = 0; i < counted.state.length; i++) {
      const value = counted.state[i] !== 1 ? Number.NaN : counted.values ? (counted.values[i] as number) : 1;
      values[start + i] = value;
      if (value % 1 !== 0 && !Number.isNaN(value)) isWhole = false;
    }
  }
  return {values, isWhole};
}
