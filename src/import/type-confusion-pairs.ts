import type {Column} from '../tables/column.ts';
import {tables} from '../tables/tables.ts';
import {numberAt, tableFrom, textAt} from './columns.ts';
import {needsValue} from './row-checks.ts';
import {runOf} from './type-class-report.ts';
import {type DerivedRows, type FileWork, sliceRows, sourceOf} from './typing.ts';

/** A confusion matrix, a row a pair of what is and what was predicted, with how often; without a number each row is a case. Each class against all others. */
export function* typeConfusionPairs(work: FileWork, columns: Map<string, Column>): Generator<void, DerivedRows> {
  const leftOut = new Uint8Array(work.raw.rows);
  const isCounted = sourceOf(work, 'count') !== undefined;
  const classes = new Map<string, {row: number; hits: number; actual: number; predicted: number}>();
  let all = 0;
  for (let row = 0; row < work.raw.rows; row++) {
    if (row % sliceRows === sliceRows - 1) yield;
    const fields = ['actual', 'predicted', ...(isCounted ? ['count'] : [])];
    if (!fields.every(field => needsValue(work, leftOut, columns, row, field, field === 'count' ? 'number' : 'text')))
      continue;
    const count = isCounted ? (numberAt(columns.get('count'), row) ?? 0) : 1;
    const [actual = '', predicted = ''] = fields.map(field => textAt(columns.get(field), row));
    const of = (name: string) => {
      const known = classes.get(name) ?? {row, hits: 0, actual: 0, predicted: 0};
      classes.set(name, known);
      return known;
    };
    of(actual).actual += count;
    of(predicted).predicted += count;
    if (actual === predicted) of(actual).hits += count;
    all += count;
  }
  const run = runOf(work, columns);
  return {
    columns: new Map(),
    leftOut,
    table: tableFrom(
      tables.evaluations.columns,
      [...classes].map(([name, {hits: tp, actual, predicted}]) => {
        const [fp, fn] = [predicted - tp, actual - tp];
        return {...run, class: name, tp, fp, fn, tn: all - tp - fp - fn, count: actual};
      }),
    ),
    lines: Float64Array.from(classes.values(), ({row}) => work.raw.lines[row] ?? 0),
  };
}
