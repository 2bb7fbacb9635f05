import {writeUtf8} from './text-decoding.ts';

/** Stands for a broken place in text that came from UTF-16: never a part of UTF-8, so it cannot be mistaken. */
const BROKEN = 0xff;

/** Turns a stream of UTF-16 bytes into UTF-8, wherever the stream is cut. Lone surrogates become 0xff. */
export class Utf16Reader {
  readonly #low: 0 | 1;
  /** The first byte of a cut code unit, or -1. */
  #half = -1;
  /** A leading surrogate that waits for its partner, or 0. */
  #lead = 0;

  constructor(encoding: 'utf-16le' | 'utf-16be') {
    this.#low = encoding === 'utf-16le' ? 0 : 1;
  }

  /** The UTF-8 for these bytes, less what is cut off. */
  read(bytes: Uint8Array): Uint8Array {
    // A unit of 2 bytes makes at most 3, and a pending surrogate 1 more.
    const target = new Uint8Array(bytes.length * 2 + 4);
    let to = 0;
    let at = 0;
    while (at < bytes.length) {
      const first = this.#half >= 0 ? this.#half : (bytes[at++] as number);
      if (at === bytes.length) {
        this.#half = first;
        break;
      }
      this.#half = -1;
      const second = bytes[at++] as number;
      const unit = this.#low === 0 ? first | (second << 8) : (first << 8) | second;
      if (unit < 0xd800 || unit > 0xdfff) {
        if (this.#lead !== 0) target[to++] = BROKEN;
        this.#lead = 0;
        to = writeUtf8(unit, target, to);
      } else if (unit < 0xdc00) {
        if (this.#lead !== 0) target[to++] = BROKEN;
        this.#lead = unit;
      } else if (this.#lead === 0) {
        target[to++] = BROKEN;
      } else {
        to = writeUtf8(0x10000 + ((this.#lead - 0xd800) << 10) + (unit - 0xdc00), target, to);
        this.#lead = 0;
      }
    }
    return target.subarray(0, to);
  }

  /** What the end of the stream leaves: one broken place for a half unit, one for a lone surrogate. */
  finish(): Uint8Array {
    const broken = (this.#lead === 0 ? 0 : 1) + (this.#half < 0 ? 0 : 1);
    return new Uint8Array(broken).fill(BROKEN);
  }
}
