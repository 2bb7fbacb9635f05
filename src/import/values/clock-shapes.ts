import {type Cursor, isDigit} from './cursor.ts';

/** A time of day that stood behind a date. Reused from cell to cell. */
export class Clock {
  /** Seconds since the printed day's midnight, 0 to 86,400. */
  seconds = 0;
  /** Seconds that the printed clock is ahead of UTC; `undefined` where nothing was printed. */
  offset: number | undefined = undefined;
}

const colon = 0x3a;
const dot = 0x2e;
const comma = 0x2c;
const space = 0x20;
const letterA = 0x61;
const letterM = 0x6d;
const letterP = 0x70;
const letterZ = 0x7a;
const maximumOffset = 14 * 3600;

/**
 * Reads a time to the cell's end: `17:39`, `5:39 PM`, `14.59.28`, `04:00:00.000+0000`.
 * False where it is not a time, as with hour 25 or 13 PM. 24:00 is the end of the printed
 * day, 23:59:60 a leap second.
 */
export function readClock(cursor: Cursor, clock: Clock): boolean {
  let hour = cursor.number();
  let minute = 0;
  let second = 0;
  if (cursor.digits === 0 || cursor.digits > 2) return false;
  const mark = cursor.peek();
  const divided = (mark === colon || mark === dot) && isDigit(cursor.peek(1));
  if (divided) {
    cursor.at++;
    minute = cursor.number();
    if (cursor.digits !== 2) return false;
    if (cursor.peek() === mark && isDigit(cursor.peek(1))) {
      cursor.at++;
      second = cursor.number();
      if (cursor.digits !== 2) return false;
      if ((cursor.peek() === dot || cursor.peek() === comma) && isDigit(cursor.peek(1))) {
        cursor.at++;
        cursor.number();
      }
    }
  }
  cursor.spaces();
  const half = readHalf(cursor);
  if (half !== 0) {
    if (hour > 12) return false;
    hour = (hour % 12) + (half === letterP ? 12 : 0);
    cursor.spaces();
  } else if (!divided) {
    return false;
  }
  if (minute > 59 || second > 60 || (second === 60 && minute !== 59)) return false;
  clock.seconds = hour * 3600 + minute * 60 + second;
  if (hour > 23 && clock.seconds !== 86_400) return false;
  return readOffset(cursor, clock);
}

/**
 * Seconds of a time written the common way, which the cell ends with: `17:39`, `5:39:00`, `5:39 PM`. -1 for all others, which may still be times.
 */
export function plainClock(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  let hour = digitAt(bytes, at++);
  if (bytes[at] !== colon) hour = hour * 10 + digitAt(bytes, at++);
  if (bytes[at] !== colon) return -1;
  const minute = digitAt(bytes, at + 1) * 10 + digitAt(bytes, at + 2);
  at += 3;
  let second = 0;
  if (at < end && bytes[at] === colon) {
    second = digitAt(bytes, at + 1) * 10 + digitAt(bytes, at + 2);
    at += 3;
  }
  // What is no digit counts as a hundred.
  if (hour > 23 || minute > 59 || second > 59) return -1;
  if (at + 3 === end && bytes[at] === space && ((bytes[at + 2] ?? 0) | 0x20) === letterM) {
    const half = (bytes[at + 1] ?? 0) | 0x20;
    if (hour > 12 || (half !== letterA && half !== letterP)) return -1;
    hour = (hour % 12) + (half === letterP ? 12 : 0);
    at = end;
  }
  return at === end ? hour * 3600 + minute * 60 + second : -1;
}

function digitAt(bytes: Uint8Array, at: number): number {
  const digit = (bytes[at] ?? 0) - 0x30;
  return digit >= 0 && digit <= 9 ? digit : 100;
}

/** AM or PM in any writing (`am`, `A.M.`, `p. m.`): the first letter, or 0 where there is neither. */
function readHalf(cursor: Cursor): number {
  const letter = cursor.peek() | 0x20;
  if (letter !== letterA && letter !== letterP) return 0;
  const before = cursor.at;
  cursor.at++;
  cursor.take(dot);
  cursor.spaces();
  if ((cursor.peek() | 0x20) === letterM) {
    cursor.at++;
    cursor.take(dot);
    return letter;
  }
  cursor.at = before;
  return 0;
}

/** Reads what may follow a time, to the cell's end: nothing, `Z`, `UTC`, `GMT+2`, `+05:45`, `+0000`, ` +02`, and a remark in parentheses behind it. */
function readOffset(cursor: Cursor, clock: Clock): boolean {
  clock.offset = undefined;
  if (cursor.at === cursor.end) return true;
  if (cursor.at + 1 === cursor.end && (cursor.peek() | 0x20) === letterZ) {
    cursor.at++;
    clock.offset = 0;
    return true;
  }
  const start = cursor.word();
  if (cursor.at > start) {
    const word = cursor.textFrom(start).toUpperCase();
    if (word !== 'UTC' && word !== 'GMT') return false;
    clock.offset = 0;
    cursor.spaces();
    if (cursor.at === cursor.end) return true;
  }
  const sign = cursor.peek();
  if (sign === 0x2b || sign === 0x2d) {
    cursor.at++;
    const number = cursor.number();
    const digits = cursor.digits;
    let seconds = 0;
    if (digits === 4) {
      seconds = Math.floor(number / 100) * 3600 + (number % 100) * 60;
      if (number % 100 > 59) return false;
    } else if (digits === 1 || digits === 2) {
      seconds = number * 3600;
      if (cursor.take(colon)) {
        const minutes = cursor.number();
        if (cursor.digits !== 2 || minutes > 59) return false;
        seconds += minutes * 60;
      }
    } else {
      return false;
    }
    if (seconds > maximumOffset) return false;
    clock.offset = sign === 0x2d ? -seconds : seconds;
    cursor.spaces();
  }
  // JavaScript writes the zone's name behind its offset.
  if (clock.offset !== undefined && cursor.peek() === 0x28 && cursor.bytes[cursor.end - 1] === 0x29) return true;
  return cursor.at === cursor.end;
}
