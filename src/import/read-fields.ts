import {cellText} from '../csv/raw-cells.ts';
import type {RawColumn} from '../csv/raw-table.ts';
import {fieldKind} from '../formats/format.ts';
import type {Column, ColumnKind} from '../tables/column.ts';
import type {FieldSource} from './mapping.ts';
import {separatorOf, transformCell, transformCells} from './raw-transform.ts';
import {type FileWork, singleAnswer} from './typing.ts';
import {decideDateOrder} from './values/date-order.ts';
import {readDays} from './values/days.ts';
import {decideDecimalMark} from './values/decimal-mark.ts';
import {readFlags} from './values/flags.ts';
import {readLists} from './values/lists.ts';
import {readLongTexts} from './values/long-texts.ts';
import {readNumbers} from './values/numbers.ts';
import type {Ambiguity, ColumnReading, DateOrder, DecimalMark, OrderEvidence} from './values/reading.ts';
import {readTexts} from './values/texts.ts';

/** A choice about a column that the file could not make; `choice` is the one in force, where the user made it. */
export interface OpenChoice {
  readonly about: Ambiguity['about'];
  readonly header: string;
  readonly field: string;
  readonly ambiguity: Ambiguity | undefined;
  readonly choice?: string;
}

/** A reading of any kind. */
interface AnyReading extends Pick<ColumnReading<'text'>, 'unread' | 'repaired' | 'decidedBy'> {
  readonly column: Column;
  readonly ambiguity?: Ambiguity;
  readonly choice?: string;
}

export interface ReadFields {
  readonly columns: Map<string, Column>;
  readonly choices: readonly OpenChoice[];
}

/** Numbers that decide a figure: their decimal mark must be known before anything is stored. */
export const weightyNumbers: ReadonlySet<string> = new Set([
  'estimate',
  'value',
  'numerator',
  'denominator',
  'committed',
]);

/**
 * Reads every mapped field of a file by its kind. Date order is decided for the file as a whole: a column that proves it decides for those that do not.
 * Cells that were not understood are missing and noted with their lines. Fields that are not wanted here are read elsewhere.
 */
export function* readFields(work: FileWork, isWanted: (field: string) => boolean): Generator<void, ReadFields> {
  const columns = new Map<string, Column>();
  const choices: OpenChoice[] = [];
  const days: FieldSource[] = [];
  const numbers: FieldSource[] = [];
  for (const source of work.sources) {
    if (source.by === 'none' || !isWanted(source.field)) continue;
    const kind = fieldKind(work.format.table, source.field);
    if (kind === undefined) continue;
    if (kind === 'day' && source.by !== 'constant') days.push(source);
    else if (kind === 'number') numbers.push(source);
    else yield* readOne(work, source, kind, columns);
  }
  yield* readAllNumbers(work, numbers, columns, choices);
  yield* readAllDays(work, days, columns, choices);
  return {columns, choices};
}

function* readOne(
  work: FileWork,
  source: FieldSource,
  kind: ColumnKind,
  columns: Map<string, Column>,
): Generator<void, void> {
  const {rows} = work.raw;
  const raws = rawColumns(work, source);
  const separator = separatorOf(source.read);
  const read = separator === undefined ? source.read : undefined;
  const map = read && {map: (text: string) => transformCell(text, read) || undefined};
  if (kind === 'day')
    keep(work, source, yield* readDays(raws, {rows, timeZone: work.context.conventions.timeZone}), columns);
  else if (kind === 'flag') keep(work, source, yield* readFlags(raws, {rows}), columns);
  else if (kind === 'list')
    keep(work, source, yield* readLists(raws, {rows, ...(separator && {separator}), ...map}), columns);
  else if (kind === 'text') keep(work, source, yield* readTexts(raws, {rows, ...map}), columns);
  else if (kind === 'long')
    keep(
      work,
      source,
      yield* readLongTexts(
        raws.map(raw => transformCells(raw, rows, read)),
        {rows},
      ),
      columns,
    );
  else throw new Error(`invalid field: ${source.field} is ${kind}`);
}

