import type {Stage} from '../language/definition.ts';
import type {Aggregate} from '../language/expression.ts';
import {isTimeless} from './conditions.ts';
import {variantOf} from './entries.ts';
import {type RecordOrder, recordsIn} from './record-order.ts';
import type {RecordSource} from './record-source.ts';

/** What a record began with: sums of its rows of the earliest day on which one of them did. */
export interface Earliest {
  /** The day from which on rows are there. */
  readonly day: string;
  /** What makes a row one that the record can begin with. */
  readonly begins: Aggregate;
  /** What is added up of the rows of that day. */
  readonly counted: Aggregate;
}

/**
 * Reads an aggregate as one over the rows of a record's earliest day, which a name in the same `let` is; `undefined` where it is none.
 * The day does not depend on the period: rows that come later are not earlier.
 */
export function earliestOf(aggregate: Aggregate, {let: letting}: Stage): Earliest | undefined {
  const {where, ...counted} = aggregate;
  if (!where || !('atLeast' in where) || !('count' in counted || 'sum' in counted)) return undefined;
  const [since, own] = where.atLeast;
  if (typeof since !== 'object' || !('let' in since) || typeof own !== 'object' || !('field' in own)) return undefined;
  const {field: day} = own;
  const named = letting[since.let];
  return named && isEarliest(named, day) && isUntil(aggregate, day)
    ? {day, begins: {count: true, ...(named.where && {where: named.where}), place: {until: day}}, counted}
    : undefined;
}

/** Whether a name is the earliest day of a record. It is none of its numbers. */
export function isEarliest(aggregate: Aggregate, day?: string): boolean {
  if (!('min' in aggregate) || typeof aggregate.min !== 'object' || !('field' in aggregate.min)) return false;
  const {field} = aggregate.min;
  return isUntil(aggregate, field) && isTimeless(aggregate.where) && (day === undefined || field === day);
}

function isUntil(aggregate: Aggregate, day: string): boolean {
  return JSON.stringify(variantOf(aggregate)) === JSON.stringify({place: {until: day}});
}

/** Of each record within a group, the rows of the earliest day alone. Records are those of `slots`, −1 for rows of none. */
export function takeEarliest(
  order: RecordOrder,
  days: Int32Array,
  begins: RecordSource,
  counted: RecordSource,
  slots: Int32Array | undefined,
  groups: number,
): RecordSource {
  const {starts} = order;
  const records = recordsIn(order, slots);
  const count = records ? records.length : starts.length - 1;
  // What is of no record in scope is never looked at.
  const values = new Float64Array(counted.values.length);
  const from = new Int32Array(values.length);
  // Of each group of the record that is looked at.
  const earliest = new Float64Array(groups).fill(Infinity);
  const first = new Int32Array(groups);
  for (let at = 0; at < count; at++) {
    const record = records ? (records[at] as number) : at;
    const [start, end] = [starts[record] as number, starts[record + 1] as number];
    for (let place = start; place < end; place++) {
      const slot = slots ? (slots[place] as number) : 0;
      const day = days[place] as number;
      const isThere = slot >= 0 && begins.values[place] === 1 && begins.from[place] !== begins.to[place];
      if (!isThere || day >= (earliest[slot] as number)) continue;
      earliest[slot] = day;
      first[slot] = begins.from[place] as number;
    }
    for (let place = start; place < end; place++) {
      const slot = slots ? (slots[place] as number) : 0;
      const day = slot < 0 ? Infinity : (earliest[slot] as number);
      values[place] = Number.NaN;
      from[place] = counted.to[place] as number;
      if (day === Infinity || (days[place] as number) > day) continue;
      values[place] = counted.values[place] as number;
      // A row that is never there, such as one without a day, stays so.
      from[place] = Math.min(
        Math.max(counted.from[place] as number, first[slot] as number),
        counted.to[place] as number,
      );
    }
    for (let place = start; place < end; place++) {
      const slot = slots ? (slots[place] as number) : 0;
      if (slot >= 0) earliest[slot] = Infinity;
    }
  }
  return {...counted, from, values};
}
