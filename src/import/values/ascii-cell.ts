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
    this.bytes = bytes;
    this.start = start;
    this.end = end;
    this.isGuarded = false;
    this.#trim();
    // Before any further look: a cell may have a megabyte, and exact arithmetic on its digits would take minutes.
    if (this.end - this.start > longestCell) return false;
    for (let at = this.start; at < this.end; at++) {
      if ((bytes[at] ?? 0) < 0x80) continue;
      this.end = foldBytes(bytes, this.start, this.end, this.#folded);
      this.start = 0;
      this.bytes = this.#folded;
      this.#trim();
      break;
    }
    if (this.bytes[this.start] === 0x27 && this.end - this.start > 1) {
      this.start++;
      this.isGuarded = true;
    }
    return true;
  }

  #trim(): void {
    while (this.start < this.end && (this.bytes[this.start] ?? 0) <= 0x20) this.start++;
    while (this.end > this.start && (this.bytes[this.end - 1] ?? 0) <= 0x20) this.end--;
  }
}
