import type {AnyDefinition} from '../language/definition.ts';
import type {Aggregate, DayExpression} from '../language/expression.ts';
import {missingDay} from '../time/day.ts';
import {type Aggregated, contributions} from './aggregate.ts';
import {isTimeless} from './conditions.ts';
import {variantOf} from './entries.ts';
import {tableFrame} from './frame.ts';
import {noData} from './reasons.ts';
import {SpanIndex} from './span-index.ts';
import {nearestRank} from './statistics.ts';
import {holding, isLasting, livesFor, pieceRows, type SweepInput} from './sweep.ts';
import {isTrue} from './vector.ts';
import {windowsOf} from './windows.ts';

/** A percentile of how long it is, at a period's end, since a day that each row has. */
export type AgePercentile = Extract<Aggregate, {percentile: unknown}> & {
  readonly percentile: {readonly days: readonly [string, Exclude<DayExpression, string>]};
};

/** At most so many counts by period, group and day; beyond it periods are looked at one by one. */
const mostCounts = 1 << 22;

/** Whether an aggregate is a percentile of ages, of rows that are there from a day on. */
export function isAgePercentile(
  aggregate: Aggregate,
  {place}: AnyDefinition,
  list: SweepInput['request']['list'],
): aggregate is AgePercentile {
  if (!('percentile' in aggregate) || aggregate.whole || !isTimeless(aggregate.where)) return false;
  const of = aggregate.percentile;
  if (typeof of !== 'object' || !('days' in of)) return false;
  const [first, last] = of.days;
  if (typeof first !== 'string' || typeof last === 'string' || last.period !== 'to') return false;
  return isLasting(aggregate.place ?? place) && SpanIndex.fits(windowsOf(list, variantOf(aggregate)));
}

/**
 * The percentile of every period in one go: rows are counted by their day, at the periods where they come and go, and each period's counts are
 * read from the youngest age on. `undefined` where the days lie too far apart to be counted.
 */
export function* sweepAges(
  aggregate: AgePercentile,
  input: SweepInput,
): Generator<void, readonly Aggregated[] | undefined> {
  const {definition, table, request, context, own} = input;
  const {splitOf, groups, list} = request;
  const [name, {add = 0}] = aggregate.percentile.days;
  const column = table.columns.get(name);
  const days = column?.kind === 'day' ? column.values : undefined;
  const rows = holding(own, isTrue);
  const range = rangeOf(rows, days);
  const width = range.last - range.first + 1;
  const spans = list.spans.length;
  const counts = (spans + 1) * groups.length * width;
  if (counts > mostCounts) return undefined;
  const changes = new Int32Array(counts);
  const leftOut = new Int32Array((spans + 1) * groups.length);
  const livesOf = livesFor(aggregate, {definition, table, request});
  for (let at = 0; at < rows.length; at += pieceRows) {
    const piece = rows.subarray(at, at + pieceRows);
    const {from, to} = livesOf(piece);
    const state =
      aggregate.where && contributions({count: true, where: aggregate.where}, tableFrame(table, piece), context).state;
    for (let i = 0; i < piece.length; i++) {
      const row = piece[i] as number;
      const [begin, end] = [from[i] as number, to[i] as number];
      const held = state ? (state[i] as number) : 1;
      const group = splitOf ? (splitOf[row] as number) : 0;
      if (begin === end || held === 0 || group < 0) continue;
      const day = days ? (days[row] as number) : missingDay;
      const comes = begin * groups.length + group;
      const goes = end * groups.length + group;
      if (held === 2 || day === missingDay) {
        leftOut[comes] = (leftOut[comes] as number) + 1;
        leftOut[goes] = (leftOut[goes] as number) - 1;
      } else {
        const place = day - range.first;
        changes[comes * width + place] = (changes[comes * width + place] as number) + 1;
        changes[goes * width + place] = (changes[goes * width + place] as number) - 1;
      }
    }
    yield;
  }
  return windowsOf(list, variantOf(aggregate)).map((window, span) => {
    const last = (window?.to ?? 0) + add - range.first;
    return readSpan(aggregate.at, {changes, leftOut, width, groups: groups.length, span, last});
  });
}

interface SpanCounts {
  readonly changes: Int32Array;
  readonly leftOut: Int32Array;
  readonly width: number;
  readonly groups: number;
  readonly span: number;
  /** The place of the day that ages are counted to. */
  readonly last: number;
}

/** Adds the counts of the period before to those of a period, and reads its percentiles. Periods are asked for in order. */
function readSpan(at: number, {changes, leftOut, width, groups, span, last}: SpanCounts): Aggregated {
  const result: Aggregated = {
    values: new Float64Array(groups),
    why: new Uint8Array(groups),
    counted: new Uint32Array(groups),
    leftOut: new Uint32Array(groups),
  };
  const size = groups * width;
  for (let cell = span * size; span > 0 && cell < (span + 1) * size; cell++)
    changes[cell] = (changes[cell] as number) + (changes[cell - size] as number);
  for (let group = 0; group < groups; group++) {
    const cell = span * groups + group;
    if (span > 0) leftOut[cell] = (leftOut[cell] as number) + (leftOut[cell - groups] as number);
    const own = changes.subarray(cell * width, (cell + 1) * width);
    let counted = 0;
    let late = 0;
    for (let day = 0; day < width; day++) {
      if (day <= last) counted += own[day] as number;
      // What begins after the day that ages are counted to has no age.
      else late += own[day] as number;
    }
    result.counted[group] = counted;
    result.leftOut[group] = (leftOut[cell] as number) + late;
    if (counted === 0) {
      result.values[group] = Number.NaN;
      result.why[group] = noData;
      continue;
    }
    const rank = nearestRank(counted, at);
    let day = Math.min(last, width - 1);
    for (let passed = own[day] as number; passed < rank; passed += own[day] as number) day--;
    result.values[group] = last - day + 1;
  }
  return result;
}

function rangeOf(rows: Int32Array, days: Int32Array | undefined): {first: number; last: number} {
  let first = Infinity;
  let last = -Infinity;
  for (let i = 0; days && i < rows.length; i++) {
    const day = days[rows[i] as number] as number;
    if (day === missingDay) continue;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  return first <= last ? {first, last} : {first: 0, last: 0};
}
