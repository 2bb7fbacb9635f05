import {cellText} from '../csv/raw-cells.ts';
import type {Column, Table} from '../tables/column.ts';
import {tables} from '../tables/tables.ts';
import {numberAt, tableFrom, textAt} from './columns.ts';
import {transformCell} from './raw-transform.ts';
import {rawColumns} from './read-fields.ts';
import {type FileWork, sliceRows, sourceOf} from './typing.ts';
import {readDays} from './values/days.ts';

interface Sprint {
  readonly name: string;
  readonly board: string;
  readonly start: string;
  readonly end: string;
}

/** How many of a board's items are of each team. */
type Teams = Map<string | undefined, number>;

const record = 'com.atlassian.';
/** A board's sprints are those of a team that nearly all of its items are of; a board of several teams is nobody's. */
const nearlyAll = 0.9;

/** The sprints in the records that old Jira servers print for them, those with both days, once each; `undefined` where there are none. */
export function* serverSprints(
  work: FileWork,
  columns: ReadonlyMap<string, Column>,
): Generator<void, Table | undefined> {
  const source = sourceOf(work, 'iterations');
  if (source?.read !== 'sprint-name') return undefined;
  const sprints = new Map<string, Sprint | undefined>();
  const boards = new Map<string, Teams>();
  for (const raw of rawColumns(work, source)) {
    if (raw.kind === 'dictionary' && !raw.dictionary.some(text => text.startsWith(record))) continue;
    for (let row = 0; row < work.raw.rows; row++) {
      if (row % sliceRows === sliceRows - 1) yield;
      const text = cellText(raw, row);
      if (!text?.startsWith(record)) continue;
      if (!sprints.has(text)) sprints.set(text, readSprint(text));
      const board = sprints.get(text)?.board;
      if (board === undefined) continue;
      const teams: Teams = boards.get(board) ?? new Map();
      const team = textAt(columns.get('team'), row);
      boards.set(board, teams.set(team, (teams.get(team) ?? 0) + 1));
    }
  }
  return yield* sprintTable(
    [...sprints.values()].filter(sprint => sprint !== undefined),
    boards,
    work.context.conventions.timeZone,
  );
}

function* sprintTable(
  sprints: readonly Sprint[],
  boards: ReadonlyMap<string, Teams>,
  timeZone: string,
): Generator<void, Table | undefined> {
  const days = [];
  for (const field of ['start', 'end'] as const) {
    const dictionary = [...new Set(sprints.map(sprint => sprint[field]))];
    const codes = Int32Array.from(sprints, sprint => dictionary.indexOf(sprint[field]));
    days.push(
      (yield* readDays([{kind: 'dictionary', header: field, codes, dictionary}], {rows: sprints.length, timeZone}))
        .column,
    );
  }
  const rows = new Map<string, Readonly<Record<string, unknown>>>();
  for (const [at, {name, board}] of sprints.entries()) {
    const [start, end] = days.map(column => numberAt(column, at));
    if (start === undefined || end === undefined || end < start) continue;
    const team = teamOf(boards.get(board));
    rows.set(`${team ?? ''}\n${name}`, {name, team, start, end, kind: 'sprint'});
  }
  return rows.size > 0 ? tableFrom(tables.iterations.columns, [...rows.values()]) : undefined;
}

function readSprint(text: string): Sprint | undefined {
  const field = (name: string) => new RegExp(`[[,]${name}=([^,\\]]*)`).exec(text)?.[1] ?? '';
  const sprint = {
    name: transformCell(text, 'sprint-name'),
    board: field('rapidViewId'),
    start: field('startDate'),
    end: field('endDate'),
  };
  // A sprint that has not begun has `<null>` for its days.
  return /^\d/.test(sprint.start) && /^\d/.test(sprint.end) ? sprint : undefined;
}

function teamOf(teams: Teams = new Map()): string | undefined {
  const all = [...teams.values()].reduce((sum, count) => sum + count, 0);
  return [...teams].find(([, count]) => count >= all * nearlyAll)?.[0];
}
