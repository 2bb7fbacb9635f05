import {keepBytes, type ProblemLog} from './problem-log.ts';
import type {CsvLimits} from './raw-table.ts';
import {CsvRefusal} from './raw-table.ts';

const LF = 10;
const CR = 13;
const SPACE = 32;
const QUOTE = 34;
const HASH = 35;
const BACKSLASH = 92;

/** Cells gathered before they go to the columns: enough to keep the column loops long, little enough for the cache. */
const BATCH_CELLS = 2 ** 15;

/** Complete rows of `width` cells each, in a row: cell `c` of row `r` is `bytes[starts[k] … ends[k])`, k = r * width + c. */
export interface RowBatch {
  readonly bytes: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly width: number;
  readonly rows: number;
  /** The line on which each row starts. */
  readonly lines: Uint32Array;
}

/** Where rows go. */
export interface RowSink {
  /** Cells of an ordinary row; -1 as long as the header is not known. */
  readonly width: number;
  /** First byte of the header row, -1 before: a row that starts with it is asked about. */
  readonly headByte: number;
  /**
   * Asked about every row that may not be ordinary: another number of cells, an empty first one, one that starts
   * as the header or a comment does. May write cells behind `first`; returns `width`, or 0 to leave the row out.
   */
  judge(bytes: Uint8Array, starts: Int32Array, ends: Int32Array, first: number, count: number, line: number): number;
  /** Takes complete rows. The batch is reused after the call. */
  take(batch: RowBatch): void;
}

/**
 * The state machine: bytes to cells, RFC 4180 and what real files do. It keeps the bytes of the row that it is in,
 * so that a cell is one piece wherever the stream was cut, and a quote that proves unclosed can be read again.
 *
 * The loops read typed arrays within bounds that they check themselves; `as number` tells the compiler so.
 */
export class CsvMachine {
  readonly #limits: CsvLimits;
  readonly #sink: RowSink;
  readonly #problems: ProblemLog;
  readonly #delimiter: number;
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  readonly #lines: Uint32Array;
  readonly #batchCells: number;
  /** 1 where a byte means something outside quotes, inside quotes. */
  readonly #plain = new Uint8Array(256);
  readonly #quoted = new Uint8Array(256);
  #total = 0;

  #at = 0;
  #cellStart = 0;
  /** Place of the quote that is open, or -1; its line; where the cell was already reported as odd. */
  #opened = -1;
  #openedLine = 0;
  #oddCell = -1;
  #escaped = false;
  #afterReturn = false;
  #line: number;
  #rowLine: number;
  /** Where `lineAt` has counted to. */
  #probe = 0;
  #probeLine: number;
  /** Cells of the row that is not complete. */
  #pending = 0;

  /** The bytes in hand, `filled` of them. One byte more is kept free for the line end that a last line may lack. */
  buffer: Uint8Array;
  filled = 0;

  /** `bufferBytes` is the least size of the buffer, which grows with the longest row. */
  constructor(
    delimiter: number,
    limits: CsvLimits,
    sink: RowSink,
    problems: ProblemLog,
    firstLine: number,
    bufferBytes: number,
  ) {
    this.#delimiter = delimiter;
    this.#limits = limits;
    this.#sink = sink;
    this.#problems = problems;
    this.#line = firstLine;
    this.#rowLine = firstLine;
    this.#probeLine = firstLine;
    this.buffer = new Uint8Array(bufferBytes);
    for (const byte of [0, LF, CR, QUOTE, delimiter]) this.#plain[byte] = 1;
    for (const byte of [0, LF, CR, QUOTE]) this.#quoted[byte] = 1;
    // Room for one more row as wide as the limit allows, and one cell to notice that it is wider.
    this.#batchCells = BATCH_CELLS;
    const room = BATCH_CELLS + limits.columns + 2;
    this.#starts = new Int32Array(room);
    this.#ends = new Int32Array(room);
    this.#lines = new Uint32Array(BATCH_CELLS + 1);
  }

  /** Rows handed on so far. */
  get rows(): number {
    return this.#total;
  }

  /** Takes as many of `bytes[from …)` as there is room for, returns how many. */
  fill(bytes: Uint8Array, from: number): number {
    const count = Math.min(bytes.length - from, this.buffer.length - 1 - this.filled);
    this.buffer.set(bytes.subarray(from, from + count), this.filled);
    this.filled += count;
    return count;
  }

