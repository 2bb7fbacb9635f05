type Numbers = Int32Array | Uint32Array | Uint8Array;

/** Pieces double up to this many entries; small ones keep a file of thousands of columns cheap. */
const LARGEST_PIECE = 2 ** 18;

/**
 * Append-only storage in pieces: growing never copies what is there, and joining costs one column's memory
 * twice, for a moment, instead of every column's.
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

  /** Makes `piece` long enough for `count` more entries. */
  reserve(count: number): void {
    if (this.piece.length - this.used >= count) return;
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

  /** Joins all entries behind `lead` zeros, and forgets them. */
  join(lead = 0): T {
    const joined = this.#create(lead + this.length);
    let at = lead;
    const pieces = this.pieces();
    this.#pieces = [];
    this.piece = this.#create(0);
    this.used = 0;
    this.#sealed = 0;
    for (const piece of pieces) {
      joined.set(piece, at);
      at += piece.length;
    }
    return joined;
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
