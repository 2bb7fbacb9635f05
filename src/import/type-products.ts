import {stageWords} from '../formats/products.ts';
import type {Column} from '../tables/column.ts';
import {formatDay} from '../time/day.ts';
import {numberAt} from './columns.ts';
import {leaveOutRepeated, needsValue} from './row-checks.ts';
import {type DerivedRows, type FileWork, headerOf, sliceRows} from './typing.ts';
import {settleWords} from './word-columns.ts';

/** Products: a name is needed; stages of life in the kit's words. */
export function* typeProducts(work: FileWork, columns: Map<string, Column>): Generator<void, DerivedRows> {
  const leftOut = new Uint8Array(work.raw.rows);
  settleWords(work, columns, 'stage', stageWords);
  for (let row = 0; row < work.raw.rows; row++) {
    if (row % sliceRows === sliceRows - 1) yield;
    if (!needsValue(work, leftOut, columns, row, 'product', 'name')) continue;
    const launched = numberAt(columns.get('launched'), row);
    const sunset = numberAt(columns.get('sunset'), row);
    if (launched !== undefined && sunset !== undefined && sunset < launched)
      work.log.add('sunset-before-launch', 'note', row, {
        column: headerOf(work, 'sunset'),
        value: formatDay(sunset),
        expected: 'end-after-start',
        action: 'fix-dates',
      });
  }
  yield* leaveOutRepeated(work, 'products', columns, leftOut);
  return {columns, leftOut};
}
