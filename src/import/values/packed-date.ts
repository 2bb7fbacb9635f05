import {type Day, dayOf} from '../../time/day.ts';
import type {DateOrder} from './reading.ts';

/**
 * A read date in one 32-bit number, so that a column is parsed once and its order decided afterwards.
 * Negative: a day that letters or a leading year decide. Not negative: three numbers whose order is open,
 * as printed.
 */
const lowestDay = -719_162;

export function packDay(day: Day): number {
  return -1 - (day - lowestDay);
}

/** The zeros of spreadsheets, databases and clocks (0001-01-01, 1900-01-01, 1970-01-01) and days before them are no dates: one makes a history of centuries. */
export function isDate(day: Day): boolean {
  return day > -25_567 && day !== 0;
}

/** Packs `24/06/2026` and the like. `third` has two or four digits, `first` and `second` one or two. */
export function packNumbers(
  first: number,
  firstDigits: number,
  second: number,
  third: number,
  thirdDigits: number,
): number {
  // From 10000 on: two digits; from 10100 on: so has the first, which makes it a possible year.
  const last = thirdDigits === 4 ? third : 10_000 + third + (firstDigits === 2 ? 100 : 0);
  return (first * 100 + second) * 20_000 + last;
}

/** The day of a packed date whose order is not open. */
export function decidedDay(packed: number): Day {
  return lowestDay - 1 - packed;
}

export function isOrderOpen(packed: number): boolean {
  return packed >= 0;
}

/** Whether the first number of an open date can be nothing but a year: there is no day 0 and no day 32. */
export function beginsWithYear(packed: number): boolean {
  const first = Math.floor(packed / 2_000_000);
  return first > 31 || first === 0;
}

/** The day that a packed date is in an order, `undefined` where there is none. */
export function unpackDay(packed: number, order: DateOrder): Day | undefined {
  if (packed < 0) return decidedDay(packed);
  const last = packed % 20_000;
  const second = Math.floor(packed / 20_000) % 100;
  const first = Math.floor(packed / 2_000_000);
  if (order === 'ymd') return last < 10_100 ? undefined : dayOf(fullYear(first), second, last - 10_100);
  const year = last < 10_000 ? last : fullYear(last % 100);
  return order === 'dmy' ? dayOf(year, second, first) : dayOf(year, first, second);
}

/** The year of two digits: 70 to 99 are of the last century, 00 to 69 of this one. */
export function fullYear(year: number): number {
  return year >= 70 ? 1900 + year : 2000 + year;
}
