import {cellText} from '../csv/raw-cells.ts';
import type {RawColumn} from '../csv/raw-table.ts';
import {byWord} from '../formats/words.ts';
import type {Column} from '../tables/column.ts';
import {tables} from '../tables/tables.ts';
import {numberAt, tableFrom, textAt} from './columns.ts';
import type {IssueFacts} from './issue-log.ts';
import {kpiNames, nameKey} from './known-kpis.ts';
import {asksTotals, totalsSeries} from './labelling-totals.ts';
import {type MeasurePeriod, readPeriods} from './measure-periods.ts';
import {layOut, type MeasureLayout, type MeasureSeries} from './measure-series.ts';
import {type ColumnRequest, noteReading, type OpenChoice, settleNumbers} from './settle-columns.ts';
import {ownKpi} from './type-rows.ts';
import {type DerivedRows, type FileWork, type OpenMeasure, singleAnswer} from './typing.ts';
import {isPlaceholder} from './values/placeholders.ts';
import type {ColumnReading} from './values/reading.ts';

/** What people write for a unit, to the kit's own. */
const units = byWord({
  share: '%, percent, prozent, share, pct',
  days: 'd, day, days, tage',
  points: 'sp, point, points, story points, punkte',
  items: 'item, items, stories, tickets, #, count, anzahl',
  defects: 'defect, defects, bugs',
  sprints: 'sprint, sprints',
  money: 'eur, usd, chf, gbp, €, $, £, money',
  score: 'score, nps',
});

interface SeriesReading {
  readonly value: ColumnReading<'number'> | undefined;
  readonly numerator: ColumnReading<'number'> | undefined;
  readonly denominator: ColumnReading<'number'> | undefined;
}

interface MeasureRow {
  readonly row: number;
  readonly cells: Readonly<Record<string, unknown>>;
}

/** Ready-made values of any layout as one row a number and period. A row of the file is used where at least one of its values is. */
export function* typeMeasures(work: FileWork, texts: ReadonlyMap<string, Column>): Generator<void, DerivedRows> {
  const totals = work.format.layout === 'labelling-totals' ? asksTotals(work, texts) : undefined;
  const layout = layOut(work, texts);
  const count = layout.periods.kind === 'dictionary' ? layout.periods.codes.length : layout.periods.offsets.length - 1;
  const dated = yield* readPeriods(work, layout.periods, layout.throughs, count, totals?.isSoFar);
  const {choices} = dated;
  const {series: all, periods} = totals
    ? totalsSeries(work, texts, totals.isSoFar, dated.periods)
    : {series: layout.series, periods: dated.periods};
  const rows: MeasureRow[] = [];
  const measures: OpenMeasure[] = [];
  const open: OpenChoice[] = [...choices];
  const readings = yield* readSeries(work, all, open);
  for (const [at, series] of all.entries()) {
    const {value: reading, numerator: numerators, denominator: denominators} = readings[at] ?? {};
    if (!reading) continue;
    const described = describe(work, series, reading);
    if (described.open) measures.push(described.open);
    const scale =
      described.isShare && reading.percent !== true && reading.column.values.some(value => Math.abs(value) > 1)
        ? 0.01
        : 1;
    for (let cell = 0; cell < series.rows.length; cell++) {
      const row = series.rows[cell] ?? 0;
      const period = periods[series.periods[cell] ?? -1];
      const numerator = numberAt(numerators?.column, cell);
      const denominator = numberAt(denominators?.column, cell);
      const given = numberAt(reading.column, cell);
      const value = given === undefined ? quotient(numerator, denominator) : given * scale;
      if (period === undefined || value === undefined) continue;
      if (scale !== 1 && given !== undefined)
        work.log.add('percent-scaled', 'changed', row, {column: series.name, value: String(given)});
      rows.push({
        row,
        cells: {
          ...described.cells,
          ...placed(period),
          value,
          numerator,
          denominator,
          team: textAt(texts.get('team'), row),
          product: textAt(texts.get('product'), row),
        },
      });
    }
    yield;
  }
  const kept = lastOfEach(rows);
  return {
    columns: new Map(),
    leftOut: noteUnused(work, {...layout, series: all}, periods, rows, kept),
    table: tableFrom(
      tables.measures.columns,
      kept.map(({cells}) => cells),
    ),
    lines: Float64Array.from(kept, ({row}) => work.raw.lines[row] ?? 0),
    choices: open,
    measures,
    sources: layout.sources,
    ...(totals && {questions: totals.questions}),
  };
}

