import {cellText} from '../csv/raw-cells.ts';
import type {RawColumn} from '../csv/raw-table.ts';
import {fieldKind} from '../formats/format.ts';
import type {Column, ColumnKind} from '../tables/column.ts';
import type {FieldSource} from './mapping.ts';
import {separatorOf, transformCell, transformCells} from './raw-transform.ts';
import {
  type AnyReading,
  type ColumnRequest,
  noteReading,
  type OpenChoice,
  settleDays,
  settleNumbers,
} from './settle-columns.ts';
import type {FileWork} from './typing.ts';
import {readFlags} from './values/flags.ts';
import {readLists} from './values/lists.ts';
import {readLongTexts} from './values/long-texts.ts';
import {readTexts} from './values/texts.ts';

export interface ReadFields {
  readonly columns: Map<string, Column>;
  readonly choices: readonly OpenChoice[];
}

/**
 * Reads every mapped field of a file by its kind.
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
    if (kind === 'day') days.push(source);
    else if (kind === 'number') numbers.push(source);
    else yield* readOne(work, source, kind, columns);
  }
  const requests = (sources: readonly FieldSource[]) => sources.map(source => requestOf(work, source));
  const readNumbers = yield* settleNumbers(work, requests(numbers), choices);
  for (const [at, source] of numbers.entries()) keep(work, source, readNumbers[at], columns);
  const dayRequests = requests(days).map(request => (work.format.table === 'costs' ? startMonths(request) : request));
  const readDays = yield* settleDays(work, dayRequests, choices);
  for (const [at, source] of days.entries()) keep(work, source, readDays[at], columns);
  return {columns, choices};
}

function requestOf(work: FileWork, source: FieldSource): ColumnRequest {
  return {field: source.field, header: source.headers[0] ?? '', columns: rawColumns(work, source), rows: work.raw.rows};
}

/** Costs are kept by month: `2026-08` is the first of it. */
function startMonths(request: ColumnRequest): ColumnRequest {
  return {...request, columns: request.columns.map(raw => transformCells(raw, request.rows, 'month-start'))};
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
  if (kind === 'flag') keep(work, source, yield* readFlags(raws, {rows}), columns);
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

/** The columns that feed a field, or one of its constant. */
export function rawColumns(work: FileWork, source: FieldSource): readonly RawColumn[] {
  const rows = work.raw.rows;
  if (source.by === 'constant')
    return [{kind: 'dictionary', header: '', codes: new Int32Array(rows), dictionary: [source.constant ?? '']}];
  return source.columns.flatMap(position => {
    const column = work.raw.columns[position];
    return column ? [column] : [];
  });
}

function keep(
  work: FileWork,
  source: FieldSource,
  reading: AnyReading | undefined,
  columns: Map<string, Column>,
): void {
  if (!reading) return;
  columns.set(source.field, reading.column);
  noteReading(work, source.headers[0], reading);
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
