import {foldText} from './fold-text.ts';

/** Bytes of the longest cell that may be a date, a number or a flag: exact arithmetic on the digits of a megabyte would take minutes. */
const longestCell = 256;
const decoder = new TextDecoder();
const encoder = new TextEncoder();

/**
 * The stretch of bytes that holds a cell's meaning: folded to ASCII where it needs to be, without white space around it
 * and without the apostrophe that exporters put in front against formulas. Reused from cell to cell.
 */
export class AsciiCell {
  bytes: Uint8Array = new Uint8Array(0);
  start = 0;
  end = 0;
  isGuarded = false;

  /** False where the cell is too long to be anything but text. An empty stretch has `start === end`. */
  set(bytes: Uint8Array, start: number, end: number): boolean {
    this.#trim(bytes, start, end);
    if (this.end - this.start > longestCell) return false;
    for (let at = this.start; at < this.end; at++) {
      if ((bytes[at] ?? 0) >= 0x80) {
        const folded = encoder.encode(foldText(this.text));
        this.#trim(folded, 0, folded.length);
        break;
      }
    }
    this.isGuarded = this.bytes[this.start] === 0x27 && this.end - this.start > 1;
    if (this.isGuarded) this.start++;
    return true;
  }

  get text(): string {
    return decoder.decode(this.bytes.subarray(this.start, this.end));
  }

  #trim(bytes: Uint8Array, start: number, end: number): void {
    let from = start;
    let to = end;
    while (from < to && (bytes[from] ?? 0) <= 0x20) from++;
    while (to > from && (bytes[to - 1] ?? 0) <= 0x20) to--;
    this.bytes = bytes;
    this.start = from;
    this.end = to;
  }
}
