import type {Aggregate, Expression} from '../language/expression.ts';
import {missingDay} from '../time/day.ts';
import {testCondition} from './conditions.ts';
import type {ExpressionContext} from './context.ts';
import {stepsInOrder} from './depth.ts';
import type {Frame} from './frame.ts';
import {cohenKappa, comparedEntries, type LabelColumns} from './kappa.ts';
import {numberVector} from './numbers.ts';
import {missingRate, missingValue, noData, zeroDenominator} from './reasons.ts';
import {compensatedSum, percentile} from './statistics.ts';
import {isTrue, isUnknown, type NumberVector} from './vector.ts';

/** One number a group, with how many entries went into it and how many could not. */
export interface Aggregated {
  readonly values: Float64Array;
  /** 0, or the number of the reason. */
  readonly why: Uint8Array;
  readonly counted: Uint32Array;
  readonly leftOut: Uint32Array;
  /** How many of those could not be converted; undefined where there was a rate for all. */
  readonly unconverted?: Uint32Array | undefined;
  /** 1 where some entry is known not to count, and none counts for certain whose amount has no rate: that nothing was counted is then known, too. */
  readonly told?: Uint8Array;
}

/** What each entry contributed: 1 counted, 2 left out for the reason in `why`, 0 not concerned. */
export interface Contributions {
  readonly state: Uint8Array;
  readonly why: Uint8Array;
  readonly values: Float64Array | undefined;
  /** 1 where it is not even known whether the entry counts; undefined where that is known of all. */
  readonly doubted?: Uint8Array | undefined;
}

/** Which entries an aggregate counts, with their values. */
export function contributions(aggregate: Aggregate, frame: Frame, context: ExpressionContext): Contributions {
  const {length} = frame;
  const state = new Uint8Array(length).fill(1);
  const why = new Uint8Array(length);
  let doubted: Uint8Array | undefined;
  if (aggregate.where) {
    const test = testCondition(aggregate.where, frame, context);
    for (let i = 0; i < length; i++) {
      const value = test.values[i] as number;
      state[i] = value === isTrue ? 1 : value === isUnknown ? 2 : 0;
      if (value !== isUnknown) continue;
      why[i] = test.why?.[i] as number;
      doubted ??= new Uint8Array(length);
      doubted[i] = 1;
    }
  }
  const vector = valuesOf(aggregate, frame, context);
  if ('distinct' in aggregate && vector) {
    // A row without the text is not one of the different ones, and nothing is wrong with it.
    for (let i = 0; i < length; i++) if ((vector.values[i] as number) < 0 && state[i] === 1) state[i] = 0;
  }
  if (vector?.why) {
    for (let i = 0; i < length; i++) {
      if (state[i] === 1 && vector.why[i]) {
        state[i] = 2;
        why[i] = vector.why[i] as number;
      }
    }
  }
  if ('kappa' in aggregate) keepCompared(state, why, labelsOf(aggregate, frame), context.ownerOf);
  return {state, why, values: vector?.values, doubted};
}

/** Of labels only those count that are compared with another one of the same task. */
function keepCompared(
  state: Uint8Array,
  why: Uint8Array,
  columns: LabelColumns,
  ownerOf: Int32Array | undefined,
): void {
  const byOwner = new Map<number, number[]>();
  for (let i = 0; i < state.length; i++) {
    if (state[i] !== 1) continue;
    state[i] = 0;
    if (Object.values(columns).some(({codes}) => (codes[i] as number) < 0)) {
      state[i] = 2;
      why[i] = missingValue;
      continue;
    }
    const owner = ownerOf ? (ownerOf[i] as number) : 0;
    const own = byOwner.get(owner) ?? [];
    byOwner.set(owner, own);
    own.push(i);
  }
  for (const own of byOwner.values()) for (const entry of comparedEntries(own, columns)) state[entry] = 1;
}

function labelsOf(aggregate: Extract<Aggregate, {kappa: unknown}>, frame: Frame): LabelColumns {
  return {label: frame.text(aggregate.kappa), task: frame.text(aggregate.task), by: frame.text(aggregate.by)};
}

