type Numbers = Int32Array | Uint32Array | Uint8Array;

/** Without a forecast, pieces double up to this many entries; small ones keep a file of thousands of columns cheap. */
const LARGEST_PIECE = 2 ** 18;

/** With a forecast, room grows at least and at most by these, and is taken with a little to spare. */
const LEAST_GROWTH = 1.1;
const MOST_GROWTH = 16;
const SPARE = 1.05;
/** Spare room above this part of the entries is given back at the end, at the price of a copy. */
const MOST_SPARE = 1 / 8;

/**
 * Append-only storage that never holds its entries twice for long. Where the share of the file read so far is known,
 * the room that all of it will need is forecast and nothing is copied at the end; else there are pieces, joined once.
 */
export class GrowingArray<T extends Numbers> {
  readonly #create: (length: number) => T;
  #pieces: T[] = [];
  #sealed = 0;
  /** Where to write next: `piece[used]`. Room must have been reserved. */
  piece: T;
  used = 0;

  constructor(create: (length: number) => T) {
    this.#create = create;
    this.piece = create(0);
  }

  get length(): number {
    return this.#sealed + this.used;
  }

  /** Makes `piece` long enough for `count` more entries. `share` is the part of the file read, 0 where not known. */
  reserve(count: number, share: number): void {
    if (this.piece.length - this.used >= count) return;
    const {length} = this;
    if (share > 0 && length > 0) {
      const forecast = Math.min(Math.max((length / share) * SPARE, length * LEAST_GROWTH), length * MOST_GROWTH);
      this.#gather(Math.ceil(forecast) + count);
      return;
    }
    if (this.used > 0) {
      this.#pieces.push(this.piece.subarray(0, this.used) as T);
      this.#sealed += this.used;
    }
    this.piece = this.#create(Math.max(count, Math.min(2 * this.piece.length, LARGEST_PIECE)));
    this.used = 0;
  }

  /** Hands out the pieces in order. */
  pieces(): T[] {
    return [...this.#pieces, this.piece.subarray(0, this.used) as T];
  }

  /** All entries as one array, and the end of this one. It may be a view on a little more room. */
  join(): T {
    if (this.#sealed > 0 || this.piece.length - this.used > MOST_SPARE * this.used) this.#gather(this.length);
    const joined = this.piece.subarray(0, this.used) as T;
    this.piece = this.#create(0);
    this.used = 0;
    return joined;
  }

  /** Moves all entries to one piece with room for `room`. */
  #gather(room: number): void {
    const gathered = this.#create(room);
    let at = 0;
    for (const piece of this.pieces()) {
      gathered.set(piece, at);
      at += piece.length;
    }
    this.#pieces = [];
    this.#sealed = 0;
    this.piece = gathered;
    this.used = at;
  }
}

/** Signed entries, for codes. */
export function growingCodes(): GrowingArray<Int32Array> {
  return new GrowingArray(length => new Int32Array(length));
}

/** Unsigned entries, for offsets and lines. */
export function growingCounts(): GrowingArray<Uint32Array> {
  return new GrowingArray(length => new Uint32Array(length));
}

/** Bytes, for heaps. */
export function growingBytes(): GrowingArray<Uint8Array> {
  return new GrowingArray(length => new Uint8Array(length));
}
