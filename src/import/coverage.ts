import type {Table} from '../tables/column.ts';
import type {TableName} from '../tables/tables.ts';
import type {Coverage, CoveredDays} from '../time/coverage.ts';
import type {Day} from '../time/day.ts';
import {missingDay} from '../time/day.ts';

/** Days on which something happened, by table: those from which a file's days are told. A due date is only a wish, and a target has no such day. */
const activityFields: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  items: ['created', 'started', 'finished', 'since', 'updated', 'canceled'],
  subscriptions: ['trialStart', 'start', 'cancelled', 'end', 'periodStart'],
  payments: ['date'],
  costs: ['date'],
  market: ['from', 'to'],
  answers: ['date'],
  steps: ['date'],
  keyResults: ['date'],
  outcomes: ['date'],
  experiments: ['started', 'ended'],
  evaluations: ['date'],
  tasks: ['created', 'labelled'],
  labels: ['date'],
  measures: ['date', 'through'],
};

/** First and last days of what a file holds, none after today. */
export interface Activity {
  readonly first: Day | undefined;
  readonly last: Day | undefined;
  readonly firstFinished: Day | undefined;
}

/** The activity in a table's rows; `columns` may hold more than is stored, such as the day of the last update. */
export function* activityOf(name: TableName, table: Table, today: Day): Generator<void, Activity | undefined> {
  const fields = activityFields[name];
  if (!fields) return undefined;
  let first: Day | undefined;
  let last: Day | undefined;
  let firstFinished: Day | undefined;
  for (const field of fields) {
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
  return {first, last, firstFinished: name === 'measures' ? first : firstFinished};
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

/**
 * From and through which day a file is whole: from its earliest finish, because an export of recent work drags along old unfinished items,
 * through its latest activity, or through the day that the user gave, today at the latest. `undefined` without any day.
 */
export function coverageOf(
  activities: readonly Activity[],
  given: Day | undefined,
  today: Day,
): CoveredDays | undefined {
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

/** Tables that hold what is planned before anything has happened. */
const plans: readonly string[] = ['experiments', 'keyResults', 'outcomes'];

/**
 * What plans alone cover: the day on which they were read, as of which nothing has begun. `undefined` for other tables,
 * and where the dataset has days of its own, which hold for plans, too.
 */
export function planCoverage(
  name: string,
  byTable: ReadonlyMap<string, CoveredDays>,
  day: Day,
): CoveredDays | undefined {
  const isCovered = [...byTable].some(([table, {from, through}]) => table !== name || from < through);
  return plans.includes(name) && !isCovered ? {from: day, through: day} : undefined;
}

/** What a table covers after an import: both stretches where they meet, else the newer one, which is then said (`gap`). */
export function mergeCoverage(
  before: CoveredDays | undefined,
  now: CoveredDays | undefined,
): {readonly coverage: CoveredDays | undefined; readonly gap: boolean} {
  if (!before || !now) return {coverage: now ?? before, gap: false};
  if (now.from <= before.through + 1 && before.from <= now.through + 1) {
    return {
      coverage: {from: Math.min(before.from, now.from), through: Math.max(before.through, now.through)},
      gap: false,
    };
  }
  return {coverage: now.through > before.through ? now : before, gap: true};
}

/** The days of each table of a dataset; one that was stored before tables had their own had those of its items. */
export function coverageByTable(
  coverage: Coverage | undefined,
  tables: ReadonlyMap<TableName, Table>,
): ReadonlyMap<string, CoveredDays> {
  if (!coverage) return new Map();
  return new Map(
    Object.entries(
      coverage.tables ?? {[tables.has('items') || !tables.has('measures') ? 'items' : 'measures']: coverage},
    ),
  );
}

/** The coverage of a dataset. Ready-made values count only where there is nothing else: they must not make a short export look long. */
export function uniteCoverage(byTable: ReadonlyMap<string, CoveredDays>): Coverage | undefined {
  const facts = [...byTable].filter(([name]) => name !== 'measures');
  const days = (facts.length > 0 ? facts : [...byTable]).map(([, covered]) => covered);
  if (days.length === 0) return undefined;
  return {
    from: Math.min(...days.map(({from}) => from)),
    through: Math.max(...days.map(({through}) => through)),
    tables: Object.fromEntries(byTable),
  };
}

/** The first or the last of the days that are known. */
function pick(of: (...days: Day[]) => Day, days: readonly (Day | undefined)[]): Day | undefined {
  const known = days.filter(day => day !== undefined);
  return known.length > 0 ? of(...known) : undefined;
}
