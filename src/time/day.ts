/**
 * A civil day, without zone: the number of days since 1970-01-01 (which is day 0). Years 1 to 9999.
 * Missing days are `missingDay` in columns and `undefined` everywhere else.
 */
export type Day = number;

/** Stands for a missing day in an `Int32Array`; no civil day has this number. */
export const missingDay = -0x80000000;

export interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly date: number;
}

const daysBeforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days in a month; `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The day of a date, or `undefined` where the calendar has no such date (30 February, month 13, year 0). */
export function dayOf(year: number, month: number, date: number): Day | undefined {
  if (!(year >= 1 && year <= 9999 && month >= 1 && month <= 12 && date >= 1)) return undefined;
  if (date > daysInMonth(year, month)) return undefined;
  const y = year - 1;
  const beforeYear = y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  const leap = month > 2 && isLeapYear(year) ? 1 : 0;
  return beforeYear + (daysBeforeMonth[month - 1] ?? 0) + leap + date - 1 - 719162;
}

/** The calendar date of a day. */
export function civilOf(day: Day): CivilDate {
  // Hinnant's civil-from-days: eras of 400 years beginning on 1 March put the leap day last.
  const shifted = day + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * dayOfYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    date: dayOfYear - Math.floor((153 * m + 2) / 5) + 1,
  };
}

/** Weekday of a day: 1 is Monday, 7 is Sunday (ISO 8601). */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Reads `2026-11-20`; anything else, impossible dates included, is `undefined`. */
export function parseDay(text: string): Day | undefined {
  const found = isoDay.exec(text);
  return found ? dayOf(Number(found[1]), Number(found[2]), Number(found[3])) : undefined;
}

/** Writes a day as `2026-11-20`. */
export function formatDay(day: Day): string {
  const {year, month, date} = civilOf(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** The same date `months` later, the last of the month where that date does not exist. */
export function addMonths(day: Day, months: number): Day {
  const {year, month, date} = civilOf(day);
  const index = year * 12 + month - 1 + months;
  const y = Math.floor(index / 12);
  const m = index - y * 12 + 1;
  const moved = dayOf(y, m, Math.min(date, daysInMonth(y, m)));
  if (moved === undefined) throw new Error(`invalid day: ${day} moved by ${months} months`);
  return moved;
}
