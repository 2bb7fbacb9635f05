/** Walks over the ASCII of one cell. Reused from cell to cell, because a million cells would make a million of them. */
export class Cursor {
  bytes: Uint8Array = new Uint8Array(0);
  at = 0;
  end = 0;
  /** How many digits the last `number` had. */
  digits = 0;

  /** Sets the cursor on a stretch, without the white space and control characters around it. */
  reset(bytes: Uint8Array, start: number, end: number): void {
    while (start < end && (bytes[start] ?? 0) <= 0x20) start++;
    while (end > start && (bytes[end - 1] ?? 0) <= 0x20) end--;
    this.bytes = bytes;
    this.at = start;
    this.end = end;
  }

  /** The byte `ahead` places on, 0 behind the end. */
  peek(ahead = 0): number {
    const at = this.at + ahead;
    return at < this.end ? (this.bytes[at] ?? 0) : 0;
  }

  /** Takes the byte if it is the next one. */
  take(byte: number): boolean {
    if (this.peek() !== byte) return false;
    this.at++;
    return true;
  }

  /** Takes white space; says whether there was any. */
  spaces(): boolean {
    const before = this.at;
    while (this.at < this.end && (this.bytes[this.at] ?? 0) <= 0x20) this.at++;
    return this.at > before;
  }

  /** Takes digits and gives their number; `digits` says how many, 0 for none. The value is exact up to 15 digits. */
  number(): number {
    const {bytes, end} = this;
    const before = this.at;
    let at = before;
    let value = 0;
    for (; at < end; at++) {
      const digit = (bytes[at] ?? 0) - 0x30;
      if (digit < 0 || digit > 9) break;
      value = value * 10 + digit;
    }
    this.at = at;
    this.digits = at - before;
    return value;
  }

  /** Takes letters and bytes beyond ASCII; returns where they began. They end at `at`. */
  word(): number {
    const before = this.at;
    while (this.at < this.end && isLetter(this.bytes[this.at] ?? 0)) this.at++;
    return before;
  }

  /** Text from a place to the present one. */
  textFrom(start: number): string {
    let text = '';
    for (let at = start; at < this.at; at++) {
      const byte = this.bytes[at] ?? 0;
      if (byte >= 0x80) return decoder.decode(this.bytes.subarray(start, this.at));
      text += String.fromCharCode(byte);
    }
    return text;
  }
}

const decoder = new TextDecoder();

export function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

export function isLetter(byte: number): boolean {
  const lower = byte | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || byte >= 0x80;
}
