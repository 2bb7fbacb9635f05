import type {Column} from '../tables/column.ts';
import {formatDay} from '../time/day.ts';
import {numberAt} from './columns.ts';
import {leaveOutRepeated, needsValue} from './row-checks.ts';
import {type DerivedRows, type FileWork, headerOf, sliceRows} from './typing.ts';

/** Plans: an item and an iteration are needed; what was taken out before it was added is left out. */
export function* typeCommitments(work: FileWork, columns: Map<string, Column>): Generator<void, DerivedRows> {
  const leftOut = new Uint8Array(work.raw.rows);
  for (let row = 0; row < work.raw.rows; row++) {
    if (row % sliceRows === sliceRows - 1) yield;
    if (
      !needsValue(work, leftOut, columns, row, 'item', 'key') ||
      !needsValue(work, leftOut, columns, row, 'iteration', 'name')
    )
      continue;
    const added = numberAt(columns.get('added'), row);
    const removed = numberAt(columns.get('removed'), row);
    if (added === undefined || removed === undefined || removed >= added) continue;
    leftOut[row] = 1;
    work.log.add('end-before-start', 'left-out', row, {
      column: headerOf(work, 'removed'),
      value: formatDay(removed),
      expected: 'end-after-start',
      action: 'fix-dates',
    });
  }
  yield* leaveOutRepeated(work, 'commitments', columns, leftOut);
  return {columns, leftOut};
}
