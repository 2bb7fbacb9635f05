import {currencyOf} from './currency-words.ts';
import {Cursor, isDigit, isLetter} from './cursor.ts';
import {longestCell} from './fold-bytes.ts';

const dot = 0x2e;
const comma = 0x2c;
const apostrophe = 0x27;
const space = 0x20;
const minus = 0x2d;
const plus = 0x2b;
const percentSign = 0x25;
const dollar = 0x24;

/** Words behind an estimate that say what it counts; they change nothing about its value. Durations (`3d`) do. */
const units = new Set([
  'p',
  'pt',
  'pts',
  'sp',
  'sps',
  'point',
  'points',
  'story point',
  'story points',
  'storypoints',
  'punkt',
  'punkte',
]);

/**
 * Reads one number cell, ASCII but for currency signs, strictly to its end, and keeps it exact: all digits, and how
 * many stand behind the mark under either decimal mark. Reused from cell to cell.
 */
export class NumberShapes {
  negative = false;
  /** All digits as an integer; exact where it is a safe one. */
  digits = 0;
  /** How many digits there are from the first that is not zero. */
  significant = 0;
  /** Digits behind the mark, less the exponent, where the mark is a dot; NaN where the cell is no number then. */
  dotScale = 0;
  /** The same for a comma. */
  commaScale = 0;
  percent = false;
  /** ISO code or sign of the currency beside the number, empty where there is none. */
  currency = '';
  hasUnit = false;

  readonly #cursor = new Cursor();
  /** Dividers between the digits, and how many digits stand before each and behind the last; the first `#count` hold. */
  readonly #dividers = new Uint8Array(longestCell);
  readonly #groups = new Uint16Array(longestCell + 1);
  #count = 0;
  #from = 0;
  #to = 0;

  /** Says whether the bytes are a number under at least one decimal mark; the fields then hold it. */
  read(bytes: Uint8Array, start: number, end: number): boolean {
    const cursor = this.#cursor;
    cursor.reset(bytes, start, end);
    this.percent = false;
    this.currency = '';
    this.hasUnit = false;
    const inParentheses = cursor.peek() === 0x28 && bytes[cursor.end - 1] === 0x29;
    if (inParentheses) cursor.reset(bytes, cursor.at + 1, cursor.end - 1);
    this.negative = inParentheses;
    const signed = this.#before(inParentheses);
    if (signed === undefined || !this.#number()) return false;
    this.#exponent();
    if (!this.#behind(signed)) return false;
    if (this.percent) {
      this.dotScale += 2;
      this.commaScale += 2;
    }
    return true;
  }

  /** All digits of the cell just read, for numbers that a double cannot hold. */
  digitsText(): string {
    let text = '';
    for (let at = this.#from; at < this.#to; at++) {
      const byte = this.#cursor.bytes[at] ?? 0;
      if (isDigit(byte)) text += String.fromCharCode(byte);
    }
    return text;
  }

  /** Takes what may stand before the digits, in any order and each once. Says whether there was a sign; `undefined` where something else stands there. */
  #before(inParentheses: boolean): boolean | undefined {
    const cursor = this.#cursor;
    let signed = inParentheses;
    for (;;) {
      const byte = cursor.peek();
      if (isDigit(byte) || ((byte === dot || byte === comma) && isDigit(cursor.peek(1)))) return signed;
      if (byte === minus || byte === plus) {
        if (signed) return undefined;
        signed = true;
        this.negative = byte === minus;
        cursor.at++;
      } else if (byte === percentSign && !this.percent) {
        this.percent = true;
        cursor.at++;
      } else if (!this.#currency()) {
        return undefined;
      }
      cursor.spaces();
    }
  }

  /** Takes what may stand behind the digits, to the end. */
  #behind(inFront: boolean): boolean {
    const cursor = this.#cursor;
    let signed = inFront;
    for (cursor.spaces(); cursor.at < cursor.end; cursor.spaces()) {
      const byte = cursor.peek();
      if (byte === minus && !signed) {
        signed = true;
        this.negative = true;
        cursor.at++;
      } else if (byte === percentSign && !this.percent) {
        this.percent = true;
        cursor.at++;
      } else if (!this.#currency()) {
        return this.#unit();
      }
    }
    return true;
  }

