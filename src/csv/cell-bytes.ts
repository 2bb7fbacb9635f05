const QUOTE = 34;

/** The place of the next byte that `special` marks, or `end`. On its own, so that it is compiled long before the rest. */
export function skipOrdinary(bytes: Uint8Array, at: number, end: number, special: Uint8Array): number {
  while (at < end && special[bytes[at] as number] === 0) at++;
  return at;
}

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
