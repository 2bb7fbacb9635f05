import type {Aggregate, Expression} from '../../src/language/expression.ts';
import {evaluateCondition, evaluateExpression, type Surroundings} from './expression.ts';
import {kappaOf} from './kappa.ts';
import {type Absent, isAbsent, isKnown, type LeftOut, numberIn, type Result, type Row} from './row.ts';

export interface Aggregated {
  readonly value: Result;
  /** The rows that contributed, in the order of the table. */
  readonly used: readonly Row[];
  /** What each of them contributed; empty for counts. */
  readonly values: readonly number[];
  readonly leftOut: LeftOut;
  /** Some row is known not to count, and of none that counts for certain the rate is missing. */
  readonly told: boolean;
}

/** One number from the rows that belong. Rows whose `where` or expression has a reason are left out with it. */
export function aggregate(aggregate: Aggregate, rows: readonly Row[], around: Surroundings): Aggregated {
  const used: Row[] = [];
  const values: number[] = [];
  const texts = new Set<string>();
  const days: number[] = [];
  const leftOut = new Map<Row, string>();
  let others = 0;
  let lacking = 0;
  for (const row of rows) {
    const eligible = aggregate.where === undefined || evaluateCondition(aggregate.where, row, around);
    if (isAbsent(eligible)) leftOut.set(row, eligible.why);
    if (eligible === false) others++;
    if (eligible !== true) continue;
    if ('distinct' in aggregate) {
      const text = row[aggregate.distinct];
      if (typeof text !== 'string') {
        others++;
        continue;
      }
      texts.add(text);
    }
    const numbers = expressionsOf(aggregate).map(expression => evaluateExpression(expression, row, around));
    const day =
      'kappa' in aggregate
        ? undefined
        : 'by' in aggregate
          ? aggregate.by
          : 'depth' in aggregate
            ? aggregate.on
            : undefined;
    if (day !== undefined) numbers.push(numberIn(row, day));
    if ('kappa' in aggregate && [aggregate.kappa, aggregate.task, aggregate.by].some(name => !isKnown(row, name))) {
      leftOut.set(row, 'missing-value');
      continue;
    }
    const absent: Absent | undefined = numbers.find(isAbsent);
    if (absent) {
      if (absent.why === 'missing-rate') lacking++;
      leftOut.set(row, absent.why);
      continue;
    }
    used.push(row);
    const [value, when] = numbers as number[];
    if (value !== undefined) values.push(value);
    if (day !== undefined && when !== undefined) days.push(when);
  }
  const told = others > 0 && lacking === 0;
  if ('kappa' in aggregate) return {...kappaOf(aggregate, used), leftOut, told};
  return {value: reduce(aggregate, {used, values, texts, days}, around.timeline.known), used, values, leftOut, told};
}

interface Gathered {
  readonly used: readonly Row[];
  readonly values: readonly number[];
  readonly texts: ReadonlySet<string>;
  readonly days: readonly number[];
}

function reduce(aggregate: Aggregate, {used, values, texts, days}: Gathered, known: number): Result {
  if ('count' in aggregate) return used.length;
  if ('distinct' in aggregate) return texts.size;
  if ('sum' in aggregate) return sumOf(values);
  if ('depth' in aggregate) return depthOf(values, days, aggregate.within, known);
  if (values.length === 0) return {why: 'no-data'};
  if ('mean' in aggregate) return exactSum(values) / values.length;
  if ('min' in aggregate) return Math.min(...values);
  if ('max' in aggregate) return Math.max(...values);
  if ('percentile' in aggregate) return nearestRank(values, aggregate.at);
  const best = 'first' in aggregate ? Math.min(...days) : Math.max(...days);
  // Among rows of one day the one that the table has first.
  return values[days.indexOf(best)] ?? {why: 'no-data'};
}

function expressionsOf(aggregate: Aggregate): readonly Expression[] {
  if ('sum' in aggregate) return [aggregate.sum];
  if ('mean' in aggregate) return [aggregate.mean];
  if ('min' in aggregate) return [aggregate.min];
  if ('max' in aggregate) return [aggregate.max];
  if ('percentile' in aggregate) return [aggregate.percentile];
  if ('first' in aggregate) return [aggregate.first];
  if ('last' in aggregate) return [aggregate.last];
  if ('depth' in aggregate) return [aggregate.depth];
  return [];
}

// Position after position: on the earliest day that is not before that of the one taken last, none later than what is known.
function depthOf(positions: readonly number[], days: readonly number[], within: number, known: number): number {
  const dayOf = (position: number, from: number, through: number): number =>
    Math.min(...days.filter((day, index) => positions[index] === position && day >= from && day <= through));
  const entered = dayOf(1, -Infinity, known);
  let reached = 0;
  for (let day = entered; Number.isFinite(day); day = dayOf(reached + 1, day, Math.min(known, entered + within)))
    reached++;
  return reached;
}

/** The smallest value with at least `at` percent of all values at or below it, read off word by word. */
export function nearestRank(values: readonly number[], at: number): number {
  const enough = values.filter(value => values.filter(other => other <= value).length * 100 >= at * values.length);
  return Math.min(...enough);
}

// What is no more than the rounding of the values themselves is nothing: converted amounts that cancel out.
function sumOf(values: readonly number[]): number {
  const sum = exactSum(values);
  return Math.abs(sum) <= 2 ** -52 * exactSum(values.map(Math.abs)) ? 0 : sum;
}

/** A sum that does not depend on the order of the values: Shewchuk's exact partial sums. */
export function exactSum(values: readonly number[]): number {
  let partials: number[] = [];
  for (const value of values) {
    let high = value;
    const kept: number[] = [];
    for (const partial of partials) {
      const [large, small] = Math.abs(high) < Math.abs(partial) ? [partial, high] : [high, partial];
      high = large + small;
      const low = small - (high - large);
      if (low !== 0) kept.push(low);
    }
    partials = [...kept, high];
  }
  return partials.reduceRight((sum, partial) => sum + partial, 0);
}
