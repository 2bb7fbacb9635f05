import type {TableDefinition} from './table-definition.ts';

/** A value to reach, from a day on; a missing `to` means until replaced. `value` is in the KPI's unit, shares as fractions. */
export const targets = {
  key: ['kpi', 'team', 'product', 'from'],
  columns: {
    kpi: 'text',
    team: 'text',
    product: 'text',
    value: 'number',
    from: 'day',
    to: 'day',
    owner: 'text',
    note: 'long',
  },
} as const satisfies TableDefinition;

/** Things that happened and that explain a chart. */
export const events = {
  key: ['date', 'title', 'team'],
  columns: {date: 'day', title: 'long', team: 'text', product: 'text', owner: 'text', note: 'long'},
} as const satisfies TableDefinition;

/**
 * Ready-made values: what somebody already computed, one row a KPI and period. `kpi` is a catalogue id or `own:<name>`;
 * `date` is the first day of the period and `through` its last; `unit`, `better` (up, down, none) and `rollup` (sum, last, none) describe an own KPI.
 */
export const measures = {
  key: ['kpi', 'date', 'through', 'team', 'product'],
  columns: {
    kpi: 'text',
    name: 'text',
    date: 'day',
    through: 'day',
    label: 'text',
    value: 'number',
    numerator: 'number',
    denominator: 'number',
    unit: 'text',
    better: 'text',
    rollup: 'text',
    team: 'text',
    product: 'text',
  },
} as const satisfies TableDefinition;

/**
 * What is assumed because no file says it, from a day on: `name` is such as `gross-margin`, `value` a plain number, shares as fractions.
 * A missing `to` means until replaced. Nothing is ever assumed without such a row.
 */
export const assumptions = {
  key: ['name', 'product', 'from'],
  columns: {name: 'text', product: 'text', value: 'number', from: 'day', to: 'day', owner: 'text', note: 'long'},
} as const satisfies TableDefinition;
