import {cellText} from '../csv/raw-cells.ts';
import type {RawColumn} from '../csv/raw-table.ts';
import {looseKey} from '../formats/header.ts';
import type {Column, NumberColumn} from '../tables/column.ts';
import {tables} from '../tables/tables.ts';
import {checkShares} from './check-counts.ts';
import {numberAt, tableFrom, textAt} from './columns.ts';
import type {Question} from './draft.ts';
import type {FieldSource} from './mapping.ts';
import {askMetrics, type Metric} from './metric-questions.ts';
import {needsValue} from './row-checks.ts';
import {noteReading, type OpenChoice, settleNumbers} from './settle-columns.ts';
import {type DerivedRows, type FileWork, headerOf, sliceRows} from './typing.ts';

/** What a run's page shows beside parameters, metrics and tags. */
const known: ReadonlySet<string> = new Set([
  'start time',
  'end time',
  'artifact uri',
  'duration',
  'run id',
  'name',
  'source type',
  'source name',
  'user',
  'status',
  'experiment id',
  'experiment name',
]);

/** `search_runs` says of each column what it is; a set's name may be a parameter or a tag, a number among them measures nothing. */
const isSetting = /^(?:params|tags)\.(?!.*(?:set|benchmark))/i;

/** Runs with a column a metric: each metric of a finished run is an evaluation. Names of runs that stand twice are told apart by their ids. */
export function* typeMetricColumns(work: FileWork, columns: Map<string, Column>): Generator<void, DerivedRows> {
  const questions: Question[] = [];
  const choices: OpenChoice[] = [];
  const others = work.raw.columns.filter(({header}) => !known.has(looseKey(header)) && !isSetting.test(header));
  const metrics = yield* askMetrics(work, others, questions);
  const values = yield* readColumns(
    work,
    metrics.map(({column}) => column),
    choices,
  );
  const counts = yield* readColumns(
    work,
    metrics.flatMap(({count}) => count ?? []),
    choices,
  );
  const read = new Map([...counts, ...values]);
  for (const {column} of metrics) {
    const numbers = read.get(column);
    if (numbers) checkShares(work, column.header, numbers.values, [...numbers.values.keys()]);
  }
  const leftOut = new Uint8Array(work.raw.rows);
  const names = namesOf(work, columns);
  const rows: Record<string, unknown>[] = [];
  const lines: number[] = [];
  for (let row = 0; row < work.raw.rows; row++) {
    if (row % sliceRows === sliceRows - 1) yield;
    const status = textAt(columns.get('status'), row);
    if (status !== undefined && !/^finished$/i.test(status)) {
      leftOut[row] = 1;
      work.log.add('run-unfinished', 'left-out', row, {column: headerOf(work, 'status'), value: status});
      continue;
    }
    if (!needsValue(work, leftOut, columns, row, 'date', 'date')) continue;
    const before = rows.length;
    for (const metric of metrics) {
      const value = numberAt(read.get(metric.column), row);
      if (value === undefined) continue;
      rows.push({...sharedCells(columns, row), ...cellsOf(metric, read, row), run: names[row], value});
      lines.push(work.raw.lines[row] ?? 0);
    }
    if (rows.length > before) continue;
    leftOut[row] = 1;
    work.log.add('metric-missing', 'left-out', row, {
      column: metrics[0]?.column.header,
      expected: 'number',
      action: 'answer-metrics',
    });
  }
  return {
    columns: new Map(),
    leftOut,
    table: tableFrom(tables.evaluations.columns, rows),
    lines: Float64Array.from(lines),
    choices,
    questions,
    ...(metrics.length > 0 && {
      sources: [
        valueSource(
          work,
          metrics.map(({column}) => column),
        ),
      ],
    }),
  };
}

/** Columns as numbers; what is no number is missing and noted. */
export function* readColumns(
  work: FileWork,
  columns: readonly RawColumn[],
  choices: OpenChoice[],
): Generator<void, ReadonlyMap<RawColumn, NumberColumn>> {
  const requests = columns.map(column => ({
    field: 'value',
    header: column.header,
    columns: [column],
    rows: work.raw.rows,
  }));
  const readings = yield* settleNumbers(work, requests, choices);
  const read = new Map<RawColumn, NumberColumn>();
  for (const [at, column] of columns.entries()) {
    const reading = readings[at];
    if (!reading) continue;
    noteReading(work, column.header, reading);
    read.set(column, reading.column);
  }
  return read;
}

function namesOf(work: FileWork, columns: ReadonlyMap<string, Column>): readonly (string | undefined)[] {
  const given = Array.from({length: work.raw.rows}, (_, row) => textAt(columns.get('run'), row));
  const times = new Map<string | undefined, number>();
  for (const name of given) times.set(name, (times.get(name) ?? 0) + 1);
  return given.map((name, row) => {
    const id = textAt(columns.get('runId'), row);
    if (name === undefined) return id ?? `${work.name}:${work.raw.lines[row]}`;
    return (times.get(name) ?? 0) > 1 && id !== undefined ? `${name} ${id.slice(0, 8)}` : name;
  });
}

function cellsOf(metric: Metric, read: ReadonlyMap<RawColumn, NumberColumn>, row: number): Record<string, unknown> {
  const {measure, average, set, count} = metric;
  const cases = count && numberAt(read.get(count), row);
  return {
    measure,
    average,
    evaluationSet: typeof set === 'object' ? cellText(set, row)?.trim() : set,
    count: cases !== undefined && cases >= 0 && Number.isInteger(cases) ? cases : undefined,
  };
}

/** What all metrics of a run share. */
function sharedCells(columns: ReadonlyMap<string, Column>, row: number): Record<string, unknown> {
  const accepted = numberAt(columns.get('accepted'), row);
  const cells: Record<string, unknown> = {
    date: numberAt(columns.get('date'), row),
    accepted: accepted === undefined ? undefined : accepted === 1,
  };
  for (const field of ['model', 'role', 'product', 'slice', 'group', 'class'])
    cells[field] = textAt(columns.get(field), row);
  return cells;
}

function valueSource({raw}: FileWork, columns: readonly RawColumn[]): FieldSource {
  return {
    field: 'value',
    columns: columns.map(column => raw.columns.indexOf(column)),
    headers: columns.map(({header}) => header),
    confidence: 1,
    by: 'format',
  };
}
