/** A civil day as the number of days since 1970-01-01; it has no zone. */
export type Day = number;

/** A civil moment in minutes since 1970-01-01 00:00, in the unnamed zone of whoever exported the file. */
export type Moment = number;

export const MINUTES_A_DAY = 1440;
const MILLISECONDS_A_DAY = 86_400_000;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** The day of an ISO date such as `2026-11-20`. Throws on anything else, `2026-02-30` included. */
export function dayOf(iso: string): Day {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  const day = match
    ? Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / MILLISECONDS_A_DAY
    : Number.NaN;
  if (!match || isoOf(day) !== iso) throw new Error(`invalid day: ${iso}`);
  return day;
}

/** The ISO date of a day. */
export function isoOf(day: Day): string {
  const {year, month, date} = partsOf(day);
  return `${year}-${twoDigits(month + 1)}-${twoDigits(date)}`;
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: Day): number {
  // 1970-01-01 was a Thursday.
  return (((day + 3) % 7) + 7) % 7;
}

/** The same day, or the Friday before it when it is at a weekend. */
export function workdayUpTo(day: Day): Day {
  return day - Math.max(0, weekdayOf(day) - 4);
}

/** The same day, or the Monday after it when it is at a weekend. */
export function workdayFrom(day: Day): Day {
  const weekday = weekdayOf(day);
  return weekday > 4 ? day + 7 - weekday : day;
}

/** The first day of the month that lies this many months from the month of the day. */
export function monthStart(day: Day, months: number): Day {
  const {year, month} = partsOf(day);
  return Date.UTC(year, month + months, 1) / MILLISECONDS_A_DAY;
}

/** A moment on a day, this many minutes after midnight. */
export function momentOf(day: Day, minute: number): Moment {
  return day * MINUTES_A_DAY + minute;
}

/** The day of a moment. */
export function dayOfMoment(moment: Moment): Day {
  return Math.floor(moment / MINUTES_A_DAY);
}

/** A moment as Jira Cloud prints it, hour without a leading zero: `24/Jun/26 5:39 PM`. */
export function jiraMoment(moment: Moment): string {
  const {year, month, date} = partsOf(dayOfMoment(moment));
  const minute = moment - dayOfMoment(moment) * MINUTES_A_DAY;
  const hour = Math.floor(minute / 60);
  const clock = `${hour % 12 === 0 ? 12 : hour % 12}:${twoDigits(minute % 60)} ${hour < 12 ? 'AM' : 'PM'}`;
  return `${twoDigits(date)}/${MONTHS[month]}/${twoDigits(year % 100)} ${clock}`;
}

/** A day as Jira prints it: as that day's midnight. */
export function jiraDay(day: Day): string {
  return jiraMoment(momentOf(day, 0));
}

function partsOf(day: Day): {year: number; month: number; date: number} {
  const instant = new Date(day * MILLISECONDS_A_DAY);
  return {year: instant.getUTCFullYear(), month: instant.getUTCMonth(), date: instant.getUTCDate()};
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
