import {defaultConventions} from '../../time/conventions.ts';
import {type Day, dayOf} from '../../time/day.ts';
import {spanOf} from '../../time/period.ts';
import {Clock, readClock} from './clock-shapes.ts';
import {Cursor, isDigit, isLetter} from './cursor.ts';
import {monthOf, weekdayWord} from './month-names.ts';
import {fullYear, packDay, packNumbers} from './packed-date.ts';

const slash = 0x2f;
const dash = 0x2d;
const dot = 0x2e;
const space = 0x20;
const comma = 0x2c;
const letterT = 0x74;
const letterW = 0x77;

/** Stands for "no instant" in an `Int32Array` of moments. */
export const noMoment = -0x80000000;

/** Words that stand between the parts of a written date. */
const fillers = new Set(['de', 'del', 'of', 'den', 'the']);
/** Months by their three letters, as they come up: nearly every named month is written so, and a string for each cell is what costs most. */
const shortNames = new Uint8Array(32 ** 3);
/** Words that stand between a date and its time. */
const joiners = new Set(['at', 'um', 'kl', 'klo', 'om', 'alle', 'à', 'o', 'às']);

/**
 * Reads one date cell, ASCII but for names. Every shape is read strictly to the cell's end; what the calendar or the
 * clock does not have (31 February, hour 25) is not read, and never shifted. Reused from cell to cell.
 */
export class DateShapes {
  /** The date as `packed-date.ts` packs it. */
  packed = 0;
  /** Seconds between the printed day's midnight, taken as UTC, and the instant; `noMoment` where the cell has no offset. */
  moment = noMoment;
  /** Seconds of the printed clock, `noMoment` where the cell has none. */
  seconds = noMoment;

  readonly #cursor = new Cursor();
  readonly #clock = new Clock();

  /** Says whether the bytes are a date; the fields then hold it. */
  read(bytes: Uint8Array, start: number, end: number): boolean {
    const cursor = this.#cursor;
    cursor.reset(bytes, start, end);
    this.moment = noMoment;
    this.seconds = noMoment;
    if (!this.#date()) return false;
    if (cursor.at === cursor.end) return true;
    if (!this.#beforeClock()) return false;
    const clock = this.#clock;
    if (!readClock(cursor, clock)) return false;
    this.seconds = clock.seconds;
    if (clock.offset !== undefined) {
      // 24:00 ends the printed day, so its instant is the last second of it, not the first of the next.
      this.moment = Math.min(clock.seconds, 86_399) - clock.offset;
    }
    return true;
  }

  #date(): boolean {
    const cursor = this.#cursor;
    if (isLetter(cursor.peek())) {
      const name = this.#name();
      if (name !== weekdayWord) return name > 0 && this.#afterMonth(name);
      cursor.take(dot);
      cursor.take(comma);
      cursor.spaces();
      if (isLetter(cursor.peek())) {
        const month = this.#name();
        return month > 0 && month !== weekdayWord && this.#afterMonth(month);
      }
    }
    const first = cursor.number();
    const digits = cursor.digits;
    if (digits === 8) return this.#keep(dayOf(Math.floor(first / 10_000), Math.floor(first / 100) % 100, first % 100));
    if (digits === 4) return this.#afterYear(first);
    return (digits === 1 || digits === 2) && this.#afterNumber(first, digits);
  }

  /** Behind a year: `-06-24`, `/6/24`, `-Jun-24`, `-W26-3`. */
  #afterYear(year: number): boolean {
    const cursor = this.#cursor;
    const mark = cursor.peek();
    if (mark !== dash && mark !== slash && mark !== dot && mark !== space) return false;
    cursor.at++;
    if (mark === dash && (cursor.peek() | 0x20) === letterW && isDigit(cursor.peek(1))) return this.#isoWeek(year);
    cursor.spaces();
    let month = 0;
    if (isLetter(cursor.peek())) {
      month = this.#name();
      if (month === 0 || month === weekdayWord) return false;
    } else {
      month = cursor.number();
      if (mark === space || cursor.digits === 0 || cursor.digits > 2) return false;
    }
    if (!cursor.take(mark)) return false;
    cursor.spaces();
    const date = cursor.number();
    if (cursor.digits === 0 || cursor.digits > 2) return false;
    if (mark === dot) cursor.take(dot);
    return this.#keep(dayOf(year, month, date));
  }

