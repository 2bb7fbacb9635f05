import {isBugLabel, levelOfType, wordKey} from '../formats/words.ts';
import type {Column, TextColumn} from '../tables/column.ts';
import {constantText, firstText, mapTexts} from './columns.ts';
import {type FileWork, headerOf, sliceRows} from './typing.ts';

/** Types that say nothing: tools with labels in place of types call every item so. */
const plainTypes: ReadonlySet<string> = new Set(['issue', 'item', 'work item', 'ticket']);

/**
 * The level of every row: by its type, in the words of the format first; a type that nobody knows is a story, and said to be.
 * Where an item has no type that says anything, a label such as `bug` makes it a bug, which is said too; in a file without types it is its type.
 */
export function* deriveLevel(
  work: FileWork,
  columns: ReadonlyMap<string, Column>,
  leftOut: Uint8Array,
): Generator<void, {level: TextColumn; type?: TextColumn}> {
  const type = columns.get('type');
  const {rows} = work.raw;
  const byLabel = yield* labelledBugs(work, columns, leftOut);
  if (type?.kind !== 'text')
    return {level: firstText([byLabel, constantText('story', rows)], rows), ...(byLabel && {type: byLabel})};
  const words = work.format.levels;
  const levelOf = (text: string) => words?.get(wordKey(text)) ?? levelOfType(text);
  const known = type.dictionary.map(levelOf);
  if (known.includes(undefined)) {
    const facts = {column: headerOf(work, 'type'), expected: 'item-type'};
    for (const [row, code] of type.codes.entries()) {
      if (code < 0 || known[code] !== undefined || leftOut[row]) continue;
      work.log.add('type-unknown', 'note', row, {...facts, value: type.dictionary[code]});
    }
  }
  const byType = mapTexts(type, text => levelOf(text) ?? 'story');
  return {level: firstText([byLabel, byType, constantText('story', rows)], rows)};
}

/** Rows that only a label tells to be bugs; `undefined` where there are none. */
function* labelledBugs(
  work: FileWork,
  columns: ReadonlyMap<string, Column>,
  leftOut: Uint8Array,
): Generator<void, TextColumn | undefined> {
  const labels = columns.get('labels');
  if (labels?.kind !== 'list') return undefined;
  const bugs = labels.dictionary.map(isBugLabel);
  if (!bugs.includes(true)) return undefined;
  const type = columns.get('type');
  const saysNothing = type?.kind === 'text' ? type.dictionary.map(text => plainTypes.has(wordKey(text))) : [];
  const codes = new Int32Array(work.raw.rows).fill(-1);
  let found = 0;
  for (let row = 0; row < codes.length; row++) {
    if (row % sliceRows === sliceRows - 1) yield;
    const code = type?.kind === 'text' ? (type.codes[row] ?? -1) : -1;
    if (leftOut[row] || (code >= 0 && !saysNothing[code])) continue;
    const label = labels.codes.subarray(labels.offsets[row], labels.offsets[row + 1]).find(each => bugs[each] === true);
    if (label === undefined) continue;
    codes[row] = 0;
    found++;
    work.log.add('bug-by-label', 'note', row, {column: headerOf(work, 'labels'), value: labels.dictionary[label]});
  }
  return found === 0 ? undefined : {kind: 'text', codes, dictionary: ['bug']};
}
