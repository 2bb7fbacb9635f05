import type {Place} from '../language/expression.ts';
import type {Column, Table} from '../tables/column.ts';
import {type Day, missingDay} from '../time/day.ts';
import {sortIntoBuckets} from './buckets.ts';
import type {EngineSpan, Stretch} from './context.ts';
import {remember} from './memo.ts';

/** Which rows count in which period. Rows are asked for period by period, mostly in order. */
export interface Placement {
  /** The rows of one period; `undefined` where the data cannot say (`now` before the last day). Valid until the next call. */
  rowsAt(span: number): Int32Array | undefined;
}

const never = new Int32Array(0);

/** Places candidate rows of a table in periods. `isLast` tells the period that holds the as-of day. */
export function placeRows(
  place: Place,
  table: Table,
  candidates: Int32Array,
  spans: readonly EngineSpan[],
  isLast: (span: number) => boolean,
): Placement {
  if (place === 'ever') return {rowsAt: () => candidates};
  if (place === 'now') return {rowsAt: span => (isLast(span) ? candidates : undefined)};
  if ('on' in place) return placeOn(dayColumn(table, place.on), candidates, spans);
  if ('open' in place) return placeOpen(table, place.open[0], dayColumn(table, place.open[1]), candidates, spans);
  if ('until' in place) return placeOpen(table, place.until, undefined, candidates, spans);
  return placeOf(table.columns.get(place.of), candidates, spans);
}

function dayColumn(table: Table, name: string): Int32Array | undefined {
  const column = table.columns.get(name);
  return column?.kind === 'day' ? column.values : undefined;
}

/** Rows that are in one period each. */
function bucket(rows: Int32Array, spans: number, spanOf: Int32Array): Placement {
  const {starts, sorted} = sortIntoBuckets(rows, spans, spanOf);
  return {rowsAt: span => sorted.subarray(starts[span], starts[span + 1])};
}

/** The same where a row may be in several: `bucketsOf` names a row's buckets by calling `put`. */
function bucketMany(
  rows: Int32Array,
  buckets: number,
  bucketsOf: (row: number, put: (bucket: number) => void) => void,
): Placement {
  const of: number[] = [];
  const places: number[] = [];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    bucketsOf(row, b => {
      of.push(b);
      places.push(row);
    });
  }
  return bucket(Int32Array.from(places), buckets, Int32Array.from(of));
}

/** By a day: a table from day to the period that holds it. */
function placeOn(days: Int32Array | undefined, rows: Int32Array, spans: readonly EngineSpan[]): Placement {
  const first = firstOf(spans);
  const last = lastOf(spans);
  if (!days || !spans.length || last <= first) return {rowsAt: () => never};
  const spanOfDay = new Int32Array(last - first).fill(-1);
  for (const [number, {stretches}] of spans.entries()) {
    for (const {from, to} of stretches) {
      for (let day = from; day < to; day++) {
        if (spanOfDay[day - first] !== -1) return placeOnOverlapping(days, rows, spans, first, last);
        spanOfDay[day - first] = number;
      }
    }
  }
  const spanOf = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const day = days[rows[i] as number] as number;
    spanOf[i] = day < first || day >= last ? -1 : (spanOfDay[day - first] as number);
  }
  return bucket(rows, spans.length, spanOf);
}

/** Periods that overlap, such as the half year before each week: rows lie by day once, and each period takes its days. */
function placeOnOverlapping(
  days: Int32Array,
  rows: Int32Array,
  spans: readonly EngineSpan[],
  first: Day,
  last: Day,
): Placement {
  let all: ((stretch: Stretch) => Int32Array) | undefined;
  return {
    rowsAt(number) {
      const {stretches = []} = spans[number] ?? {};
      // Who asks for the last period first asks for no other.
      const isAlone = !all && number === spans.length - 1;
      if (!isAlone) all ??= sortIntoDays(days, rows, first, last);
      const rowsOn = all ?? sortIntoDays(days, rows, firstOf(stretches), lastOf(stretches));
      const parts = stretches.map(rowsOn);
      const placed = new Int32Array(parts.reduce((sum, {length}) => sum + length, 0));
      let at = 0;
      for (const part of parts) {
        placed.set(part, at);
        at += part.length;
      }
      return placed;
    },
  };
}

function firstOf(stretches: readonly Stretch[]): Day {
  return Math.min(...stretches.map(({from}) => from));
}

/** The first day after them. */
function lastOf(stretches: readonly Stretch[]): Day {
  return Math.max(...stretches.map(({to}) => to));
}

/** Finds the rows of a stretch of days, out of those from one day up to another. */
function sortIntoDays(days: Int32Array, rows: Int32Array, first: Day, last: Day): (stretch: Stretch) => Int32Array {
  const dayOf = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const day = days[rows[i] as number] as number;
    dayOf[i] = day < first || day >= last ? -1 : day - first;
  }
  const {starts, sorted} = sortIntoBuckets(rows, last - first, dayOf);
  return ({from, to}) => sorted.subarray(starts[from - first], starts[to - first]);
}

