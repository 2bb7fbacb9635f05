import {cellText} from '../csv/raw-cells.ts';
import type {RawColumn} from '../csv/raw-table.ts';
import {addMonths, civilOf, type Day} from '../time/day.ts';
import {numberAt, numberIn, textIn} from './columns.ts';
import {type OpenChoice, settleDays} from './settle-columns.ts';
import type {FileWork} from './typing.ts';
import {readPeriodLabel} from './values/period-labels.ts';

/** Both days are inside. */
export interface MeasurePeriod {
  readonly from: Day;
  readonly through: Day;
  /** The sprint's name, or the text as it stands. */
  readonly label: string;
}

export interface MeasurePeriods {
  /** By position; `undefined` where the text names no period. */
  readonly periods: readonly (MeasurePeriod | undefined)[];
  readonly choices: readonly OpenChoice[];
}

/**
 * Reads the periods of ready-made values: a sprint's name, a calendar period, or days. Days alone are taken for the starts of periods where their rhythm says so
 * (firsts of months, whole weeks), for month ends where all are, and for themselves otherwise, or where they are exact.
 */
export function* readPeriods(
  work: FileWork,
  texts: RawColumn,
  throughs: RawColumn | undefined,
  count: number,
  isExact = false,
): Generator<void, MeasurePeriods> {
  const sprints = sprintsOf(work);
  const {conventions} = work.context;
  const choices: OpenChoice[] = [];
  const request = (field: string, column: RawColumn) => ({
    field,
    header: column.header,
    columns: [column],
    rows: count,
  });
  const [days, ends] = yield* settleDays(
    work,
    [request('period', texts), ...(throughs ? [request('through', throughs)] : [])],
    choices,
  );
  const periods: (MeasurePeriod | undefined)[] = [];
  const lone: number[] = [];
  for (let at = 0; at < count; at++) {
    const label = cellText(texts, at)?.trim() ?? '';
    const named = label === '' ? undefined : readPeriodLabel(label, conventions);
    const sprint = sprints.get(label.toLowerCase());
    const day = numberAt(days?.column, at);
    const end = numberAt(ends?.column, at);
    if (sprint) periods.push({...sprint, label});
    else if (named && named.grain !== 'day') periods.push({from: named.from, through: end ?? named.to - 1, label});
    else if (day === undefined) periods.push(undefined);
    else {
      if (end === undefined) lone.push(at);
      periods.push({from: day, through: end !== undefined && end >= day ? end : day, label});
    }
  }
  for (const [at, period] of isExact ? [] : stretch(lone, periods)) periods[at] = period;
  return {periods, choices};
}

/** Days without an end get one from the rhythm of them all. */
function stretch(
  lone: readonly number[],
  periods: readonly (MeasurePeriod | undefined)[],
): readonly [number, MeasurePeriod][] {
  const days = [...new Set(lone.map(at => periods[at]?.from ?? 0))].sort((a, b) => a - b);
  if (days.length < 2) return [];
  const gaps = days.slice(1).map((day, at) => day - (days[at] ?? day));
  const shortest = Math.min(...gaps);
  const widen = rhythmOf(days, gaps, shortest);
  if (!widen) return [];
  return lone.flatMap(at => {
    const period = periods[at];
    return period ? [[at, {...widen(period.from), label: period.label}] as [number, MeasurePeriod]] : [];
  });
}

function rhythmOf(
  days: readonly Day[],
  gaps: readonly number[],
  shortest: number,
): ((day: Day) => {from: Day; through: Day}) | undefined {
  const months = shortest >= 365 ? 12 : shortest >= 89 ? 3 : 1;
  const areFirsts = (shift: number) => shortest >= 28 && days.every(day => civilOf(day + shift).date === 1);
  if (areFirsts(0)) return day => ({from: day, through: addMonths(day, months) - 1});
  if (areFirsts(1)) return day => ({from: addMonths(day + 1, -months), through: day});
  if (shortest >= 7 && gaps.every(gap => gap % 7 === 0)) return day => ({from: day, through: day + shortest - 1});
  return undefined;
}

function sprintsOf(work: FileWork): ReadonlyMap<string, {readonly from: Day; readonly through: Day}> {
  const iterations = work.context.existing.get('iterations');
  const sprints = new Map<string, {readonly from: Day; readonly through: Day}>();
  for (let row = 0; iterations && row < iterations.rows; row++) {
    const name = textIn(iterations, 'name', row);
    const from = numberIn(iterations, 'start', row);
    const through = numberIn(iterations, 'end', row);
    if (name !== undefined && from !== undefined && through !== undefined)
      sprints.set(name.toLowerCase(), {from, through});
  }
  return sprints;
}
