import type {Column, TextColumn} from '../tables/column.ts';
import type {Day} from '../time/day.ts';
import {columnFrom, numberAt, textAt, textColumn} from './columns.ts';
import {takeRows} from './gather.ts';
import {IssueLog} from './issue-log.ts';
import {deriveCategory} from './item-category.ts';
import {needsValue} from './row-checks.ts';
import {typeItems} from './type-items.ts';
import {type DerivedRows, type FileWork, headerOf, sliceRows, sourceOf} from './typing.ts';

interface History {
  /** The row of the newest change, which stands for the item. */
  row: number;
  category: string | undefined;
  started: Day | undefined;
  finished: Day | undefined;
  reopened: number;
}

/** What a change is told by, and how that is called. */
const needed = {id: 'key', status: 'status', since: 'date'} as const;

/**
 * Items of a log of changes of status: work started when it first left what is to do, and was finished when it last came to be done; how often it left that
 * is counted. A status that nobody knows changes nothing until it is answered. What an item is besides stays as another file has it.
 */
export function* typeTransitions(work: FileWork, columns: Map<string, Column>): Generator<void, DerivedRows> {
  const {raw} = work;
  const leftOut = new Uint8Array(raw.rows);
  const days = columns.get('since');
  const day = (row: number) => numberAt(days, row) ?? 0;
  const rows: number[] = [];
  for (let row = 0; row < raw.rows; row++) {
    if (row % sliceRows === sliceRows - 1) yield;
    const field = textAt(columns.get('changedField'), row);
    if (field !== undefined && !/^(status|state)$/i.test(field)) {
      leftOut[row] = 1;
      work.log.add('other-change', 'left-out', row, {column: headerOf(work, 'changedField'), value: field});
      continue;
    }
    const isWhole = Object.entries(needed).every(([name, what]) => needsValue(work, leftOut, columns, row, name, what));
    if (isWhole) rows.push(row);
  }
  // A log with the newest on top has those of one day in that order, too.
  if (day(rows[0] ?? 0) > day(rows.at(-1) ?? 0)) rows.reverse();
  rows.sort((a, b) => day(a) - day(b));
  // What is wrong with a status is said of the items below.
  const quiet = {...work, log: new IssueLog(work.name, raw.lines)};
  const {category, statuses} = yield* deriveCategory(quiet, columns, leftOut.slice());
  const items = new Map<string, History>();
  for (const [at, row] of rows.entries()) {
    if (at % sliceRows === sliceRows - 1) yield;
    const id = textAt(columns.get('id'), row) ?? '';
    const item = items.get(id) ?? {row, category: undefined, started: undefined, finished: undefined, reopened: 0};
    const now = textAt(category, row) ?? item.category;
    if (now === 'in-progress') item.started ??= day(row);
    if (now === 'done' && item.category !== 'done') item.finished = day(row);
    if (item.category === 'done' && now !== 'done' && now !== 'abandoned') item.reopened++;
    items.set(id, Object.assign(item, {row, category: now}));
  }
  const all = [...items.values()];
  const picks = Int32Array.from(all, ({row}) => row);
  const own = new Map(takeRows({rows: raw.rows, columns}, picks).columns);
  const set = (name: string, kind: 'day' | 'number', of: (item: History) => number | undefined) =>
    own.set(name, columnFrom(kind, all.map(of)));
  set('started', 'day', ({started}) => started);
  set('finished', 'day', ({category: last, finished}) => (last === 'done' ? finished : undefined));
  set('reopened', 'number', ({reopened}) => reopened);
  const lines = Uint32Array.from(all, ({row}) => raw.lines[row] ?? 0);
  const made = yield* typeItems({...work, log: work.log.over(lines), raw: {...raw, rows: all.length, lines}}, own);
  if (!sourceOf(work, 'type')) made.columns.set('level', levels(work, made.columns));
  const used = Int32Array.from(all.keys()).filter(at => !made.leftOut[at]);
  for (const [at, {row}] of all.entries()) if (made.leftOut[at]) leftOut[row] = 1;
  return {
    columns: made.columns,
    leftOut,
    statuses,
    table: takeRows({rows: all.length, columns: made.columns}, used),
    lines: Float64Array.from(used, at => lines[at] ?? 0),
  };
}

/** The log says nothing of what kind of item each is: what is known stays. */
function levels({context}: FileWork, columns: ReadonlyMap<string, Column>): TextColumn {
  const stored = context.existing.get('items');
  const known = new Map<string | undefined, string | undefined>();
  for (let row = 0; stored && row < stored.rows; row++)
    known.set(textAt(stored.columns.get('id'), row), textAt(stored.columns.get('level'), row));
  const ids = columns.get('id');
  const length = ids && 'offsets' in ids ? ids.offsets.length - 1 : 0;
  return textColumn(Array.from({length}, (_, row) => known.get(textAt(ids, row)) ?? textAt(columns.get('level'), row)));
}
