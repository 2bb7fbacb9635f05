import type {Column} from '../tables/column.ts';
import {missingDay} from '../time/day.ts';
import {numberAt, textAt} from './columns.ts';
import {type FileWork, headerOf} from './typing.ts';

interface Stretch {
  readonly row: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Ends that are the last paid day become the first unpaid one: where stretches of a customer follow each other a day apart and never touch,
 * the file counts its ends in. Nothing else in a file would tell, and a day without paying would be read as leaving.
 */
export function moveInnerEnds(work: FileWork, columns: Map<string, Column>, leftOut: Uint8Array): void {
  const ends = columns.get('end');
  if (ends?.kind !== 'day') return;
  const inside: number[] = [];
  for (const stretches of stretchesBy('customer', columns, leftOut)) {
    const starts = new Set(stretches.map(({start}) => start));
    for (const {row, end} of stretches) {
      if (starts.has(end)) return;
      if (starts.has(end + 1)) inside.push(row);
    }
  }
  if (inside.length === 0) return;
  for (const row of inside) work.log.add('ends-inside', 'note', row, {column: headerOf(work, 'end')});
  columns.set('end', {kind: 'day', values: ends.values.map(day => (day === missingDay ? day : day + 1))});
}

/** Stretches of one subscription that overlap both count, and that is said: nobody but the file's owner knows which is right. */
export function noteOverlaps(work: FileWork, columns: ReadonlyMap<string, Column>, leftOut: Uint8Array): void {
  for (const stretches of stretchesBy('id', columns, leftOut)) {
    let reached = Number.NEGATIVE_INFINITY;
    for (const {row, start, end} of stretches.sort((a, b) => a.start - b.start)) {
      if (start < reached)
        work.log.add('periods-overlap', 'note', row, {
          column: headerOf(work, 'id') ?? 'id',
          value: textAt(columns.get('id'), row),
          expected: 'end-before-next',
          action: 'fix-dates',
        });
      reached = Math.max(reached, end);
    }
  }
}

/** Stretches that have started, of each value of a field that has several; an open one ends never. */
function stretchesBy(field: string, columns: ReadonlyMap<string, Column>, leftOut: Uint8Array): Iterable<Stretch[]> {
  const all = new Map<string, Stretch[]>();
  for (let row = 0; row < leftOut.length; row++) {
    const start = numberAt(columns.get('start'), row);
    const key = textAt(columns.get(field), row);
    if (leftOut[row] || start === undefined || key === undefined) continue;
    const stretch = {row, start, end: numberAt(columns.get('end'), row) ?? Number.POSITIVE_INFINITY};
    const found = all.get(key);
    if (found) found.push(stretch);
    else all.set(key, [stretch]);
  }
  return [...all.values()].filter(stretches => stretches.length > 1);
}
