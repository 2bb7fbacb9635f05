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
const letterI = 0x69;
const letterP = 0x70;
const letterZ = 0x7a;
const zero = 0x30;
const afterNoon = letterP - letterA;
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
 * It is read from its end and computed without asking: hours of one or two digits and halves of the day change from cell to cell, and a
 * processor that guesses wrong loses more than the reading costs.
 */
export function plainClock(bytes: Uint8Array, start: number, end: number): number {
  let timeEnd = end;
  /** 0 before noon, 15 after it: the way from A to P. */
  let half = 0;
  const isHalf = (byteAt(bytes, end - 1) | 0x20) === letterM;
  if (isHalf) {
    half = (byteAt(bytes, end - 2) | 0x20) - letterA;
    timeEnd = end - 3;
    if (half * (half - afterNoon) !== 0 || byteAt(bytes, timeEnd) !== space) return -1;
  }
  let second = 0;
  let minuteEnd = timeEnd;
  if (timeEnd - start > 5) {
    minuteEnd -= 3;
    second = twoDigits(bytes, minuteEnd + 1);
    if (byteAt(bytes, minuteEnd) !== colon) return -1;
  }
  const tens = minuteEnd - start - 4;
  if (tens * (tens - 1) !== 0 || byteAt(bytes, minuteEnd - 3) !== colon) return -1;
  const minute = twoDigits(bytes, minuteEnd - 2);
  const first = (byteAt(bytes, start) - zero) * tens;
  const last = byteAt(bytes, minuteEnd - 4) - zero;
  const hour = first * 10 + last;
  // Below zero where one of them is no digit.
  if ((first | (9 - first) | last | (9 - last) | minute | second) < 0) return -1;
  if (minute > 59 || second > 59 || hour > (isHalf ? 12 : 23)) return -1;
  return ((isHalf ? hour % 12 : hour) + (half / afterNoon) * 12) * 3600 + minute * 60 + second;
}

/** The number that two digits make, below zero where one of them is none. */
function twoDigits(bytes: Uint8Array, at: number): number {
  const first = byteAt(bytes, at) - zero;
  const last = byteAt(bytes, at + 1) - zero;
  return (first * 10 + last) | ((first | (9 - first) | last | (9 - last)) & -0x80000000);
}

function byteAt(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0;
}

/** AM or PM in any writing (`am`, `A.M.`, `p. m.`; Finnish `ap.`, `ip.`): `a` or `p`, or 0 where there is neither. */
function readHalf(cursor: Cursor): number {
  const letter = cursor.peek() | 0x20;
  if (letter !== letterA && letter !== letterP && letter !== letterI) return 0;
  const before = cursor.at;
  cursor.at++;
  cursor.take(dot);
  cursor.spaces();
  const second = cursor.peek() | 0x20;
  if (letter === letterI ? second === letterP : second === letterM || (letter === letterA && second === letterP)) {
    cursor.at++;
    cursor.take(dot);
    return letter === letterA ? letterA : letterP;
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
