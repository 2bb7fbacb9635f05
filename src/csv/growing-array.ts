type Numbers = Int32Array | Uint32Array | Uint8Array;

/** With a forecast, room grows at least and at most by these, and is taken with a little to spare. Room that is never written to costs next to nothing. */
const LEAST_GROWTH = 1.1;
const MOST_GROWTH = 64;
const SPARE = 1.05;
/** Spare room above this part of the entries is given back at the end, at the price of a copy. */
const MOST_SPARE = 1 / 8;

/**
 * Append-only storage. Where the share of the file read so far is known, the room that all of it will need is forecast, so that little is
 * copied and nothing at the end; else room doubles.
 */
export class GrowingArray<T extends Numbers> {
  readonly #create: (length: number) => T;
  /** Where to write next: `piece[used]`. Room must have been reserved. */
  piece: T;
  used = 0;

  constructor(create: (length: number) => T) {
    this.#create = create;
    this.piece = create(0);
  }

  /** Makes `piece` long enough for `count` more entries. `share` is the part of the file read, 0 where not known. */
  reserve(count: number, share: number): void {
    const {used} = this;
    if (this.piece.length - used >= count) return;
    const forecast = Math.min(Math.max((used / share) * SPARE, used * LEAST_GROWTH), used * MOST_GROWTH);
    this.#move(count + (share > 0 ? Math.ceil(forecast) : 2 * used));
  }

  /** All entries as one array, and the end of this one. It may be a view on a little more room. */
  join(): T {
    if (this.piece.length - this.used > MOST_SPARE * this.used) this.#move(this.used);
    const joined = this.piece.subarray(0, this.used) as T;
    this.piece = this.#create(0);
    this.used = 0;
    return joined;
  }

  /** Moves all entries to where there is room for `room`. */
  #move(room: number): void {
    const piece = this.#create(room);
    piece.set(this.piece.subarray(0, this.used));
    this.piece = piece;
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
