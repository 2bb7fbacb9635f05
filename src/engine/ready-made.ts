import {formatDay, parseDay} from '../time/day.ts';
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

/**
 * Readings that somebody already computed, in their own periods; `undefined` where the dataset holds none of this KPI for the scope.
 * A share that comes with numerator and denominator is their ratio, so that it agrees with its parts.
 */
export function readyMadeReadings(
  kpi: string,
  data: EngineData,
  scope: EngineScope,
): {readings: Reading[]; grain: Grain} | undefined {
  const table = data.tables.get('measures');
  const {coverage} = data;
  if (!table || !coverage) return undefined;
  const kept = filterRows('measures', table, scope.where);
  const asOf = Math.min(scope.asOf ?? coverage.through, coverage.through);
  const readings: Reading[] = [];
  let days = 0;
  for (let row = 0; row < table.rows; row++) {
    const date = dayAt(table, 'date', row);
    if ((kept && !kept[row]) || textAt(table, 'kpi', row) !== kpi || date === undefined) continue;
    const through = dayAt(table, 'through', row) ?? date;
    days = Math.max(days, through - date + 1);
    if (date > asOf) continue;
    const numerator = numberAt(table, 'numerator', row);
    const denominator = numberAt(table, 'denominator', row);
    const ratio =
      numerator !== undefined && denominator !== undefined && denominator !== 0 ? numerator / denominator : undefined;
    const value = numberAt(table, 'value', row) ?? ratio;
    readings.push({
      kpi,
      period: {
        from: formatDay(date),
        to: formatDay(through + 1),
        label: textAt(table, 'label', row) ?? formatDay(date),
        complete: through <= asOf,
      },
      value,
      ...(value === undefined && {why: 'missing-value'}),
      n: denominator ?? 0,
      leftOut: 0,
      parts: {...(numerator !== undefined && {numerator}), ...(denominator !== undefined && {denominator})},
      settled: true,
      readyMade: true,
    });
  }
  if (!readings.length) return undefined;
  readings.sort((a, b) => (a.period.from < b.period.from ? -1 : a.period.from > b.period.from ? 1 : 0));
  const grain = longest.find(([, most]) => days <= most)?.[0] ?? 'year';
  return {
    readings: readings.map(reading => ({
      ...reading,
      period: {...reading.period, label: neutralLabel(reading, grain, data)},
    })),
    grain,
  };
}

/** Calendar periods are labelled as everywhere else, whatever the file called them; others keep the file's label. */
function neutralLabel({period}: Reading, grain: Grain, data: EngineData): string {
  if (!isCalendarGrain(grain)) return period.label;
  const span = spanOf(parseDay(period.from) ?? 0, grain, data.conventions);
  return formatDay(span.from) === period.from && formatDay(span.to) === period.to ? span.label : period.label;
}
