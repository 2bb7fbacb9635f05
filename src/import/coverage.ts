import type {Table} from '../tables/column.ts';
import type {Coverage} from '../time/coverage.ts';
import type {Day} from '../time/day.ts';
import {missingDay} from '../time/day.ts';
import {numberIn} from './columns.ts';

/** Days on which something happened to an item; a due date is only a wish. */
const activityFields = ['created', 'started', 'finished', 'since', 'updated', 'canceled'] as const;

/** First and last days of what a file holds, none after today. */
export interface Activity {
  readonly first: Day | undefined;
  readonly last: Day | undefined;
  readonly firstFinished: Day | undefined;
}

/** The activity in a table's rows; `columns` may hold more than is stored, such as the day of the last update. */
export function* activityOf(table: Table, today: Day): Generator<void, Activity> {
  let first: Day | undefined;
  let last: Day | undefined;
  let firstFinished: Day | undefined;
  for (const field of activityFields) {
    const column = table.columns.get(field);
    if (column?.kind !== 'day') continue;
    const extent = extentOf(column.values, today);
    if (extent) {
      first = Math.min(first ?? extent.first, extent.first);
      last = Math.max(last ?? extent.last, extent.last);
      if (field === 'finished') firstFinished = extent.first;
    }
    yield;
  }
  return {first, last, firstFinished};
}

function extentOf(days: Int32Array, today: Day): {readonly first: Day; readonly last: Day} | undefined {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < days.length; row++) {
    const day = days[row] ?? missingDay;
    if (day === missingDay || day > today) continue;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  return first <= last ? {first, last} : undefined;
}

/** The days of ready-made values. */
export function activityOfMeasures(table: Table, today: Day): Activity {
  let first: Day | undefined;
  let last: Day | undefined;
  for (let row = 0; row < table.rows; row++) {
    const from = numberIn(table, 'date', row);
    const through = numberIn(table, 'through', row) ?? from;
    if (from !== undefined && from <= today && (first === undefined || from < first)) first = from;
    if (through !== undefined && through <= today && (last === undefined || through > last)) last = through;
  }
  return {first, last, firstFinished: first};
}

/**
 * From and through which day a file is whole: from its earliest finish, because an export of recent work drags along old unfinished items,
 * through its latest activity, or through the day that the user gave, today at the latest. `undefined` without any day.
 */
export function coverageOf(activities: readonly Activity[], given: Day | undefined, today: Day): Coverage | undefined {
  const last = pick(
    Math.max,
    activities.map(activity => activity.last),
  );
  const first =
    pick(
      Math.min,
      activities.map(activity => activity.firstFinished),
    ) ??
    pick(
      Math.min,
      activities.map(activity => activity.first),
    );
  if (first === undefined || last === undefined) return undefined;
  const through = Math.min(given ?? last, today);
  return {from: Math.min(first, through), through};
}

/** What a dataset covers after an import: both stretches where they meet, else the newer one, which is then said (`gap`). */
export function mergeCoverage(
  before: Coverage | undefined,
  now: Coverage | undefined,
): {readonly coverage: Coverage | undefined; readonly gap: boolean} {
  if (!before || !now) return {coverage: now ?? before, gap: false};
  if (now.from <= before.through + 1 && before.from <= now.through + 1) {
    return {
      coverage: {from: Math.min(before.from, now.from), through: Math.max(before.through, now.through)},
      gap: false,
    };
  }
  return {coverage: now.through > before.through ? now : before, gap: true};
}

/** The first or the last of the days that are known. */
function pick(of: (...days: Day[]) => Day, days: readonly (Day | undefined)[]): Day | undefined {
  const known = days.filter(day => day !== undefined);
  return known.length > 0 ? of(...known) : undefined;
}
