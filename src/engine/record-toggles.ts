import {isOver} from './is-over.ts';
import type {RecordOrder} from './record-order.ts';
import {type RecordSource, sumAt} from './record-source.ts';

/** A question about what all rows of a record come to: whether it is over a constant, or with `isUnder` whether that is over it. */
export interface Threshold {
  readonly source: RecordSource;
  readonly constant: number;
  readonly isUnder: boolean;
  /** The bit of the answer. */
  readonly bit: number;
}

/** When answers of records change, whatever filter and split: those of record `r` from `starts[r]` up to `starts[r + 1]`, in order. */
export interface Toggles {
  readonly starts: Uint32Array;
  readonly spans: Int32Array;
  /** The answers that turn. */
  readonly bits: Int32Array;
  /** The answers before the first row comes. */
  readonly first: number;
}

/** Finds the periods from which on answers of records are others. */
export function* togglesOf(
  {starts}: RecordOrder,
  thresholds: readonly Threshold[],
  periods: number,
): Generator<void, Toggles> {
  const ends = new Uint32Array(starts.length);
  let spans = new Int32Array(starts.length);
  let bits = new Int32Array(starts.length);
  let count = 0;
  const changes = new Float64Array(periods + 1);
  const turns = new Int32Array(periods + 1);
  for (let record = 0; record + 1 < starts.length; record++) {
    if (record % pieceRecords === 0) yield;
    const [start, end] = [starts[record] as number, starts[record + 1] as number];
    let first = periods;
    let last = 0;
    for (const threshold of thresholds) {
      const {source} = threshold;
      const {from, to, values, isWhole} = source;
      for (let place = start; place < end; place++) {
        const [comes, goes] = [from[place] as number, to[place] as number];
        const value = values[place] as number;
        if (comes === goes || Number.isNaN(value)) continue;
        // Parts of a unit are added up anew wherever something changes.
        changes[comes] = isWhole ? (changes[comes] as number) + value : 1;
        changes[goes] = isWhole ? (changes[goes] as number) - value : 1;
        first = Math.min(first, comes);
        last = Math.max(last, goes);
      }
      let sum = 0;
      let answer = answerTo(threshold, 0);
      for (let span = first; span <= last; span++) {
        if (changes[span] === 0) continue;
        sum = isWhole ? sum + (changes[span] as number) : sumAt(source, span, undefined, start, end);
        changes[span] = 0;
        const now = answerTo(threshold, sum);
        turns[span] = (turns[span] as number) ^ answer ^ now;
        answer = now;
      }
    }
    for (let span = first; span < Math.min(last + 1, periods); span++) {
      if (turns[span] === 0) continue;
      if (count === spans.length) {
        spans = longer(spans);
        bits = longer(bits);
      }
      spans[count] = span;
      bits[count++] = turns[span] as number;
      turns[span] = 0;
    }
    turns[periods] = 0;
    ends[record + 1] = count;
  }
  const before = thresholds.reduce((answers, threshold) => answers | answerTo(threshold, 0), 0);
  return {starts: ends, spans: spans.slice(0, count), bits: bits.slice(0, count), first: before};
}

const pieceRecords = 1 << 14;

function answerTo({constant, isUnder, bit}: Threshold, sum: number): number {
  return (isUnder ? isOver(constant, sum) : isOver(sum, constant)) ? bit : 0;
}

function longer(values: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(2 * values.length + 1);
  grown.set(values);
  return grown;
}
