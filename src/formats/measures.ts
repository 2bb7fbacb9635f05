import type {FieldRule, Format} from './format.ts';

/** Headers of a long list of ready-made values, one row a KPI and period. */
export const measureSynonyms: readonly FieldRule[] = [
  {
    field: 'kpi',
    headers: ['kpi', 'metric', 'measure', 'indicator', 'kpi name', 'metric name', 'name', 'kennzahl', 'indicateur'],
  },
  {
    field: 'period',
    headers: [
      'date',
      'period',
      'month',
      'week',
      'quarter',
      'day',
      'sprint',
      'iteration',
      'year',
      'from',
      'start',
      'datum',
      'monat',
      'woche',
      'quartal',
      'zeitraum',
      'mois',
      'semaine',
      'trimestre',
      'période',
    ],
  },
  {field: 'through', headers: ['through', 'to', 'end', 'until', 'bis', 'fin']},
  {field: 'value', headers: ['value', 'result', 'actual', 'wert', 'ist', 'valeur']},
  {field: 'numerator', headers: ['numerator', 'count', 'zähler', 'numérateur']},
  {field: 'denominator', headers: ['denominator', 'out of', 'of', 'total', 'base', 'nenner', 'dénominateur']},
  {field: 'unit', headers: ['unit', 'einheit', 'unité']},
  {field: 'better', headers: ['better', 'good direction', 'direction']},
  {field: 'rollup', headers: ['rollup', 'roll up', 'aggregation']},
  {field: 'team', headers: ['team', 'équipe']},
  {field: 'product', headers: ['product', 'produkt', 'produit']},
];

/** Headers of the column that places a row of a wide table in time. */
export const periodHeaders: readonly string[] = measureSynonyms.find(rule => rule.field === 'period')?.headers ?? [];

const long: Pick<Format, 'table' | 'marks' | 'fields'> = {table: 'measures', marks: [], fields: measureSynonyms};

/** Ready-made values, one row a KPI and period. */
export const measures: Format = {
  ...long,
  id: 'measures',
  title: 'Ready-made values',
  always: ['kpi', 'date', 'value'],
  never: ['id', 'key', 'status'],
  needs: ['kpi', 'period', 'value'],
};

/** Ready-made values, one row a period and one column a KPI. */
export const measuresByPeriod: Format = {
  ...long,
  id: 'measures-by-period',
  title: 'Ready-made values, a column for each number',
  always: [],
  layout: 'kpi-columns',
};

/** Ready-made values, one row a KPI and one column a period, as in a spreadsheet that was kept by hand. */
export const measuresByKpi: Format = {
  ...long,
  id: 'measures-by-kpi',
  title: 'Ready-made values, a row for each number',
  always: [],
  layout: 'kpi-rows',
};
