import {cellText} from '../csv/raw-cells.ts';
import type {RawColumn} from '../csv/raw-table.ts';
import {looseKey} from '../formats/header.ts';
import type {Column} from '../tables/column.ts';
import {textAt, textColumn} from './columns.ts';
import {nameKey} from './known-kpis.ts';
import type {FieldSource} from './mapping.ts';
import {looksNumeric, periodColumn} from './recognise.ts';
import {type FileWork, sourceOf} from './typing.ts';
import {readPeriodLabel} from './values/period-labels.ts';

/** The values of one number in a file, whatever the file's layout: a cell, the file's row that it stands in, and its period's text. */
export interface MeasureSeries {
  readonly name: string;
  /** The unit that the file gives; empty where it gives none. */
  readonly unit: string;
  readonly better: string;
  readonly rollup: string;
  readonly cells: RawColumn;
  readonly numerators: RawColumn | undefined;
  readonly denominators: RawColumn | undefined;
  /** By cell. */
  readonly rows: Int32Array;
  /** By cell: a position in the layout's periods. */
  readonly periods: Int32Array;
}

export interface MeasureLayout {
  readonly series: readonly MeasureSeries[];
  /** Texts of periods as they stand: the cells of a column, or headers. */
  readonly periods: RawColumn;
  /** Last days beside them, where a column has them. */
  readonly throughs: RawColumn | undefined;
  /** Rows of the file that are in no series and whose issue is in the log. */
  readonly noted: ReadonlySet<number>;
  /** What feeds the values, for the mapping. */
  readonly sources: readonly FieldSource[];
}

const totals = /^(total|totals|sum|summe|gesamt|total général|somme)$/;

/** Takes a file of ready-made values apart into one series a number. `texts` are the columns that were read already. */
export function layOut(work: FileWork, texts: ReadonlyMap<string, Column>): MeasureLayout {
  if (work.format.layout === 'kpi-columns') return byColumns(work);
  if (work.format.layout === 'kpi-rows') return byRows(work, texts);
  return byList(work, texts, work.format.layout === 'labelling-totals');
}

function byColumns(work: FileWork): MeasureLayout {
  const {columns, rows} = work.raw;
  const chosen = sourceOf(work, 'period');
  const place =
    (chosen?.by === 'user' || chosen?.by === 'remembered' ? chosen.columns[0] : undefined) ??
    periodColumn(work.raw, work.context.conventions) ??
    0;
  const dimensions = new Set(['team', 'product', 'through'].flatMap(field => sourceOf(work, field)?.columns ?? []));
  const all = Int32Array.from({length: rows}, (_, row) => row);
  const values = columns.flatMap((column, at) =>
    at !== place && !dimensions.has(at) && looksNumeric(column) ? [at] : [],
  );
  const through = sourceOf(work, 'through')?.columns[0];
  return {
    series: values.flatMap(at => {
      const cells = columns[at];
      return cells ? [{...plain(cells.header.trim()), cells, rows: all, periods: all}] : [];
    }),
    periods: columns[place] ?? emptyColumn(rows),
    throughs: through === undefined ? undefined : columns[through],
    noted: new Set(),
    sources: fed(work, [place], values),
  };
}

function byRows(work: FileWork, texts: ReadonlyMap<string, Column>): MeasureLayout {
  const {columns, rows} = work.raw;
  const places = columns.flatMap(({header}, at) =>
    readPeriodLabel(header.trim(), work.context.conventions) === undefined && !isSprint(work, header) ? [] : [at],
  );
  const names = sourceOf(work, 'kpi')?.columns[0] ?? columns.findIndex((_, at) => !places.includes(at));
  const nameColumn = columns[names];
  const series: MeasureSeries[] = [];
  const noted = new Set<number>();
  for (let row = 0; row < rows; row++) {
    const name = nameColumn && cellText(nameColumn, row)?.trim();
    if (!name || totals.test(looseKey(name))) {
      const code = name ? 'totals-row' : 'value-missing';
      noted.add(row);
      work.log.add(code, 'left-out', row, {
        column: nameColumn?.header,
        value: name,
        expected: 'kpi',
        ...(!name && {action: 'add-value'}),
      });
      continue;
    }
    const cells = columnOf(
      name,
      places.map(at => columns[at]).map(column => column && cellText(column, row)),
    );
    const own = (field: string) => textAt(texts.get(field), row) ?? '';
    series.push({
      ...plain(name),
      cells,
      rows: new Int32Array(places.length).fill(row),
      periods: Int32Array.from(places, (_, at) => at),
      ...(own('unit') !== '' && {unit: own('unit')}),
      better: own('better'),
      rollup: own('rollup'),
    });
  }
  return {
    series,
    periods: columnOf(
      '',
      places.map(at => columns[at]?.header.trim()),
    ),
    throughs: undefined,
    noted,
    sources: fed(work, [], places),
  };
}

