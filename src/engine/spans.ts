import type {Table} from '../tables/column.ts';
import type {Conventions} from '../time/conventions.ts';
import type {Coverage} from '../time/coverage.ts';
import {addMonths, type Day, missingDay} from '../time/day.ts';
import {type Grain, isCalendarGrain, type Span, spanOf, spansBetween} from '../time/period.ts';
import type {EngineSpan} from './context.ts';

/** The periods of one question, in time order, with what is known of each. */
export interface SpanList {
  readonly grain: Grain;
  readonly spans: readonly PlannedSpan[];
  /** The as-of day: the last day that is looked at. */
  readonly asOf: Day;
  readonly conventions: Conventions;
}

export interface PlannedSpan extends EngineSpan {
  readonly label: string;
  /** First day after the period, even where the as-of day cuts it off. */
  readonly end: Day;
  /** It ends by the as-of day and starts within coverage. */
  readonly complete: boolean;
}

/** An iteration of the dataset, as the engine uses it: `to` is the first day after it. */
export interface Iteration extends Span {
  readonly team: string | undefined;
  readonly kind: string | undefined;
}

/** The iterations that have both days, from the dataset's table. */
export function iterationsOf(table: Table | undefined): Iteration[] {
  const start = table?.columns.get('start');
  const end = table?.columns.get('end');
  if (!table || start?.kind !== 'day' || end?.kind !== 'day') return [];
  const textOf = (name: string, row: number): string | undefined => {
    const column = table.columns.get(name);
    return column?.kind === 'text' ? column.dictionary[column.codes[row] ?? -1] : undefined;
  };
  const found: Iteration[] = [];
  for (let row = 0; row < table.rows; row++) {
    const from = start.values[row] ?? missingDay;
    const through = end.values[row] ?? missingDay;
    const label = textOf('name', row);
    if (from === missingDay || through === missingDay || through < from || label === undefined) continue;
    found.push({from, to: through + 1, label, team: textOf('team', row), kind: textOf('kind', row)});
  }
  return found.sort((a, b) => a.from - b.from || a.to - b.to || (a.label < b.label ? -1 : 1));
}

/** The periods of a calendar grain from the first covered day through the as-of day. */
export function calendarSpans(grain: Grain, coverage: Coverage, asOf: Day, conventions: Conventions): SpanList {
  if (!isCalendarGrain(grain)) throw new Error(`invalid grain: ${grain}`);
  const spans = asOf < coverage.from ? [] : spansBetween(coverage.from, asOf, grain, conventions);
  return {grain, asOf, conventions, spans: spans.map(span => plan(span, [span.label], coverage, asOf))};
}

/**
 * The iterations of a scope as periods. Iterations of different teams that share their days are one period with both names;
 * `undefined` where iterations of several teams overlap otherwise: their numbers have no common period.
 */
export function iterationSpans(
  grain: Grain,
  iterations: readonly Iteration[],
  coverage: Coverage,
  asOf: Day,
  conventions: Conventions,
): SpanList | undefined {
  const merged: {from: Day; to: Day; names: string[]}[] = [];
  for (const {from, to, label, kind} of iterations) {
    if (grain === 'increment' ? kind !== 'increment' : grain === 'sprint' && kind === 'increment') continue;
    if (from > asOf || to <= coverage.from) continue;
    const last = merged.at(-1);
    if (last && last.from === from && last.to === to) {
      if (!last.names.includes(label)) last.names.push(label);
    } else if (last && from < last.to) return undefined;
    else merged.push({from, to, names: [label]});
  }
  const spans = merged.map(({from, to, names}) => plan({from, to, label: names.join(' · ')}, names, coverage, asOf));
  return {grain, asOf, conventions, spans};
}

function plan(span: Span, names: readonly string[], coverage: Coverage, asOf: Day): PlannedSpan {
  return {
    from: span.from,
    to: Math.min(span.to, asOf + 1),
    end: span.to,
    names,
    label: span.label,
    complete: span.to - 1 <= Math.min(asOf, coverage.through) && span.from >= coverage.from,
  };
}

/** Each period, k periods or months earlier; calendar periods go on before the first, iterations do not (`undefined`). */
export function earlierSpans(list: SpanList, ago: number | {readonly months: number}): (EngineSpan | undefined)[] {
  return list.spans.map((span, number) => {
    if (typeof ago === 'object') {
      return {from: addMonths(span.from, -ago.months), to: addMonths(span.to, -ago.months), names: []};
    }
    const earlier = list.spans[number - ago];
    return earlier ?? calendarBefore(list, span, ago);
  });
}

/** Each period together with the `count - 1` before it. */
export function joinedSpans(list: SpanList, count: number): EngineSpan[] {
  return list.spans.map((span, number) => {
    const own = list.spans.slice(Math.max(0, number - count + 1), number + 1);
    const before = own.length < count ? calendarBefore(list, span, count - 1) : undefined;
    return {from: before?.from ?? own[0]?.from ?? span.from, to: span.to, names: own.flatMap(({names}) => names)};
  });
}

function calendarBefore(list: SpanList, span: EngineSpan, count: number): EngineSpan | undefined {
  if (!isCalendarGrain(list.grain)) return undefined;
  let {from} = span;
  let earlier: Span = {from, to: span.to, label: ''};
  for (let k = 0; k < count; k++) {
    earlier = spanOf(from - 1, list.grain, list.conventions);
    from = earlier.from;
  }
  return {from: earlier.from, to: earlier.to, names: [earlier.label]};
}
