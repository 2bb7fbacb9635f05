import type {AgeData} from './age.ts';
import type {GroupData} from './groups.ts';
import type {OutcomeData} from './outcomes.ts';
import type {ScatterData} from './scatter.ts';
import type {SeriesData} from './series.ts';
import {
  numberCell,
  numberColumn,
  optionalCell,
  type TableFacts,
  type TableWords,
  textCell,
  textColumn,
} from './table-facts.ts';

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
