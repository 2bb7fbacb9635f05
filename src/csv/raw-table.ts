/** A delimiter that the reader knows. */
export type CsvDelimiter = ',' | ';' | '\t' | '|';

/** How the file's bytes were turned into text. A string handed in is `utf-16le`, which is what a string is. */
export type CsvEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/**
 * One raw column: text as it stands in the file, untrimmed and untyped. The data choose the kind as they
 * stream: few distinct values make a dictionary, many a heap. An empty cell, quoted or not, is missing.
 * The arrays may be views on a little more room than they need: their `buffer` is longer.
 */
export type RawColumn = RawDictionaryColumn | RawHeapColumn;

/** Few distinct values. `codes` has one entry a row: a place in `dictionary`, or -1 where the cell is empty. */
export interface RawDictionaryColumn {
  readonly kind: 'dictionary';
  /** The header's text as it stands, which may be empty or the same as another column's. */
  readonly header: string;
  readonly codes: Int32Array;
  /** Distinct texts in order of first appearance, none empty. */
  readonly dictionary: readonly string[];
}

/** Many distinct values. Row `r` is `bytes[offsets[r]] … bytes[offsets[r + 1]]`, UTF-8; equal offsets mean empty. */
export interface RawHeapColumn {
  readonly kind: 'heap';
  /** The header's text as it stands, which may be empty or the same as another column's. */
  readonly header: string;
  readonly bytes: Uint8Array;
  /** rows + 1 entries. */
  readonly offsets: Uint32Array;
}

/** A file read into columns. Every row read is in `columns` or counted in `problems` with its line. */
export interface RawTable {
  /** By position: duplicate and empty headers are kept. */
  readonly columns: readonly RawColumn[];
  readonly rows: number;
  /** The physical line, counted from 1, on which each row starts. */
  readonly lines: Uint32Array;
  readonly delimiter: CsvDelimiter;
  readonly encoding: CsvEncoding;
  /** The physical line, counted from 1, on which the header starts. */
  readonly headerLine: number;
  /** Title and comment lines above the header, as text, without the `sep=` line. */
  readonly preamble: readonly string[];
  /** In order of their first line. */
  readonly problems: readonly CsvProblem[];
}

/** What can be odd about a file that is read all the same. */
export type CsvProblemCode =
  /** Not UTF-8, so the whole file was read as windows-1252. `count` is the number of bytes that were no UTF-8. */
  | 'decoded-windows-1252'
  /** Broken characters in a file that else is UTF-8 or UTF-16. Each was read as windows-1252, or became U+FFFD in UTF-16. */
  | 'undecodable-bytes'
  /** A quote that never closes. It was taken as an ordinary character, and reading went on behind it. */
  | 'unclosed-quote'
  /** A quote in the middle of a cell, or text behind a closing quote. The cell is kept as it was written. */
  | 'stray-quote'
  /** `\"` inside quotes where `""` belongs; read as a quote. */
  | 'backslash-quote'
  /** Fewer cells than the header; the missing ones are empty. */
  | 'row-too-short'
  /** Filled cells beyond the header's last; `value` has the first such row's. */
  | 'row-too-long'
  /** A row without a filled cell, left out. */
  | 'blank-row'
  /** Totals at the end of the file, left out. */
  | 'totals-row'
  /** A `#` line among the data, left out. */
  | 'comment-row'
  /** The header once more among the data, left out. */
  | 'repeated-header'
  /** A last column with neither header nor values (a delimiter at the line's end), left out. */
  | 'empty-column'
  /** No delimiter found: the table has one column. */
  | 'one-column'
  /** A header without a row below it. */
  | 'header-only'
  /** A `sep=` line that names a delimiter the reader does not know; detected instead. */
  | 'unknown-separator';

/** One kind of oddity, counted. Problems of one cell are counted by column, others by code. */
export interface CsvProblem {
  readonly code: CsvProblemCode;
  /** The first line, counted from 1. For a quote: where it opened. */
  readonly line: number;
  /** The first lines, at most 5. */
  readonly lines: readonly number[];
  readonly count: number;
  /** Position of the column, counted from 0. */
  readonly column?: number;
  /** The first offending text, cut at 200 bytes. */
  readonly value?: string;
}

/** Why a file is not read at all: it is no CSV, or it is beyond a limit. */
export type CsvRefusalCode =
  | 'empty'
  | 'html'
  | 'xml'
  | 'json'
  | 'zip'
  | 'gzip'
  | 'png'
  | 'image'
  | 'pdf'
  | 'sqlite'
  /** A workbook or document of Office before 2007. */
  | 'old-office'
  | 'utf-32'
  /** NUL bytes, or too many control characters for a text. */
  | 'binary'
  | 'file-too-large'
  | 'too-many-columns'
  | 'too-many-rows'
  | 'too-many-cells'
  | 'cell-too-long'
  | 'row-too-large'
  | 'column-too-large';

/** Thrown by `push`, `finish` and `readCsv`. Words for people belong to the code, not to `message`. */
export class CsvRefusal extends Error {
  override readonly name = 'CsvRefusal';
  readonly code: CsvRefusalCode;
  /** The line, counted from 1, where there is one to blame. */
  readonly line?: number;

  constructor(code: CsvRefusalCode, line?: number) {
    super(line === undefined ? `not a csv: ${code}` : `not a csv: ${code}, line ${line}`);
    this.code = code;
    if (line !== undefined) this.line = line;
  }
}

/** What a file may cost. Each limit has a refusal of its own, thrown before the memory is spent. */
export interface CsvLimits {
  readonly fileBytes: number;
  readonly columns: number;
  readonly rows: number;
  /** Rows times columns: short rows under a wide header cost more memory than they have bytes. */
  readonly cells: number;
  readonly cellBytes: number;
  readonly rowBytes: number;
  /** Bytes of one column; at most 4 GiB - 1, which its offsets can count. */
  readonly columnBytes: number;
  /** Line breaks inside one quoted cell, beyond which its quote counts as unclosed. */
  readonly quotedLines: number;
}

/** Roomy for every real export, small enough that no file takes the page with it. 16,384 columns are what Excel has. */
export const defaultCsvLimits: CsvLimits = {
  fileBytes: 2 ** 31,
  columns: 16_384,
  rows: 20_000_000,
  cells: 500_000_000,
  cellBytes: 2 ** 20,
  rowBytes: 2 ** 25,
  columnBytes: 2 ** 32 - 1,
  quotedLines: 1000,
};
