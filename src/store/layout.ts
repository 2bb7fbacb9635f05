import type {DBSchema, IDBPDatabase, StoreNames} from 'idb';
import type {Chunk} from './chunk.ts';
import {type Head, oldestReader, storedSchema} from './revisions.ts';
import type {Manifest} from './store.ts';

/** Facts that are found without a key of their own lie under this one. */
export const headKey = 'head';

/** The databases of one kit: which stores they have. Later layouts add stores and never change or delete one. */
export interface DatasetLayout extends DBSchema {
  /** One record, under `headKey`. */
  meta: {key: string; value: Head};
  /** By revision. */
  manifests: {key: number; value: Manifest};
  /** By content address. */
  chunks: {key: string; value: Chunk};
  /** By revision and the caller's key. */
  results: {key: [number, string]; value: unknown};
}

/** Names only: what is true of a dataset stands in its own database. */
export interface CatalogueLayout extends DBSchema {
  /** One record, under `headKey`. */
  meta: {key: string; value: Pick<Head, 'schema' | 'minReader'>};
  /** By dataset name. */
  datasets: {key: string; value: {readonly name: string}};
}

/** How a database is created and recognised. */
export interface Layout<Schema extends DBSchema> {
  readonly stores: readonly StoreNames<Schema>[];
  /** Creates what the version before lacks. Runs inside the upgrade, where anything asynchronous would end it half done. */
  create(database: IDBPDatabase<Schema>, oldVersion: number): void;
}

export const datasetLayout: Layout<DatasetLayout> = {
  stores: ['meta', 'manifests', 'chunks', 'results'],
  create(database, oldVersion) {
    if (oldVersion >= 1) return;
    for (const store of datasetLayout.stores) database.createObjectStore(store);
  },
};

export const catalogueLayout: Layout<CatalogueLayout> = {
  stores: ['meta', 'datasets'],
  create(database, oldVersion) {
    if (oldVersion >= 1) return;
    for (const store of catalogueLayout.stores) database.createObjectStore(store);
  },
};

/** What a new catalogue says of itself. */
export const catalogueHead = {schema: storedSchema, minReader: oldestReader};

/** The database of a kit's catalogue. JSON keeps any two names apart, also names with separators or lone surrogates in them. */
export function catalogueName(kit: string): string {
  return JSON.stringify(['kpi-kit', kit]);
}

/** The database of one dataset. */
export function datasetName(kit: string, dataset: string): string {
  return JSON.stringify(['kpi-kit', kit, dataset]);
}
