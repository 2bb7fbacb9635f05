import {DictionaryBuilder} from './dictionary-builder.ts';
import {HeapBuilder} from './heap-builder.ts';
import type {RawColumn} from './raw-table.ts';
import type {RowBatch} from './row-sink.ts';
import type {TextDecoding} from './text-decoding.ts';

/** Gathers one column: as a dictionary, until it has too many distinct values; from then on as a heap. */
export class ColumnBuilder {
  readonly #columnBytes: number;
  #dictionary: DictionaryBuilder | undefined = new DictionaryBuilder();
  #heap: HeapBuilder | undefined;

  /** `columnBytes` is the most that a heap may hold. */
  constructor(columnBytes: number) {
    this.#columnBytes = columnBytes;
  }

  /** Adds a batch's cells at `position`. */
  append(batch: RowBatch, position: number): void {
    let from = 0;
    if (this.#dictionary) {
      from = this.#dictionary.append(batch, position);
      if (from === batch.rows) return;
      this.#heap = new HeapBuilder(this.#columnBytes);
      this.#dictionary.pour(this.#heap);
      this.#dictionary = undefined;
    }
    this.#heap?.append(batch, position, from);
  }

  /** The column, and the end of this builder. */
  finish(header: string, decoding: TextDecoding): RawColumn {
    if (this.#heap) return {kind: 'heap', header, ...this.#heap.finish(decoding)};
    const dictionary = this.#dictionary ?? new DictionaryBuilder();
    return {kind: 'dictionary', header, ...dictionary.finish(decoding)};
  }
}