function valuesOf(aggregate: Aggregate, frame: Frame, context: ExpressionContext): NumberVector | undefined {
  if ('count' in aggregate || 'kappa' in aggregate) return undefined;
  if ('distinct' in aggregate) {
    const {codes} = frame.text(aggregate.distinct);
    return {values: Float64Array.from(codes), why: undefined};
  }
  const expression = expressionOf(aggregate);
  const vector = numberVector(expression, frame, context);
  const day = 'by' in aggregate ? aggregate.by : 'depth' in aggregate ? aggregate.on : undefined;
  if (day !== undefined) {
    // Without its day a row is neither first nor last, and no step before or after another.
    const days = frame.day(day);
    const why = vector.why?.slice() ?? new Uint8Array(frame.length);
    for (let i = 0; i < days.length; i++) if (days[i] === missingDay && !why[i]) why[i] = 1;
    return {values: vector.values, why};
  }
  return vector;
}

function expressionOf(aggregate: Aggregate): Expression {
  if ('sum' in aggregate) return aggregate.sum;
  if ('mean' in aggregate) return aggregate.mean;
  if ('min' in aggregate) return aggregate.min;
  if ('max' in aggregate) return aggregate.max;
  if ('percentile' in aggregate) return aggregate.percentile;
  if ('first' in aggregate) return aggregate.first;
  if ('last' in aggregate) return aggregate.last;
  if ('depth' in aggregate) return aggregate.depth;
  throw new Error(`unknown aggregate: ${Object.keys(aggregate).join(', ')}`);
}

/** Aggregates a frame's entries by group; entries of group −1 belong to none. Counts and sums of nothing are 0, the others have no data. */
export function aggregateFrame(
  aggregate: Aggregate,
  frame: Frame,
  context: ExpressionContext,
  groupOf: Int32Array | undefined,
  groups: number,
): Aggregated {
  if ('count' in aggregate && !aggregate.where && !groupOf) return countOf(frame.length);
  const {state, why, values, doubted} = contributions(aggregate, frame, context);
  const counted = new Uint32Array(groups);
  const leftOut = new Uint32Array(groups);
  let unconverted: Uint32Array | undefined;
  const told = new Uint8Array(groups);
  const lacking = new Uint8Array(groups);
  for (let i = 0; i < state.length; i++) {
    const group = groupOf ? (groupOf[i] as number) : 0;
    if (group < 0) continue;
    if (state[i] === 1) counted[group] = (counted[group] as number) + 1;
    else if (state[i] === 0) told[group] = 1;
    else {
      leftOut[group] = (leftOut[group] as number) + 1;
      if (why[i] === missingRate) {
        unconverted ??= new Uint32Array(groups);
        unconverted[group] = (unconverted[group] as number) + 1;
        if (!doubted?.[i]) lacking[group] = 1;
      }
    }
  }
  for (let group = 0; group < groups; group++) if (lacking[group]) told[group] = 0;
  const result = {values: new Float64Array(groups), why: new Uint8Array(groups), counted, leftOut, unconverted, told};
  if (values && !groupOf && groups === 1 && !asksEntries(aggregate)) {
    const own = counted[0] === values.length ? values.slice() : values.filter((_, i) => state[i] === 1);
    result.values[0] = reduceValues(aggregate, own);
    if (Number.isNaN(result.values[0])) result.why[0] = noData;
    return result;
  }
  const entries = entriesByGroup(state, groupOf, counted, groups);
  if ('kappa' in aggregate) {
    const columns = labelsOf(aggregate, frame);
    for (let group = 0; group < groups; group++) {
      const kappa = cohenKappa(entries(group), columns);
      result.values[group] = typeof kappa === 'number' ? kappa : Number.NaN;
      result.why[group] = kappa === 'no-data' ? noData : kappa === 'zero-denominator' ? zeroDenominator : 0;
    }
    return result;
  }
  if ('count' in aggregate || !values) {
    result.values.set(counted);
    return result;
  }
  for (let group = 0; group < groups; group++) {
    const own = entries(group);
    const value = reduce(aggregate, own, values, frame, context);
    result.values[group] = value;
    if (Number.isNaN(value)) result.why[group] = noData;
  }
  return result;
}

