import {formatDay} from '../time/day.ts';
import type {DraftView} from './draft.ts';
import type {DraftState} from './draft-state.ts';

/** The draft as plain data, for the other side of a worker. */
export function viewDraft({outcome, context}: DraftState): DraftView {
  const {files, questions, issues, rows, coverage} = outcome;
  return {
    files,
    questions,
    issues,
    rows,
    coverage: coverage && {
      from: formatDay(coverage.from),
      through: formatDay(coverage.through),
      decidedBy: context.through === undefined ? 'file' : 'user',
    },
  };
}
