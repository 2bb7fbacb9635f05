const QUOTE = 34;

/** Takes out one of two quotes, and the backslash before a single one, in place. Returns the new end. */
export function dropEscapes(bytes: Uint8Array, start: number, end: number): number {
  let to = start;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number;
    if (byte === QUOTE) {
      if (at + 1 < end && bytes[at + 1] === QUOTE) at++;
      else to--;
    }
    bytes[to++] = byte;
  }
  return to;
}