function* readAllNumbers(
  work: FileWork,
  sources: readonly FieldSource[],
  columns: Map<string, Column>,
  choices: OpenChoice[],
): Generator<void, void> {
  const readings: {
    readonly source: FieldSource;
    reading: ColumnReading<'number'>;
    readonly mark: DecimalMark | undefined;
  }[] = [];
  const {rows} = work.raw;
  for (const source of sources) {
    const mark = singleAnswer(work.context, markQuestion(source.headers[0] ?? '')) as DecimalMark | undefined;
    readings.push({source, mark, reading: yield* readNumbers(rawColumns(work, source), {rows, ...(mark && {mark})})});
  }
  const evidence = readings.map(({reading}) => reading.marks).filter(marks => marks !== undefined);
  const fileMark = decideDecimalMark(evidence).mark;
  for (const read of readings) {
    if (read.reading.decidedBy === 'open' && fileMark)
      read.reading = yield* readNumbers(rawColumns(work, read.source), {rows, fileMark});
    keep(work, read.source, read.reading, columns);
    noteChoice(read.source, 'decimal-mark', read.reading, choices);
  }
}

function* readAllDays(
  work: FileWork,
  sources: readonly FieldSource[],
  columns: Map<string, Column>,
  choices: OpenChoice[],
): Generator<void, void> {
  const order = singleAnswer(work.context, 'date-order') as DateOrder | undefined;
  const options = {rows: work.raw.rows, timeZone: work.context.conventions.timeZone, ...(order && {order})};
  const readings: {readonly source: FieldSource; reading: ColumnReading<'day'>}[] = [];
  for (const source of sources) readings.push({source, reading: yield* readDays(rawColumns(work, source), options)});
  const evidence = readings
    .map(({reading}) => reading.orders)
    .filter((orders): orders is OrderEvidence => orders !== undefined);
  const fileOrder = decideDateOrder(evidence).order;
  for (const read of readings) {
    if (read.reading.decidedBy === 'open' && fileOrder)
      read.reading = yield* readDays(rawColumns(work, read.source), {...options, fileOrder});
    keep(work, read.source, read.reading, columns);
    noteChoice(read.source, 'date-order', read.reading, choices);
  }
}

/** The question about a column's decimal mark. */
export function markQuestion(header: string): string {
  return `decimal-mark:${header}`;
}

function rawColumns(work: FileWork, source: FieldSource): readonly RawColumn[] {
  const rows = work.raw.rows;
  if (source.by === 'constant')
    return [{kind: 'dictionary', header: '', codes: new Int32Array(rows), dictionary: [source.constant ?? '']}];
  return source.columns.flatMap(position => {
    const column = work.raw.columns[position];
    return column ? [column] : [];
  });
}

function keep(work: FileWork, source: FieldSource, reading: AnyReading, columns: Map<string, Column>): void {
  columns.set(source.field, reading.column);
  noteReading(work, source.headers[0], reading);
}

/** Notes what a reading repaired and what it could not read. */
export function noteReading(work: FileWork, column: string | undefined, reading: AnyReading): void {
  for (const {code, count, rows, value} of reading.repaired) {
    if (code === 'placeholder') continue;
    for (const [at, row] of rows.entries())
      work.log.add(code, 'changed', row, {column, value, count: at === 0 ? count - rows.length + 1 : 1});
  }
  for (const {count, rows, value, expected} of reading.unread) {
    const facts = {column, value, expected, action: 'fix-cells'};
    for (const [at, row] of rows.entries())
      work.log.add(`${expected}-not-read`, 'changed', row, {...facts, count: at === 0 ? count - rows.length + 1 : 1});
  }
}

/** Keeps a choice that the column's own cells did not make. */
export function noteChoice(
  source: Pick<FieldSource, 'field' | 'headers'>,
  about: Ambiguity['about'],
  reading: AnyReading,
  choices: OpenChoice[],
): void {
  if (reading.decidedBy !== 'open' && reading.decidedBy !== 'answer') return;
  const header = source.headers[0] ?? '';
  choices.push({
    about,
    header,
    field: source.field,
    ambiguity: reading.ambiguity,
    ...(reading.decidedBy === 'answer' && reading.choice && {choice: reading.choice}),
  });
}

/** A few filled cells of a column, for the mapping. */
export function examplesOf(column: RawColumn | undefined, rows: number): readonly string[] {
  const examples: string[] = [];
  for (let row = 0; column && row < Math.min(rows, 200) && examples.length < 3; row++) {
    const text = cellText(column, row)?.trim();
    if (text && !examples.includes(text)) examples.push(text.slice(0, 80));
  }
  return examples;
}
