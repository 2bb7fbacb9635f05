import {
  type Category,
  categories,
  categoryOfFile,
  categoryOfStatus,
  isAbandonedResolution,
  isAbandonedWord,
  wordKey,
} from '../formats/words.ts';
import type {Column, TextColumn} from '../tables/column.ts';
import {numberAt} from './columns.ts';
import {type FileWork, headerOf, type OpenStatus, singleAnswer, sliceRows, sourceOf} from './typing.ts';

const done: number = categories.indexOf('done');
const abandoned: number = categories.indexOf('abandoned');
const inProgress: number = categories.indexOf('in-progress');
const toDo: number = categories.indexOf('to-do');
const unknown = -1;

/** The question about a status. */
export function statusQuestion(status: string): string {
  return `status-category:${wordKey(status)}`;
}

/**
 * The category of every row. A status's own name decides first where it speaks of dropped work (Jira files that under Done), then the tool's category,
 * then the word tables, then the dates; a resolution that delivered nothing turns done into abandoned.
 * Rows whose status nobody knows are left out until the question about it is answered.
 */
export function* deriveCategory(
  work: FileWork,
  columns: ReadonlyMap<string, Column>,
  leftOut: Uint8Array,
): Generator<void, {readonly category: TextColumn; readonly statuses: readonly OpenStatus[]}> {
  const status = textOf(columns, 'status');
  const fileCategory = textOf(columns, 'fileCategory');
  const resolution = textOf(columns, 'resolution');
  const answers = perCode(status, text => indexOfCategory(singleAnswer(work.context, statusQuestion(text))));
  const dropped = perCode(status, text =>
    isAbandonedWord(text) && formatWord(work, text) === undefined ? abandoned : unknown,
  );
  const words = perCode(status, text => indexOfCategory(formatWord(work, text) ?? categoryOfStatus(text)));
  const filed = perCode(fileCategory, text => indexOfCategory(categoryOfFile(text)));
  const undelivered = perCode(resolution, text => (isAbandonedResolution(text) ? abandoned : unknown));
  const codes = new Int32Array(work.raw.rows).fill(unknown);
  const open = new Int32Array(status?.dictionary.length ?? 0);
  for (let row = 0; row < codes.length; row++) {
    if (row % sliceRows === sliceRows - 1) yield;
    if (leftOut[row]) continue;
    const code = status?.codes[row] ?? -1;
    let category = at(answers, code);
    if (category === unknown) category = at(dropped, code);
    if (category === unknown && work.format.datesDecide) category = byToolDates(work, columns, row, at(words, code));
    if (category === unknown) category = at(filed, fileCategory?.codes[row] ?? -1);
    if (category === unknown) category = at(words, code);
    if (category === unknown && code < 0) {
      category = byDates(work, columns, row);
      if (status)
        work.log.add('status-missing', 'note', row, {column: headerOf(work, 'status'), action: 'check-status'});
    }
    if (category === unknown) {
      leftOut[row] = 1;
      if (code >= 0) open[code] = (open[code] ?? 0) + 1;
      const facts = {
        column: headerOf(work, 'status'),
        value: status?.dictionary[code],
        expected: 'status',
        action: 'answer-status',
      };
      work.log.add('status-unmapped', 'left-out', row, facts);
      continue;
    }
    if (category === done && at(undelivered, resolution?.codes[row] ?? -1) === abandoned) category = abandoned;
    if (category === abandoned)
      work.log.add('abandoned', 'note', row, {column: headerOf(work, 'status'), value: status?.dictionary[code]});
    codes[row] = category;
  }
  const statuses = askable(work, status, words, filed, answers, dropped, open);
  return {category: {kind: 'text', codes, dictionary: categories}, statuses};
}

/** Statuses to ask about: those with rows left out, and those that were answered, so that the answer can be changed. */
function askable(
  work: FileWork,
  status: TextColumn | undefined,
  words: Int8Array,
  filed: Int8Array,
  answers: Int8Array,
  dropped: Int8Array,
  open: Int32Array,
): readonly OpenStatus[] {
  if (!status || sourceOf(work, 'status') === undefined) return [];
  const rows = new Int32Array(status.dictionary.length);
  for (const code of status.codes) if (code >= 0) rows[code] = (rows[code] ?? 0) + 1;
  return status.dictionary
    .map((text, code) => ({
      status: text,
      rows: (open[code] ?? 0) || (rows[code] ?? 0),
      asked:
        (open[code] ?? 0) > 0 ||
        (at(answers, code) !== unknown &&
          at(words, code) === unknown &&
          at(dropped, code) === unknown &&
          filed.length === 0),
    }))
    .filter(({asked}) => asked)
    .map(({status: text, rows: count}) => ({status: text, rows: count}))
    .sort((a, b) => b.rows - a.rows);
}

function byToolDates(work: FileWork, columns: ReadonlyMap<string, Column>, row: number, word: number): number {
  const category = byDates(work, columns, row);
  return category === done || category === abandoned || word === unknown ? category : word;
}

function byDates({context}: FileWork, columns: ReadonlyMap<string, Column>, row: number): number {
  if (numberAt(columns.get('canceled'), row) !== undefined) return abandoned;
  if (numberAt(columns.get('finished'), row) !== undefined || numberAt(columns.get('completed'), row) === 1)
    return done;
  return (numberAt(columns.get('started'), row) ?? Number.POSITIVE_INFINITY) > context.today ? toDo : inProgress;
}

function formatWord(work: FileWork, status: string): string | undefined {
  return work.format.categories?.get(wordKey(status));
}

function indexOfCategory(category: string | undefined): number {
  return category === undefined ? unknown : categories.indexOf(category as Category);
}

function textOf(columns: ReadonlyMap<string, Column>, field: string): TextColumn | undefined {
  const column = columns.get(field);
  return column?.kind === 'text' ? column : undefined;
}

function perCode(column: TextColumn | undefined, of: (text: string) => number): Int8Array {
  return Int8Array.from(column?.dictionary ?? [], of);
}

function at(values: Int8Array, code: number): number {
  return code < 0 ? unknown : (values[code] ?? unknown);
}