/** Rows that name the period by a text or a list. */
function placeOf(column: Column | undefined, rows: Int32Array, spans: readonly EngineSpan[]): Placement {
  if (column?.kind !== 'text' && column?.kind !== 'list') return {rowsAt: () => never};
  const spansOfCode: number[][] = column.dictionary.map(() => []);
  const codes = new Map(column.dictionary.map((text, code) => [text, code]));
  spans.forEach((span, number) => {
    for (const name of span.names) spansOfCode[codes.get(name) ?? -1]?.push(number);
  });
  if (column.kind === 'text') {
    return bucketMany(rows, spans.length, (row, put) => spansOfCode[column.codes[row] as number]?.forEach(put));
  }
  return bucketMany(rows, spans.length, (row, put) => {
    const seen = new Set<number>();
    for (let k = column.offsets[row] as number; k < (column.offsets[row + 1] as number); k++) {
      for (const span of spansOfCode[column.codes[k] as number] ?? []) {
        if (!seen.has(span)) put(span);
        seen.add(span);
      }
    }
  });
}

/**
 * Rows alive at each period's end. Rows sorted by start are swept through the periods in order of their ends, and those that ended drop out,
 * so that the work is the pairs of row and period and the memory only the rows alive.
 */
function placeOpen(
  table: Table,
  startName: string,
  ends: Int32Array | undefined,
  rows: Int32Array,
  spans: readonly EngineSpan[],
): Placement {
  const starts = dayColumn(table, startName);
  if (!starts) return {rowsAt: () => never};
  let sweep: ((end: Day) => Int32Array) | undefined;
  return {
    rowsAt(number) {
      const {to} = spans[number] as EngineSpan;
      // Who asks for the last period first asks for no other: sorting all rows would cost more than finding those that are there.
      if (!sweep && number === spans.length - 1) return sortByDay(rowsThere(rows, starts, ends, to), starts);
      sweep ??= sweepOpen(
        remember(rows, `by ${startName}`, () => sortByDay(startedRows(rows, starts), starts)),
        starts,
        ends,
      );
      return sweep(to);
    },
  };
}

/** The rows that have started before a day and have not ended before it. */
function rowsThere(rows: Int32Array, starts: Int32Array, ends: Int32Array | undefined, end: Day): Int32Array {
  const there = new Int32Array(rows.length);
  let count = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const start = starts[row] as number;
    const ended = ends ? (ends[row] as number) : missingDay;
    if (start !== missingDay && start < end && (ended === missingDay || ended >= end)) there[count++] = row;
  }
  return there.subarray(0, count);
}

/** The rows that are there at the ends of periods, which are best asked for in order; `order` has the rows by their start. */
function sweepOpen(order: Int32Array, starts: Int32Array, ends: Int32Array | undefined): (end: Day) => Int32Array {
  // Days lie beside the rows in the order of the sweep: looking each up in its column would wait for memory every time.
  const startOf = valuesAt(starts, order);
  const endOf = ends && valuesAt(ends, order);
  const alive = new Int32Array(order.length);
  const aliveEnds = new Int32Array(ends ? order.length : 0);
  let count = 0;
  let next = 0;
  let reached = -Infinity;
  return end => {
    if (end < reached) {
      count = 0;
      next = 0;
    }
    reached = end;
    for (; next < order.length && (startOf[next] as number) < end; next++) {
      if (endOf) aliveEnds[count] = endOf[next] as number;
      alive[count++] = order[next] as number;
    }
    if (endOf) {
      let kept = 0;
      for (let i = 0; i < count; i++) {
        const ended = aliveEnds[i] as number;
        if (ended !== missingDay && ended < end) continue;
        alive[kept] = alive[i] as number;
        aliveEnds[kept++] = ended;
      }
      count = kept;
    }
    return alive.subarray(0, count);
  };
}

/** The values of a column beside some of its rows. */
export function valuesAt(values: Int32Array, rows: Int32Array): Int32Array {
  const own = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) own[i] = values[rows[i] as number] as number;
  return own;
}

function startedRows(rows: Int32Array, starts: Int32Array): Int32Array {
  const started = new Int32Array(rows.length);
  let count = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    if (starts[row] !== missingDay) started[count++] = row;
  }
  return started.subarray(0, count);
}

/** A stable counting sort by day; falls back to comparison where the days lie too far apart to count. */
function sortByDay(rows: Int32Array, days: Int32Array): Int32Array {
  let first = Infinity;
  let last = -Infinity;
  for (let i = 0; i < rows.length; i++) {
    const day = days[rows[i] as number] as number;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  if (!rows.length) return rows;
  if (last - first > 400_000) return rows.slice().sort((a, b) => (days[a] as number) - (days[b] as number) || a - b);
  const dayOf = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) dayOf[i] = (days[rows[i] as number] as number) - first;
  return sortIntoBuckets(rows, last - first + 1, dayOf).sorted;
}
