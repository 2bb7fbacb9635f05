// The constants of MurmurHash3; `crypto.subtle` is missing on plain http origins and asynchronous elsewhere.
const firstFactor = 0xcc9e2d51;
const secondFactor = 0x1b873593;

/**
 * Two 32-bit hashes over the same input in one pass: an address by which equal contents are recognised and damage is noticed.
 * Not cryptographic: it holds against accidents, not against somebody who makes collisions on purpose.
 */
export class Hasher {
  #first = 0x9747b28c;
  #second = 0x5bd1e995;
  #length = 0;

  /** Takes in the bytes of a typed array, in the machine's byte order (little-endian everywhere that browsers run). */
  bytes(array: ArrayBufferView): this {
    const whole = array.byteLength >>> 2;
    const aligned = array.byteOffset % 4 === 0;
    const buffer = aligned ? array.buffer : array.buffer.slice(array.byteOffset, array.byteOffset + array.byteLength);
    const start = aligned ? array.byteOffset : 0;
    this.#words(new Int32Array(buffer, start, whole));
    const rest = new Uint8Array(buffer, start + whole * 4, array.byteLength - whole * 4);
    let word = 0;
    for (const byte of rest) word = (word << 8) | byte;
    return this.number(word).number(array.byteLength);
  }

  /** Takes in the low 32 bits of an integer. */
  number(value: number): this {
    return this.#words(Int32Array.of(value));
  }

  /** Takes in texts by their UTF-16 code units, so that lone surrogates differ from each other. */
  texts(texts: readonly string[]): this {
    let units = texts.length;
    for (const text of texts) units += text.length;
    const words = new Int32Array(units);
    let at = 0;
    for (const text of texts) {
      words[at++] = text.length;
      for (let unit = 0; unit < text.length; unit++) words[at++] = text.charCodeAt(unit);
    }
    return this.#words(words).number(units);
  }

  /** 16 hexadecimal digits. */
  digest(): string {
    const first = scatter(this.#first ^ this.#length);
    const second = scatter((this.#second + first) | 0);
    return hexadecimal(scatter((first + second) | 0)) + hexadecimal(second);
  }

  #words(words: Int32Array): this {
    let first = this.#first;
    let second = this.#second;
    for (let at = 0; at < words.length; at++) {
      let word = Math.imul(words[at] as number, firstFactor);
      word = Math.imul((word << 15) | (word >>> 17), secondFactor);
      first ^= word;
      first = (Math.imul((first << 13) | (first >>> 19), 5) + 0xe6546b64) | 0;
      second = (second + word) | 0;
      second = (Math.imul((second << 19) | (second >>> 13), 9) + 0x38b34ae5) | 0;
    }
    this.#first = first;
    this.#second = second;
    this.#length = (this.#length + words.length) | 0;
    return this;
  }
}

// MurmurHash3's finaliser: every bit of the input changes half of the output's.
function scatter(value: number): number {
  let mixed = value;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

function hexadecimal(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0');
}
