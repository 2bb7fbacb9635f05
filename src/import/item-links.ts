import {cellText} from '../csv/raw-cells.ts';
import type {Column, ListColumn, LongColumn, TextColumn} from '../tables/column.ts';
import {firstText, listAt, listColumn, longColumn, mapTexts, textAt, textColumn, textIn} from './columns.ts';
import type {KeyIndex} from './key-index.ts';
import {type FileWork, sliceRows, sourceOf} from './typing.ts';

/** `ABC-123` of a project `ABC`. */
const projectKey = /^(\p{Lu}[\p{Lu}\d_]*)-\d+$/u;

/** Titles and parents of a tree query: the title stands in the column of its level, under its parent. */
export function readTree(
  work: FileWork,
  id: LongColumn,
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
      above[depth] = textAt(id, row);
    }
  }
  return {title: longColumn(titles), parent: textColumn(parents)};
}

/** Parents as keys (old Jira names the internal number), and the goal in words: given, else the parent's title, else its key. */
export function* deriveGoal(
  work: FileWork,
  columns: ReadonlyMap<string, Column>,
  id: LongColumn,
  index: KeyIndex,
): Generator<void, {readonly parent?: TextColumn; readonly goal?: TextColumn}> {
  const given = textOf(columns, 'parent');
  const goal = textOf(columns, 'goal');
  if (!given) return {};
  const keys = yield* parentKeys(work, columns, given, id);
  const parent = keys.size === 0 ? given : mapTexts(given, text => keys.get(text) ?? text);
  const titles = yield* parentTitles(work, columns, index, wantedParents(parent, goal));
  yield;
  return {parent, goal: firstText([goal, mapTexts(parent, key => titles.get(key) ?? key)], work.raw.rows)};
}

/** Keys by internal number, of parents that are named by a number. */
function* parentKeys(
  work: FileWork,
  columns: ReadonlyMap<string, Column>,
  parent: TextColumn,
  id: LongColumn,
): Generator<void, ReadonlyMap<string, string>> {
  const keys = new Map<string, string>();
  const internal = columns.get('internalId');
  const wanted = new Set(parent.dictionary.filter(text => /^\d+$/.test(text)));
  if (!internal || wanted.size === 0) return keys;
  for (let row = 0; row < work.raw.rows; row++) {
    if (row % sliceRows === sliceRows - 1) yield;
    const number = textAt(internal, row);
    const key = number !== undefined && wanted.has(number) ? textAt(id, row) : undefined;
    if (number !== undefined && key !== undefined) keys.set(number, key);
  }
  return keys;
}

/** Parents of items whose goal the file does not give. */
function wantedParents(parent: TextColumn, goal: TextColumn | undefined): ReadonlySet<string> {
  const wanted = new Uint8Array(parent.dictionary.length);
  for (let row = 0; row < parent.codes.length; row++) {
    const code = parent.codes[row] ?? -1;
    if (code >= 0 && (goal?.codes[row] ?? -1) < 0) wanted[code] = 1;
  }
  return new Set(parent.dictionary.filter((_, code) => wanted[code] === 1));
}

/** Titles of wanted parents, those of the file before those that the dataset knows. */
function* parentTitles(
  work: FileWork,
  columns: ReadonlyMap<string, Column>,
  index: KeyIndex,
  wanted: ReadonlySet<string>,
): Generator<void, ReadonlyMap<string, string>> {
  const titles = new Map<string, string>();
  const title = columns.get('title');
  for (const key of wanted) {
    const row = index.find(key);
    const text = row < 0 ? undefined : textAt(title, row);
    if (text !== undefined) titles.set(key, text);
  }
  const existing = work.context.existing.get('items');
  for (let row = 0; existing && titles.size < wanted.size && row < existing.rows; row++) {
    if (row % sliceRows === sliceRows - 1) yield;
    const id = textIn(existing, 'id', row);
    if (id === undefined || !wanted.has(id) || titles.has(id)) continue;
    const text = textIn(existing, 'title', row);
    if (text !== undefined) titles.set(id, text);
  }
  return titles;
}

/** Project and team: given; else the project of the key's prefix or of the path; a team unknown is its project. */
export function deriveTeam(
  columns: ReadonlyMap<string, Column>,
  id: LongColumn,
  rows: number,
): {readonly project?: TextColumn; readonly team?: TextColumn} {
  const name = textOf(columns, 'projectName');
  const team = textOf(columns, 'team');
  const project = textOf(columns, 'project') ?? prefixesOf(id, rows) ?? name;
  if (!project && !team) return {};
  return {...(project && {project}), team: firstText([team, name, project], rows)};
}

function prefixesOf(id: LongColumn, rows: number): TextColumn | undefined {
  const prefixes = textColumn(Array.from({length: rows}, (_, row) => projectKey.exec(textAt(id, row) ?? '')?.[1]));
  return prefixes.dictionary.length > 0 ? prefixes : undefined;
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

function textOf(columns: ReadonlyMap<string, Column>, field: string): TextColumn | undefined {
  const column = columns.get(field);
  return column?.kind === 'text' ? column : undefined;
}
