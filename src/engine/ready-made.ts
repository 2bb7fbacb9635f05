import type {Table} from '../tables/column.ts';
import {type Day, formatDay, parseDay} from '../time/day.ts';
import {type Grain, isCalendarGrain, spanOf} from '../time/period.ts';
import {dayAt, numberAt, textAt} from './annotations.ts';
import {type EngineData, type EngineScope, filterRows} from './scope.ts';
import type {Reading} from './series.ts';

/** How many days the periods of a calendar grain have at most. */
const longest: readonly (readonly [Grain, number])[] = [
  ['day', 1],
  ['week', 7],
  ['month', 31],
  ['quarter', 92],
];
const grainsByLength: readonly Grain[] = [...longest.map(([grain]) => grain), 'year'];

/** Dimensions whose values are no parts of one sum: a row without a value speaks for all of them. */
const wholes = ['team', 'product'] as const;

/**
 * Readings that somebody already computed, in their own periods; `undefined` where the dataset holds none of this KPI for the scope,
 * `scope-mismatch` where they are about several teams or products and none about the whole: nobody said what those make together.
 * A share that comes with numerator and denominator is their ratio, so that it agrees with its parts.
 * Where periods lie within others (months beside their quarters), the readings are of one length: the scope's grain, else the most frequent.
 */
export function readyMadeReadings(
  kpi: string,
  data: EngineData,
  scope: EngineScope,
): {readings: Reading[]; grain: Grain} | 'scope-mismatch' | undefined {
  const table = data.tables.get('measures');
  const {coverage} = data;
  if (!table || !coverage) return undefined;
  const asOf = Math.min(scope.asOf ?? coverage.through, coverage.through);
  const rows = rowsOfOneScope(table, rowsOf(kpi, table, scope));
  if (rows === undefined) return 'scope-mismatch';
  const all = rows.map(row => readingOf(kpi, table, row, asOf)).sort((a, b) => a.from - b.from || a.to - b.to);
  const {entries, grain} = entriesOfOneLength(all, scope.grain);
  const readings = entries.filter(({from}) => from <= asOf).map(({reading}) => reading);
  if (!readings.length) return undefined;
  return {
    readings: readings.map(reading => ({
      ...reading,
      period: {...reading.period, label: neutralLabel(reading, grain, data)},
    })),
    grain,
  };
}

interface Entry {
  readonly from: Day;
  /** First day after it. */
  readonly to: Day;
  readonly reading: Reading;
}

function rowsOf(kpi: string, table: Table, scope: EngineScope): number[] {
  const kept = filterRows('measures', table, scope.where);
  const rows: number[] = [];
  for (let row = 0; row < table.rows; row++) {
    if ((kept && !kept[row]) || textAt(table, 'kpi', row) !== kpi || dayAt(table, 'date', row) === undefined) continue;
    rows.push(row);
  }
  return rows;
}

/** The rows about the whole scope: those without a team where some have none, else those of the only team; `undefined` where there are several. */
function rowsOfOneScope(table: Table, rows: readonly number[]): readonly number[] | undefined {
  let kept = rows;
  for (const dimension of wholes) {
    const values = new Set(kept.map(row => textAt(table, dimension, row)));
    if (values.size < 2) continue;
    if (!values.has(undefined)) return undefined;
    kept = kept.filter(row => textAt(table, dimension, row) === undefined);
  }
  return kept;
}

function readingOf(kpi: string, table: Table, row: number, asOf: Day): Entry {
  const from = dayAt(table, 'date', row) ?? 0;
  const through = dayAt(table, 'through', row) ?? from;
  const numerator = numberAt(table, 'numerator', row);
  const denominator = numberAt(table, 'denominator', row);
  const ratio =
    numerator !== undefined && denominator !== undefined && denominator !== 0 ? numerator / denominator : undefined;
  const value = numberAt(table, 'value', row) ?? ratio;
  const reading: Reading = {
    kpi,
    period: {
      from: formatDay(from),
      to: formatDay(through + 1),
      label: textAt(table, 'label', row) ?? formatDay(from),
      complete: through <= asOf,
    },
    value,
    ...(value === undefined && {why: 'missing-value'}),
    n: denominator ?? 0,
    leftOut: 0,
    parts: {...(numerator !== undefined && {numerator}), ...(denominator !== undefined && {denominator})},
    settled: true,
    readyMade: true,
  };
  return {from, to: through + 1, reading};
}

/** Of periods that lie within one another those of one length: a quarter's total is no fourth month. `entries` are in time order. */
function entriesOfOneLength(
  entries: readonly Entry[],
  wanted: Grain | undefined,
): {entries: readonly Entry[]; grain: Grain} {
  const byGrain = new Map<Grain, Entry[]>(grainsByLength.map(grain => [grain, []]));
  for (const entry of entries) byGrain.get(grainOf(entry))?.push(entry);
  const longestGrain = grainsByLength.findLast(grain => byGrain.get(grain)?.length) ?? 'year';
  if (!entries.some(({from}, at) => at > 0 && from < (entries[at - 1]?.to ?? 0))) return {entries, grain: longestGrain};
  // The first of the most frequent is the finest.
  const frequent = grainsByLength.toSorted((a, b) => (byGrain.get(b)?.length ?? 0) - (byGrain.get(a)?.length ?? 0));
  const grain = (wanted && byGrain.get(wanted)?.length ? wanted : frequent[0]) ?? longestGrain;
  return {entries: byGrain.get(grain) ?? [], grain};
}

function grainOf({from, to}: Entry): Grain {
  return longest.find(([, most]) => to - from <= most)?.[0] ?? 'year';
}

/** Calendar periods are labelled as everywhere else, whatever the file called them; others keep the file's label. */
function neutralLabel({period}: Reading, grain: Grain, data: EngineData): string {
  if (!isCalendarGrain(grain)) return period.label;
  const span = spanOf(parseDay(period.from) ?? 0, grain, data.conventions);
  return formatDay(span.from) === period.from && formatDay(span.to) === period.to ? span.label : period.label;
}
