import {CsvMachine} from './machine.ts';
import {ProblemLog} from './problem-log.ts';
import {type CsvDelimiter, defaultCsvLimits} from './raw-table.ts';
import type {RowSink} from './row-sink.ts';

/** In order of preference between equals. */
const DELIMITERS: readonly CsvDelimiter[] = [',', ';', '\t', '|'];
const LF = 10;
const CR = 13;
const HASH = 35;
/** As much of the head is read as has this many line ends, so that wide files get enough rows and narrow ones cost little. */
const SAMPLE_LINES = 100;
const LEAST_SAMPLE = 2 ** 13;
/** What it is worth that the first line is split as well: text cells are full of commas, headers are not. */
const FIRST_LINE_BONUS = 0.25;

/** How a file is written, decided on its first bytes. */
export interface Dialect {
  readonly delimiter: CsvDelimiter;
  /** Rows above the header, blank ones included. */
  readonly preambleRows: number;
}

interface SampleRow {
  readonly cells: number;
  readonly filled: number;
  readonly hash: boolean;
}

interface Sample {
  readonly delimiter: CsvDelimiter;
  readonly rows: readonly SampleRow[];
  /** Most frequent number of cells above one, or 1. */
  readonly usual: number;
  readonly score: number;
}

/**
 * Reads the head once with every delimiter, quotes understood, and takes the one that splits most rows into the same
 * number of cells. `whole` says that `head` is the whole file; else its last, cut row is not looked at.
 */
export function detectDialect(head: Uint8Array, whole: boolean, asked?: CsvDelimiter): Dialect {
  let best: Sample | undefined;
  const length = sampleLength(head);
  for (const delimiter of asked ? [asked] : DELIMITERS) {
    const sample = takeSample(head.subarray(0, length), whole && length === head.length, delimiter);
    if (!best || sample.score > best.score) best = sample;
  }
  if (!best) throw new Error('invalid delimiters: none');
  return {delimiter: best.delimiter, preambleRows: countPreamble(best)};
}

function sampleLength(head: Uint8Array): number {
  let lines = 0;
  for (let at = 0; at < head.length; at++) {
    if (head[at] === LF || head[at] === CR) lines++;
    if (lines > SAMPLE_LINES && at >= LEAST_SAMPLE) return at;
  }
  return head.length;
}

function takeSample(head: Uint8Array, whole: boolean, delimiter: CsvDelimiter): Sample {
  const rows: SampleRow[] = [];
  const sink: RowSink = {
    width: -1,
    headByte: -1,
    judge(bytes, starts, ends, first, count) {
      let filled = 0;
      for (let cell = first; cell < first + count; cell++) if (starts[cell] !== ends[cell]) filled++;
      rows.push({cells: count, filled, hash: bytes[starts[first] as number] === HASH});
      return 0;
    },
    take() {},
  };
  const problems = new ProblemLog();
  // A wrong delimiter may split the head into as many cells as it has bytes; the limits are the reader's to apply.
  const limits = {...defaultCsvLimits, columns: head.length + 1};
  const machine = new CsvMachine(delimiter.charCodeAt(0), limits, sink, problems, 1, head.length + 2);
  machine.fill(head, 0);
  machine.scan(whole);
  // A first row longer than the head: what there is of it has to do.
  if (rows.length === 0) {
    machine.scan(true);
    rows.length = Math.min(rows.length, 1);
  }
  const odd = problems.count('stray-quote', 'unclosed-quote', 'backslash-quote');
  return {delimiter, rows, ...scoreRows(rows, odd)};
}

function scoreRows(rows: readonly SampleRow[], odd: number): {usual: number; score: number} {
  const texts = rows.filter(row => row.filled > 0 && !isComment(row));
  const counts = new Map<number, number>();
  for (const {cells} of texts) if (cells > 1) counts.set(cells, (counts.get(cells) ?? 0) + 1);
  let usual = 1;
  let times = 0;
  for (const [cells, count] of counts) {
    if (count > times || (count === times && cells > usual)) {
      usual = cells;
      times = count;
    }
  }
  if (times === 0) return {usual, score: 0};
  const share = Math.max(times - odd, 0) / texts.length;
  const bonus = (texts[0]?.cells ?? 1) > 1 ? FIRST_LINE_BONUS : 0;
  return {usual, score: share * (1 - 1 / usual) + bonus};
}

/** A `#` line of one cell. A header may start with `#` too (`#,Name,State`), and has more cells. */
function isComment(row: SampleRow): boolean {
  return row.hash && row.cells === 1;
}

/** The header is the first row as filled as a header must be: a title has one filled cell, a line of facts two. */
function countPreamble(sample: Sample): number {
  const {rows, usual} = sample;
  const most = Math.max(1, ...rows.filter(row => row.cells <= usual || usual === 1).map(row => row.filled));
  const needed = most > 3 ? 3 : Math.min(most, 2);
  const header = rows.findIndex(row => {
    const comment = row.hash && row.cells !== usual && usual > 1;
    return !comment && !isComment(row) && row.filled >= needed;
  });
  return Math.max(header, 0);
}