/** The numbers of every series: values, numerators, denominators. All of a file's columns decide its decimal mark together. */
function* readSeries(
  work: FileWork,
  all: readonly MeasureSeries[],
  choices: OpenChoice[],
): Generator<void, readonly SeriesReading[]> {
  const requests: ColumnRequest[] = [];
  const request = (field: string, series: MeasureSeries, column: RawColumn | undefined) =>
    column && requests.push({field, header: series.name, columns: [column], rows: series.rows.length}) - 1;
  const places = all.map(series => ({
    value: request('value', series, series.cells),
    numerator: request('numerator', series, series.numerators),
    denominator: request('denominator', series, series.denominators),
  }));
  const readings = yield* settleNumbers(work, requests, choices);
  return places.map(({value, numerator, denominator}, at) => {
    const reading = readings[value ?? -1];
    if (reading) noteReading(work, all[at]?.name, reading, cell => all[at]?.rows[cell] ?? 0);
    return {value: reading, numerator: readings[numerator ?? -1], denominator: readings[denominator ?? -1]};
  });
}

/** The KPI of a series: one of the catalogue by any of its names, or an own one with what the file and the user say of it. */
function describe(
  work: FileWork,
  series: MeasureSeries,
  reading: ColumnReading<'number'>,
): {
  readonly cells: Readonly<Record<string, unknown>>;
  readonly isShare: boolean;
  readonly open?: OpenMeasure;
} {
  const known = kpiNames(work.context.knownKpis).get(nameKey(series.name));
  if (known) return {cells: {kpi: known.id, name: series.name}, isShare: known.unit === 'share'};
  const answer = (about: string) => singleAnswer(work.context, `measure-${about}:${series.name}`);
  const written = units.get(series.unit.trim().toLowerCase()) ?? (reading.percent ? 'share' : 'number');
  const better = series.better.trim().toLowerCase();
  const rollup = series.rollup.trim().toLowerCase();
  const unit = answer('unit') ?? written;
  const open: OpenMeasure = {
    kpi: ownKpi(series.name),
    name: series.name,
    unit,
    better: answer('better') ?? (better === 'up' || better === 'down' ? better : 'none'),
    rollup: answer('rollup') ?? (rollup === 'sum' || rollup === 'last' ? rollup : 'none'),
  };
  return {cells: {...open}, isShare: unit === 'share', open};
}

function placed({from, through, label}: MeasurePeriod): Readonly<Record<string, unknown>> {
  return {date: from, through, label};
}

function quotient(numerator: number | undefined, denominator: number | undefined): number | undefined {
  return numerator === undefined || denominator === undefined || denominator === 0
    ? undefined
    : numerator / denominator;
}

/** Of values of one number and period the last is used. */
function lastOfEach(rows: readonly MeasureRow[]): readonly MeasureRow[] {
  const last = new Map<string, MeasureRow>();
  const keyOf = ({cells}: MeasureRow) => tables.measures.key.map(field => String(cells[field] ?? '')).join('\u0000');
  for (const row of rows) last.set(keyOf(row), row);
  return rows.filter(row => last.get(keyOf(row)) === row);
}

/** Says of each row of the file that gave no value why it gave none. */
function noteUnused(
  work: FileWork,
  layout: MeasureLayout,
  periods: readonly (MeasurePeriod | undefined)[],
  rows: readonly MeasureRow[],
  kept: readonly MeasureRow[],
): Uint8Array {
  const leftOut = new Uint8Array(work.raw.rows).fill(1);
  for (const {row} of kept) leftOut[row] = 0;
  const valued = new Set(rows.map(({row}) => row));
  const noted = new Set(layout.noted);
  const note = (row: number, code: string, facts: IssueFacts) => {
    if (leftOut[row] !== 0 && !noted.has(row)) work.log.add(code, 'left-out', row, facts);
    noted.add(row);
  };
  for (const series of layout.series) {
    for (const [cell, row] of series.rows.entries()) {
      const at = series.periods[cell] ?? -1;
      const period = {column: layout.periods.header || undefined, value: cellText(layout.periods, at)};
      if (valued.has(row)) note(row, 'duplicate-key', {...period, expected: 'unique-key'});
      else if (periods[at] === undefined && work.format.layout !== 'kpi-rows') {
        note(row, 'period-not-read', {...period, expected: 'period', action: 'fix-cells'});
      } else {
        const value = cellText(series.cells, cell)?.trim();
        const facts = {column: series.name, expected: 'number'};
        if (value && !isPlaceholder(value)) note(row, 'value-not-read', {...facts, value, action: 'fix-cells'});
        else note(row, 'value-missing', {...facts, action: 'add-value'});
      }
    }
  }
  // A file without a column of numbers has no series that could speak for its rows.
  for (const row of leftOut.keys()) note(row, 'value-missing', {expected: 'number', action: 'add-value'});
  return leftOut;
}
