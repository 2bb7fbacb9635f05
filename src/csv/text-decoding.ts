// U+0080 … U+009F of windows-1252. The five bytes without a character stand for themselves, as in browsers.
const UPPER_CONTROLS = [
  0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d, 0x17d, 0x8f,
  0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0x9d, 0x17e, 0x178,
];

/** What the bytes kept so far mean, once the whole file has been seen. */
export type TextVerdict =
  /** Well-formed UTF-8 throughout. */
  | 'clean'
  /** Every byte above 0x7f is a windows-1252 character. */
  | 'windows-1252'
  /** UTF-8 with broken places, whose bytes are read as windows-1252. */
  | 'repair'
  /** UTF-8 made from UTF-16, whose broken places (0xff) become U+FFFD. */
  | 'replace';

/** Turns the raw bytes of cells into UTF-8 bytes and strings, by the verdict over the whole file. */
export interface TextDecoding {
  readonly verdict: TextVerdict;
  text(bytes: Uint8Array, start: number, end: number): string;
  /** Writes UTF-8 at `target[at]`, returns the place behind it. What lies beyond the target's end is counted and not written. */
  write(bytes: Uint8Array, start: number, end: number, target: Uint8Array, at: number): number;
}

/** A target for `write` that only counts. */
export const nowhere = new Uint8Array(0);

/** The code point of a windows-1252 byte. */
export function windows1252(byte: number): number {
  return byte < 0x80 || byte > 0x9f ? byte : (UPPER_CONTROLS[byte - 0x80] as number);
}

/**
 * Length of the well-formed UTF-8 character at `at` (1 to 4), 0 where there is none, -1 where `end` cuts off
 * what could still become one. Overlong forms and surrogates are not well-formed.
 */
export function utf8Length(bytes: Uint8Array, at: number, end: number): number {
  const lead = bytes[at] as number;
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  // The second byte's range is narrower where the lead would allow overlong forms, surrogates or over U+10FFFF.
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  for (let next = at + 1; next < at + length; next++) {
    if (next === end) return -1;
    const byte = bytes[next] as number;
    if (next === at + 1 ? byte < low || byte > high : byte < 0x80 || byte > 0xbf) return 0;
  }
  return length;
}

/** Writes a code point as UTF-8, returns the place behind it. */
export function writeUtf8(point: number, target: Uint8Array, at: number): number {
  if (point < 0x80) {
    target[at++] = point;
    return at;
  }
  if (point < 0x800) {
    target[at++] = 0xc0 | (point >> 6);
  } else {
    if (point < 0x10000) {
      target[at++] = 0xe0 | (point >> 12);
    } else {
      target[at++] = 0xf0 | (point >> 18);
      target[at++] = 0x80 | ((point >> 12) & 0x3f);
    }
    target[at++] = 0x80 | ((point >> 6) & 0x3f);
  }
  target[at++] = 0x80 | (point & 0x3f);
  return at;
}

/** The way to read the bytes of cells under a verdict. */
export function decodingFor(verdict: TextVerdict): TextDecoding {
  // ignoreBOM: a U+FEFF that starts a cell is text like any other.
  const decoder = new TextDecoder('utf-8', {ignoreBOM: true});
  const broken = verdict === 'replace' ? () => 0xfffd : windows1252;
  function write(bytes: Uint8Array, start: number, end: number, target: Uint8Array, to: number): number {
    for (let at = start; at < end; ) {
      const whole = verdict === 'windows-1252' && (bytes[at] as number) > 0x7f ? 0 : utf8Length(bytes, at, end);
      if (whole <= 0) {
        to = writeUtf8(broken(bytes[at++] as number), target, to);
      } else {
        for (const stop = at + whole; at < stop; at++) target[to++] = bytes[at] as number;
      }
    }
    return to;
  }
  return {
    verdict,
    write,
    text: (bytes, start, end) => {
      if (verdict === 'clean') return decoder.decode(bytes.subarray(start, end));
      const target = new Uint8Array(write(bytes, start, end, nowhere, 0));
      write(bytes, start, end, target, 0);
      return decoder.decode(target);
    },
  };
}
