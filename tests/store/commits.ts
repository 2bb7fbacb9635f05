import type {Commit, Manifest, Store} from '../../src/store/store.ts';
import type {Column, Table} from '../../src/tables/column.ts';
import type {TableName} from '../../src/tables/tables.ts';
import {defaultConventions} from '../../src/time/conventions.ts';

export const numbersOf = (...values: number[]): Column => ({kind: 'number', values: Float64Array.from(values)});

export function tableOf(rows: number, columns: Record<string, Column>): Table {
  return {rows, columns: new Map(Object.entries(columns))};
}

/** A commit with one table, `items`, of one column, `estimate`, unless given otherwise. */
export function commitOf(base: number, tables: Table | Partial<Record<TableName, Table>>): Commit {
  const named = 'rows' in tables && tables.columns instanceof Map ? {items: tables as Table} : tables;
  return {
    base,
    at: `2026-11-${String((base % 28) + 1).padStart(2, '0')}T10:00:00.000Z`,
    record: {
      by: 'import',
      files: ['board.csv'],
      format: 'jira',
      table: 'items',
      rowsRead: 3,
      rowsUsed: 2,
      rowsLeftOut: 1,
      issues: [{code: 'date-not-read', effect: 'left-out', row: 3, column: '__proto__', value: '31/31/26', count: 1}],
    },
    conventions: defaultConventions,
    coverage: {from: 20_000, through: 20_090},
    settings: {escaped: {labels: ['prod']}},
    tables: new Map(Object.entries(named) as [TableName, Table][]),
  };
}

export const estimates = (...values: number[]): Table => tableOf(values.length, {estimate: numbersOf(...values)});

/** The values of `items.estimate` in a manifest. */
export async function readEstimates(store: Store, manifest: Manifest | undefined): Promise<number[] | undefined> {
  if (!manifest) return undefined;
  const column = (await store.read(manifest, 'items', ['estimate'])).get('estimate');
  return column?.kind === 'number' ? [...column.values] : [];
}

/** The values of `items.estimate` in the current manifest. */
export async function currentEstimates(store: Store, dataset: string): Promise<number[] | undefined> {
  return readEstimates(store, await store.manifest(dataset));
}
