import {cellText} from '../csv/raw-cells.ts';
import type {RawColumn} from '../csv/raw-table.ts';
import {looseKey} from '../formats/header.ts';
import type {Column, Table} from '../tables/column.ts';
import {type TableName, tables} from '../tables/tables.ts';
import {numberAnnotators} from './annotators.ts';
import {numberAt, tableFrom, textAt} from './columns.ts';
import type {Question} from './draft.ts';
import {needsValue} from './row-checks.ts';
import {type DerivedRows, type FileWork, headerOf, singleAnswer, sliceRows} from './typing.ts';

/** Columns that Label Studio itself writes, beside those of the data and of the controls. */
const ownColumns: ReadonlySet<string> = new Set(
  [
    'id',
    'annotation_id',
    'annotator',
    'created_at',
    'updated_at',
    'lead_time',
    'was_cancelled',
    'cancelled',
    'ground_truth',
    'agreement',
    'project',
    'reviewer',
  ].map(looseKey),
);

/** Labels repeat within so many rows. */
const sampledRows = 2000;

interface Task {
  labelled: number | undefined;
  /** Every annotation of it was cancelled. */
  skipped: boolean;
  annotated: boolean;
}

/**
 * Label Studio's CSV, one row an annotation. Cancelled and ground-truth annotations are left out. Where some rows have no annotation the file lists tasks,
 * and tasks are made of it too; else it has labelled tasks alone, which would say that the backlog is empty.
 */
export function* typeAnnotations(work: FileWork, columns: Map<string, Column>): Generator<void, DerivedRows> {
  const {rows} = work.raw;
  const leftOut = new Uint8Array(rows);
  const {column, question} = chooseControl(work);
  const annotators = yield* numberAnnotators(
    work,
    columns,
    (from, row) => {
      const id = textAt(from.get('id'), row);
      return id === undefined ? [] : [id];
    },
    row => textAt(columns.get('task'), row) !== undefined && refusalOf(columns, row) === undefined,
  );
  const labels = new Map<string, {readonly row: number; readonly cells: Record<string, unknown>}>();
  const taskRows = new Map<string, Task>();
  let listsTasks = false;
  for (let row = 0; row < rows; row++) {
    if (row % sliceRows === sliceRows - 1) yield;
    if (!needsValue(work, leftOut, columns, row, 'task', 'key')) continue;
    const id = textAt(columns.get('id'), row);
    const taskId = textAt(columns.get('task'), row) ?? '';
    const task = taskRows.get(taskId) ?? {labelled: undefined, skipped: false, annotated: false};
    taskRows.set(taskId, task);
    if (id === undefined) {
      listsTasks = true;
      continue;
    }
    const reason = refusalOf(columns, row);
    if (reason !== undefined) {
      leftOut[row] = 1;
      if (reason === 'annotation-cancelled' && !task.annotated) task.skipped = true;
      work.log.add(reason, 'left-out', row, {
        column: headerOf(work, reason === 'ground-truth' ? 'groundTruth' : 'cancelled'),
      });
      continue;
    }
    const before = labels.get(id);
    if (before) {
      leftOut[before.row] = 1;
      work.log.add('duplicate-key', 'left-out', before.row, {
        column: headerOf(work, 'id'),
        value: id,
        expected: 'unique-key',
      });
    }
    const date = numberAt(columns.get('date'), row);
    task.annotated = true;
    task.skipped = false;
    if (date !== undefined) task.labelled = Math.min(task.labelled ?? date, date);
    labels.set(id, {
      row,
      cells: {
        id,
        task: taskId,
        annotator: textAt(annotators, row),
        label: column && labelIn(cellText(column, row)),
        date,
        seconds: numberAt(columns.get('seconds'), row),
        project: textAt(columns.get('project'), row),
        product: textAt(columns.get('product'), row),
      },
    });
  }
  const kept = [...labels.values()].sort((a, b) => a.row - b.row);
  return {
    columns: new Map(),
    leftOut,
    table: tableFrom(
      tables.labels.columns,
      kept.map(({cells}) => cells),
    ),
    lines: Float64Array.from(kept, ({row}) => work.raw.lines[row] ?? 0),
    ...(listsTasks && {others: new Map<TableName, Table>([['tasks', tasksOf(taskRows)]])}),
    ...(question && {questions: [question]}),
    ...(column && {
      sources: [
        {
          field: 'label',
          columns: [work.raw.columns.indexOf(column)],
          headers: [column.header],
          confidence: 1,
          by: 'format' as const,
        },
      ],
    }),
  };
}

