import {createBytes, repeatByte, skipOrdinary, wordsOf} from './byte-words.ts';
import type {ProblemLog} from './problem-log.ts';
import {QuoteReader} from './quote-reader.ts';
import type {CsvLimits} from './raw-table.ts';
import {CsvRefusal} from './raw-table.ts';
import type {RowSink} from './row-sink.ts';

const LF = 10;
const CR = 13;
const QUOTE = 34;
const HASH = 35;
/** First byte of a byte order mark in UTF-8. */
const MARK = 0xef;

/** Cells gathered before they go to the columns: enough to keep the column loops long, little enough for the cache. */
const BATCH_CELLS = 2 ** 15;

/**
 * The state machine: bytes to cells, RFC 4180 and what real files do. It keeps the bytes of the row that it is in,
 * so that a cell is one piece wherever the stream was cut, and a quote that proves unclosed can be read again.
 *
 * The loops read typed arrays within bounds that they check themselves; `as number` tells the compiler so.
 */
export class CsvMachine {
  readonly #limits: CsvLimits;
  readonly #sink: RowSink;
  readonly #quotes: QuoteReader;
  readonly #delimiter: number;
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  readonly #lines: Uint32Array;
  /** 1 where a byte means something outside quotes. */
  readonly #plain = new Uint8Array(256);
  #total = 0;

  #at = 0;
  #cellStart = 0;
  #afterReturn = false;
  #rowLine: number;
  /** Where `lineAt` has counted to. */
  #probe = 0;
  #probeLine: number;
  /** Cells of the row that is not complete. */
  #pending = 0;

  /** The bytes in hand, `filled` of them. One byte more is kept free for the line end that a last line may lack. */
  buffer: Uint8Array<ArrayBuffer>;
  /** The same bytes, to be read in words. */
  words: DataView;
  filled = 0;
  /** Part of the file read so far, 0 where its size is not known. */
  share = 0;

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
    this.#quotes = new QuoteReader(delimiter, limits, problems, firstLine);
    this.#rowLine = firstLine;
    this.#probeLine = firstLine;
    this.buffer = createBytes(bufferBytes);
    this.words = wordsOf(this.buffer);
    for (const byte of [0, LF, CR, QUOTE, delimiter]) this.#plain[byte] = 1;
    // Room for one more row as wide as the limit allows, and one cell to notice that it is wider.
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
    const {buffer, words} = this;
    const starts = this.#starts;
    const ends = this.#ends;
    const lines = this.#lines;
    const plain = this.#plain;
    const delimiter = this.#delimiter;
    const delimiters = repeatByte(delimiter);
    const sink = this.#sink;
    const quotes = this.#quotes;
    const {cellBytes, columns: mostColumns} = this.#limits;
    let {width, headByte} = sink;
    let end = this.filled;
    let at = this.#at;
    let cellStart = this.#cellStart;
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
      let cellEnd = -1;
      if (quotes.opened >= 0) {
        const next = quotes.read(at, {bytes: buffer, words, start: cellStart, end, last, column: cells - first});
        if (next < 0) {
          at = -next - 1;
          break;
        }
        at = next;
        if (quotes.opened >= 0) {
          cellStart = quotes.opened + 1;
          cellEnd = quotes.close(buffer);
          if (at === end) buffer[end++] = LF;
        }
      }
      if (cellEnd < 0) {
        at = skipOrdinary(words, at, end, plain, delimiters);
        if (at === end) {
          if (!last || (cells === first && at === rowStart)) break;
          buffer[end++] = LF;
        }
        const byte = buffer[at] as number;
        if (byte === QUOTE) {
          quotes.meet(at++, {bytes: buffer, words, start: cellStart, end, last, column: cells - first});
          continue;
        }
        if (byte === 0) throw new CsvRefusal('binary', this.#quotes.line);
        cellEnd = at;
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
      quotes.line++;
      const start = starts[first] as number;
      const lead = buffer[start] as number;
      let kept = count;
      if (count !== width || start === ends[first] || lead === headByte || lead === HASH || lead === MARK) {
        kept = sink.judge(buffer, starts, ends, first, count, rowLine);
        ({width, headByte} = sink);
      }
      cells = first + kept;
      if (kept > 0) lines[rows++] = rowLine;
      first = cells;
      rowStart = at;
      rowLine = quotes.line;
      if (cells > BATCH_CELLS) {
        this.#hand(rows, width);
        rows = first = cells = 0;
      }
    }

    this.#hand(rows, width);
    this.#rowLine = rowLine;
    this.#at = at;
    this.#cellStart = cellStart;
    this.#keep(rowStart, end, first, cells);
    return rowStart;
  }

  /** Keeps the row that is not complete, moved to the front. */
  #keep(rowStart: number, end: number, first: number, cells: number): void {
    const {buffer} = this;
    const kept = end - rowStart;
    if (end - this.#cellStart > this.#limits.cellBytes && this.#quotes.opened < 0) {
      throw new CsvRefusal('cell-too-long', this.#rowLine);
    }
    if (kept > this.#limits.rowBytes) throw new CsvRefusal('row-too-large', this.#rowLine);
    if (2 * kept >= buffer.length) {
      this.buffer = createBytes(2 * buffer.length);
      this.buffer.set(buffer.subarray(rowStart, end));
      this.words = wordsOf(this.buffer);
    } else {
      buffer.copyWithin(0, rowStart, end);
    }
    this.filled = kept;
    this.#at -= rowStart;
    // A line feed that belongs to the line end before is not to be counted again.
    this.#probe = this.#at;
    this.#probeLine = this.#afterReturn ? this.#quotes.line - 1 : this.#quotes.line;
    this.#cellStart -= rowStart;
    this.#quotes.move(rowStart);
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
    const {buffer: bytes, words, share} = this;
    this.#sink.take({bytes, words, starts: this.#starts, ends: this.#ends, width, rows, lines: this.#lines, share});
  }
}
