/** Bytes of the longest cell that may be a date, a number or a flag; `foldBytes` needs no more room than the cell has. */
export const longestCell = 256;

/**
 * Copies UTF-8 bytes to `out` and turns what only looks different into ASCII: spaces of every width, minus signs,
 * typographic apostrophes, full-width forms, and the digits of other scripts. So the readers of dates and numbers
 * know ASCII alone. Returns the number of bytes written, at most as many as are read.
 */
export function foldBytes(bytes: Uint8Array, start: number, end: number, out: Uint8Array): number {
  let length = 0;
  for (let at = start; at < end; ) {
    const first = bytes[at] ?? 0;
    const size = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    const folded = size === 1 ? first : foldSequence(first, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0, size);
    if (folded === 0) {
      for (let i = 0; i < size && at + i < end; i++) out[length++] = bytes[at + i] ?? 0;
    } else if (folded > 0) {
      out[length++] = folded;
    }
    at += size;
  }
  return length;
}

const drop = -1;

/** The ASCII byte for one sequence of two or three bytes, 0 to keep it, `drop` to leave it out. */
function foldSequence(first: number, second: number, third: number, size: number): number {
  if (size === 2) {
    if (first === 0xc2) return second === 0xa0 ? 0x20 : second === 0xb4 ? 0x27 : 0; // no-break space, acute accent
    if (first === 0xd9) {
      if (second >= 0xa0 && second <= 0xa9) return second - 0xa0 + 0x30; // Arabic-Indic digits
      // Arabic percent, decimal and thousands signs; the last is written as an apostrophe, which can be nothing else.
      return second === 0xaa ? 0x25 : second === 0xab ? 0x2c : second === 0xac ? 0x27 : 0;
    }
    return first === 0xdb && second >= 0xb0 && second <= 0xb9 ? second - 0xb0 + 0x30 : 0; // Persian digits
  }
  if (size !== 3) return 0;
  if (first === 0xe0) {
    // Devanagari, Bengali: the digits stand at the same place of each block.
    return (second === 0xa5 || second === 0xa7) && third >= 0xa6 && third <= 0xaf ? third - 0xa6 + 0x30 : 0;
  }
  if (first === 0xe2 && second === 0x80) {
    if (third >= 0x80 && third <= 0x8a) return 0x20; // spaces from en quad to hair space
    if (third === 0xaf) return 0x20; // narrow no-break space
    if (third === 0x98 || third === 0x99) return 0x27; // single quotation marks
    // Direction marks and zero-width characters that some exporters wrap values in.
    return third >= 0x8b && third <= 0x8f ? drop : 0;
  }
  if (first === 0xe2 && second === 0x88 && third === 0x92) return 0x2d; // minus sign
  if (first === 0xe3 && second === 0x80 && third === 0x80) return 0x20; // ideographic space
  if (first === 0xef) {
    if (second === 0xbc && third >= 0x81 && third <= 0xbf) return third - 0x81 + 0x21; // full-width ! to ?
    if (second === 0xbd && third >= 0x80 && third <= 0x9e) return third - 0x80 + 0x40 + 0x20; // full-width ` to ~
    if (second === 0xbb && third === 0xbf) return drop; // byte order mark
  }
  return 0;
}
