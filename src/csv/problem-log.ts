import type {CsvProblem, CsvProblemCode} from './raw-table.ts';

const KEPT_LINES = 5;
const KEPT_CELLS = 50;
const KEPT_BYTES = 200;

/** What is kept of the first occurrence. Bytes, because the file's encoding is certain only at its end. */
export interface ProblemEvidence {
  readonly cells?: number;
  readonly value?: Uint8Array;
  readonly row?: readonly Uint8Array[];
}

interface Entry {
  readonly code: CsvProblemCode;
  readonly column: number | undefined;
  readonly lines: number[];
  count: number;
  readonly evidence: ProblemEvidence;
}

/** Copies at most 200 bytes, so that neither the reader's buffer nor a huge cell is held. */
export function keepBytes(bytes: Uint8Array, start: number, end: number): Uint8Array {
  let cut = Math.min(end, start + KEPT_BYTES);
  // Not inside a character: bytes 10xxxxxx continue one. In windows-1252 this loses a letter or two of a sample.
  while (cut < end && cut > start && ((bytes[cut] as number) & 0xc0) === 0x80) cut--;
  return bytes.slice(start, cut);
}

/** Copies the first cells of a row, given the positions of its cells in `bytes`. */
export function keepRow(
  bytes: Uint8Array,
  starts: Int32Array,
  ends: Int32Array,
  first: number,
  count: number,
): Uint8Array[] {
  const row: Uint8Array[] = [];
  for (let cell = first; cell < first + Math.min(count, KEPT_CELLS); cell++) {
    row.push(keepBytes(bytes, starts[cell] as number, ends[cell] as number));
  }
  return row;
}

/** Counts problems by code and column, with the first lines and the first evidence of each. */
export class ProblemLog {
  readonly #entries = new Map<string, Entry>();

  /** Counts one occurrence. `evidence` is asked for only at the first one. */
  add(code: CsvProblemCode, line: number, column?: number, evidence?: () => ProblemEvidence): void {
    const key = column === undefined ? code : `${code}/${column}`;
    const entry = this.#entries.get(key);
    if (entry) {
      entry.count++;
      if (entry.lines.length < KEPT_LINES && entry.lines.at(-1) !== line) entry.lines.push(line);
    } else {
      this.#entries.set(key, {code, column, lines: [line], count: 1, evidence: evidence?.() ?? {}});
    }
  }

  /** Adds a problem counted elsewhere. */
  set(code: CsvProblemCode, lines: readonly number[], count: number): void {
    this.#entries.set(code, {code, column: undefined, lines: [...lines], count, evidence: {}});
  }

  /** How often any of the codes occurred. */
  count(...codes: readonly CsvProblemCode[]): number {
    let count = 0;
    for (const entry of this.#entries.values()) if (codes.includes(entry.code)) count += entry.count;
    return count;
  }

  /** All problems, in order of appearance. */
  finish(decode: (bytes: Uint8Array) => string): CsvProblem[] {
    return [...this.#entries.values()].map(({code, column, lines, count, evidence}): CsvProblem => {
      const {cells, value, row} = evidence;
      return {
        code,
        line: lines[0] as number,
        lines,
        count,
        ...(column !== undefined && {column}),
        ...(cells !== undefined && {cells}),
        ...(value && {value: decode(value)}),
        ...(row && {row: row.map(decode)}),
      };
    });
  }
}

/** Orders problems by first line, then by code and column. */
export function compareProblems(a: CsvProblem, b: CsvProblem): number {
  return a.line - b.line || (a.code < b.code ? -1 : a.code > b.code ? 1 : (a.column ?? -1) - (b.column ?? -1));
}
