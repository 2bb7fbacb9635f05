import type {Column, TextColumn} from '../tables/column.ts';
import {joinKey, mapTexts, textAt} from './columns.ts';
import {type FileWork, sliceRows} from './typing.ts';

/** What tells a label, the surest first: a stored label is known by all of its marks, one of a file is looked up by the first. */
export type LabelMarks = (columns: ReadonlyMap<string, Column>, row: number) => readonly string[];

/** How often a name in the file stands where a number is stored. */
interface Vote {
  /** Of the name among the names in order of appearance. */
  readonly place: number;
  readonly name: string;
  readonly number: string;
  count: number;
}

/**
 * Annotators as 1, 2, 3 in order of appearance. Nothing that names them is stored, so an annotator of an earlier import is known again by the labels
 * that both imports have: whoever shares most of them with a number keeps it. An annotator of whom no stored label comes again gets a new number.
 */
export function* numberAnnotators(
  work: FileWork,
  columns: ReadonlyMap<string, Column>,
  marksOf: LabelMarks,
  isUsed: (row: number) => boolean,
): Generator<void, TextColumn | undefined> {
  const column = columns.get('annotator');
  if (column?.kind !== 'text') return undefined;
  const stored = yield* storedNumbers(work, marksOf);
  const votes = new Map<string, Vote>();
  const heard = new Map<string, Set<string>>([...stored.byMark.keys()].map(mark => [mark, new Set()] as const));
  const seen = new Set<string>();
  for (let row = work.raw.rows - 1; row >= 0 && heard.size > 0; row--) {
    if (row % sliceRows === 0) yield;
    const name = textAt(column, row);
    // What is left out says nothing of who gave what.
    if (name === undefined || !isUsed(row)) continue;
    const mark = marksOf(columns, row)[0] ?? '';
    // Of rows with one key the last was stored: the earlier ones say nothing.
    const key = textAt(columns.get('id'), row) ?? joinKey(textAt(columns.get('task'), row), name);
    if (seen.has(key)) continue;
    seen.add(key);
    const names = heard.get(mark);
    const numbers = stored.byMark.get(mark) ?? [];
    if (!names || names.has(name) || names.size >= numbers.length) continue;
    names.add(name);
    for (const number of numbers) {
      const pair = joinKey(number, name);
      const vote = votes.get(pair) ?? {place: column.dictionary.indexOf(name), name, number, count: 0};
      vote.count++;
      votes.set(pair, vote);
    }
  }
  const numbers = elect(votes);
  let {highest} = stored;
  return mapTexts(column, name => numbers.get(name) ?? String(++highest));
}

/** The stored annotators of each label, and the highest number so far. */
function* storedNumbers(
  work: FileWork,
  marksOf: LabelMarks,
): Generator<void, {readonly byMark: ReadonlyMap<string, string[]>; readonly highest: number}> {
  const table = work.context.existing.get('labels');
  const byMark = new Map<string, string[]>();
  let highest = 0;
  for (let row = 0; table && row < table.rows; row++) {
    if (row % sliceRows === sliceRows - 1) yield;
    const number = textAt(table.columns.get('annotator'), row);
    if (number === undefined) continue;
    highest = Math.max(highest, Number(number));
    for (const mark of marksOf(table.columns, row)) {
      const numbers = byMark.get(mark);
      if (numbers) numbers.push(number);
      else byMark.set(mark, [number]);
    }
  }
  return {byMark, highest};
}

/** Most votes first; between equals, who appeared first has the lower number. */
function byVotes(a: Vote, b: Vote): number {
  return b.count - a.count || Number(a.number) - Number(b.number) || a.place - b.place;
}

/** Each name's number; a number has one name. */
function elect(votes: ReadonlyMap<string, Vote>): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>();
  const taken = new Set<string>();
  for (const {name, number} of [...votes.values()].sort(byVotes)) {
    if (numbers.has(name) || taken.has(number)) continue;
    numbers.set(name, number);
    taken.add(number);
  }
  return numbers;
}
