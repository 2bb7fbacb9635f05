import type {Table} from '../tables/column.ts';
import {textIn} from './columns.ts';
import type {Question} from './draft.ts';
import {takeRows} from './gather.ts';

/** The question whether rows of two kinds of revenue count side by side: a snapshot and its movements would count all money twice. */
export const overlapQuestion = 'revenue-overlap';

export interface Overlap {
  /** The subscriptions that count. */
  readonly table: Table;
  readonly question: Question | undefined;
}

/**
 * Rows of other kinds than the files' own, which count twice or not at all, as the user says. Of several kinds in the files the last file's is meant by `replace`.
 * `existing` are the dataset's rows, `incoming` the files', `merged` both.
 */
export function settleOverlap(
  existing: Table | undefined,
  incoming: Table,
  merged: Table,
  given: string | readonly string[] | undefined,
): Overlap {
  const own = textIn(incoming, 'kind', incoming.rows - 1);
  const others = countOthers(merged, own);
  const isNew = countOthers(incoming, own) > 0 || (existing !== undefined && countOthers(existing, own) > 0);
  if (own === undefined || others === 0 || !isNew) return {table: merged, question: undefined};
  const answer = given === 'replace' || given === 'both' ? given : undefined;
  const question: Question = {
    id: overlapQuestion,
    code: overlapQuestion,
    blocking: true,
    examples: [],
    choices: [
      {id: 'replace', count: others},
      {id: 'both', count: merged.rows},
    ],
    several: false,
    suggested: false,
    ...(answer && {answer}),
  };
  if (answer !== 'replace') return {table: merged, question};
  const kept: number[] = [];
  for (let row = 0; row < merged.rows; row++) if (textIn(merged, 'kind', row) === own) kept.push(row);
  return {table: takeRows(merged, Int32Array.from(kept)), question};
}

function countOthers(table: Table, own: string | undefined): number {
  let count = 0;
  for (let row = 0; row < table.rows; row++) if (textIn(table, 'kind', row) !== own) count++;
  return count;
}