  /** No room left: time to `scan`. */
  get full(): boolean {
    return this.filled === this.buffer.length - 1;
  }

  /** The physical line of a place in the buffer that has not been scanned; asked for in rising order of places. */
  lineAt(place: number): number {
    for (let at = this.#probe; at < place; at++) {
      const byte = this.buffer[at];
      if (byte === CR || (byte === LF && this.buffer[at - 1] !== CR)) this.#probeLine++;
    }
    this.#probe = Math.max(this.#probe, place);
    return this.#probeLine;
  }

  /** Reads what is in the buffer; `last` closes the last row. Returns how far the bytes moved down. */
  scan(last: boolean): number {
    const {buffer} = this;
    const starts = this.#starts;
    const ends = this.#ends;
    const lines = this.#lines;
    const plain = this.#plain;
    const quoted = this.#quoted;
    const delimiter = this.#delimiter;
    const sink = this.#sink;
    const {cellBytes, columns: mostColumns, quotedLines} = this.#limits;
    let {width, headByte} = sink;
    let end = this.filled;
    let at = this.#at;
    let cellStart = this.#cellStart;
    let opened = this.#opened;
    let line = this.#line;
    let rowLine = this.#rowLine;
    let rowStart = 0;
    let cells = this.#pending;
    let first = 0;
    let rows = 0;

    if (this.#afterReturn && end > 0) {
      this.#afterReturn = false;
      if (buffer[0] === LF) rowStart = cellStart = at = 1;
    }

    for (;;) {
      let cellEnd: number;
      if (opened < 0) {
        while (at < end && plain[buffer[at] as number] === 0) at++;
        if (at === end) {
          if (!last || (cells === first && at === rowStart)) break;
          buffer[end++] = LF;
        }
        const byte = buffer[at] as number;
        if (byte === QUOTE) {
          let blank = cellStart;
          while (buffer[blank] === SPACE) blank++;
          if (blank === at) {
            opened = at;
            this.#openedLine = line;
            this.#escaped = false;
          } else if (this.#oddCell !== cellStart) {
            this.#oddCell = cellStart;
            this.#report('stray-quote', line, cells - first, cellStart, at + 1);
          }
          at++;
          continue;
        }
        if (byte === 0) throw new CsvRefusal('binary', line);
        cellEnd = at;
      } else {
        const stop = Math.min(end, opened + cellBytes + 2);
        while (at < stop && quoted[buffer[at] as number] === 0) at++;
        let unclosed = false;
        let closing = -1;
        if (at === stop) {
          if (stop === end && !last) break;
          unclosed = true;
        } else {
          const byte = buffer[at] as number;
          if (byte === 0) throw new CsvRefusal('binary', line);
          if (byte !== QUOTE) {
            if (byte === CR || buffer[at - 1] !== CR) line++;
            at++;
            unclosed = line - this.#openedLine > quotedLines;
            if (!unclosed) continue;
          } else {
            if (at + 1 === end && !last) break;
            if (at + 1 < end && buffer[at + 1] === QUOTE) {
              this.#escaped = true;
              at += 2;
              continue;
            }
            closing = at + 1;
            while (closing < end && buffer[closing] === SPACE) closing++;
            if (closing === end) {
              if (closing - opened > cellBytes + 2) throw new CsvRefusal('cell-too-long', rowLine);
              if (!last) break;
              buffer[end++] = LF;
            }
            const next = buffer[closing] as number;
            if (next !== delimiter && next !== LF && next !== CR) {
              if (buffer[at - 1] === BACKSLASH && at - 1 > opened) {
                this.#escaped = true;
                if (this.#oddCell !== cellStart) {
                  this.#oddCell = cellStart;
                  this.#report('backslash-quote', line, cells - first, cellStart, at + 1);
                }
                at++;
                continue;
              }
              closing = -1;
              unclosed = line > this.#openedLine;
            }
          }
        }
        if (closing < 0) {
          // Read on as if the quote were any character: behind it when it never closes, here when text follows it.
          if (unclosed) line = this.#openedLine;
          this.#oddCell = cellStart;
          this.#report(unclosed ? 'unclosed-quote' : 'stray-quote', line, cells - first, cellStart, at + 1);
          at = unclosed ? opened + 1 : at + 1;
          opened = -1;
          continue;
        }
        cellStart = opened + 1;
        cellEnd = this.#escaped ? dropEscapes(buffer, cellStart, at) : at;
        opened = -1;
        at = closing;
      }

      // A cell is complete, and `at` is on what ended it.
      if (cellEnd - cellStart > cellBytes) throw new CsvRefusal('cell-too-long', rowLine);
      starts[cells] = cellStart;
      ends[cells] = cellEnd;
      cells++;
      const count = cells - first;
      if (count > mostColumns) throw new CsvRefusal('too-many-columns', rowLine);
      const byte = buffer[at++] as number;
      cellStart = at;
      if (byte === delimiter) continue;
      if (byte === CR) {
        if (at === end) this.#afterReturn = !last;
        else if (buffer[at] === LF) cellStart = ++at;
      }
      line++;
      const start = starts[first] as number;
      const lead = buffer[start] as number;
      let kept = count;
      if (count !== width || start === ends[first] || lead === headByte || lead === HASH) {
        kept = sink.judge(buffer, starts, ends, first, count, rowLine);
        ({width, headByte} = sink);
      }
      cells = first + kept;
      if (kept > 0) lines[rows++] = rowLine;
      first = cells;
      rowStart = at;
      rowLine = line;
      if (cells > this.#batchCells) {
        this.#hand(rows, width);
        rows = first = cells = 0;
      }
    }

    this.#hand(rows, width);
    this.#line = line;
    this.#rowLine = rowLine;
    this.#at = at;
    this.#cellStart = cellStart;
    this.#opened = opened;
    this.#keep(rowStart, end, first, cells);
    return rowStart;
  }

