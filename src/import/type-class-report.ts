import {cellText} from '../csv/raw-cells.ts';
import type {RawColumn} from '../csv/raw-table.ts';
import {looseKey} from '../formats/header.ts';
import {averageWords} from '../formats/model-words.ts';
import {wordKey} from '../formats/words.ts';
import type {Column, NumberColumn} from '../tables/column.ts';
import {tables} from '../tables/tables.ts';
import {formatDay, parseDay} from '../time/day.ts';
import {type ClassCounts, countsBehind} from './class-counts.ts';
import {numberAt, tableFrom, textAt} from './columns.ts';
import {classColumn} from './recognise.ts';
import type {OpenChoice} from './settle-columns.ts';
import {readColumns} from './type-metric-columns.ts';
import {type DerivedRows, type FileWork, sliceRows} from './typing.ts';

const measures = ['precision', 'recall', 'f1'] as const;
const isAverage = /\bavg$/;

/** A row of the report: a class, an average, or the accuracy. */
interface ReportRow {
  readonly row: number;
  readonly name: string;
  readonly precision: number | undefined;
  readonly recall: number | undefined;
  readonly f1: number | undefined;
  readonly support: number | undefined;
}

/**
 * A classification report: the confusion counts of its classes where the scores leave no doubt about them, else the scores with their number of cases;
 * the averages as scores that somebody computed. Neither run nor day is in it: the file's name, and the day in it or that of the import, which is then said.
 */
export function* typeClassReport(work: FileWork, columns: Map<string, Column>): Generator<void, DerivedRows> {
  const {raw, log} = work;
  const choices: OpenChoice[] = [];
  const leftOut = new Uint8Array(raw.rows);
  const names = classColumn(raw);
  const numbers = raw.columns.filter(({header}) => /^(?:precision|recall|f1 score|support)$/.test(looseKey(header)));
  const read = yield* readColumns(work, numbers, choices);
  for (const column of numbers) if (looseKey(column.header) !== 'support') dropOffScale(work, column, read.get(column));
  const valueAt = (key: string, row: number): number | undefined =>
    numberAt(read.get(numbers.find(({header}) => looseKey(header) === key) as RawColumn), row);
  const report: ReportRow[] = [];
  for (let row = 0; row < raw.rows; row++) {
    if (row % sliceRows === sliceRows - 1) yield;
    const text = names && cellText(names, row)?.trim();
    const [precision, recall, f1, support] = ['precision', 'recall', 'f1 score', 'support'].map(key =>
      valueAt(key, row),
    );
    if (text && [precision, recall, f1].some(value => value !== undefined))
      report.push({row, name: text, precision, recall, f1, support});
    else {
      leftOut[row] = 1;
      log.add('value-missing', 'left-out', row, {column: 'precision', expected: 'share', action: 'add-value'});
    }
  }
  leaveOutRepeatedNames(work, report, leftOut);
  const used = report.filter(({row}) => !leftOut[row]);
  const shared = runOf(work, columns);
  const classes = used.filter(one => !isSummary(one, used));
  const counts = countsOf(classes, used, decimalsOf(numbers, raw.rows));
  const rows: Record<string, unknown>[] = [];
  const lines: number[] = [];
  for (const one of used) {
    const own = cellsOf(one, counts.get(one), classes.includes(one));
    for (const cells of own) {
      rows.push({...shared, ...cells});
      lines.push(raw.lines[one.row] ?? 0);
    }
  }
  return {
    columns: new Map(),
    leftOut,
    table: tableFrom(tables.evaluations.columns, rows),
    lines: Float64Array.from(lines),
    choices,
  };
}

/** What a file of one run says of it: its name and day are those of the file where it has none, and the day that of the import where that has none, which is noted. */
export function runOf({name, log, context}: FileWork, columns: ReadonlyMap<string, Column>): Record<string, unknown> {
  const named = /\d{4}-\d{2}-\d{2}/.exec(name)?.[0];
  const written = numberAt(columns.get('date'), 0) ?? (named === undefined ? undefined : parseDay(named));
  const date = written ?? context.today;
  if (written === undefined)
    log.add('evaluated-when', 'note', 0, {value: formatDay(date), expected: 'date', action: 'add-date'});
  const stem = name.replace(/\.[^.]*$/, '');
  const run = textAt(columns.get('run'), 0) ?? (stem.includes(formatDay(date)) ? stem : `${stem} ${formatDay(date)}`);
  return {
    run,
    date,
    model: textAt(columns.get('model'), 0),
    product: textAt(columns.get('product'), 0),
    evaluationSet: textAt(columns.get('evaluationSet'), 0),
  };
}

