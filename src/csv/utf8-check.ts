import {skipAscii} from './byte-words.ts';
import {utf8Length} from './text-decoding.ts';

/** Checks a stream for well-formed UTF-8. Only a count, never a copy: what to make of it is decided at the end. */
export class Utf8Check {
  /** Well-formed characters beyond ASCII. */
  characters = 0;
  /** Bytes that belong to no well-formed character. */
  broken = 0;

  /**
   * Looks at the bytes [from, to) and returns the place up to which all is decided: a character cut off by `to`
   * is looked at again with more bytes, unless this is the `last` look. `report` gets the place of every broken byte.
   */
  look(bytes: Uint8Array, from: number, to: number, last: boolean, report: (at: number) => void): number {
    let at = from;
    for (;;) {
      at = skipAscii(bytes, at, to);
      if (at === to) return to;
      const length = utf8Length(bytes, at, to);
      if (length === -1 && !last) return at;
      if (length > 0) {
        this.characters++;
        at += length;
      } else {
        this.broken++;
        report(at++);
      }
    }
  }
}