function byList(work: FileWork, texts: ReadonlyMap<string, Column>, isNameless: boolean): MeasureLayout {
  const {columns, rows} = work.raw;
  const groups = new Map<string, {name: string; rows: number[]}>();
  const noted = new Set<number>();
  for (let row = isNameless ? rows : 0; row < rows; row++) {
    const name = textAt(texts.get('kpi'), row);
    if (name === undefined) {
      noted.add(row);
      work.log.add('value-missing', 'left-out', row, {
        column: sourceOf(work, 'kpi')?.headers[0] ?? 'kpi',
        expected: 'kpi',
        action: 'add-value',
      });
      continue;
    }
    const key = nameKey(name);
    const group = groups.get(key) ?? {name, rows: []};
    group.rows.push(row);
    groups.set(key, group);
  }
  const column = (field: string) => columns[sourceOf(work, field)?.columns[0] ?? -1];
  const part = (field: string, name: string, picked: readonly number[]) => {
    const whole = column(field);
    return (
      whole &&
      columnOf(
        name,
        picked.map(row => cellText(whole, row)),
      )
    );
  };
  return {
    series: [...groups.values()].map(({name, rows: picked}) => {
      const own = (field: string) =>
        picked.map(row => textAt(texts.get(field), row)).find(text => text !== undefined) ?? '';
      return {
        ...plain(name),
        ...(own('unit') !== '' && {unit: own('unit')}),
        better: own('better'),
        rollup: own('rollup'),
        cells: part('value', name, picked) ?? emptyColumn(picked.length),
        numerators: part('numerator', name, picked),
        denominators: part('denominator', name, picked),
        rows: Int32Array.from(picked),
        periods: Int32Array.from(picked),
      };
    }),
    periods: column('period') ?? emptyColumn(rows),
    throughs: column('through'),
    noted,
    sources: [],
  };
}

/** A series' words, with the unit that its name carries in brackets. */
function plain(
  header: string,
): Pick<MeasureSeries, 'name' | 'unit' | 'better' | 'rollup' | 'numerators' | 'denominators'> {
  const bracket = /^(.*?)\s*[([]([^)\]]{1,20})[)\]]\s*$/.exec(header);
  return {
    name: bracket?.[1] || header,
    unit: bracket?.[1] ? (bracket[2] ?? '') : '',
    better: '',
    rollup: '',
    numerators: undefined,
    denominators: undefined,
  };
}

function isSprint(work: FileWork, header: string): boolean {
  const names = work.context.existing.get('iterations')?.columns.get('name');
  return names?.kind === 'text' && names.dictionary.includes(header.trim());
}

function fed(work: FileWork, places: readonly number[], values: readonly number[]): readonly FieldSource[] {
  const source = (field: string, columns: readonly number[]): FieldSource => {
    return {
      field,
      columns,
      headers: columns.map(column => work.raw.columns[column]?.header ?? ''),
      confidence: 1,
      by: 'format',
    };
  };
  return [...(places.length > 0 ? [source('period', places)] : []), source('value', values)];
}

/** A raw column of texts. */
export function columnOf(header: string, texts: readonly (string | undefined)[]): RawColumn {
  return {...textColumn(texts), kind: 'dictionary', header};
}

function emptyColumn(rows: number): RawColumn {
  return {kind: 'dictionary', header: '', codes: new Int32Array(rows).fill(-1), dictionary: []};
}
