import {buildSeries} from '../../src/engine/build-series.ts';
import {findRecords} from '../../src/engine/records.ts';
import type {EngineData, EngineScope} from '../../src/engine/scope.ts';
import type {Reading, Series} from '../../src/engine/series.ts';
import type {AnyDefinition} from '../../src/language/definition.ts';
import {closureOf} from '../../src/language/dependencies.ts';
import type {TableName} from '../../src/tables/tables.ts';
import {formatDay} from '../../src/time/day.ts';
import {type Grain, grains, type Span} from '../../src/time/period.ts';
import type {Case} from '../oracle/arbitrary.ts';
import type {NaiveReading, NaiveSeries} from '../oracle/evaluate.ts';
import {evaluateWithOthers} from '../oracle/readings.ts';
import {isAbsent} from '../oracle/row.ts';
import {toTables} from '../oracle/to-tables.ts';

/** What engine and oracle must agree on, of one reading. */
export interface Figure {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly complete: boolean;
  readonly settled: boolean;
  readonly value: number | undefined;
  readonly why: string | undefined;
  readonly n: number;
  readonly leftOut: number;
  readonly parts: Readonly<Record<string, number | undefined>>;
  readonly low: number | undefined;
  readonly high: number | undefined;
}

export interface Figures {
  /** Why there are no readings at all: the engine says one reason, the oracle all that apply. */
  readonly refusals: readonly string[];
  readonly readings: readonly Figure[];
  readonly groups: ReadonlyMap<string, readonly Figure[]>;
}

/** The grains on which a definition can be read. */
export function grainsOf(definition: AnyDefinition): readonly Grain[] {
  return grains.filter(grain => definition.grains?.includes(grain) !== false);
}

/** The tables that a definition and those that it reads are about. */
export function tablesOf({id}: AnyDefinition, definitions: readonly AnyDefinition[]): TableName[] {
  const closure = closureOf(id, new Map(definitions.map(definition => [definition.id, definition])));
  return [...new Set(closure?.map(({from}) => from))];
}

/** The engine's series over the case's rows in columns. */
export function readWithEngine(definition: AnyDefinition, others: readonly AnyDefinition[], given: Case): Series {
  return finish(buildSeries(definition, dataOf(definition, others, given), scopeOf(given)));
}

/** The rows that the engine says stand behind one period: table rows by their index, with the reasons of those left out. */
export function recordsWithEngine(
  definition: AnyDefinition,
  others: readonly AnyDefinition[],
  given: Case,
  span: Span,
): ReturnType<typeof findRecords> extends Generator<void, infer Parts> ? Parts : never {
  const period = {from: formatDay(span.from), to: formatDay(span.to)};
  const scope = {...scopeOf(given), period, group: undefined};
  return finish(findRecords(definition, dataOf(definition, others, given), scope));
}

function dataOf(definition: AnyDefinition, others: readonly AnyDefinition[], {data}: Case): EngineData {
  return {
    dataset: 'random',
    revision: 1,
    tables: toTables(data.rows),
    conventions: data.conventions,
    coverage: data.coverage,
    rules: new Map(Object.entries(data.rules)),
    definitions: new Map([...others, definition].map(one => [one.id, one])),
  };
}

function scopeOf({scope}: Case): EngineScope {
  return {
    grain: scope.grain,
    asOf: scope.asOf,
    where: new Map(Object.entries(scope.where ?? {})),
    split: scope.split,
    last: undefined,
    params: scope.params ?? {},
  };
}

function finish<T>(work: Generator<void, T>): T {
  for (let step = work.next(); ; step = work.next()) if (step.done) return step.value;
}

/** The figures of the engine's series. */
export function engineFigures(definition: AnyDefinition, others: readonly AnyDefinition[], given: Case): Figures {
  const series = readWithEngine(definition, others, given);
  return {
    refusals: series.readings.length === 0 && series.why !== undefined ? [series.why] : [],
    readings: series.readings.map(figureOfReading),
    groups: new Map((series.groups ?? []).map(({value, readings}) => [value, readings.map(figureOfReading)])),
  };
}

/** The figures of the oracle's series. */
export function oracleFigures(
  definition: AnyDefinition,
  others: readonly AnyDefinition[],
  {data, scope}: Case,
): Figures {
  const series: NaiveSeries = evaluateWithOthers(definition, [...others, definition], data, scope);
  return {
    refusals: series.refusals,
    readings: series.readings.map(figureOfNaive),
    groups: new Map([...series.groups].map(([value, readings]) => [value, readings.map(figureOfNaive)])),
  };
}

function figureOfReading(reading: Reading): Figure {
  const {from, to, label, complete} = reading.period;
  const {settled, value, why, n, leftOut, parts, low, high} = reading;
  return {from, to, label, complete, settled, value, why, n, leftOut, parts, low, high};
}

function figureOfNaive({span, complete, settled, value, why, n, leftOut, parts, interval}: NaiveReading): Figure {
  return {
    from: formatDay(span.from),
    to: formatDay(span.to),
    label: span.label,
    complete,
    settled,
    value,
    why,
    n,
    leftOut: leftOut.size,
    parts: Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, isAbsent(part) ? undefined : part])),
    low: interval?.low,
    high: interval?.high,
  };
}
