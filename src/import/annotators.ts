import {textIn} from './columns.ts';
import type {FileWork} from './typing.ts';

/**
 * Annotators as 1, 2, 3 in order of appearance. Nothing that names them is stored, so an annotator of an earlier import is known again by the labels
 * that both imports have: whoever shares most of them with a number keeps it. `marks` tell a label in the file, and `markOf` in the stored table;
 * an annotator of whom no stored label comes again gets a new number.
 */
export function annotatorNumbers(
  work: FileWork,
  names: readonly (string | undefined)[],
  marks: readonly (string | undefined)[],
  markOf: (row: number) => string | undefined,
): readonly (string | undefined)[] {
  const table = work.context.existing.get('labels');
  const known = new Map<string, string[]>();
  let highest = 0;
  for (let row = 0; row < (table?.rows ?? 0); row++) {
    const number = table && textIn(table, 'annotator', row);
    const mark = markOf(row);
    if (number === undefined || mark === undefined) continue;
    highest = Math.max(highest, Number(number));
    known.set(mark, [...(known.get(mark) ?? []), number]);
  }
  const votes = new Map<string, {readonly name: string; readonly number: string; count: number}>();
  const left = new Map([...known].map(([mark, stored]) => [mark, stored.length] as const));
  for (let row = names.length - 1; row >= 0; row--) {
    const name = names[row];
    const mark = marks[row] ?? '';
    const times = left.get(mark) ?? 0;
    // Of rows with one key the last was stored: the earlier ones say nothing.
    if (name === undefined || times === 0) continue;
    left.set(mark, times - 1);
    for (const number of known.get(mark) ?? []) {
      const key = `${number}\u0000${name}`;
      const vote = votes.get(key) ?? {name, number, count: 0};
      vote.count++;
      votes.set(key, vote);
    }
  }
  const numbers = new Map<string, string>();
  const taken = new Set<string>();
  for (const {name, number} of [...votes.values()].sort((a, b) => b.count - a.count)) {
    if (numbers.has(name) || taken.has(number)) continue;
    numbers.set(name, number);
    taken.add(number);
  }
  return names.map(name => {
    if (name === undefined) return undefined;
    const number = numbers.get(name) ?? String(++highest);
    numbers.set(name, number);
    return number;
  });
}
