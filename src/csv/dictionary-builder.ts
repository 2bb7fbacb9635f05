import {createBytes, hashBytes, sameBytes, skipAscii, wordsOf} from './byte-words.ts';
import {growingCodes} from './growing-array.ts';
import type {HeapBuilder} from './heap-builder.ts';
import type {RowBatch} from './row-sink.ts';
import type {TextDecoding} from './text-decoding.ts';

/** Beyond any of these a column is not a dictionary. The share is asked for only above the first number. */
const MOST_VALUES = 65_536;
const MOST_BYTES = 2 ** 23;
const SHARE_ABOVE = 2048;
const MOST_SHARE = 0.4;
/** Steps to find a value. A file made of values that hash alike runs into it, and costs a heap instead of hours. */
const MOST_STEPS = 256;

/**
 * Codes for the distinct values of one column, found by their bytes: a value seen before costs no string.
 * Open addressing over one arena of bytes.
 */
export class DictionaryBuilder {
  readonly #codes = growingCodes();
  /** Empty rows before the first filled one: a column that stays empty costs nothing. */
  #lead = 0;
  #arena = createBytes(0);
  #words = wordsOf(this.#arena);
  /** Where each value ends in the arena, from entry 1; entry 0 is 0. */
  #ends = new Int32Array(16);
  #hashes = new Int32Array(16);
  #count = 0;
  /** code + 1, or 0 where free. */
  #slots = new Int32Array(0);

  /** Adds a batch's cells at `position`. Returns how many rows it took: fewer than all when there are too many values. */
  append(batch: RowBatch, position: number): number {
    const {bytes, words, starts, ends, width, rows} = batch;
    let row = 0;
    if (this.#count === 0) {
      while (row < rows && starts[row * width + position] === ends[row * width + position]) row++;
      this.#lead += row;
      if (row === rows) return rows;
      this.#slots = new Int32Array(64);
      this.#useArena(createBytes(256));
    }
    if (this.#lead > 0) {
      this.#codes.reserve(this.#lead + rows - row, 0);
      this.#codes.piece.fill(-1, 0, this.#lead);
      this.#codes.used = this.#lead;
      this.#lead = 0;
    }
    this.#codes.reserve(rows - row, batch.share);
    const {piece: codes} = this.#codes;
    let to = this.#codes.used;
    let slots = this.#slots;
    let mask = slots.length - 1;
    let hashes = this.#hashes;
    let valueEnds = this.#ends;
    let arena = this.#words;

    for (let cell = row * width + position; row < rows; row++, cell += width) {
      const start = starts[cell] as number;
      const end = ends[cell] as number;
      if (start === end) {
        codes[to++] = -1;
        continue;
      }
      const hash = hashBytes(words, start, end);
      let slot = hash & mask;
      let code = (slots[slot] as number) - 1;
      let steps = 0;
      while (code >= 0) {
        if (hashes[code] === hash) {
          const known = valueEnds[code] as number;
          if ((valueEnds[code + 1] as number) - known === end - start && sameBytes(words, start, end, arena, known))
            break;
        }
        slot = (slot + 1) & mask;
        code = (slots[slot] as number) - 1;
        steps++;
      }
      if (code < 0) {
        if (steps > MOST_STEPS || this.#isFull(to, end - start)) {
          this.#codes.used = to;
          return row;
        }
        slots[slot] = this.#insert(bytes, start, end, hash);
        code = this.#count - 1;
        slots = this.#slots;
        mask = slots.length - 1;
        hashes = this.#hashes;
        valueEnds = this.#ends;
        arena = this.#words;
      }
      codes[to++] = code;
    }
    this.#codes.used = to;
    return rows;
  }

  /** Hands every cell to a heap, in order. */
  pour(heap: HeapBuilder): void {
    const ends = this.#ends;
    for (const code of this.#codes.join()) {
      if (code < 0) heap.appendEmpty(1);
      else heap.appendCell(this.#arena, ends[code] as number, ends[code + 1] as number);
    }
  }

  /** Codes and texts, and the end of this builder. */
  finish(decoding: TextDecoding): {codes: Int32Array; dictionary: string[]} {
    const codes = this.#count > 0 ? this.#codes.join() : new Int32Array(this.#lead).fill(-1);
    const dictionary = this.#texts(decoding);
    this.#useArena(createBytes(0));
    const repaired = decoding.verdict === 'repair' || decoding.verdict === 'replace';
    return repaired ? mergeEqual(codes, dictionary) : {codes, dictionary};
  }

  #texts(decoding: TextDecoding): string[] {
    const ends = this.#ends;
    const length = ends[this.#count] as number;
    // Where every byte is a character, one decoding does for all values: tens of thousands of them would cost a tenth of the reading.
    const whole = skipAscii(this.#words, 0, length) === length ? decoding.text(this.#arena, 0, length) : undefined;
    return Array.from({length: this.#count}, (_, code) => {
      const from = ends[code] as number;
      const to = ends[code + 1] as number;
      return whole?.slice(from, to) ?? decoding.text(this.#arena, from, to);
    });
  }

  #isFull(row: number, length: number): boolean {
    const count = this.#count + 1;
    if (count > MOST_VALUES || (this.#ends[this.#count] as number) + length > MOST_BYTES) return true;
    return count > SHARE_ABOVE && count > MOST_SHARE * (row + 1);
  }

  /** Adds a value and returns what its slot holds. */
  #insert(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const code = this.#count++;
    if (code + 2 > this.#ends.length) {
      this.#ends = grow(this.#ends);
      this.#hashes = grow(this.#hashes);
    }
    const at = this.#ends[code] as number;
    const stop = at + end - start;
    if (stop > this.#arena.length) {
      const arena = createBytes(Math.max(2 * this.#arena.length, stop));
      arena.set(this.#arena);
      this.#useArena(arena);
    }
    this.#arena.set(bytes.subarray(start, end), at);
    this.#ends[code + 1] = stop;
    this.#hashes[code] = hash;
    if (2 * this.#count > this.#slots.length) this.#rehash();
    return code + 1;
  }

  #useArena(arena: Uint8Array<ArrayBuffer>): void {
    this.#arena = arena;
    this.#words = wordsOf(arena);
  }

  /** Doubles the slots and places every value, the newest too: what its finder still writes goes to the old slots. */
  #rehash(): void {
    const slots = new Int32Array(2 * this.#slots.length);
    const mask = slots.length - 1;
    for (let code = 0; code < this.#count; code++) {
      let slot = (this.#hashes[code] as number) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = code + 1;
    }
    this.#slots = slots;
  }
}

function grow(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(2 * numbers.length);
  grown.set(numbers);
  return grown;
}

/** Two spellings in bytes can be one text once broken characters are repaired: "é" in UTF-8 and in windows-1252. */
function mergeEqual(codes: Int32Array, texts: readonly string[]): {codes: Int32Array; dictionary: string[]} {
  const places = new Map<string, number>();
  const merged = texts.map(text => {
    const place = places.get(text) ?? places.size;
    places.set(text, place);
    return place;
  });
  const recoded = places.size === texts.length ? codes : codes.map(code => (code < 0 ? -1 : (merged[code] as number)));
  return {codes: recoded, dictionary: [...places.keys()]};
}
