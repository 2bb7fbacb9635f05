import {categories} from '../formats/words.ts';
import type {Column, DayColumn, TextColumn} from '../tables/column.ts';
import {type Day, formatDay, missingDay} from '../time/day.ts';
import {type FileWork, headerOf, sliceRows, sourceOf} from './typing.ts';

const done: number = categories.indexOf('done');
const abandoned: number = categories.indexOf('abandoned');
const toDo: number = categories.indexOf('to-do');
const inProgress: number = categories.indexOf('in-progress');

/** Days that are written when work begins. Any other, such as `Start date`, is entered by hand, often ahead of it. */
const begun = /started|activ|actual|progress|commit/i;

/**
 * The finish of every row that has one: done work without a date takes the day on which its status category changed where the export has that,
 * dropped work ends on the day it was dropped, and a date on work that is not done is a leftover of an earlier completion and is not used.
 * A planned start that lies ahead, after the finish, or on work that is still to do is none; the day on which work in progress became so stands in.
 * Oddities are noted; a finish before its start is kept, because the engine refuses it by itself.
 */
export function* deriveFinish(
  work: FileWork,
  columns: Map<string, Column>,
  category: TextColumn,
  leftOut: Uint8Array,
): Generator<void, DayColumn | undefined> {
  const given = daysOf(columns, 'finished');
  const canceled = daysOf(columns, 'canceled');
  const since = work.format.sinceFinishes ? daysOf(columns, 'since') : undefined;
  const isPlanned = sourceOf(work, 'started')?.headers.some(header => !begun.test(header));
  const started = daysOf(columns, 'started')?.slice();
  if (started) columns.set('started', {kind: 'day', values: started});
  const created = daysOf(columns, 'created');
  const finished = new Int32Array(work.raw.rows).fill(missingDay);
  const {log} = work;
  const {today} = work.context;
  const finishHeader = headerOf(work, 'finished');
  const startHeader = headerOf(work, 'started');
  for (let row = 0; row < finished.length; row++) {
    if (row % sliceRows === sliceRows - 1) yield;
    if (leftOut[row]) continue;
    const code = category.codes[row];
    const own = dayAt(given, row);
    if (isPlanned) dropPlan(row, code, own);
    let day: Day | undefined;
    if (code === done) {
      day = own ?? dayAt(since, row);
      if (own === undefined && day !== undefined)
        log.add('finished-from-since', 'note', row, {column: headerOf(work, 'since'), value: formatDay(day)});
      if (day === undefined)
        log.add('done-without-date', 'note', row, {
          column: finishHeader,
          expected: 'finish-date',
          action: 'add-finish-date',
        });
      else if (started && dayAt(started, row) === undefined)
        log.add('done-without-start', 'note', row, {column: startHeader, action: 'add-start-date'});
    } else if (code === abandoned) {
      day = own ?? dayAt(canceled, row) ?? dayAt(since, row);
    } else if (own !== undefined) {
      log.add('stale-finish-date', 'changed', row, {
        column: finishHeader,
        value: formatDay(own),
        expected: 'no-finish-date',
      });
    }
    const start = dayAt(started, row);
    if (day !== undefined) {
      finished[row] = day;
      if (start !== undefined && day < start)
        log.add('finish-before-start', 'note', row, {
          column: finishHeader,
          value: formatDay(day),
          expected: 'finish-after-start',
          action: 'fix-dates',
        });
      if (day > today)
        log.add('future-date', 'note', row, {column: finishHeader, value: formatDay(day), action: 'fix-dates'});
    }
    if (start !== undefined && start > today && code !== undefined && code > 0)
      log.add('future-date', 'note', row, {column: startHeader, value: formatDay(start), action: 'fix-dates'});
    const made = dayAt(created, row);
    if (made !== undefined && made > today)
      log.add('future-date', 'note', row, {
        column: headerOf(work, 'created'),
        value: formatDay(made),
        action: 'fix-dates',
      });
  }
  return given || since || canceled ? {kind: 'day', values: finished} : undefined;

  function dropPlan(row: number, code: number | undefined, end: Day | undefined): void {
    const start = dayAt(started, row);
    const isOver = code === done || code === abandoned;
    if (
      !started ||
      start === undefined ||
      (code !== toDo && start <= today && !(isOver && end !== undefined && end < start))
    )
      return;
    started[row] = (code === inProgress ? dayAt(since, row) : undefined) ?? missingDay;
    log.add('start-planned', 'changed', row, {column: startHeader, value: formatDay(start)});
  }
}

function daysOf(columns: ReadonlyMap<string, Column>, field: string): Int32Array | undefined {
  const column = columns.get(field);
  return column?.kind === 'day' ? column.values : undefined;
}

function dayAt(days: Int32Array | undefined, row: number): Day | undefined {
  const day = days?.[row];
  return day === missingDay ? undefined : day;
}
