import type {ColumnBuilder} from './column-builder.ts';
import {growingCounts} from './growing-array.ts';
import {keepBytes, type ProblemLog} from './problem-log.ts';
import type {RowBatch, RowSink} from './row-sink.ts';

const HASH = 35;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
const PREAMBLE_BYTES = 1000;

/** Decides what each row is: preamble, header, data, or a row left out and counted. Rows come out as wide as the header. */
export class RowShape implements RowSink {
  readonly #problems: ProblemLog;
  readonly #delimiter: number;
  readonly #createColumn: () => ColumnBuilder;
  #preambleRows: number;
  #header: Uint8Array[] | undefined;

  readonly preamble: Uint8Array[] = [];
  readonly columns: ColumnBuilder[] = [];
  readonly lines = growingCounts();
  headerLine = 0;
  width = -1;
  headByte = -1;

  /** `preambleRows` counts the rows above the header, blank ones included. */
  constructor(delimiter: number, preambleRows: number, problems: ProblemLog, createColumn: () => ColumnBuilder) {
    this.#delimiter = delimiter;
    this.#preambleRows = preambleRows;
    this.#problems = problems;
    this.#createColumn = createColumn;
  }

  /** The header's cells; undefined where the file had none. */
  get header(): readonly Uint8Array[] | undefined {
    return this.#header;
  }

  take(batch: RowBatch): void {
    for (const [position, column] of this.columns.entries()) column.append(batch, position);
    this.lines.reserve(batch.rows, batch.share);
    this.lines.piece.set(batch.lines.subarray(0, batch.rows), this.lines.used);
    this.lines.used += batch.rows;
  }

  judge(bytes: Uint8Array, starts: Int32Array, ends: Int32Array, first: number, count: number, line: number): number {
    const filled = countFilled(starts, ends, first, count);
    if (!this.#header) {
      if (this.#preambleRows > 0) {
        this.#preambleRows--;
        if (filled > 0) this.#keepPreamble(bytes, starts, ends, first, count);
        else this.#problems.add('blank-row', line);
      } else if (filled > 0) {
        this.#takeHeader(bytes, starts, ends, first, count, line);
      } else {
        this.#problems.add('blank-row', line);
      }
      return 0;
    }
    if (filled === 0) {
      this.#problems.add('blank-row', line);
      return 0;
    }
    if (this.#isHeader(bytes, starts, ends, first, count)) {
      this.#problems.add('repeated-header', line);
      return 0;
    }
    // In a table of one column a # may start any text; beside empty cells it starts a remark.
    const start = starts[first] as number;
    if (filled === 1 && this.width > 1 && start < (ends[first] as number) && bytes[start] === HASH) {
      this.#problems.add('comment-row', line);
      return 0;
    }
    if (count < this.width) {
      this.#problems.add('row-too-short', line);
      starts.fill(0, first + count, first + this.width);
      ends.fill(0, first + count, first + this.width);
    } else if (countFilled(starts, ends, first + this.width, count - this.width) > 0) {
      this.#problems.add('row-too-long', line, undefined, () =>
        keepBytes(bytes, starts[first + this.width] as number, ends[first + count - 1] as number),
      );
    }
    return this.width;
  }

  #keepPreamble(bytes: Uint8Array, starts: Int32Array, ends: Int32Array, first: number, count: number): void {
    const text: number[] = [];
    let last = first + count - 1;
    while (starts[last] === ends[last]) last--;
    for (let cell = first; cell <= last; cell++) {
      if (cell > first) text.push(this.#delimiter);
      for (const byte of bytes.subarray(starts[cell], ends[cell])) if (text.length < PREAMBLE_BYTES) text.push(byte);
    }
    this.preamble.push(Uint8Array.from(text));
  }

  #takeHeader(
    bytes: Uint8Array,
    starts: Int32Array,
    ends: Int32Array,
    first: number,
    count: number,
    line: number,
  ): void {
    const header: Uint8Array[] = [];
    for (let cell = first; cell < first + count; cell++) {
      header.push(bytes.slice(starts[cell], ends[cell]));
      this.columns.push(this.#createColumn());
    }
    this.#header = header;
    this.headerLine = line;
    this.width = count;
    this.headByte = header[0]?.[0] ?? -1;
  }

  /** Files put end to end repeat the header, each with its own byte order mark. */
  #isHeader(bytes: Uint8Array, starts: Int32Array, ends: Int32Array, first: number, count: number): boolean {
    const header = this.#header;
    if (!header || count !== header.length) return false;
    return header.every((name, position) => {
      let start = starts[first + position] as number;
      const end = ends[first + position] as number;
      if (position === 0 && BYTE_ORDER_MARK.every((byte, at) => bytes[start + at] === byte)) start += 3;
      if (end - start !== name.length) return false;
      return name.every((byte, at) => bytes[start + at] === byte);
    });
  }
}

function countFilled(starts: Int32Array, ends: Int32Array, first: number, count: number): number {
  let filled = 0;
  for (let cell = first; cell < first + count; cell++) if (starts[cell] !== ends[cell]) filled++;
  return filled;
}
