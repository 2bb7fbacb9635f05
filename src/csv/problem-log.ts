import type {CsvProblem, CsvProblemCode} from './raw-table.ts';

const KEPT_LINES = 5;
const KEPT_BYTES = 200;

interface Entry {
  readonly code: CsvProblemCode;
  readonly column: number | undefined;
  readonly lines: number[];
  count: number;
  /** Bytes, because the file's encoding is certain only at its end. */
  readonly value: Uint8Array | undefined;
}

/** Copies at most 200 bytes, so that neither the reader's buffer nor a huge cell is held. */
export function keepBytes(bytes: Uint8Array, start: number, end: number): Uint8Array {
  let cut = Math.min(end, start + KEPT_BYTES);
  // Not inside a character: bytes 10xxxxxx continue one. In windows-1252 this loses a letter or two of a sample.
  while (cut < end && cut > start && ((bytes[cut] as number) & 0xc0) === 0x80) cut--;
  return bytes.slice(start, cut);
}

/** Counts problems by code and column, with the first lines and the first evidence of each. */
export class ProblemLog {
  readonly #entries = new Map<string, Entry>();

  /** Counts one occurrence. `value` is asked for only at the first one. */
  add(code: CsvProblemCode, line: number, column?: number, value?: () => Uint8Array): void {
    const key = column === undefined ? code : `${code}/${column}`;
    const entry = this.#entries.get(key);
    if (entry) {
      entry.count++;
      if (entry.lines.length < KEPT_LINES && entry.lines.at(-1) !== line) entry.lines.push(line);
    } else {
      this.#entries.set(key, {code, column, lines: [line], count: 1, value: value?.()});
    }
  }

  /** Adds a problem counted elsewhere. */
  set(code: CsvProblemCode, lines: readonly number[], count: number): void {
    this.#entries.set(code, {code, column: undefined, lines: [...lines], count, value: undefined});
  }

  /** How often any of the codes occurred. */
  count(...codes: readonly CsvProblemCode[]): number {
    let count = 0;
    for (const entry of this.#entries.values()) if (codes.includes(entry.code)) count += entry.count;
    return count;
  }

  /** All problems, in order of appearance. */
  finish(decode: (bytes: Uint8Array) => string): CsvProblem[] {
    return [...this.#entries.values()].map(({value, column, lines, ...rest}) => ({
      ...rest,
      line: lines[0] as number,
      lines,
      ...(column !== undefined && {column}),
      ...(value && {value: decode(value)}),
    }));
  }
}

/** Orders problems by first line, then by code and column. */
export function compareProblems(a: CsvProblem, b: CsvProblem): number {
  return a.line - b.line || (a.code < b.code ? -1 : a.code > b.code ? 1 : (a.column ?? -1) - (b.column ?? -1));
}
