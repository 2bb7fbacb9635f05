import type {Question} from '../import/draft.ts';
import {readSettings} from '../import/draft-context.ts';
import {escapedQuestion} from '../import/escaped.ts';
import {guessIterations} from '../import/sprint-sheet.ts';
import type {Manifest} from '../store/store.ts';
import {originColumns, type TableName, tables} from '../tables/tables.ts';
import {formatDay} from '../time/day.ts';
import {cellText} from './cells.ts';
import type {DataLoader} from './data-loader.ts';
import type {HandKeptRow, SprintRow} from './kit.ts';
import type {Runner} from './reader.ts';

/** Tables that people fill by hand, row by row; products among them, for what a portfolio says of each. */
export type HandKeptTable = 'targets' | 'events' | 'assumptions' | 'products';

/** Sprints and increments that the dataset knows and those that its items name, in time order; the days of the latter are guessed. */
export async function sprintRows(
  loader: DataLoader,
  manifest: Manifest,
  run: Runner,
  signal?: AbortSignal,
): Promise<readonly SprintRow[]> {
  const loaded = await loader.loadTables(
    manifest,
    new Map<TableName, Set<string>>([
      ['items', new Set(['iterations', 'team', 'category', 'finished'])],
      ['iterations', new Set(Object.keys(tables.iterations.columns))],
    ]),
    signal,
  );
  const items = loaded.get('items');
  const known = loaded.get('iterations');
  const rows: SprintRow[] = [];
  for (let row = 0; known && row < known.rows; row++) {
    const cell = (name: string): string | undefined => cellText(known, name, row);
    rows.push({
      name: cell('name') ?? '',
      team: cell('team'),
      kind: cell('kind'),
      start: cell('start'),
      end: cell('end'),
      goal: cell('goal'),
      met: cell('met'),
      committed: cell('committed'),
      guessed: false,
    });
  }
  for (const {name, team, kind, start, end} of items ? await run(guessIterations(items, known), signal) : []) {
    rows.push({
      name,
      team,
      kind,
      start: formatDay(start),
      end: formatDay(end),
      goal: undefined,
      met: undefined,
      committed: undefined,
      guessed: true,
    });
  }
  return rows.sort((a, b) => order(a.start ?? '', b.start ?? '') || order(a.name, b.name));
}

/** The rows of a table that people fill by hand, as text in the order in which they were stored. */
export async function handKeptRows(
  loader: DataLoader,
  manifest: Manifest,
  name: HandKeptTable,
  signal?: AbortSignal,
): Promise<readonly HandKeptRow[]> {
  const columns = Object.keys(tables[name].columns).filter(column => !Object.hasOwn(originColumns, column));
  const table = (await loader.loadTables(manifest, new Map([[name, new Set(columns)]]), signal)).get(name);
  if (!table) return [];
  return Array.from({length: table.rows}, (_, row) => {
    const cells = columns.flatMap((column): [string, string][] => {
      const text = cellText(table, column, row);
      return text === undefined ? [] : [[column, text]];
    });
    return Object.fromEntries(cells);
  });
}

/** What the stored data leave to their owner: which bugs escaped. None where there are no bugs. */
export async function storedQuestions(
  loader: DataLoader,
  manifest: Manifest,
  signal?: AbortSignal,
): Promise<readonly Question[]> {
  const wanted = new Set(['level', 'type', 'labels', 'components', 'environment', 'priority', 'severity']);
  const items = (await loader.loadTables(manifest, new Map([['items', wanted]]), signal)).get('items');
  if (!items) return [];
  const given = readSettings(manifest.settings).answers.escaped;
  const answer = typeof given === 'string' ? [given] : given;
  const asked = escapedQuestion(items, answer);
  return asked ? [asked] : [];
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
