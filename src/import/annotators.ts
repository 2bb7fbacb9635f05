import type {Column, TextColumn} from '../tables/column.ts';
import {mapTexts, textAt} from './columns.ts';
import {type FileWork, sliceRows} from './typing.ts';

/** What tells a label in a file and in the stored table. */
export type LabelMark = (columns: ReadonlyMap<string, Column>, row: number) => string | undefined;

/** How often a name in the file stands where a number is stored. */
interface Vote {
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
  markOf: LabelMark,
): Generator<void, TextColumn | undefined> {
  const column = columns.get('annotator');
  if (column?.kind !== 'text') return undefined;
  const stored = yield* storedNumbers(work, markOf);
  const votes = new Map<string, Vote>();
  const left = new Map([...stored.byMark].map(([mark, numbers]) => [mark, numbers.length] as const));
  for (let row = work.raw.rows - 1; row >= 0 && left.size > 0; row--) {
    if (row % sliceRows === 0) yield;
    const name = textAt(column, row);
    const mark = markOf(columns, row) ?? '';
    const times = left.get(mark) ?? 0;
    // Of rows with one key the last was stored: the earlier ones say nothing.
    if (name === undefined || times === 0) continue;
    left.set(mark, times - 1);
    for (const number of stored.byMark.get(mark) ?? []) {
      const key = `${number}\u0000${name}`;
      const vote = votes.get(key) ?? {name, number, count: 0};
      vote.count++;
      votes.set(key, vote);
    }
  }
  const numbers = elect(votes);
  let {highest} = stored;
  return mapTexts(column, name => numbers.get(name) ?? String(++highest));
}

/** The stored annotators of each label, and the highest number so far. */
function* storedNumbers(
  work: FileWork,
  markOf: LabelMark,
): Generator<void, {readonly byMark: ReadonlyMap<string, string[]>; readonly highest: number}> {
  const table = work.context.existing.get('labels');
  const byMark = new Map<string, string[]>();
  let highest = 0;
  for (let row = 0; table && row < table.rows; row++) {
    if (row % sliceRows === sliceRows - 1) yield;
    const number = textAt(table.columns.get('annotator'), row);
    const mark = markOf(table.columns, row);
    if (number === undefined || mark === undefined) continue;
    highest = Math.max(highest, Number(number));
    const numbers = byMark.get(mark);
    if (numbers) numbers.push(number);
    else byMark.set(mark, [number]);
  }
  return {byMark, highest};
}

/** Each name's number, most votes first; a number has one name. */
function elect(votes: ReadonlyMap<string, Vote>): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>();
  const taken = new Set<string>();
  for (const {name, number} of [...votes.values()].sort((a, b) => b.count - a.count)) {
    if (numbers.has(name) || taken.has(number)) continue;
    numbers.set(name, number);
    taken.add(number);
  }
  return numbers;
}
