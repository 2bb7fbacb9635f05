import {foldBytes, longestCell} from './fold-bytes.ts';

/**
 * The stretch of bytes that holds a cell's meaning: folded to ASCII where it needs to be, without white space around it
 * and without the apostrophe that exporters put in front against formulas. Reused from cell to cell.
 */
export class AsciiCell {
  bytes: Uint8Array = new Uint8Array(0);
  start = 0;
  end = 0;
  isGuarded = false;

  readonly #folded = new Uint8Array(longestCell);

  /** False where the cell is too long to be anything but text. An empty stretch has `start === end`. */
  set(bytes: Uint8Array, start: number, end: number): boolean {
    let from = start;
    let to = end;
    while (from < to && (bytes[from] ?? 0) <= 0x20) from++;
    while (to > from && (bytes[to - 1] ?? 0) <= 0x20) to--;
    // Before any further look: a cell may have a megabyte, and exact arithmetic on its digits would take minutes.
    if (to - from > longestCell) return false;
    for (let at = from; at < to; at++) {
      if ((bytes[at] ?? 0) >= 0x80) {
        this.#setFolded(bytes, from, to);
        return true;
      }
    }
    this.bytes = bytes;
    this.#unguard(from, to);
    return true;
  }

  #setFolded(bytes: Uint8Array, start: number, end: number): void {
    const folded = this.#folded;
    let from = 0;
    let to = foldBytes(bytes, start, end, folded);
    while (from < to && (folded[from] ?? 0) <= 0x20) from++;
    while (to > from && (folded[to - 1] ?? 0) <= 0x20) to--;
    this.bytes = folded;
    this.#unguard(from, to);
  }

  #unguard(from: number, to: number): void {
    this.isGuarded = this.bytes[from] === 0x27 && to - from > 1;
    this.start = this.isGuarded ? from + 1 : from;
    this.end = to;
  }
}
