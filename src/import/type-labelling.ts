import type {Column} from '../tables/column.ts';
import {formatDay} from '../time/day.ts';
import {numberAnnotators} from './annotators.ts';
import {cellOf, joinKey, longColumn, numberAt, textAt} from './columns.ts';
import {leaveOutRepeated, needsValue} from './row-checks.ts';
import {typeAnnotations} from './type-annotations.ts';
import {type DerivedRows, type FileWork, headerOf, sliceRows} from './typing.ts';

/** Things to label: each needs a key. A label from before the task was there is noted. */
export function* typeTasks(work: FileWork, columns: Map<string, Column>): Generator<void, DerivedRows> {
  const leftOut = new Uint8Array(work.raw.rows);
  for (let row = 0; row < work.raw.rows; row++) {
    if (row % sliceRows === sliceRows - 1) yield;
    if (!needsValue(work, leftOut, columns, row, 'id', 'key')) continue;
    const created = numberAt(columns.get('created'), row);
    const labelled = numberAt(columns.get('labelled'), row);
    if (created === undefined || labelled === undefined || labelled >= created) continue;
    work.log.add('labelled-before-created', 'note', row, {
      column: headerOf(work, 'labelled'),
      value: formatDay(labelled),
      expected: 'end-after-start',
      action: 'fix-dates',
    });
  }
  yield* leaveOutRepeated(work, 'tasks', columns, leftOut);
  return {columns, leftOut};
}

/**
 * Labels: a task, an annotator and a label are needed; annotators become 1, 2, 3. A list of labels says nothing of the tasks that nobody labelled,
 * so no tasks are made of it; Label Studio's file is a list of tasks only where it has some without an annotation.
 */
export function* typeLabels(work: FileWork, columns: Map<string, Column>): Generator<void, DerivedRows> {
  if (work.format.layout === 'annotations') return yield* typeAnnotations(work, columns);
  const {rows} = work.raw;
  const leftOut = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) {
    if (row % sliceRows === sliceRows - 1) yield;
    if (!needsValue(work, leftOut, columns, row, 'task', 'key')) continue;
    if (!needsValue(work, leftOut, columns, row, 'annotator', 'name')) continue;
    needsValue(work, leftOut, columns, row, 'label', 'text');
  }
  const annotators = yield* numberAnnotators(work, columns, marksOf, row => !leftOut[row]);
  if (annotators) columns.set('annotator', annotators);
  // Without an id of its own a label is known by its task and who gave it.
  const idOf = (row: number) =>
    textAt(columns.get('id'), row) ?? `${textAt(columns.get('task'), row) ?? ''} by ${textAt(annotators, row) ?? ''}`;
  columns.set('id', longColumn(Array.from({length: rows}, (_, row) => idOf(row))));
  yield* leaveOutRepeated(work, 'labels', columns, leftOut);
  return {columns, leftOut};
}

/** A label's id, where it has one, and what is known of it beside who gave it. */
function marksOf(columns: ReadonlyMap<string, Column>, row: number): readonly string[] {
  const id = textAt(columns.get('id'), row);
  const rest = joinKey(...['task', 'label', 'date', 'seconds'].map(field => cellOf(columns.get(field), row)));
  return id === undefined ? [rest] : [id, rest];
}