  /** Takes the digits with their dividers and finds what each decimal mark makes of them. */
  #number(): boolean {
    const cursor = this.#cursor;
    const dividers = this.#dividers;
    const groups = this.#groups;
    this.digits = 0;
    this.significant = 0;
    this.#from = cursor.at;
    let group = 0;
    let count = 0;
    for (; cursor.at < cursor.end; cursor.at++) {
      const byte = cursor.bytes[cursor.at] ?? 0;
      const digit = byte - 0x30;
      if (digit >= 0 && digit <= 9) {
        this.digits = this.digits * 10 + digit;
        if (this.significant > 0 || digit > 0) this.significant++;
        group++;
      } else if (
        byte === dot ||
        byte === comma ||
        ((byte === apostrophe || byte === space) && isDigit(cursor.peek(1)))
      ) {
        dividers[count] = byte;
        groups[count++] = group;
        group = 0;
      } else {
        break;
      }
    }
    this.#to = cursor.at;
    groups[count] = group;
    this.#count = count;
    if (count === 0) {
      this.dotScale = 0;
      this.commaScale = 0;
      return group > 0;
    }
    this.dotScale = this.#scaleUnder(dot);
    this.commaScale = this.#scaleUnder(comma);
    return this.dotScale >= 0 || this.commaScale >= 0;
  }

  /** Digits behind the mark, NaN where the dividers make no sense with it: `1,23`, `1.2.3`, `0,123` where the dot is the mark. */
  #scaleUnder(mark: number): number {
    const dividers = this.#dividers;
    const groups = this.#groups;
    const last = this.#count - 1;
    const hasMark = dividers[last] === mark;
    const wholes = hasMark ? last : last + 1;
    const divider = dividers[0] ?? 0;
    for (let place = 0; place < wholes; place++) {
      if (dividers[place] !== divider || divider === mark) return Number.NaN;
    }
    const first = groups[0] ?? 0;
    if (wholes > 0) {
      // Nobody divides a number that begins with zero.
      if (first < 1 || first > 3 || this.#cursor.bytes[this.#from] === 0x30) return Number.NaN;
      if (groups[wholes] !== 3) return Number.NaN;
      const inner = wholes > 1 ? groups[1] : 3;
      // Groups of three, or of two before the last three as India writes lakhs and crores.
      if (inner !== 3 && !(inner === 2 && first < 3 && (divider === comma || divider === space))) return Number.NaN;
      for (let place = 1; place < wholes; place++) if (groups[place] !== inner) return Number.NaN;
    }
    return hasMark ? (groups[last + 1] ?? 0) : 0;
  }

  #exponent(): void {
    const cursor = this.#cursor;
    if ((cursor.peek() | 0x20) !== 0x65) return;
    const sign = cursor.peek(1);
    const isSigned = sign === minus || sign === plus;
    if (!isDigit(isSigned ? cursor.peek(2) : sign)) return;
    cursor.at += isSigned ? 2 : 1;
    // Beyond four digits every number is 0 or infinite, which the value's check refuses.
    const exponent = Math.min(cursor.number(), 9999) * (sign === minus ? -1 : 1);
    this.dotScale -= exponent;
    this.commaScale -= exponent;
  }

  #currency(): boolean {
    const cursor = this.#cursor;
    if (this.currency !== '') return false;
    const start = cursor.at;
    while (isLetter(cursor.peek()) || cursor.peek() === dollar) cursor.at++;
    this.currency = cursor.at > start ? currencyOf(cursor.textFrom(start)) : '';
    if (this.currency === '') {
      cursor.at = start;
      return false;
    }
    if (cursor.peek() === dot && !isDigit(cursor.peek(1))) cursor.at++;
    return true;
  }

  #unit(): boolean {
    const cursor = this.#cursor;
    if (this.percent || this.currency !== '') return false;
    const start = cursor.at;
    cursor.at = cursor.end;
    this.hasUnit = units.has(cursor.textFrom(start).toLowerCase());
    return this.hasUnit;
  }
}
