import {cellText} from '../csv/raw-cells.ts';
import type {Column, ListColumn, LongColumn, TextColumn} from '../tables/column.ts';
import {constantText, listAt, listColumn, longColumn, textAt, textColumn} from './columns.ts';
import {type FileWork, sliceRows, sourceOf} from './typing.ts';

/** `ABC-123` of a project `ABC`. */
const projectKey = /^(\p{Lu}[\p{Lu}\d_]*)-\d+$/u;

/** Titles and parents of a tree query: the title stands in the column of its level, under its parent. */
export function readTree(
  work: FileWork,
  ids: readonly (string | undefined)[],
): {readonly title: LongColumn; readonly parent: TextColumn} | undefined {
  const levels = sourceOf(work, 'titleLevels');
  if (!levels || sourceOf(work, 'title')) return undefined;
  const titles: (string | undefined)[] = [];
  const parents: (string | undefined)[] = [];
  const above: (string | undefined)[] = [];
  for (let row = 0; row < work.raw.rows; row++) {
    const texts = levels.columns
      .map(column => work.raw.columns[column])
      .map(column => column && cellText(column, row)?.trim());
    const depth = texts.findIndex(text => text !== undefined && text !== '');
    titles.push(texts[depth]);
    parents.push(depth > 0 ? above[depth - 1] : undefined);
    if (depth >= 0) {
      above.length = depth;
      above[depth] = ids[row];
    }
  }
  return {title: longColumn(titles), parent: textColumn(parents)};
}

/** Parents as keys (old Jira names the internal number), and the goal in words: given, else the parent's title, else its key. */
export function* deriveGoal(
  work: FileWork,
  columns: ReadonlyMap<string, Column>,
  ids: readonly (string | undefined)[],
): Generator<void, {readonly parent?: TextColumn; readonly goal?: TextColumn}> {
  const parent = textOf(columns, 'parent');
  const goal = columns.get('goal');
  if (!parent && !goal) return {};
  const keys = yield* parentKeys(work, columns, ids);
  const titles = parentTitles(work, columns, ids, new Set(parent?.dictionary.map(text => keys.get(text) ?? text)));
  const parents = parent && {...parent, ...recoded(parent, text => keys.get(text) ?? text)};
  const goals: (string | undefined)[] = [];
  for (let row = 0; row < work.raw.rows; row++) {
    if (row % sliceRows === sliceRows - 1) yield;
    const key = textAt(parents, row);
    goals.push(textAt(goal, row) ?? (key === undefined ? undefined : (titles.get(key) ?? key)));
  }
  return {...(parents && {parent: parents}), goal: textColumn(goals)};
}

function* parentKeys(
  work: FileWork,
  columns: ReadonlyMap<string, Column>,
  ids: readonly (string | undefined)[],
): Generator<void, ReadonlyMap<string, string>> {
  const keys = new Map<string, string>();
  const internal = columns.get('internalId');
  if (!internal) return keys;
  for (let row = 0; row < work.raw.rows; row++) {
    if (row % sliceRows === sliceRows - 1) yield;
    const number = textAt(internal, row);
    const key = ids[row];
    if (number !== undefined && key !== undefined) keys.set(number, key);
  }
  return keys;
}

function parentTitles(
  work: FileWork,
  columns: ReadonlyMap<string, Column>,
  ids: readonly (string | undefined)[],
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  const existing = work.context.existing.get('items');
  for (let row = 0; row < (existing?.rows ?? 0); row++)
    collect(textAt(existing?.columns.get('id'), row), existing?.columns.get('title'), row);
  for (const [row, id] of ids.entries()) collect(id, columns.get('title'), row);
  return titles;

  function collect(id: string | undefined, title: Column | undefined, row: number): void {
    if (id === undefined || !wanted.has(id)) return;
    const text = textAt(title, row);
    if (text !== undefined) titles.set(id, text);
  }
}

/** Project and team: given; else the project of the key's prefix or of the path; a team unknown is its project. */
export function deriveTeam(
  columns: ReadonlyMap<string, Column>,
  ids: readonly (string | undefined)[],
): {readonly project?: TextColumn; readonly team?: TextColumn} {
  const project = textOf(columns, 'project');
  const name = textOf(columns, 'projectName');
  const team = textOf(columns, 'team');
  const prefixes = project ? [] : ids.map(id => (id === undefined ? undefined : projectKey.exec(id)?.[1]));
  const projects = project ?? (prefixes.some(prefix => prefix !== undefined) ? textColumn(prefixes) : name);
  if (!projects && !team) return {};
  const teams = textColumn(ids.map((_, row) => textAt(team, row) ?? textAt(name, row) ?? textAt(projects, row)));
  return {...(projects && {project: projects}), team: teams};
}

/** Iteration names; where a cycle has only a number, its number says which. */
export function deriveIterations(columns: ReadonlyMap<string, Column>, rows: number): ListColumn | undefined {
  const given = columns.get('iterations');
  const numbers = columns.get('iterationNumber');
  if (given?.kind !== 'list' || !numbers) return given?.kind === 'list' ? given : undefined;
  return listColumn(
    Array.from({length: rows}, (_, row) => {
      const names = listAt(given, row);
      const number = textAt(numbers, row);
      return names.length === 0 && number !== undefined ? [`Cycle ${number}`] : names;
    }),
  );
}

/** Levels by type, words of the format first; a type that nobody knows is an ordinary item, and said to be. */
export function levelColumn(
  type: TextColumn | undefined,
  rows: number,
  levelOf: (type: string) => string | undefined,
  unknownType: (row: number, type: string) => void,
): TextColumn {
  if (!type) return constantText('story', rows);
  const known = type.dictionary.map(levelOf);
  const codes: (string | undefined)[] = [];
  for (let row = 0; row < rows; row++) {
    const code = type.codes[row] ?? -1;
    const level = code < 0 ? 'story' : known[code];
    if (level === undefined) unknownType(row, type.dictionary[code] ?? '');
    codes.push(level ?? 'story');
  }
  return textColumn(codes);
}

function recoded(column: TextColumn, of: (text: string) => string): TextColumn {
  return textColumn(Array.from(column.codes, code => (code < 0 ? undefined : of(column.dictionary[code] ?? ''))));
}

function textOf(columns: ReadonlyMap<string, Column>, field: string): TextColumn | undefined {
  const column = columns.get(field);
  return column?.kind === 'text' ? column : undefined;
}