  /** Keeps the row that is not complete, moved to the front. */
  #keep(rowStart: number, end: number, first: number, cells: number): void {
    const {buffer} = this;
    const kept = end - rowStart;
    if (end - this.#cellStart > this.#limits.cellBytes && this.#opened < 0) {
      throw new CsvRefusal('cell-too-long', this.#rowLine);
    }
    if (kept > this.#limits.rowBytes) throw new CsvRefusal('row-too-large', this.#rowLine);
    if (2 * kept > buffer.length) {
      this.buffer = new Uint8Array(2 * buffer.length);
      this.buffer.set(buffer.subarray(rowStart, end));
    } else {
      buffer.copyWithin(0, rowStart, end);
    }
    this.filled = kept;
    this.#at -= rowStart;
    // A line feed that belongs to the line end before is not to be counted again.
    this.#probe = this.#at;
    this.#probeLine = this.#afterReturn ? this.#line - 1 : this.#line;
    this.#cellStart -= rowStart;
    this.#oddCell -= rowStart;
    if (this.#opened >= 0) this.#opened -= rowStart;
    this.#pending = cells - first;
    for (let cell = 0; cell < this.#pending; cell++) {
      this.#starts[cell] = (this.#starts[first + cell] as number) - rowStart;
      this.#ends[cell] = (this.#ends[first + cell] as number) - rowStart;
    }
  }

  #hand(rows: number, width: number): void {
    if (rows === 0) return;
    const limit = Math.min(this.#limits.rows, Math.floor(this.#limits.cells / width));
    if (this.#total + rows > limit) {
      const code = limit < this.#limits.rows ? 'too-many-cells' : 'too-many-rows';
      throw new CsvRefusal(code, this.#lines[limit - this.#total]);
    }
    this.#total += rows;
    this.#sink.take({bytes: this.buffer, starts: this.#starts, ends: this.#ends, width, rows, lines: this.#lines});
  }

  #report(
    code: 'stray-quote' | 'unclosed-quote' | 'backslash-quote',
    line: number,
    column: number,
    start: number,
    end: number,
  ): void {
    this.#problems.add(code, line, column, () => {
      let stop = start;
      while (stop < Math.min(end, this.filled) && this.buffer[stop] !== LF && this.buffer[stop] !== CR) stop++;
      return {value: keepBytes(this.buffer, start, stop)};
    });
  }
}

/** Takes out one of two quotes, and the backslash before a single one, in place. Returns the new end. */
function dropEscapes(bytes: Uint8Array, start: number, end: number): number {
  let to = start;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number;
    if (byte === QUOTE) {
      if (at + 1 < end && bytes[at + 1] === QUOTE) at++;
      else to--;
    }
    bytes[to++] = byte;
  }
  return to;
}
