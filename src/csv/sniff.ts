import {type CsvEncoding, CsvRefusal, type CsvRefusalCode} from './raw-table.ts';

const NUL_SAMPLE = 4096;
/** Share of control characters, and number of them, above which bytes are no text. */
const MOST_CONTROLS = 0.05;
const SOME_CONTROLS = 10;

/** First bytes, as Latin-1, by which files that people mistake for CSV are known. */
const SIGNATURES: readonly (readonly [code: CsvRefusalCode, start: string])[] = [
  ['zip', 'PK\x03\x04'],
  ['zip', 'PK\x05\x06'],
  ['gzip', '\x1f\x8b'],
  ['png', '\x89PNG'],
  ['image', '\xff\xd8\xff'],
  ['image', 'GIF8'],
  ['pdf', '%PDF-'],
  ['sqlite', 'SQLite format 3\0'],
  ['old-office', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['utf-32', '\xff\xfe\0\0'],
  ['utf-32', '\0\0\xfe\xff'],
];

const MARKS: readonly (readonly [encoding: CsvEncoding, start: string])[] = [
  ['utf-8', '\xef\xbb\xbf'],
  ['utf-16le', '\xff\xfe'],
  ['utf-16be', '\xfe\xff'],
];

/** What the first bytes say about the encoding. */
export interface SniffedEncoding {
  /** `utf-8` without `sure` may yet prove to be windows-1252. */
  readonly encoding: CsvEncoding;
  readonly sure: boolean;
  /** Bytes of the byte order mark. */
  readonly skip: number;
}

/** Throws a `CsvRefusal` for the first bytes of another kind of file. */
export function refuseOtherFiles(head: Uint8Array): void {
  const opening = latin1(head.subarray(0, 16));
  for (const [code, start] of SIGNATURES) if (opening.startsWith(start)) throw new CsvRefusal(code);
}

/** The same for decoded text: a string that a program made of such a file's bytes has them as characters, or as marks of broken ones. */
export function refuseOtherStrings(text: Uint8Array): void {
  const opening = new TextDecoder().decode(text.subarray(0, 32));
  for (const [code, start] of SIGNATURES) {
    // Three broken characters alone could be a header's umlauts.
    const broken = start.replace(/[\x80-\xff](?!$)/g, '\ufffd');
    if (opening.startsWith(start) || opening.startsWith(broken)) throw new CsvRefusal(code);
  }
}

/** The encoding by byte order mark, else by the pattern of NULs that UTF-16 leaves, else UTF-8. `asked` beats a pattern. */
export function sniffEncoding(head: Uint8Array, asked?: CsvEncoding): SniffedEncoding {
  for (const [encoding, start] of MARKS) {
    if (latin1(head.subarray(0, 3)).startsWith(start) && (asked === undefined || asked === encoding)) {
      return {encoding, sure: true, skip: start.length};
    }
  }
  if (asked) return {encoding: asked, sure: true, skip: 0};
  const pairs = Math.floor(Math.min(head.length, NUL_SAMPLE) / 2);
  let even = 0;
  let odd = 0;
  for (let pair = 0; pair < pairs; pair++) {
    if (head[2 * pair] === 0) even++;
    if (head[2 * pair + 1] === 0) odd++;
  }
  // Delimiters, digits and line ends have a NUL in UTF-16 even where the letters have none.
  if (even === 0 && odd > pairs / 10) return {encoding: 'utf-16le', sure: true, skip: 0};
  if (odd === 0 && even > pairs / 10) return {encoding: 'utf-16be', sure: true, skip: 0};
  return {encoding: 'utf-8', sure: false, skip: 0};
}

/** Throws a `CsvRefusal` for decoded text that is no table: a page, a JSON answer, control characters, nothing. */
export function refuseOtherTexts(text: Uint8Array, whole: boolean): void {
  const nul = text.indexOf(0);
  if (nul >= 0) throw new CsvRefusal('binary', countLines(text.subarray(0, nul)));
  const start = text.findIndex(byte => byte > 0x20);
  if (start < 0) {
    if (whole) throw new CsvRefusal('empty');
    return;
  }
  const opening = latin1(text.subarray(start, start + 100)).toLowerCase();
  if (/^<(!doctype html|html|head|body|!--)/.test(opening)) throw new CsvRefusal('html');
  if (/^<(\?xml|!doctype|svg)/.test(opening)) throw new CsvRefusal('xml');
  if (/^(\{\s*["}]|\[\s*[[{"\]])/.test(opening)) throw new CsvRefusal('json');
  let controls = 0;
  for (const byte of text) if (byte < 0x20 && (byte < 0x09 || byte > 0x0d)) controls++;
  if (controls > SOME_CONTROLS && controls > MOST_CONTROLS * text.length) throw new CsvRefusal('binary');
}

function countLines(text: Uint8Array): number {
  let lines = 1;
  for (const [at, byte] of text.entries()) if (byte === 13 || (byte === 10 && text[at - 1] !== 13)) lines++;
  return lines;
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