/** Gives groups of which amounts could not be converted the reason `missing-rate`: where `some` is true for one of them, else where nothing is left that is known to count or not to count. */
export function refuseUnconverted(
  aggregated: Aggregated,
  unconverted: ArrayLike<number> | undefined,
  some: boolean,
): void {
  if (!unconverted) return;
  const {values, why, counted, told} = aggregated;
  for (let group = 0; group < values.length; group++) {
    if (!unconverted[group] || (!some && (counted[group] || told?.[group]))) continue;
    values[group] = Number.NaN;
    why[group] = missingRate;
  }
}

/** Every entry of the only group, counted. */
function countOf(entries: number): Aggregated {
  return {
    values: Float64Array.of(entries),
    why: new Uint8Array(1),
    counted: Uint32Array.of(entries),
    leftOut: new Uint32Array(1),
  };
}

/** The counted entries of each group, by a counting sort. */
function entriesByGroup(
  state: Uint8Array,
  groupOf: Int32Array | undefined,
  counted: Uint32Array,
  groups: number,
): (group: number) => Int32Array {
  const starts = new Uint32Array(groups + 1);
  for (let group = 0; group < groups; group++)
    starts[group + 1] = (starts[group] as number) + (counted[group] as number);
  const sorted = new Int32Array(starts[groups] as number);
  const next = starts.slice();
  for (let i = 0; i < state.length; i++) {
    const group = groupOf ? (groupOf[i] as number) : 0;
    if (state[i] !== 1 || group < 0) continue;
    sorted[next[group] as number] = i;
    next[group] = (next[group] as number) + 1;
  }
  return group => sorted.subarray(starts[group], starts[group + 1]);
}

/** Whether an aggregate needs to know which entries its values are of. */
function asksEntries(aggregate: Aggregate): boolean {
  return 'depth' in aggregate || 'by' in aggregate;
}

/** Makes one of several values, which it may reorder. */
function reduceValues(aggregate: Aggregate, own: Float64Array): number {
  if ('distinct' in aggregate) return new Set(own).size;
  if ('sum' in aggregate) return compensatedSum(own);
  if (!own.length) return Number.NaN;
  if ('mean' in aggregate) return compensatedSum(own) / own.length;
  if ('percentile' in aggregate) return percentile(own, aggregate.at);
  if ('min' in aggregate) return own.reduce((a, b) => (b < a ? b : a));
  if ('max' in aggregate) return own.reduce((a, b) => (b > a ? b : a));
  throw new Error(`unknown aggregate: ${Object.keys(aggregate).join(', ')}`);
}

function reduce(
  aggregate: Aggregate,
  entries: Int32Array,
  values: Float64Array,
  frame: Frame,
  {asOf}: ExpressionContext,
): number {
  if ('depth' in aggregate) return stepsInOrder(entries, values, frame.day(aggregate.on), aggregate.within, asOf);
  const own = new Float64Array(entries.length);
  for (let i = 0; i < entries.length; i++) own[i] = values[entries[i] as number] as number;
  if ('by' in aggregate) {
    if (!own.length) return Number.NaN;
    const days = frame.day(aggregate.by);
    const earlier = 'first' in aggregate;
    let best = 0;
    for (let i = 1; i < entries.length; i++) {
      const day = days[entries[i] as number] as number;
      const so = days[entries[best] as number] as number;
      const isTie = day === so && frame.rows !== undefined;
      // Of one day it is the row that the table has first, in whichever order they were placed.
      if (
        isTie
          ? (frame.rows[entries[i] as number] ?? 0) < (frame.rows[entries[best] as number] ?? 0)
          : earlier
            ? day < so
            : day > so
      )
        best = i;
    }
    return own[best] as number;
  }
  return reduceValues(aggregate, own);
}
