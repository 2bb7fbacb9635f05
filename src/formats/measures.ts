import {type Format, fieldRules} from './format.ts';

/** Headers of a long list of ready-made values, one row a KPI and period. */
export const measureSynonyms = fieldRules({
  kpi: 'kpi, metric, measure, indicator, kpi name, metric name, name',
  period: 'date, period, month, week, quarter, day, sprint, iteration, year, from, start',
  through: 'through, to, end, until',
  value: 'value, result, actual',
  numerator: 'numerator, count',
  denominator: 'denominator, out of, of, total, base',
  unit: 'unit',
  better: 'better, good direction, direction',
  rollup: 'rollup, roll up, aggregation',
  team: 'team',
  product: 'product',
});

/** Headers of the column that places a row of a wide table in time. */
export const periodHeaders: readonly string[] = measureSynonyms.find(rule => rule.field === 'period')?.headers ?? [];

const long: Pick<Format, 'table' | 'marks' | 'fields'> = {table: 'measures', marks: [], fields: measureSynonyms};

/** Ready-made values, one row a KPI and period. */
export const measures: Format = {
  ...long,
  id: 'measures',
  always: ['kpi', 'date', 'value'],
  never: ['id', 'key', 'status'],
  needs: ['kpi', 'period', 'value'],
};

/** Ready-made values, one row a period and one column a KPI. */
export const measuresByPeriod: Format = {
  ...long,
  id: 'measures-by-period',
  always: [],
  layout: 'kpi-columns',
};

/** Ready-made values, one row a KPI and one column a period, as in a spreadsheet that was kept by hand. */
export const measuresByKpi: Format = {
  ...long,
  id: 'measures-by-kpi',
  always: [],
  layout: 'kpi-rows',
};
