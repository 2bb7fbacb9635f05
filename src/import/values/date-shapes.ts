import {dayOf} from '../../time/day.ts';
import {Clock, plainClock, readClock} from './clock-shapes.ts';
import {Cursor, isDigit, isLetter} from './cursor.ts';
import {DayMemo} from './day-memo.ts';
import {monthOf, weekdayWord} from './month-names.ts';
import {fullYear, isDate, packDay, packNumbers} from './packed-date.ts';

const slash = 0x2f;
const dash = 0x2d;
const dot = 0x2e;
const comma = 0x2c;
const letterT = 0x74;
const apostrophe = 0x27;

/** Stands for "no instant" in an `Int32Array` of moments. */
export const noMoment = -0x80000000;

/** What stands right behind the number of a day. */
const ordinals = new Set(['st', 'nd', 'rd', 'th', 'er', 'º', 'ª']);
/** Words that stand between the parts of a written date. */
const fillers = new Set(['de', 'del', 'of', 'den', 'the']);
/** Months by their three letters, as they come up: nearly every named month is written so, and a string for each cell is what costs most. */
const shortNames = new Uint8Array(32 ** 3);
const sharedMemo = new DayMemo();
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
  readonly #memo: DayMemo;
  readonly #clock = new Clock();
  /** The bytes that `readAgain` was given last, also to be read in words. */
  #bytes: Uint8Array = new Uint8Array(0);
  #words: DataView = new DataView(new ArrayBuffer(0));
  /** The parts of the date as numbers, and how many digits each has; none for a month's name. */
  readonly #values = new Int32Array(3);
  readonly #digits = new Int32Array(3);

  /** All share what they remember: the columns of a file have the same days. */
  constructor(memo = sharedMemo) {
    this.#memo = memo;
  }

  /**
   * Reads a date that was read before, with a time behind it in the common way: nearly all cells of most columns, at a fraction of the cost.
   * False says nothing about a cell; the fields then hold nothing.
   */
  readAgain(bytes: Uint8Array, start: number, end: number): boolean {
    if (bytes !== this.#bytes) {
      this.#bytes = bytes;
      this.#words = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    }
    const memo = this.#memo;
    if (!memo.findWords(this.#words, start, end)) return false;
    const seconds = plainClock(bytes, memo.end + 1, end);
    if (seconds < 0) return false;
    this.packed = memo.packed;
    this.seconds = seconds;
    this.moment = noMoment;
    return true;
  }

  /** Says whether the bytes are a date; the fields then hold it. */
  read(bytes: Uint8Array, start: number, end: number): boolean {
    const cursor = this.#cursor;
    cursor.reset(bytes, start, end);
    this.moment = noMoment;
    this.seconds = noMoment;
    const memo = this.#memo;
    const {at} = cursor;
    if (memo.find(bytes, at, cursor.end)) {
      this.packed = memo.packed;
      cursor.at = memo.end;
    } else {
      if (!this.#date()) return this.#instant(at);
      // Only where the space ended it: then nothing behind the space had a say in it.
      if (cursor.at === memo.end) memo.keep(this.packed, memo.end - at);
    }
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

  /** Milliseconds since 1970, as older ClickUp exports count them, of the years 2001 to 2039: other numbers of 13 digits are ids. */
  #instant(start: number): boolean {
    const cursor = this.#cursor;
    cursor.at = start;
    const value = cursor.number();
    if (cursor.digits !== 13 || value < 1e12 || value >= 2.2e12) return false;
    // pandas writes 1782343800000.0.
    if (cursor.take(dot) && cursor.number() !== 0) return false;
    if (cursor.at !== cursor.end) return false;
    this.packed = packDay(Math.floor(value / 86_400_000));
    this.seconds = Math.floor(value / 1000) % 86_400;
    this.moment = this.seconds;
    return true;
  }

  /** Three parts, one of which may be a month's name. Which part is what follows from the name and the number of digits. */
  #date(): boolean {
    const cursor = this.#cursor;
    const values = this.#values;
    const digits = this.#digits;
    if (isLetter(cursor.peek())) {
      const start = cursor.at;
      if (this.#name() === weekdayWord) this.#divider();
      else cursor.at = start;
    }
    let named = -1;
    let mark = 0;
    for (let place = 0; place < 3; place++) {
      const divider = place > 0 ? this.#divider() : 0;
      if (isLetter(cursor.peek())) {
        const month = this.#name();
        if (place === 2 || named >= 0 || month === 0 || month === weekdayWord) return false;
        named = place;
        values[place] = month;
        digits[place] = 0;
      } else {
        if (place > 0 && divider === 0) return false;
        values[place] = cursor.number();
        digits[place] = cursor.digits;
        if (cursor.digits === 0) return false;
        this.#word(ordinals);
      }
      if (digits[0] === 8) break;
      if (place === 1) mark = divider;
      else if (named < 0 && place === 2 && (divider !== mark || (mark !== slash && mark !== dash && mark !== dot)))
        return false;
    }
    const [first = 0, second = 0, third = 0] = values;
    const [firstDigits = 0, secondDigits = 0, thirdDigits = 0] = digits;
    if (firstDigits === 8) return this.#keep(Math.floor(first / 10_000), Math.floor(first / 100) % 100, first % 100);
    // Nobody has 32 days in a month: `98/Jun/24` begins with the year.
    const yearFirst = firstDigits === 4 || (named === 1 && first > 31 && firstDigits === 2 && thirdDigits <= 2);
    if (secondDigits > 2 || (yearFirst ? thirdDigits > 2 : firstDigits > 2)) return false;
    if (yearFirst) {
      cursor.take(dot);
      return this.#keep(firstDigits === 4 ? first : fullYear(first), second, third);
    }
    if (thirdDigits !== 2 && thirdDigits !== 4) return false;
    const year = thirdDigits === 4 ? third : fullYear(third);
    if (named === 0) return this.#keep(year, first, second);
    if (named === 1) return this.#keep(year, second, first);
    this.packed = packNumbers(first, firstDigits, second, third, thirdDigits);
    return true;
  }

  /** Takes what stands between two parts (`/`, `. `, ` de `, `, '`) and gives its first byte, 0 where there is nothing. */
  #divider(): number {
    const cursor = this.#cursor;
    const start = cursor.at;
    const mark = cursor.peek();
    cursor.take(dot);
    if (!cursor.take(comma) && !cursor.take(slash)) cursor.take(dash);
    // Only behind a space: a string for the month of each `24/Jun/26` would cost more than the rest of the date.
    if (cursor.spaces() && this.#word(fillers)) cursor.spaces();
    cursor.take(apostrophe);
    return cursor.at > start ? mark : 0;
  }

  /** Takes the next word if it is one of these. */
  #word(words: ReadonlySet<string>): boolean {
    const cursor = this.#cursor;
    if (!isLetter(cursor.peek())) return false;
    const start = cursor.word();
    if (words.has(cursor.textFrom(start).toLowerCase())) return true;
    cursor.at = start;
    return false;
  }

  /** Takes a name: a month's number, `weekdayWord`, or 0. */
  #name(): number {
    const cursor = this.#cursor;
    const start = cursor.word();
    const place = cursor.at - start === 3 ? this.#shortPlace(start) : -1;
    const known = shortNames[place] ?? 0;
    if (known !== 0) return known;
    const name = monthOf(cursor.textFrom(start));
    if (place >= 0) shortNames[place] = name;
    return name;
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

  #keep(year: number, month: number, date: number): boolean {
    const day = dayOf(year, month, date);
    if (day === undefined || !isDate(day)) return false;
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
    if (this.#word(joiners)) {
      cursor.take(dot);
      cursor.spaces();
    }
    return isDigit(cursor.peek());
  }
}
