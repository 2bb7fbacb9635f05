import type {Table} from '../tables/column.ts';
import type {Conventions} from '../time/conventions.ts';
import type {CoveredDays} from '../time/coverage.ts';
import {type Day, missingDay} from '../time/day.ts';
import {type Grain, isCalendarGrain, type Span, spansBetween} from '../time/period.ts';
import type {EngineSpan} from './context.ts';
import {cut} from './windows.ts';

/** The periods of one question, in time order, with what is known of each. */
export interface SpanList {
  readonly grain: Grain;
  readonly spans: readonly PlannedSpan[];
  /** The as-of day: the last day that is looked at. */
  readonly asOf: Day;
  /** Whether that is the last covered day, whose state the rows show. */
  readonly isCurrent: boolean;
  readonly conventions: Conventions;
  /** The periods before pooled ones, for what looks back from there. */
  readonly earlier?: readonly PlannedSpan[];
}

export interface PlannedSpan extends EngineSpan {
  readonly label: string;
  /** First day after the period, even where the as-of day cuts it off. */
  readonly end: Day;
  /** It ends by the as-of day and starts within coverage. */
  readonly complete: boolean;
  /** How many periods it pools; absent for one. */
  readonly pools?: number;
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
  return handOver(found.sort((a, b) => a.from - b.from || a.to - b.to || (a.label < b.label ? -1 : 1)));
}

/**
 * Tools print the day on which one sprint ends and the next begins for both. It is the last of the sprint that ends: each day belongs to one sprint of a team.
 * `iterations` are in time order.
 */
function handOver(iterations: readonly Iteration[]): Iteration[] {
  const ends = new Map<string, Day>();
  return iterations.map(iteration => {
    const key = lineOf(iteration);
    const {from, to} = iteration;
    const isShared = ends.get(key) === from + 1 && to > from + 1;
    ends.set(key, Math.max(ends.get(key) ?? to, to));
    return isShared ? {...iteration, from: from + 1} : iteration;
  });
}

/** What follows one another: the sprints of a team, its increments; nothing follows an increment within it. */
function lineOf({team, kind}: Iteration): string {
  return `${kind === 'increment' ? 'increment' : 'sprint'} ${team ?? ''}`;
}

/** The periods of a calendar grain from the first covered day through the as-of day. */
export function calendarSpans(grain: Grain, coverage: CoveredDays, asOf: Day, conventions: Conventions): SpanList {
  if (!isCalendarGrain(grain)) throw new Error(`invalid grain: ${grain}`);
  const spans = asOf < coverage.from ? [] : spansBetween(coverage.from, asOf, grain, conventions);
  return listOf(
    grain,
    spans.map(span => ({...span, names: [span.label]})),
    coverage,
    asOf,
    conventions,
  );
}

/**
 * The iterations of a scope as periods. Iterations of different teams that share their days are one period with both names;
 * `scope-mismatch` where iterations of several teams overlap otherwise: their numbers have no common period.
 * `overlapping-iterations` where those of one team do: a day would count twice.
 */
export function iterationSpans(
  grain: Grain,
  iterations: readonly Iteration[],
  coverage: CoveredDays,
  asOf: Day,
  conventions: Conventions,
): SpanList | 'scope-mismatch' | 'overlapping-iterations' {
  const merged: {from: Day; to: Day; names: string[]}[] = [];
  const ends = new Map<string, Day>();
  for (const iteration of iterations) {
    const {from, to, label, kind} = iteration;
    if (grain === 'increment' ? kind !== 'increment' : grain === 'sprint' && kind === 'increment') continue;
    if (from > asOf || to <= coverage.from) continue;
    const last = merged.at(-1);
    if (last && last.from === from && last.to === to) {
      if (!last.names.includes(label)) last.names.push(label);
    } else if (last && from < last.to) {
      return from < (ends.get(lineOf(iteration)) ?? from) ? 'overlapping-iterations' : 'scope-mismatch';
    } else merged.push({from, to, names: [label]});
    ends.set(lineOf(iteration), to);
  }
  const spans = merged.map(({from, to, names}) => ({from, to, label: names.join(' · '), names}));
  return listOf(grain, spans, coverage, asOf, conventions);
}

function listOf(
  grain: Grain,
  spans: readonly (Span & {readonly names: readonly string[]})[],
  coverage: CoveredDays,
  asOf: Day,
  conventions: Conventions,
): SpanList {
  return {
    grain,
    asOf,
    isCurrent: asOf === coverage.through,
    conventions,
    spans: spans.map(({from, to, label, names}, number) => ({
      ...cut([{from, to, names, number}], asOf),
      label,
      end: to,
      complete: to - 1 <= Math.min(asOf, coverage.through) && from >= coverage.from,
    })),
  };
}

/** Several periods of a list as one. */
export function poolSpans(list: SpanList, spans: readonly PlannedSpan[]): SpanList {
  const first = spans[0];
  const last = spans.at(-1);
  if (!first || !last) return {...list, spans: []};
  const pooled: PlannedSpan = {
    from: first.from,
    to: last.to,
    end: last.end,
    names: spans.flatMap(span => span.names),
    stretches: spans.flatMap(span => span.stretches),
    number: 0,
    label: spans.length === 1 ? first.label : `${first.label} – ${last.label}`,
    complete: spans.every(span => span.complete),
    pools: spans.length,
  };
  return {...list, spans: [pooled], earlier: list.spans.filter(span => span.end <= first.from)};
}