/** Scores of a report are fractions: any other number is none. */
function dropOffScale({log}: FileWork, {header}: RawColumn, numbers: NumberColumn | undefined): void {
  for (const [row, value] of numbers?.values.entries() ?? []) {
    if (!numbers || !(value < 0 || value > 1)) continue;
    numbers.values[row] = Number.NaN;
    log.add('share-off-scale', 'changed', row, {
      column: header,
      value: String(value),
      expected: 'share',
      action: 'fix-cells',
    });
  }
}

/** A class has one row, and so has an average: of several the last is used. A class may be called as an average is. */
function leaveOutRepeatedNames({log}: FileWork, report: readonly ReportRow[], leftOut: Uint8Array): void {
  const seen = new Set<string>();
  const repeated: ReportRow[] = [];
  for (const one of report.toReversed()) {
    const key = isSummary(one, report) ? `average ${averageOf(one)}` : `class ${one.name}`;
    if (seen.has(key)) repeated.push(one);
    seen.add(key);
  }
  for (const {row, name} of repeated.reverse()) {
    leftOut[row] = 1;
    log.add('duplicate-key', 'left-out', row, {column: 'class', value: name, expected: 'unique-key'});
  }
}

const averageOf = ({name}: ReportRow): string => averageWords.get(wordKey(name)) ?? wordKey(name);

/** Averages, and the accuracy, which has one number in all its cells; a class may have that name, too. */
function isSummary({name, precision, recall, f1}: ReportRow, report: readonly ReportRow[]): boolean {
  const key = looseKey(name);
  if (isAverage.test(key)) return true;
  const isLast = report.filter(other => looseKey(other.name) === 'accuracy').at(-1)?.name === name;
  return key === 'accuracy' && isLast && (f1 === undefined || (precision ?? f1) === f1) && (recall ?? f1) === f1;
}

/** The counts of all classes, or of none: one class of counts beside others of scores would stand for the whole run. */
function countsOf(
  classes: readonly ReportRow[],
  report: readonly ReportRow[],
  decimals: number,
): ReadonlyMap<ReportRow, ClassCounts & {readonly tn?: number}> {
  const found = new Map<ReportRow, ClassCounts & {readonly tn?: number}>();
  // Where each case is of one class there is an accuracy, and the others' cases are the negatives.
  const isSingle = report.some(one => !classes.includes(one) && looseKey(one.name) === 'accuracy');
  const cases = classes.reduce((sum, {support = 0}) => sum + support, 0);
  for (const one of classes) {
    const {precision, recall, support} = one;
    if (precision === undefined || recall === undefined || support === undefined) return new Map();
    const counts = Number.isInteger(support) ? countsBehind({precision, recall, support}, decimals) : undefined;
    if (!counts) return new Map();
    const tn = cases - counts.tp - counts.fp - counts.fn;
    if (isSingle && tn < 0) return new Map();
    found.set(one, {...counts, ...(isSingle && {tn})});
  }
  const predicted = [...found.values()].reduce((sum, {tp, fp}) => sum + tp + fp, 0);
  return isSingle && predicted !== cases ? new Map() : found;
}

/** Digits after the mark, of the cell that has most: pandas writes all that a number has. */
function decimalsOf(columns: readonly RawColumn[], rows: number): number {
  let most = 0;
  for (const column of columns)
    for (let row = 0; row < rows; row++)
      most = Math.max(most, /[.,](\d+)\s*$/.exec(cellText(column, row) ?? '')?.[1]?.length ?? 0);
  return Math.min(most, 12);
}

function cellsOf(
  one: ReportRow,
  counts: ClassCounts | undefined,
  isClass: boolean,
): readonly Record<string, unknown>[] {
  const {name, support} = one;
  if (counts) return [{class: name, ...counts, count: support}];
  const count = support !== undefined && Number.isInteger(support) ? support : undefined;
  if (!isClass && looseKey(name) === 'accuracy') return [{measure: 'accuracy', value: one.f1 ?? one.precision}];
  const place = isClass ? {class: name} : {average: averageOf(one)};
  return measures.flatMap(measure => {
    const value = one[measure];
    return value === undefined ? [] : [{...place, measure, value, count}];
  });
}
