import type {CsvProblemCode, RawTable} from '../csv/raw-table.ts';
import type {Issue} from '../tables/issue.ts';
import type {IssueLog} from './issue-log.ts';

/** Rows with data in them that are no rows of the table. Empty lines and comments are no rows at all. */
const lostRows: ReadonlySet<CsvProblemCode> = new Set<CsvProblemCode>(['totals-row', 'repeated-header']);
const changedCells: ReadonlySet<CsvProblemCode> = new Set<CsvProblemCode>([
  'undecodable-bytes',
  'unclosed-quote',
  'row-too-long',
]);

/** Takes over what was odd about the file's text, and gives the number of rows that were left out for it. */
export function noteCsvProblems(raw: RawTable, log: IssueLog): number {
  let lost = 0;
  for (const {code, line, lines, count, column, value} of raw.problems) {
    const effect: Issue['effect'] = lostRows.has(code) ? 'left-out' : changedCells.has(code) ? 'changed' : 'note';
    if (lostRows.has(code)) lost += count;
    const header = column === undefined ? undefined : raw.columns[column]?.header;
    const all = lines.length > 0 ? lines : [line];
    for (const [at, each] of all.entries())
      log.addLine(code, effect, each, {column: header, value, count: at === 0 ? count - all.length + 1 : 1});
  }
  return lost;
}