  /** `W26-3` behind a year and a dash: ISO's week date. A week alone is no day. */
  #isoWeek(year: number): boolean {
    const cursor = this.#cursor;
    cursor.at++;
    const week = cursor.number();
    if (cursor.digits !== 2 || !cursor.take(dash)) return false;
    const weekday = cursor.peek() - 0x30;
    if (weekday < 1 || weekday > 7) return false;
    cursor.at++;
    const monday = isoWeekStart(year, week);
    return this.#keep(monday === undefined ? undefined : monday + weekday - 1);
  }

  /** Behind a first number of one or two digits: `/06/24`, `.6.2026`, `/Jun/26`, ` June 2026`, `th of June, 2026`. */
  #afterNumber(first: number, firstDigits: number): boolean {
    const cursor = this.#cursor;
    this.#ordinal();
    const mark = cursor.peek();
    if (mark === slash || mark === dash || mark === dot) cursor.at++;
    else if (mark !== space && !isLetter(mark)) return false;
    if (mark !== slash && mark !== dash) cursor.spaces();
    if (isLetter(cursor.peek())) return this.#monthInside(first, firstDigits);
    if (mark === space) return false;
    const second = cursor.number();
    if (cursor.digits === 0 || cursor.digits > 2 || !cursor.take(mark)) return false;
    if (mark === dot) cursor.spaces();
    const third = cursor.number();
    if (cursor.digits !== 2 && cursor.digits !== 4) return false;
    this.packed = packNumbers(first, firstDigits, second, third, cursor.digits);
    return true;
  }

  /** At a month's name behind the date: `Jun/26`, `de junio de 2026`. */
  #monthInside(first: number, firstDigits: number): boolean {
    const cursor = this.#cursor;
    const month = this.#name();
    if (month === 0 || month === weekdayWord) return false;
    const last = this.#lastNumber();
    if (last < 0) return false;
    // Nobody has 32 days in a month: `98/Jun/24` begins with the year.
    if (first > 31 && firstDigits === 2 && cursor.digits <= 2) return this.#keep(dayOf(fullYear(first), month, last));
    const year = this.#year(last);
    return this.#keep(year === undefined ? undefined : dayOf(year, month, first));
  }

  /** Behind a month's name at the start: ` 24, 2026`, `/24/26`, `-24-2026`. */
  #afterMonth(month: number): boolean {
    const cursor = this.#cursor;
    cursor.take(dot);
    if (!(cursor.spaces() || cursor.take(slash) || cursor.take(dash))) return false;
    const date = cursor.number();
    if (cursor.digits === 0 || cursor.digits > 2) return false;
    this.#ordinal();
    const last = this.#lastNumber();
    if (last < 0) return false;
    const year = this.#year(last);
    return this.#keep(year === undefined ? undefined : dayOf(year, month, date));
  }

  /** The number behind the second part, with what stands between; -1 where there is none. */
  #lastNumber(): number {
    const cursor = this.#cursor;
    cursor.take(dot);
    const divided = cursor.take(comma) || cursor.take(slash) || cursor.take(dash);
    if (!cursor.spaces() && !divided) return -1;
    if (isLetter(cursor.peek())) {
      const start = cursor.word();
      if (!fillers.has(cursor.textFrom(start).toLowerCase())) return -1;
      cursor.spaces();
    }
    cursor.take(0x27); // the apostrophe of '26
    const number = cursor.number();
    return cursor.digits === 0 ? -1 : number;
  }

  /** The year that the number just taken stands for; `undefined` unless it had two or four digits. */
  #year(number: number): number | undefined {
    const {digits} = this.#cursor;
    return digits === 4 ? number : digits === 2 ? fullYear(number) : undefined;
  }

  /** Takes a name, filling words before it included: a month's number, `weekdayWord`, or 0. */
  #name(): number {
    const cursor = this.#cursor;
    const start = cursor.word();
    const place = cursor.at - start === 3 ? this.#shortPlace(start) : -1;
    if (place >= 0 && shortNames[place] !== 0) return shortNames[place] ?? 0;
    const word = cursor.textFrom(start);
    if (!fillers.has(word.toLowerCase())) {
      const name = monthOf(word);
      if (place >= 0) shortNames[place] = name;
      return name;
    }
    if (!cursor.spaces()) return 0;
    const next = cursor.word();
    return monthOf(cursor.textFrom(next));
  }

  /** Where `shortNames` keeps a word of three ASCII letters, in either case; -1 for other words. */
  #shortPlace(start: number): number {
    let place = 0;
    for (let at = start; at < start + 3; at++) {
      const letter = (this.#cursor.bytes[at] ?? 0) | 0x20;
      if (letter > 0x7a) return -1;
      place = place * 32 + (letter & 31);
    }
    return place;
  }

  /** Takes `st`, `nd`, `rd`, `th`, `er` or an ordinal sign right behind a number. */
  #ordinal(): void {
    const cursor = this.#cursor;
    if (!isLetter(cursor.peek())) return;
    const before = cursor.at;
    const start = cursor.word();
    if (!ordinals.has(cursor.textFrom(start).toLowerCase())) cursor.at = before;
  }

  #keep(day: Day | undefined): boolean {
    if (day === undefined) return false;
    this.packed = packDay(day);
    return true;
  }

  /** Takes what stands between a date and its time: `T`, spaces, a comma, `at`. */
  #beforeClock(): boolean {
    const cursor = this.#cursor;
    if ((cursor.peek() | 0x20) === letterT && isDigit(cursor.peek(1))) {
      cursor.at++;
      return true;
    }
    const divided = cursor.take(comma);
    if (!cursor.spaces() && !divided) return false;
    if (isLetter(cursor.peek())) {
      const start = cursor.word();
      if (!joiners.has(cursor.textFrom(start).toLowerCase())) return false;
      cursor.take(dot);
      cursor.spaces();
    }
    return isDigit(cursor.peek());
  }
}

const ordinals = new Set(['st', 'nd', 'rd', 'th', 'er', 'º', 'ª']);

/** Monday of an ISO week, `undefined` where the year has no such week. */
export function isoWeekStart(year: number, week: number): Day | undefined {
  const fourth = dayOf(year, 1, 4);
  if (fourth === undefined || week < 1 || week > 53) return undefined;
  const monday = spanOf(fourth, 'week', defaultConventions).from + (week - 1) * 7;
  return spanOf(monday, 'week', defaultConventions).label === `${year}-W${String(week).padStart(2, '0')}`
    ? monday
    : undefined;
}
