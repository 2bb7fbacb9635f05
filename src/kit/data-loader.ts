import {columnsOf, type EngineData} from '../engine/scope.ts';
import type {AnyDefinition} from '../language/definition.ts';
import type {Condition} from '../language/expression.ts';
import {parseCondition} from '../language/schema.ts';
import type {Manifest, Store} from '../store/store.ts';
import type {Column, Table} from '../tables/column.ts';
import {type TableName, tables} from '../tables/tables.ts';

/** Tables whose every column is small and is needed by most cards, or by those that are about money. */
const annotationTables: readonly TableName[] = ['targets', 'events', 'measures', 'assumptions', 'rates'];

/** What is in memory of one revision: columns by table and name, and the tables that the engine works on. */
interface Cache {
  readonly revision: number;
  readonly columns: Map<string, Column>;
  /** Columns that are being read: questions that are asked at once share them. */
  readonly reading: Map<string, Promise<void>>;
  readonly tables: Map<TableName, {readonly rows: number; readonly columns: Map<string, Column>}>;
}

/** Loads the columns that definitions name, and keeps those of the last revision of each dataset. */
export class DataLoader {
  readonly #store: Store;
  readonly #kept = new Map<string, Cache>();

  constructor(store: Store) {
    this.#store = store;
  }

  /** The data that these definitions need; `extra` names filter, split and drill-down columns. */
  async load(
    manifest: Manifest,
    wanted: readonly AnyDefinition[],
    definitions: ReadonlyMap<string, AnyDefinition>,
    extra: readonly string[],
    signal?: AbortSignal,
  ): Promise<EngineData> {
    const rules = rulesOfManifest(manifest);
    const needed = new Map<TableName, Set<string>>();
    for (const table of annotationTables) needed.set(table, new Set(Object.keys(tables[table].columns)));
    for (const definition of wanted) {
      for (const [table, columns] of columnsOf(definition, definitions, extra, rules)) {
        const all = needed.get(table) ?? new Set();
        for (const column of columns) all.add(column);
        needed.set(table, all);
      }
    }
    return {
      dataset: manifest.dataset,
      revision: manifest.revision,
      tables: await this.#loadShared(manifest, needed, signal),
      conventions: manifest.conventions,
      coverage: manifest.coverage,
      rules,
      definitions,
    };
  }

  /** Every column of every table: what an import merges into. */
  async loadAll(manifest: Manifest, signal?: AbortSignal): Promise<Map<TableName, Table>> {
    const needed = new Map<TableName, Set<string>>();
    for (const [table, {columns}] of Object.entries(manifest.tables))
      needed.set(table as TableName, new Set(Object.keys(columns)));
    return this.loadTables(manifest, needed, signal);
  }

  async loadTables(
    manifest: Manifest,
    needed: ReadonlyMap<TableName, ReadonlySet<string>>,
    signal?: AbortSignal,
  ): Promise<Map<TableName, Table>> {
    const cache = this.#cacheFor(manifest);
    const loaded = new Map<TableName, Table>();
    for (const [name, columns] of needed) {
      const stored = manifest.tables[name];
      if (!stored) continue;
      const present = [...columns].filter(
        column => Object.hasOwn(stored.columns, column) && (stored.columns[column]?.known ?? 0) > 0,
      );
      await this.#fetch(cache, manifest, name, present, signal);
      const own = new Map<string, Column>();
      for (const column of present) {
        const values = cache.columns.get(`${name}.${column}`);
        if (values) own.set(column, values);
      }
      loaded.set(name, {rows: stored.rows, columns: own});
    }
    return loaded;
  }

  /** Reads columns that are not there yet. What another question is reading is waited for, and read here where that one failed or was given up. */
  async #fetch(
    cache: Cache,
    manifest: Manifest,
    table: TableName,
    names: readonly string[],
    signal: AbortSignal | undefined,
  ): Promise<void> {
    const {columns, reading} = cache;
    const absent = names.filter(name => !columns.has(`${table}.${name}`));
    const others = new Set(absent.flatMap(name => reading.get(`${table}.${name}`) ?? []));
    const own = absent.filter(name => !reading.has(`${table}.${name}`));
    if (own.length > 0) {
      const work = this.#store.read(manifest, table, own, signal).then(found => {
        for (const [name, values] of found) columns.set(`${table}.${name}`, values);
      });
      for (const name of own) reading.set(`${table}.${name}`, work);
      try {
        await work;
      } finally {
        for (const name of own) reading.delete(`${table}.${name}`);
      }
    }
    if (others.size === 0) return;
    const ended = await Promise.allSettled(others);
    if (ended.some(({status}) => status === 'rejected')) await this.#fetch(cache, manifest, table, absent, signal);
  }

  /**
   * The same tables for every question on a revision, with all columns that were loaded so far: what the engine has found out about a table,
   * it need not find out for the next card.
   */
  async #loadShared(
    manifest: Manifest,
    needed: ReadonlyMap<TableName, ReadonlySet<string>>,
    signal?: AbortSignal,
  ): Promise<Map<TableName, Table>> {
    const loaded = await this.loadTables(manifest, needed, signal);
    const {tables: shared} = this.#cacheFor(manifest);
    for (const [name, {rows, columns}] of loaded) {
      const table = shared.get(name) ?? {rows, columns: new Map<string, Column>()};
      shared.set(name, table);
      for (const [column, values] of columns) table.columns.set(column, values);
      loaded.set(name, table);
    }
    return loaded;
  }

  /** Takes the columns that were just stored as the ones of that revision, so that they need not be read back. */
  adopt(manifest: Manifest, stored: ReadonlyMap<TableName, Table>): void {
    const cache = this.#cacheFor(manifest).columns;
    for (const [name, {columns}] of stored) {
      for (const [column, values] of columns) cache.set(`${name}.${column}`, values);
    }
  }

  #cacheFor({dataset, revision}: Manifest): Cache {
    const kept = this.#kept.get(dataset);
    if (kept?.revision === revision) return kept;
    const fresh: Cache = {revision, columns: new Map(), reading: new Map(), tables: new Map()};
    this.#kept.set(dataset, fresh);
    return fresh;
  }
}

/** The conditions that the dataset's owner decided. Stored ones that the language no longer knows count as undecided. */
export function rulesOfManifest({settings}: Pick<Manifest, 'settings'>): Map<string, Condition> {
  const rules = new Map<string, Condition>();
  const stored = settings.rules;
  if (typeof stored !== 'object' || stored === null) return rules;
  for (const [name, rule] of Object.entries(stored)) {
    try {
      rules.set(name, parseCondition(rule));
    } catch {
      // A rule of a newer kit: the KPI then asks again instead of guessing.
    }
  }
  return rules;
}
