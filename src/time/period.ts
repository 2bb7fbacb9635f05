import type {Conventions} from './conventions.ts';
import {addMonths, civilOf, type Day, dayOf, formatDay, weekdayOf} from './day.ts';

import {type CalendarGrain, calendarGrains} from './grain.ts';

export {type CalendarGrain, calendarGrains, type Grain, grains} from './grain.ts';

/** A stretch of days [from, to): `to` is the first day after it. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
  /** The iteration's name, or a neutral label of a calendar period: `2026-11-20`, `2026-W47`, `2026-11`, `2026-Q4`, `2026`. */
  readonly label: string;
}

export function isCalendarGrain(grain: string): grain is CalendarGrain {
  return (calendarGrains as readonly string[]).includes(grain);
}

/** The calendar period that holds a day. Fiscal quarters and years are labelled by the calendar year in which they end, as `FY27 Q1`, where the year does not start in January. */
export function spanOf(day: Day, grain: CalendarGrain, conventions: Conventions): Span {
  if (grain === 'day') return {from: day, to: day + 1, label: formatDay(day)};
  if (grain === 'week') return weekOf(day, conventions.weekStart);
  const {year, month} = civilOf(day);
  if (grain === 'month') {
    const from = firstOf(year, month);
    return {from, to: addMonths(from, 1), label: formatDay(from).slice(0, 7)};
  }
  const start = conventions.fiscalYearStart;
  const monthsIn = (month - start + 12) % 12;
  const fiscalFrom = firstOf(month < start ? year - 1 : year, start);
  const fiscalYear = civilOf(addMonths(fiscalFrom, 11)).year;
  const name = start === 1 ? String(fiscalYear) : `FY${String(fiscalYear % 100).padStart(2, '0')}`;
  if (grain === 'year') return {from: fiscalFrom, to: addMonths(fiscalFrom, 12), label: name};
  const quarter = Math.floor(monthsIn / 3);
  const from = addMonths(fiscalFrom, quarter * 3);
  return {from, to: addMonths(from, 3), label: start === 1 ? `${name}-Q${quarter + 1}` : `${name} Q${quarter + 1}`};
}

/** The calendar periods from the one that holds `first` through the one that holds `last`, in order. */
export function spansBetween(first: Day, last: Day, grain: CalendarGrain, conventions: Conventions): Span[] {
  const spans: Span[] = [];
  for (let span = spanOf(first, grain, conventions); span.from <= last; span = spanOf(span.to, grain, conventions)) {
    spans.push(span);
  }
  return spans;
}

function firstOf(year: number, month: number): Day {
  const day = dayOf(year, month, 1);
  if (day === undefined) throw new Error(`invalid month: ${year}-${month}`);
  return day;
}

function weekOf(day: Day, weekStart: number): Span {
  const from = day - ((weekdayOf(day) - weekStart + 7) % 7);
  // ISO 8601 numbers a week by the year of its Thursday; weeks that start on another day keep the rule through their fourth day.
  const middle = from + 3;
  const {year} = civilOf(middle);
  const number = Math.floor((middle - firstOf(year, 1)) / 7) + 1;
  return {from, to: from + 7, label: `${year}-W${String(number).padStart(2, '0')}`};
}
