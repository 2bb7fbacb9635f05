import {typedCsv, typedNumber} from './typed-csv.ts';

/** A sprint as it was typed; empty where nothing was. Days are ISO. */
export interface TypedSprint {
  readonly name: string;
  readonly team: string;
  readonly kind: string;
  readonly start: string;
  readonly end: string;
  readonly goal: string;
  /** `yes`, `partly`, `no` or empty. */
  readonly met: string;
  readonly committed: string;
}

/** What keeps a sheet from being saved, and in which sprint. */
export interface SheetProblem {
  readonly code: 'day-missing' | 'end-before-start' | 'points';
  readonly sprint: string;
}

/** The first problem of a sheet. A sprint with neither day is none: its row is not saved. */
export function sheetProblem(rows: readonly TypedSprint[]): SheetProblem | undefined {
  for (const {name, start, end, goal, met, committed} of rows) {
    const hasMore = goal !== '' || met !== '' || committed !== '';
    if ((start === '') !== (end === '') || (start === '' && hasMore)) return {code: 'day-missing', sprint: name};
    // ISO days compare as text.
    if (end < start) return {code: 'end-before-start', sprint: name};
    if (committed !== '' && !/^\d{1,9}(\.\d{1,4})?$/.test(committed)) return {code: 'points', sprint: name};
  }
  return undefined;
}

/** Sprints as text in the template's layout. */
export function sprintSheetCsv(rows: readonly TypedSprint[]): string {
  return typedCsv(
    ['name', 'team', 'kind', 'start', 'end', 'goal', 'goal met', 'committed'],
    rows.map(({name, team, kind, start, end, goal, met, committed}) => [
      name,
      team,
      kind,
      start,
      end,
      goal,
      met,
      typedNumber(committed),
    ]),
  );
}
