import {decisionWords} from '../formats/experiments.ts';
import type {Column} from '../tables/column.ts';
import {formatDay} from '../time/day.ts';
import {checkCounts, checkShares} from './check-counts.ts';
import {longColumn, numberAt, textAt, textColumn} from './columns.ts';
import {leaveOutRepeated, needsValue} from './row-checks.ts';
import {type DerivedRows, type FileWork, headerOf, sliceRows} from './typing.ts';
import {settleWords} from './word-columns.ts';

const variants = [
  ['countA', 'hitsA'],
  ['countB', 'hitsB'],
] as const;

/** Experiments: a name or an id is needed. More people who did it than took part are not used, and an end before the start leaves a row out. */
export function* typeExperiments(work: FileWork, columns: Map<string, Column>): Generator<void, DerivedRows> {
  const {rows} = work.raw;
  const leftOut = new Uint8Array(rows);
  settleWords(work, columns, 'decision', decisionWords);
  checkCounts(work, columns, ['countA', 'countB', 'hitsA', 'hitsB']);
  const share = columns.get('share');
  if (share?.kind === 'number') checkShares(work, headerOf(work, 'share'), share.values, [...share.values.keys()]);
  const names = Array.from(
    {length: rows},
    (_, row) => textAt(columns.get('name'), row) ?? textAt(columns.get('id'), row),
  );
  columns.set('id', textColumn(names.map((name, row) => textAt(columns.get('id'), row) ?? name)));
  columns.set('name', longColumn(names));
  for (let row = 0; row < rows; row++) {
    if (row % sliceRows === sliceRows - 1) yield;
    if (!needsValue(work, leftOut, columns, row, 'name', 'name')) continue;
    for (const [count, hits] of variants) dropTooMany(work, columns, row, count, hits);
    const started = numberAt(columns.get('started'), row);
    const ended = numberAt(columns.get('ended'), row);
    if (ended === undefined || started === undefined || ended >= started) continue;
    leftOut[row] = 1;
    work.log.add('end-before-start', 'left-out', row, {
      column: headerOf(work, 'ended'),
      value: formatDay(ended),
      expected: 'end-after-start',
      action: 'fix-dates',
    });
  }
  yield* leaveOutRepeated(work, 'experiments', columns, leftOut);
  return {columns, leftOut};
}

function dropTooMany(
  work: FileWork,
  columns: ReadonlyMap<string, Column>,
  row: number,
  count: string,
  hits: string,
): void {
  const column = columns.get(hits);
  const done = numberAt(column, row);
  if (column?.kind !== 'number' || done === undefined || done <= (numberAt(columns.get(count), row) ?? done)) return;
  column.values[row] = Number.NaN;
  work.log.add('hits-above-count', 'changed', row, {
    column: headerOf(work, hits),
    value: String(done),
    expected: 'at-most-all',
    action: 'fix-cells',
  });
}
