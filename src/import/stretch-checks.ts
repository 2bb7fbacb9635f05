import type {Column, FlagColumn} from '../tables/column.ts';
import {missingFlag} from '../tables/column.ts';
import {addMonths, type Day, missingDay} from '../time/day.ts';
import {numberAt, textAt} from './columns.ts';
import {indexKeys} from './key-index.ts';
import {type FileWork, headerOf} from './typing.ts';

/** Days from year 1 to 9999 fit, so that a code and a day are one number. */
const daySpan = 2 ** 23;

/** Checks the stretches of a file against each other: ends that are counted in, rows with one key, stretches of one subscription that overlap. */
export function* checkStretches(
  work: FileWork,
  columns: Map<string, Column>,
  leftOut: Uint8Array,
): Generator<void, void> {
  const ids = columns.get('id');
  if (ids?.kind !== 'long') return;
  if (!work.format.snapshot) moveInnerEnds(work, columns, leftOut);
  yield;
  const {codes, count} = yield* indexKeys(ids);
  if (count === leftOut.length) return;
  dropRepeated(work, columns, codes, leftOut);
  yield;
  // Movements never end, and add up.
  if (work.format.layout !== 'movements') noteOverlaps(work, columns, codes, leftOut);
}

/** A file that tells of one end knows of all: its other rows did not end, so that a part of it that nobody left has no churn, rather than none known. */
export function knowEnds(ended: Uint8Array<ArrayBuffer>): FlagColumn {
  if (!ended.includes(1)) return {kind: 'flag', values: ended};
  return {kind: 'flag', values: ended.map(flag => (flag === missingFlag ? 0 : flag))};
}

/** One number for a code of 0 or more, or −1, and a day. */
export function keyOfDay(code: number, day: number): number {
  return code * daySpan + day;
}

/**
 * Ends that are the last paid day become the first unpaid one. Which they are the whole column says: most stretches that follow each other touch, or most are a day apart.
 * Of invoices that nothing follows the length tells, because one is for whole months. Else ends are the first unpaid day, as Stripe and the template have them.
 * An end a day early would be read as leaving.
 */
export function moveInnerEnds(work: FileWork, columns: Map<string, Column>, leftOut: Uint8Array): void {
  const customers = columns.get('customer');
  const starts = columns.get('start');
  const ends = columns.get('end');
  if (customers?.kind !== 'text' || starts?.kind !== 'day' || ends?.kind !== 'day') return;
  if (!ends.values.some(day => day !== missingDay)) return;
  const begun = new Set<number>();
  for (let row = 0; row < leftOut.length; row++) {
    const start = starts.values[row] ?? missingDay;
    if (!leftOut[row] && start !== missingDay) begun.add(keyOfDay(customers.codes[row] ?? -1, start));
  }
  const touching: number[] = [];
  const inside: number[] = [];
  const whole: number[] = [];
  const wholeInside: number[] = [];
  for (let row = 0; row < leftOut.length; row++) {
    const end = ends.values[row] ?? missingDay;
    if (leftOut[row] || end === missingDay) continue;
    const code = customers.codes[row] ?? -1;
    if (begun.has(keyOfDay(code, end))) touching.push(row);
    else if (begun.has(keyOfDay(code, end + 1))) inside.push(row);
    if (work.format.layout !== 'invoices') continue;
    const start = starts.values[row] ?? missingDay;
    if (isWholeMonths(start, end)) whole.push(row);
    else if (isWholeMonths(start, end + 1)) wholeInside.push(row);
  }
  const follow = touching.length + inside.length > 0;
  const [outer, inner] = follow ? [touching, inside] : [whole, wholeInside];
  if (inner.length <= outer.length) return;
  for (const row of inner) work.log.add('ends-inside', 'note', row, {column: headerOf(work, 'end')});
  columns.set('end', {kind: 'day', values: ends.values.map(day => (day === missingDay ? day : day + 1))});
}

function isWholeMonths(start: Day, end: Day): boolean {
  return end > start && addMonths(start, Math.round((end - start) / (365 / 12))) === end;
}

/** Of rows of one subscription that begin on one day the last is used; a trial that goes on in another row is told there. */
function dropRepeated(
  work: FileWork,
  columns: ReadonlyMap<string, Column>,
  codes: Int32Array,
  leftOut: Uint8Array,
): void {
  const starts = columns.get('start');
  const begun = new Set<number>();
  for (let row = 0; row < leftOut.length; row++)
    if (!leftOut[row] && numberAt(starts, row) !== undefined) begun.add(codes[row] ?? -1);
  const seen = new Set<number>();
  const repeated: number[] = [];
  for (let row = leftOut.length - 1; row >= 0; row--) {
    if (leftOut[row]) continue;
    const code = codes[row] ?? -1;
    const start = numberAt(starts, row);
    const key = keyOfDay(code, start ?? daySpan - 1);
    if (seen.has(key) || (start === undefined && begun.has(code))) repeated.push(row);
    seen.add(key);
  }
  for (const row of repeated.reverse()) {
    leftOut[row] = 1;
    work.log.add('duplicate-key', 'left-out', row, {
      column: headerOf(work, 'id'),
      value: textAt(columns.get('id'), row),
      expected: 'unique-key',
    });
  }
}

/** Stretches of one subscription that overlap both count, and that is said: nobody but the file's owner knows which is right. */
function noteOverlaps(
  work: FileWork,
  columns: ReadonlyMap<string, Column>,
  codes: Int32Array,
  leftOut: Uint8Array,
): void {
  const starts = columns.get('start');
  const ends = columns.get('end');
  const startOf = (row: number): number => numberAt(starts, row) ?? missingDay;
  const rows: number[] = [];
  for (let row = 0; row < leftOut.length; row++) if (!leftOut[row] && startOf(row) !== missingDay) rows.push(row);
  rows.sort((a, b) => (codes[a] ?? 0) - (codes[b] ?? 0) || startOf(a) - startOf(b));
  let code = -1;
  let reached = Number.NEGATIVE_INFINITY;
  for (const row of rows) {
    if (codes[row] !== code) reached = Number.NEGATIVE_INFINITY;
    code = codes[row] ?? -1;
    if (startOf(row) < reached)
      work.log.add('periods-overlap', 'note', row, {
        column: headerOf(work, 'id') ?? 'id',
        value: textAt(columns.get('id'), row),
        expected: 'end-before-next',
        action: 'fix-dates',
      });
    reached = Math.max(reached, numberAt(ends, row) ?? Number.POSITIVE_INFINITY);
  }
}
