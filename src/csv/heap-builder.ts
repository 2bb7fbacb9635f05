import {copyBytes, turnBytes} from './byte-words.ts';
import {growingBytes, growingCounts} from './growing-array.ts';
import {CsvRefusal} from './raw-table.ts';
import type {RowBatch} from './row-sink.ts';
import {nowhere, type TextDecoding} from './text-decoding.ts';

/** Below this many bytes a loop copies faster than a call that copies. */
const SHORT = 128;

/** The bytes of every cell of one column, one behind the other, with where each ends. */
export class HeapBuilder {
  readonly #most: number;
  readonly #bytes = growingBytes();
  readonly #ends = growingCounts();

  constructor(most: number) {
    this.#most = most;
    // The first offset is 0; from here on there is one a row.
    this.#ends.reserve(1, 0);
    this.#ends.used = 1;
  }

  /** Adds a batch's cells at `position`, from row `from`. */
  append(batch: RowBatch, position: number, from: number): void {
    const {bytes, words, starts, ends, width, rows} = batch;
    this.#reserve(rows - from, this.#mostBytes(batch, position, from), batch.share);
    const {piece: target} = this.#bytes;
    const targetWords = new DataView(target.buffer, target.byteOffset, target.length);
    const {piece: cellEnds} = this.#ends;
    let to = this.#bytes.used;
    let cellTo = this.#ends.used;
    for (let row = from, cell = from * width + position; row < rows; row++, cell += width) {
      const start = starts[cell] as number;
      const end = ends[cell] as number;
      if (end - start < SHORT) {
        copyBytes(words, start, end, targetWords, to);
      } else {
        target.set(bytes.subarray(start, end), to);
      }
      to += end - start;
      cellEnds[cellTo++] = to;
    }
    this.#bytes.used = to;
    this.#ends.used = cellTo;
  }

  appendCell(bytes: Uint8Array, start: number, end: number): void {
    this.#reserve(1, end - start, 0);
    this.#bytes.piece.set(bytes.subarray(start, end), this.#bytes.used);
    this.#bytes.used += end - start;
    this.appendEmpty(1);
  }

  appendEmpty(rows: number): void {
    this.#ends.reserve(rows, 0);
    this.#ends.piece.fill(this.#bytes.used, this.#ends.used, this.#ends.used + rows);
    this.#ends.used += rows;
  }

  /** Bytes in UTF-8 and rows + 1 offsets, and the end of this builder. */
  finish(decoding: TextDecoding): {bytes: Uint8Array; offsets: Uint32Array} {
    const bytes = this.#bytes.join();
    const offsets = this.#ends.join();
    if (decoding.verdict === 'clean') return {bytes, offsets};
    let length = 0;
    let start = 0;
    for (let row = 1; row < offsets.length; row++) {
      const end = offsets[row] as number;
      length = decoding.write(bytes, start, end, nowhere, length);
      this.#refuseBeyond(length);
      start = end;
    }
    const target = new Uint8Array(length);
    let to = 0;
    start = 0;
    for (let row = 1; row < offsets.length; row++) {
      const end = offsets[row] as number;
      to = decoding.write(bytes, start, end, target, to);
      offsets[row] = to;
      start = end;
    }
    return {bytes: target, offsets};
  }

  /** The bytes that a batch's cells need at most: all that it has, unless the limit is near, where they are counted. */
  #mostBytes({bytes, starts, ends, width, rows}: RowBatch, position: number, from: number): number {
    if (this.#bytes.used + bytes.length <= this.#most) return bytes.length;
    let length = 0;
    for (let row = from, cell = from * width + position; row < rows; row++, cell += width) {
      length += (ends[cell] as number) - (starts[cell] as number);
    }
    return length;
  }

  #reserve(rows: number, length: number, share: number): void {
    this.#refuseBeyond(this.#bytes.used + length);
    // What is copied with a cell is written over by the next.
    this.#bytes.reserve(length + turnBytes, share);
    this.#ends.reserve(rows, share);
  }

  #refuseBeyond(length: number): void {
    if (length > this.#most) throw new CsvRefusal('column-too-large');
  }
}
