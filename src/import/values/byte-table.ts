import {sliceLength} from './slots.ts';

const decoder = new TextDecoder('utf-8', {ignoreBOM: true});

/** Texts as UTF-8: row `r` is `bytes[offsets[r]] … bytes[offsets[r + 1]]`. */
export interface Stretches {
  readonly bytes: Uint8Array;
  readonly offsets: Uint32Array;
}

/** Places that are made before any is needed: for half a million distinct texts. */
const mostFirstBits = 20;

/** An open-addressing hash table over the cells of one heap: it holds rows, and no copies of their bytes. */
export class ByteTable {
  readonly #bytes: Uint8Array;
  readonly #offsets: Uint32Array;
  /** Code + 1 at each place, 0 where free; a power of two long. */
  #places: Int32Array;
  /** The first row and the hash of each code. */
  #firstRows: Int32Array;
  #hashes: Int32Array;
  #count = 0;

  constructor({bytes, offsets}: Stretches) {
    this.#bytes = bytes;
    this.#offsets = offsets;
    // Room for keys, which are all distinct; what is never written to costs next to nothing.
    const size = Math.min(Math.max(Math.ceil(Math.log2(offsets.length)) + 1, 10), mostFirstBits);
    this.#places = new Int32Array(2 ** size);
    this.#firstRows = new Int32Array(2 ** (size - 1));
    this.#hashes = new Int32Array(2 ** (size - 1));
  }

  /** How many distinct texts there are. */
  get count(): number {
    return this.#count;
  }

  /** The row that a code was given to. */
  rowOf(code: number): number {
    return this.#firstRows[code] ?? -1;
  }

  /** The code of a row's text, a new one where no row before had it. */
  codeOf(row: number): number {
    const start = this.#offsets[row] ?? 0;
    const end = this.#offsets[row + 1] ?? 0;
    const hash = hashOf(this.#bytes, start, end);
    const mask = this.#places.length - 1;
    for (let place = hash & mask; ; place = (place + 1) & mask) {
      const code = (this.#places[place] ?? 0) - 1;
      if (code < 0) return this.#add(place, row, hash);
      if (this.#hashes[code] === hash && this.#isSame(this.#firstRows[code] ?? 0, this.#bytes, start, end)) return code;
    }
  }

  /** The code of a text, -1 where no row has it. */
  find(bytes: Uint8Array): number {
    const hash = hashOf(bytes, 0, bytes.length);
    const mask = this.#places.length - 1;
    for (let place = hash & mask; ; place = (place + 1) & mask) {
      const code = (this.#places[place] ?? 0) - 1;
      if (code < 0) return -1;
      if (this.#hashes[code] === hash && this.#isSame(this.#firstRows[code] ?? 0, bytes, 0, bytes.length)) return code;
    }
  }

  *dictionary(): Generator<void, string[]> {
    const texts: string[] = [];
    for (let code = 0; code < this.#count; code++) {
      const row = this.#firstRows[code] ?? 0;
      texts.push(decoder.decode(this.#bytes.subarray(this.#offsets[row] ?? 0, this.#offsets[row + 1] ?? 0)));
      if (code % sliceLength === 0) yield;
    }
    return texts;
  }

  #isSame(row: number, bytes: Uint8Array, start: number, end: number): boolean {
    const other = this.#offsets[row] ?? 0;
    if ((this.#offsets[row + 1] ?? 0) - other !== end - start) return false;
    const shift = other - start;
    for (let at = start; at < end; at++) if (bytes[at] !== this.#bytes[at + shift]) return false;
    return true;
  }

  #add(place: number, row: number, hash: number): number {
    const code = this.#count++;
    this.#firstRows[code] = row;
    this.#hashes[code] = hash;
    this.#places[place] = code + 1;
    if (this.#count * 2 >= this.#places.length) this.#grow();
    return code;
  }

  #grow(): void {
    const length = this.#places.length * 2;
    this.#places = new Int32Array(length);
    for (let code = 0; code < this.#count; code++) {
      let place = (this.#hashes[code] ?? 0) & (length - 1);
      while (this.#places[place] !== 0) place = (place + 1) & (length - 1);
      this.#places[place] = code + 1;
    }
    const firstRows = new Int32Array(length);
    firstRows.set(this.#firstRows);
    this.#firstRows = firstRows;
    const hashes = new Int32Array(length);
    hashes.set(this.#hashes);
    this.#hashes = hashes;
  }
}

/** FNV-1a, with its high bits folded down, since only the low ones choose the place. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return hash ^ (hash >>> 15);
}
