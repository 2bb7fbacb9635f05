/** Places of the memo; a power of two. A few years have some thousand days. */
const places = 4096;
/** Bytes of the longest date that is remembered: `24/Sept/2026`. */
const longest = 12;
/** Bytes of the shortest date that is looked up in words: `6/4/2026`. */
const shortest = 8;
/** The bytes of a third word, by how many of them belong to the date. */
const masks = Int32Array.of(0, 0xff, 0xffff, 0xffffff, -1);
const space = 0x20;

/**
 * Dates by their bytes. A column of a million moments has a thousand days, each written the same way before its time of day, and reading
 * those bytes as a date is most of the work. Bytes are compared exactly; where two dates want one place the later one has it.
 */
export class DayMemo {
  /** Where the date of the last `find` ends: at the first space, or -1 where the cell has none early enough. */
  end = -1;
  readonly #first = new Int32Array(places);
  readonly #second = new Int32Array(places);
  readonly #third = new Int32Array(places);
  readonly #packed = new Int32Array(places);
  /** Length of the date at each place, 0 where it is free. */
  readonly #lengths = new Uint8Array(places);
  #ownFirst = 0;
  #ownSecond = 0;
  #ownThird = 0;
  #place = 0;

  /** Says whether the cell's bytes up to its first space are a date that was kept; `packed` then has it. */
  find(bytes: Uint8Array, start: number, end: number): boolean {
    let first = 0;
    let second = 0;
    let third = 0;
    const last = Math.min(end, start + longest + 1);
    let at = start;
    for (; at < last; at++) {
      const byte = bytes[at] ?? 0;
      if (byte === space) break;
      const place = at - start;
      if (place < 4) first = (first << 8) | byte;
      else if (place < 8) second = (second << 8) | byte;
      else third = (third << 8) | byte;
    }
    this.end = at < last ? at : -1;
    return at < last && this.#find(first, second, third, at - start);
  }

  /** As `find`, a few times as fast, for dates of 8 bytes and more; other cells are not found. `words` are the bytes of the cells. */
  findWords(words: DataView, start: number, end: number): boolean {
    const last = Math.min(end, start + longest + 1);
    let at = start + shortest;
    while (at < last && words.getUint8(at) !== space) at++;
    if (at >= last) return false;
    this.end = at;
    const third = words.getInt32(at - 4) & (masks[at - start - shortest] ?? 0);
    return this.#find(words.getInt32(start), words.getInt32(start + 4), third, at - start);
  }

  #find(first: number, second: number, third: number, length: number): boolean {
    this.#ownFirst = first;
    this.#ownSecond = second;
    this.#ownThird = third;
    const mixed = Math.imul(first ^ Math.imul(second, 0x85ebca6b) ^ Math.imul(third, 0xc2b2ae35), 0x9e3779b1);
    const place = (mixed >>> 15) & (places - 1);
    this.#place = place;
    return (
      this.#lengths[place] === length &&
      this.#first[place] === first &&
      this.#second[place] === second &&
      this.#third[place] === third
    );
  }

  /** The date that `find` found. */
  get packed(): number {
    return this.#packed[this.#place] ?? 0;
  }

  /** Keeps what the bytes of the last `find` turned out to be. */
  keep(packed: number, length: number): void {
    const place = this.#place;
    this.#first[place] = this.#ownFirst;
    this.#second[place] = this.#ownSecond;
    this.#third[place] = this.#ownThird;
    this.#lengths[place] = length;
    this.#packed[place] = packed;
  }
}
