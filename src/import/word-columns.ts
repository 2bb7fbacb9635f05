import {wordKey} from '../formats/words.ts';
import type {Column} from '../tables/column.ts';
import {textAt, textColumn} from './columns.ts';
import {type FileWork, headerOf} from './typing.ts';

/** Brings a column of words to those that the table knows; a word that is not known is missing and noted with what was expected. */
export function settleWords(
  work: FileWork,
  columns: Map<string, Column>,
  field: string,
  words: ReadonlyMap<string, string>,
): void {
  const column = columns.get(field);
  if (!column) return;
  const known = Array.from({length: work.raw.rows}, (_, row) => {
    const text = textAt(column, row);
    if (text === undefined) return undefined;
    const word = words.get(wordKey(text));
    if (word === undefined)
      work.log.add('word-not-known', 'changed', row, {
        column: headerOf(work, field),
        value: text,
        expected: `${field}-words`,
        action: 'fix-cells',
      });
    return word;
  });
  columns.set(field, textColumn(known));
}
