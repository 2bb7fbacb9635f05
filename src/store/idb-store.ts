import type {Column} from '../tables/column.ts';
import type {TableName} from '../tables/tables.ts';
import {Catalogue} from './catalogue.ts';
import {Connection, type Deadlines, defaultDeadlines} from './connection.ts';
import {DatasetDatabase} from './dataset-database.ts';
import {catalogueName, datasetLayout, datasetName} from './layout.ts';
import {infoOf} from './manifests.ts';
import {type Head, historyOf, planRedo, planUndo} from './revisions.ts';
import {type Commit, type DatasetInfo, type Look, type Manifest, type Store, StoreError} from './store.ts';
import {Watchers} from './watchers.ts';

/** The contract over IndexedDB: one small catalogue of names, and one database for each dataset. */
export class IdbStore implements Store {
  readonly state = 'stored';
  readonly refusal = undefined;
  readonly #name: string;
  readonly #deadlines: Deadlines;
  readonly #catalogue: Catalogue;
  readonly #databases = new Map<string, DatasetDatabase>();
  readonly #watchers: Watchers;
  #isClosed = false;

  /** `name` tells kits on one origin apart. */
  constructor(name: string, deadlines: Deadlines = defaultDeadlines) {
    this.#name = name;
    this.#deadlines = deadlines;
    this.#catalogue = new Catalogue(name, deadlines);
    this.#watchers = new Watchers(dataset => this.manifest(dataset), catalogueName(name));
    for (const [target, type] of restEvents()) target.addEventListener(type, this.#rest);
  }

  /** Opens the catalogue, and a dataset along with it where one is named; rejects where the browser has no storage for this page. */
  async open(dataset?: string): Promise<void> {
    // What comes of it is heard by whoever asks next.
    if (dataset !== undefined) this.manifest(dataset).catch(() => undefined);
    await this.#catalogue.open();
  }

  async datasets(): Promise<readonly DatasetInfo[]> {
    this.#assertOpen();
    const names = await this.#catalogue.names();
    const infos = await Promise.all(
      names.map(async name => {
        const database = this.#database(name);
        let current = await database.current();
        if (!current) {
          // A first commit that never came. One that is under way names the dataset again afterwards, unless it came in between.
          await this.#catalogue.delete(name);
          current = await database.current();
          if (current) await this.#catalogue.add(name);
        }
        return infoOf(current?.manifest) ?? [];
      }),
    );
    return infos.flat();
  }

  async manifest(dataset: string): Promise<Manifest | undefined> {
    this.#assertOpen();
    const manifest = (await this.#database(dataset).current())?.manifest;
    this.#watchers.observe(dataset, manifest);
    return manifest;
  }

  async look(dataset: string, key: string): Promise<Look | undefined> {
    this.#assertOpen();
    const found = await this.#database(dataset).look(key);
    const manifest = found?.kept.find(({revision}) => revision === found.head.current);
    this.#watchers.observe(dataset, manifest);
    return found && {manifest, history: historyOf(found.head, found.kept), kept: found.result, keys: found.keys};
  }

  async read(
    manifest: Manifest,
    table: TableName,
    columns: readonly string[],
    signal?: AbortSignal,
  ): Promise<ReadonlyMap<string, Column>> {
    this.#assertOpen();
    return this.#database(manifest.dataset).read(manifest, table, columns, signal);
  }

  async commit(dataset: string, commit: Commit, signal?: AbortSignal): Promise<Manifest> {
    this.#assertOpen();
    // Fetched with the first commit: who only reads does not need it.
    const {prepareCommit} = await import('./prepare-commit.ts');
    const database = this.#database(dataset);
    // The name before the dataset: one that nobody can find would be worse than a name without a dataset. The browser is at it while columns are encoded.
    const waiting = [this.#catalogue.add(dataset), database.create()];
    const [prepared] = await Promise.all([prepareCommit(commit, signal), ...waiting]);
    this.#assertOpen();
    const manifest = await database.commit(dataset, prepared, signal);
    // Another tab may have taken the name away while it had no dataset. The commit stands whether or not this succeeds.
    if (commit.base === 0) await this.#catalogue.add(dataset).catch(() => undefined);
    this.#watchers.announce(dataset, manifest);
    return manifest;
  }

  async undo(dataset: string): Promise<Manifest | undefined> {
    return this.#move(dataset, planUndo);
  }

  async redo(dataset: string): Promise<Manifest | undefined> {
    return this.#move(dataset, planRedo);
  }

  async remove(dataset: string): Promise<void> {
    this.#assertOpen();
    await this.#database(dataset).delete();
    this.#databases.delete(dataset);
    // The dataset is gone either way; a name that stays is forgotten by the next listing.
    await this.#catalogue.delete(dataset).catch(() => undefined);
    this.#watchers.announce(dataset, undefined);
  }

  async keep(dataset: string, revision: number, results: ReadonlyMap<string, unknown>): Promise<void> {
    this.#assertOpen();
    await this.#database(dataset).keep(revision, results);
  }

  async kept(dataset: string, revision: number, keys: readonly string[]): Promise<ReadonlyMap<string, unknown>> {
    this.#assertOpen();
    return this.#database(dataset).kept(revision, keys);
  }

  watch(dataset: string, changed: () => void): () => void {
    return this.#watchers.watch(dataset, changed);
  }

  close(): void {
    this.#isClosed = true;
    this.#watchers.close();
    for (const [target, type] of restEvents()) target.removeEventListener(type, this.#rest);
    this.#rest();
  }

  async #move(dataset: string, plan: (head: Head, kept: readonly Manifest[]) => Head): Promise<Manifest | undefined> {
    this.#assertOpen();
    const moved = await this.#database(dataset).move(plan);
    if (moved?.isMoved) this.#watchers.announce(dataset, moved.manifest);
    return moved?.manifest;
  }

  #database(dataset: string): DatasetDatabase {
    const known = this.#databases.get(dataset);
    if (known) return known;
    const connection = new Connection(datasetName(this.#name, dataset), datasetLayout, this.#deadlines);
    const database = new DatasetDatabase(connection);
    this.#databases.set(dataset, database);
    return database;
  }

  #assertOpen(): void {
    if (this.#isClosed) throw new StoreError('aborted');
  }

  // A page put aside must not hold up other tabs; whatever is asked next opens again.
  readonly #rest = (): void => {
    this.#catalogue.close();
    for (const database of this.#databases.values()) database.close();
  };
}

function restEvents(): [EventTarget, string][] {
  if (typeof document === 'undefined') return [];
  return [
    [document, 'freeze'],
    [globalThis, 'pagehide'],
  ];
}
