import {repeatByte, skipOrdinary} from './byte-words.ts';
import {dropEscapes} from './cell-bytes.ts';
import {keepBytes, type ProblemLog} from './problem-log.ts';
import {type CsvLimits, CsvRefusal} from './raw-table.ts';

const LF = 10;
const CR = 13;
const SPACE = 32;
const QUOTE = 34;
const BACKSLASH = 92;
const QUOTES = repeatByte(QUOTE);

/** Bytes, and where in them a cell starts and the read part ends. */
export interface CellPlace {
  readonly bytes: Uint8Array;
  /** The same bytes, to be read in words. */
  readonly words: DataView;
  readonly start: number;
  readonly end: number;
  /** No more bytes will come. */
  readonly last: boolean;
  /** Position of the column. */
  readonly column: number;
}

/** What quotes mean. It counts lines as well, because quoted cells hold line ends. */
export class QuoteReader {
  readonly #delimiter: number;
  readonly #limits: CsvLimits;
  readonly #problems: ProblemLog;
  /** 1 where a byte means something inside quotes. */
  readonly #special = new Uint8Array(256);
  #openedLine = 0;
  #escaped = false;
  #closed = -1;
  /** Start of the last cell that was reported as odd. */
  #oddCell = -1;

  /** Place of the open quote, or -1. */
  opened = -1;
  line: number;

  constructor(delimiter: number, limits: CsvLimits, problems: ProblemLog, firstLine: number) {
    this.#delimiter = delimiter;
    this.#limits = limits;
    this.#problems = problems;
    this.line = firstLine;
    for (const byte of [0, LF, CR, QUOTE]) this.#special[byte] = 1;
  }

  /** A quote at `at`, outside quotes: it opens a cell that has but spaces before it, else it is a character. */
  meet(at: number, cell: CellPlace): void {
    let blank = cell.start;
    while (cell.bytes[blank] === SPACE) blank++;
    if (blank === at) {
      this.opened = at;
      this.#openedLine = this.line;
      this.#escaped = false;
    } else {
      this.#report('stray-quote', cell, at + 1);
    }
  }

  /**
   * Reads on inside quotes, from `from`. With the quote still open, the place returned is that of what ends the cell
   * (`end` for the file's end): `close` it. With no quote open, the opening quote turned out to be an ordinary
   * character: read on at the place. A place below zero says that more bytes are needed: come back at -place - 1.
   */
  read(from: number, cell: CellPlace): number {
    const {bytes, words, end, last} = cell;
    const {opened} = this;
    const stop = Math.min(end, opened + this.#limits.cellBytes + 2);
    for (let at = from; ; at++) {
      at = skipOrdinary(words, at, stop, this.#special, QUOTES);
      if (at === stop) return stop === end && !last ? -at - 1 : this.#readAgain(cell, at);
      const byte = bytes[at] as number;
      if (byte === 0) throw new CsvRefusal('binary', this.line);
      if (byte !== QUOTE) {
        if (byte === CR || bytes[at - 1] !== CR) this.line++;
        if (this.line - this.#openedLine > this.#limits.quotedLines) return this.#readAgain(cell, at);
        continue;
      }
      if (at + 1 === end && !last) return -at - 1;
      if (at + 1 < end && bytes[at + 1] === QUOTE) {
        this.#escaped = true;
        at++;
        continue;
      }
      // Spaces outside the quotes are not part of the text.
      let next = at + 1;
      while (next < stop && bytes[next] === SPACE) next++;
      if (next === end && !last) return -at - 1;
      if (next === end || this.#endsCell(bytes[next] as number)) {
        this.#closed = at;
        return next;
      }
      if (bytes[at - 1] === BACKSLASH && at - 1 > opened) {
        this.#escaped = true;
        this.#report('backslash-quote', cell, at + 1);
        continue;
      }
      // Text behind a closing quote. Over a line end, it is the opening quote of a later cell: this one never closed.
      if (this.line > this.#openedLine) return this.#readAgain(cell, at);
      this.#report('stray-quote', cell, at + 1);
      this.opened = -1;
      return at + 1;
    }
  }

  /** Ends the quoted cell that `read` came to the end of: its text starts behind the opening quote. Returns its end. */
  close(bytes: Uint8Array): number {
    const start = this.opened + 1;
    this.opened = -1;
    return this.#escaped ? dropEscapes(bytes, start, this.#closed) : this.#closed;
  }

  /** Follows the bytes, which moved down. */
  move(shift: number): void {
    if (this.opened >= 0) this.opened -= shift;
    this.#oddCell -= shift;
  }

  /** The quote never closes: says so where it opened, and goes back behind it as if it were any character. */
  #readAgain(cell: CellPlace, at: number): number {
    const next = this.opened + 1;
    this.line = this.#openedLine;
    this.opened = -1;
    this.#oddCell = -1;
    this.#report('unclosed-quote', cell, at);
    return next;
  }

  #endsCell(byte: number): boolean {
    return byte === this.#delimiter || byte === LF || byte === CR;
  }

  /** Counts an odd cell once, and shows its text up to the oddity, on its first line. */
  #report(code: 'stray-quote' | 'unclosed-quote' | 'backslash-quote', cell: CellPlace, to: number): void {
    const {bytes, start, column} = cell;
    if (this.#oddCell === start) return;
    this.#oddCell = start;
    this.#problems.add(code, this.line, column, () => {
      let stop = start;
      while (stop < to && bytes[stop] !== LF && bytes[stop] !== CR) stop++;
      return keepBytes(bytes, start, stop);
    });
  }
}
