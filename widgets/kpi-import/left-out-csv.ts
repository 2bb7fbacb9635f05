import type {Issue} from '../../src/index.ts';
import {csvOf} from '../parts/csv-export.ts';
import type {IssueWords} from '../words/issues.ts';

/** Titles of the columns, in the order of the cells. */
export interface LeftOutTitles {
  readonly file: string;
  readonly line: string;
  readonly column: string;
  readonly value: string;
  readonly problem: string;
  readonly expected: string;
  readonly action: string;
  readonly rows: string;
}

/** What was left out or changed as CSV that no spreadsheet takes for formulas: one row for each line that is known. */
export function leftOutCsv(
  issues: readonly Issue[],
  wordsOf: (issue: Issue) => IssueWords,
  titles: LeftOutTitles,
): string {
  const rows = issues.flatMap(issue => {
    const {what, expected, action} = wordsOf(issue);
    const lines = issue.rows ?? (issue.row === undefined ? [undefined] : [issue.row]);
    // The value is the first case's; those of the other lines are in the file.
    return lines.map((line, at) => [
      issue.file,
      line,
      issue.column,
      at === 0 ? issue.value : undefined,
      what,
      expected,
      action,
      issue.count,
    ]);
  });
  const {file, line, column, value, problem, expected, action, rows: count} = titles;
  return csvOf([[file, line, column, value, problem, expected, action, count], ...rows]);
}
