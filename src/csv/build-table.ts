import {compareProblems, type ProblemLog} from './problem-log.ts';
import {
  type CsvDelimiter,
  type CsvEncoding,
  type CsvProblem,
  CsvRefusal,
  type RawColumn,
  type RawTable,
} from './raw-table.ts';
import type {RowShape} from './row-shape.ts';
import {decodingFor, type TextVerdict} from './text-decoding.ts';
import {countTotalsRows, dropLastRows} from './totals-rows.ts';

/** All that is known when the last byte has been read. */
export interface ReadFile {
  readonly shape: RowShape;
  readonly rows: number;
  readonly delimiter: CsvDelimiter;
  readonly encoding: CsvEncoding;
  /** The encoding was marked or asked for, not assumed. */
  readonly sure: boolean;
  /** Well-formed UTF-8 characters beyond ASCII, and bytes that belong to none. */
  readonly characters: number;
  readonly broken: number;
  readonly brokenLines: readonly number[];
  readonly problems: ProblemLog;
}

/** Decides the encoding, turns what was gathered into columns, and takes off totals and empty last columns. */
export function buildTable(file: ReadFile): RawTable {
  const {shape, problems, delimiter} = file;
  if (!shape.header) throw new CsvRefusal('empty');
  const {encoding, verdict} = judgeEncoding(file);
  if (file.broken > 0) {
    const code = verdict === 'windows-1252' ? 'decoded-windows-1252' : 'undecodable-bytes';
    problems.set(code, file.brokenLines, file.broken);
  }
  const decoding = decodingFor(verdict);
  const decode = (bytes: Uint8Array) => decoding.text(bytes, 0, bytes.length);
  const {headerLine} = shape;

  const read = shape.columns.map((column, position) => {
    const header = shape.header?.[position] ?? new Uint8Array();
    return column.finish(decode(header), decoding);
  });
  let width = read.length;
  while (width > 1 && isEmptyColumn(read[width - 1])) {
    width--;
    problems.add('empty-column', headerLine, width);
  }
  const named = read.slice(0, width);
  if (width === 1) problems.add('one-column', headerLine);
  if (file.rows === 0) problems.add('header-only', headerLine);

  const totals = countTotalsRows(named, file.rows);
  const rows = file.rows - totals;
  const lines = shape.lines.join();
  const totalsProblems: CsvProblem[] = [];
  for (let row = rows; row < file.rows; row++) {
    const line = lines[row] ?? headerLine;
    totalsProblems.push({code: 'totals-row', line, lines: [line], count: 1});
  }
  return {
    columns: totals > 0 ? dropLastRows(named, file.rows, totals) : named,
    rows,
    lines: totals > 0 ? lines.slice(0, rows) : lines,
    delimiter,
    encoding,
    headerLine,
    preamble: shape.preamble.map(decode),
    problems: [...problems.finish(decode), ...totalsProblems].sort(compareProblems),
  };
}

/**
 * UTF-8 by default. A file with more broken bytes than characters is no UTF-8: text in windows-1252 makes a well-formed
 * character of two or more bytes next to never, while a UTF-8 file cut or patched somewhere is full of them.
 */
function judgeEncoding(file: ReadFile): {encoding: CsvEncoding; verdict: TextVerdict} {
  const {encoding, sure, characters, broken} = file;
  if (encoding === 'windows-1252') return {encoding, verdict: 'windows-1252'};
  if (encoding !== 'utf-8') return {encoding, verdict: broken > 0 ? 'replace' : 'clean'};
  if (broken === 0) return {encoding, verdict: 'clean'};
  if (!sure && broken > characters) return {encoding: 'windows-1252', verdict: 'windows-1252'};
  return {encoding, verdict: 'repair'};
}

function isEmptyColumn(column: RawColumn | undefined): boolean {
  return column?.kind === 'dictionary' && column.header === '' && column.dictionary.length === 0;
}
