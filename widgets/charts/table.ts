import type {AgeData} from './age.ts';
import type {GroupData} from './groups.ts';
import type {OutcomeData} from './outcomes.ts';
import type {ScatterData} from './scatter.ts';
import type {SeriesData} from './series.ts';

/** A cell: what is read, and what is sorted and exported. `value` is undefined where there is none; `text` may say why. */
export interface TableCell {
  readonly text: string;
  readonly value: number | string | undefined;
}

/** A column of a chart's table; a column of numbers is set flush with its end. */
export interface TableColumn {
  readonly label: string;
  readonly isNumber: boolean;
}

/** The table behind a chart. The first column names the row. Rows are made when they are asked for: there may be very many. */
export interface TableFacts {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly count: number;
  readonly row: (index: number) => readonly TableCell[];
}

/** How numbers and missing values are written in a table. */
export interface TableWords {
  readonly caption: string;
  readonly format: (value: number) => string;
  /** Stands in for a missing value: "nothing recorded". */
  readonly missing: string;
}

function numberCell(value: number | undefined, {format, missing}: TableWords): TableCell {
  const has = value !== undefined && Number.isFinite(value);
  return has ? {text: format(value), value} : {text: missing, value: undefined};
}

function optionalCell(value: number | undefined, {format}: TableWords): TableCell {
  const has = value !== undefined && Number.isFinite(value);
  return has ? {text: format(value), value} : {text: '', value: undefined};
}

const textCell = (text: string): TableCell => ({text, value: text});
const numberColumn = (label: string): TableColumn => ({label, isNumber: true});
const textColumn = (label: string): TableColumn => ({label, isNumber: false});

/**
 * The table of a series, one row a period in time order. Columns for ticks, intervals, the usual range and the target are there only where
 * the series has them; `remark` holds the point's own words, which name what is running or missing.
 */
export function seriesTable(
  data: SeriesData,
  words: TableWords & {
    readonly period: string;
    readonly value: string;
    readonly tick: string;
    readonly low: string;
    readonly high: string;
    readonly usualLow: string;
    readonly usualHigh: string;
    readonly target: string;
    readonly remark: string;
  },
): TableFacts {
  const {points, usual, target} = data;
  const hasTick = points.some(point => point.tick !== undefined);
  const hasInterval = points.some(point => point.low !== undefined || point.high !== undefined);
  const columns = [
    textColumn(words.period),
    numberColumn(words.value),
    ...(hasTick ? [numberColumn(words.tick)] : []),
    ...(hasInterval ? [numberColumn(words.low), numberColumn(words.high)] : []),
    ...(usual ? [numberColumn(words.usualLow), numberColumn(words.usualHigh)] : []),
    ...(target ? [numberColumn(words.target)] : []),
    textColumn(words.remark),
  ];
  return {
    caption: words.caption,
    columns,
    count: points.length,
    row: index => {
      const point = points[index];
      if (!point) return [];
      return [
        textCell(point.label),
        numberCell(point.value, words),
        ...(hasTick ? [optionalCell(point.tick, words)] : []),
        ...(hasInterval ? [optionalCell(point.low, words), optionalCell(point.high, words)] : []),
        ...(usual ? [optionalCell(usual.low.value, words), optionalCell(usual.high.value, words)] : []),
        ...(target ? [optionalCell(target.value, words)] : []),
        textCell(point.text),
      ];
    },
  };
}

/** The table of outcomes; `state` words the four states, undefined being "nothing recorded". */
export function outcomeTable(
  {points}: OutcomeData,
  words: {
    readonly caption: string;
    readonly period: string;
    readonly outcome: string;
    readonly state: (state: OutcomeData['points'][number]['state']) => string;
  },
): TableFacts {
  return {
    caption: words.caption,
    columns: [textColumn(words.period), textColumn(words.outcome)],
    count: points.length,
    row: index => {
      const point = points[index];
      return point ? [textCell(point.label), textCell(words.state(point.state))] : [];
    },
  };
}

/** The table of a scatterplot, a row a point in the order of the columns; points without a value are rows, too. */
export function scatterTable(
  data: ScatterData,
  words: TableWords & {readonly point: string; readonly day: string; readonly value: string},
): TableFacts {
  return {
    caption: words.caption,
    columns: [textColumn(words.point), numberColumn(words.day), numberColumn(words.value)],
    count: data.x.length,
    row: index => {
      const day = data.x[index];
      const known = day !== undefined && Number.isFinite(day);
      return [
        textCell(data.text(index)),
        known ? {text: data.formatDay(day, 'day'), value: day} : {text: words.missing, value: undefined},
        numberCell(data.y[index], words),
      ];
    },
  };
}

/** The table of open items by stage and age. */
export function ageTable(
  {stages, points}: AgeData,
  words: TableWords & {readonly point: string; readonly stage: string; readonly age: string},
): TableFacts {
  return {
    caption: words.caption,
    columns: [textColumn(words.point), textColumn(words.stage), numberColumn(words.age)],
    count: points.length,
    row: index => {
      const point = points[index];
      if (!point) return [];
      return [textCell(point.text), textCell(stages[point.stage] ?? words.missing), numberCell(point.age, words)];
    },
  };
}

/** The table of a comparison, one row a group in the order shown. */
export function groupTable(
  {groups}: GroupData,
  words: TableWords & {readonly group: string; readonly value: string},
): TableFacts {
  return {
    caption: words.caption,
    columns: [textColumn(words.group), numberColumn(words.value)],
    count: groups.length,
    row: index => {
      const group = groups[index];
      if (!group) return [];
      const has = group.value !== undefined && Number.isFinite(group.value);
      return [textCell(group.label), has ? numberCell(group.value, words) : {text: group.valueLabel, value: undefined}];
    },
  };
}

/**
 * The order of a table's rows by a column: numbers by size, texts by `compare`, rows without a value last either way, equal ones in the
 * table's own order. Without a column, the table's own order.
 */
export function orderRows(
  facts: TableFacts,
  sort: {readonly column: number; readonly descending: boolean} | undefined,
  compare: (a: string, b: string) => number,
): readonly number[] {
  const order = Array.from({length: facts.count}, (_, index) => index);
  if (!sort) return order;
  const values = order.map(index => facts.row(index)[sort.column]?.value);
  const sign = sort.descending ? -1 : 1;
  return order.sort((a, b) => {
    const left = values[a];
    const right = values[b];
    if (left === undefined || right === undefined)
      return Number(left === undefined) - Number(right === undefined) || a - b;
    const difference =
      typeof left === 'number' && typeof right === 'number' ? left - right : compare(String(left), String(right));
    return difference * sign || a - b;
  });
}
