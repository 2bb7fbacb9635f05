import type {Table} from '../tables/column.ts';
import type {Issue} from '../tables/issue.ts';
import {numberIn} from './columns.ts';
import {type Commitment, isUnmatched, readCommitments} from './commitment-rows.ts';
import type {TypedFile} from './type-file.ts';

/**
 * What plans of these files wait for: items, or the days of their iterations. Neither is wrong, since both may come later;
 * where the dataset has no items or no iterations at all, its numbers say so themselves.
 */
export function planIssues(
  tableOf: (name: 'commitments' | 'items' | 'iterations') => Table | undefined,
  files: readonly TypedFile[],
): readonly Issue[] {
  const table = tableOf('commitments');
  const names = new Set(files.filter(({format}) => format.table === 'commitments').map(({name}) => name));
  if (!table || names.size === 0) return [];
  const rows = readCommitments(table);
  const own = rows.map((row, at) => ({...row, starts: numberIn(table, 'starts', at)}));
  const given = own.filter(({source}) => names.has(source ?? ''));
  const lost = tableOf('items') ? given.filter(isUnmatched) : [];
  const undated = tableOf('iterations') ? given.filter(({starts}) => starts === undefined) : [];
  return [
    ...waiting(lost, ({item}) => ({code: 'plan-without-item', effect: 'note', value: item, action: 'add-items'})),
    ...waiting(undated, ({iteration}) => ({
      code: 'plan-without-days',
      effect: 'note',
      value: iteration,
      action: 'add-iterations',
    })),
  ];
}

function waiting(rows: readonly Commitment[], issueOf: (first: Commitment) => Omit<Issue, 'count'>): readonly Issue[] {
  const [first] = rows;
  return first ? [{...issueOf(first), count: rows.length}] : [];
}