function refusalOf(
  columns: ReadonlyMap<string, Column>,
  row: number,
): 'annotation-cancelled' | 'ground-truth' | undefined {
  if (numberAt(columns.get('cancelled'), row) === 1) return 'annotation-cancelled';
  return numberAt(columns.get('groundTruth'), row) === 1 ? 'ground-truth' : undefined;
}

/** The control whose choices are the labels: its column stands between the task's id and the annotator. Of several the user chooses. */
function chooseControl(work: FileWork): {readonly column?: RawColumn; readonly question?: Question} {
  const {columns, rows} = work.raw;
  const mapped = work.sources.find(({field, by}) => field === 'label' && (by === 'user' || by === 'remembered'));
  const chosen = mapped && columns[mapped.columns[0] ?? -1];
  if (chosen) return {column: chosen};
  const place = (name: string) => columns.findIndex(({header}) => looseKey(header) === name);
  const between = columns.slice(place('id') + 1, Math.max(place('annotator'), 0));
  // Exports with their columns in alphabetical order do not tell what was shown from what was answered.
  const controls =
    between.length > 0
      ? between
      : columns.filter(({header}) => !ownColumns.has(looseKey(header))).sort(byDistinct(rows));
  const [first] = controls;
  if (!first || between.length === 1) return first ? {column: first} : {};
  const given = singleAnswer(work.context, 'label-column');
  const answer = given ?? first.header;
  const column = controls.find(({header}) => header === answer) ?? first;
  return {
    column,
    question: {
      id: 'label-column',
      code: 'label-column',
      blocking: true,
      column: work.name,
      examples: controls.map(control => ({value: control.header, as: [firstCell(control, rows)]})),
      choices: controls.map(({header}) => ({id: header, text: header})),
      several: false,
      answer,
      suggested: given === undefined,
    },
  };
}

/** Choices first, then fewest distinct values: labels repeat, what was labelled does not. */
function byDistinct(rows: number): (a: RawColumn, b: RawColumn) => number {
  const counts = new Map<RawColumn, number>();
  const countOf = (column: RawColumn): number => {
    const known = counts.get(column);
    if (known !== undefined) return known;
    const texts = new Set<string>();
    for (let row = 0; row < Math.min(rows, sampledRows); row++) texts.add(cellText(column, row) ?? '');
    texts.delete('');
    // A constant, such as where the data came from, is no answer; several choices are written as JSON.
    const isChoice = [...texts].some(text => text.startsWith('{"choices"'));
    const count = isChoice ? 1 : texts.size > 1 ? texts.size : Number.POSITIVE_INFINITY;
    counts.set(column, count);
    return count;
  };
  return (a, b) => (countOf(a) === countOf(b) ? 0 : countOf(a) - countOf(b));
}

function firstCell(column: RawColumn, rows: number): string {
  for (let row = 0; row < rows; row++) {
    const text = cellText(column, row);
    if (text) return text.slice(0, 80);
  }
  return '';
}

/** Several choices are a JSON text; its choices in one order are one label. */
function labelIn(text: string | undefined): string | undefined {
  const found = /^\s*\{.*"choices"\s*:\s*\[(.*?)\]/s.exec(text ?? '');
  if (!found) return text?.trim() || undefined;
  return [...(found[1] ?? '').matchAll(/"((?:[^"\\]|\\.)*)"/g)]
    .map(([, choice]) => choice ?? '')
    .sort()
    .join('; ');
}

function tasksOf(tasksById: ReadonlyMap<string, Task>): Table {
  return tableFrom(
    tables.tasks.columns,
    [...tasksById].map(([id, {labelled, skipped}]) => ({id, labelled, skipped})),
  );
}
