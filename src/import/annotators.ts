import {textIn} from './columns.ts';
import type {FileWork} from './typing.ts';

/**
 * Annotators as 1, 2, 3 in order of appearance. Nothing that names them is stored, so an annotator of an earlier import is known again by a label
 * that both imports have; `ids` are the labels' own, where the file has them.
 */
export function annotatorNumbers(
  work: FileWork,
  names: readonly (string | undefined)[],
  ids: readonly (string | undefined)[],
): readonly (string | undefined)[] {
  const stored = work.context.existing.get('labels');
  const known = new Map<string, string>();
  let highest = 0;
  for (let row = 0; row < (stored?.rows ?? 0); row++) {
    const number = stored && textIn(stored, 'annotator', row);
    if (number === undefined) continue;
    highest = Math.max(highest, Number(number));
    known.set((stored && textIn(stored, 'id', row)) ?? '', number);
  }
  const numbers = new Map<string, string>();
  for (const [row, name] of names.entries()) {
    const number = known.get(ids[row] ?? '');
    if (name !== undefined && number !== undefined && !numbers.has(name)) numbers.set(name, number);
  }
  return names.map(name => {
    if (name === undefined) return undefined;
    const number = numbers.get(name) ?? String(++highest);
    numbers.set(name, number);
    return number;
  });
}
