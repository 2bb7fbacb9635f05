import {createBytes, sameBytes, skipAscii, wordsOf} from './byte-words.ts';
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
 * A slot is eight numbers, side by side so that a look at it is one look at memory: code + 1, or 0 where it is free; length and hash of the
 * value; its first, second, last but one and last word, which are all of a value of at most 16 bytes.
 */
const SLOT = 8;
const SLOT_SHIFT = 3;
const FIRST_SLOTS = 16;
const ALL_WORDS = 16;
/** The bytes of a word that belong to a value of so many. */
const MASKS = Int32Array.of(0, 0xff, 0xffff, 0xffffff);

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
  #count = 0;
  #slots = new Int32Array(0);

  /** Adds a batch's cells at `position`. Returns how many rows it took: fewer than all when there are too many values. */
  append(batch: RowBatch, position: number): number {
    const {bytes, words, starts, ends, width, rows} = batch;
    let row = 0;
    if (this.#count === 0) {
      while (row < rows && starts[row * width + position] === ends[row * width + position]) row++;
      this.#lead += row;
      if (row === rows) return rows;
      this.#slots = new Int32Array(FIRST_SLOTS * SLOT);
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

    for (let cell = row * width + position; row < rows; row++, cell += width) {
      const start = starts[cell] as number;
      const length = (ends[cell] as number) - start;
      if (length === 0) {
        codes[to++] = -1;
        continue;
      }
      const end = start + length;
      let first = words.getInt32(start, true);
      let last = 0;
      let second = 0;
      let third = 0;
      if (length < 4) {
        first &= MASKS[length] as number;
      } else {
        last = words.getInt32(end - 4, true);
        if (length > 8) {
          second = words.getInt32(start + 4, true);
          third = words.getInt32(end - 8, true);
        }
      }
      let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(last, 0x85ebca6b) ^ length;
      hash ^= Math.imul(second, 0xc2b2ae35) ^ Math.imul(third, 0x27d4eb2f);
      if (length > ALL_WORDS) hash = hashBetween(words, start + 8, end - 8, hash);
      // The slots use the low bits, which a product leaves poor.
      hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
      hash ^= hash >>> 13;

      let slot = (hash << SLOT_SHIFT) & mask;
      let code = (slots[slot] as number) - 1;
      let steps = 0;
      while (code >= 0) {
        if (
          slots[slot + 1] === length &&
          slots[slot + 3] === first &&
          slots[slot + 6] === last &&
          slots[slot + 4] === second &&
          slots[slot + 5] === third &&
          (length <= ALL_WORDS || sameBytes(words, start, end, this.#words, this.#ends[code] as number))
        )
          break;
        slot = (slot + SLOT) & mask;
        code = (slots[slot] as number) - 1;
        steps++;
      }
      if (code < 0) {
        if (steps > MOST_STEPS || this.#isFull(to, length)) {
          this.#codes.used = to;
          return row;
        }
        code = this.#insert(bytes, start, end);
        slots[slot] = code + 1;
        slots[slot + 1] = length;
        slots[slot + 2] = hash;
        slots[slot + 3] = first;
        slots[slot + 4] = second;
        slots[slot + 5] = third;
        slots[slot + 6] = last;
        if (2 * SLOT * this.#count > slots.length) {
          slots = doubleSlots(slots);
          mask = slots.length - 1;
          this.#slots = slots;
        }
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
    const whole = skipAscii(this.#arena, 0, length) === length ? decoding.text(this.#arena, 0, length) : undefined;
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

  /** Adds a value and returns its code. */
  #insert(bytes: Uint8Array, start: number, end: number): number {
    const code = this.#count++;
    if (code + 2 > this.#ends.length) {
      const grown = new Int32Array(2 * this.#ends.length);
      grown.set(this.#ends);
      this.#ends = grown;
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
    return code;
  }

  #useArena(arena: Uint8Array<ArrayBuffer>): void {
    this.#arena = arena;
    this.#words = wordsOf(arena);
  }
}

/** Goes on with a hash over the words [from, to), the last of which may reach beyond. */
function hashBetween(words: DataView, from: number, to: number, before: number): number {
  let hash = before;
  for (let at = from; at < to; at += 4) {
    hash = Math.imul(hash ^ words.getInt32(at, true), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash;
}

/** The slots of all values among twice as many. */
function doubleSlots(slots: Int32Array): Int32Array<ArrayBuffer> {
  const doubled = new Int32Array(2 * slots.length);
  const mask = doubled.length - 1;
  for (let from = 0; from < slots.length; from += SLOT) {
    if (slots[from] === 0) continue;
    let slot = ((slots[from + 2] as number) << SLOT_SHIFT) & mask;
    while (doubled[slot] !== 0) slot = (slot + SLOT) & mask;
    for (let at = 0; at < SLOT; at++) doubled[slot + at] = slots[from + at] as number;
  }
  return doubled;
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
