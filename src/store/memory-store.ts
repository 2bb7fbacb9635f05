import type {Column} from '../tables/column.ts';
import type {TableName} from '../tables/tables.ts';
import type {Chunk} from './chunk.ts';
import {joinChunks} from './decode.ts';
import {storeErrorOf} from './errors.ts';
import {columnsOf, infoOf} from './manifests.ts';
import {prepareCommit} from './prepare-commit.ts';
import {type Head, historyOf, planCommit, planRedo, planUndo} from './revisions.ts';
import {
  type Commit,
  type DatasetInfo,
  type Look,
  type Manifest,
  type Store,
  StoreError,
  type StoreErrorCode,
} from './store.ts';
import {Watchers} from './watchers.ts';

/** One dataset in memory, laid out as its database would be. */
export interface MemoryDataset {
  head: Head;
  readonly manifests: Map<number, Manifest>;
  readonly chunks: Map<string, Chunk>;
  /** By revision, then by key. */
  readonly results: Map<number, Map<string, unknown>>;
}

/** The contract without a browser: everything is gone with the page. Data are encoded as in IndexedDB, so both give the same. */
export class MemoryStore implements Store {
  readonly state = 'memory';
  readonly refusal: StoreErrorCode | undefined;
  readonly #datasets: Map<string, MemoryDataset>;
  readonly #watchers = new Watchers(dataset => this.manifest(dataset));
  #isClosed = false;

  /** `refusal` is why the browser's storage is not used. */
  constructor(refusal?: StoreErrorCode, datasets: Map<string, MemoryDataset> = new Map()) {
    this.refusal = refusal;
    this.#datasets = datasets;
  }

  async datasets(): Promise<readonly DatasetInfo[]> {
    this.#assertUsable();
    return [...this.#datasets.values()].flatMap(dataset => infoOf(currentOf(dataset)) ?? []);
  }

  async manifest(dataset: string): Promise<Manifest | undefined> {
    this.#assertUsable();
    const manifest = currentOf(this.#datasets.get(dataset));
    this.#watchers.observe(dataset, manifest);
    return manifest;
  }

  async look(dataset: string, key: string): Promise<Look | undefined> {
    const manifest = await this.manifest(dataset);
    const found = this.#datasets.get(dataset);
    if (!found) return undefined;
    const results = found.results.get(found.head.current);
    const history = historyOf(found.head, [...found.manifests.values()]);
    return {manifest, history, kept: structuredClone(results?.get(key)), keys: new Set(results?.keys())};
  }

  async read(
    manifest: Manifest,
    table: TableName,
    columns: readonly string[],
    signal?: AbortSignal,
  ): Promise<ReadonlyMap<string, Column>> {
    this.#assertUsable(signal);
    const chunks = this.#datasets.get(manifest.dataset)?.chunks;
    const read = new Map<string, Column>();
    for (const [name, {kind, chunks: references}] of columnsOf(manifest, table, columns)) {
      const found = references.flatMap(({id}) => chunks?.get(id) ?? []);
      if (found.length < references.length) throw new StoreError('dataset-moved');
      read.set(name, joinChunks(kind, found));
    }
    return read;
  }

  async commit(dataset: string, commit: Commit, signal?: AbortSignal): Promise<Manifest> {
    this.#assertUsable(signal);
    const prepared = await prepareCommit(commit, signal);
    this.#assertUsable(signal);
    const before = this.#datasets.get(dataset);
    const stored = before?.manifests.values() ?? [];
    const {head, manifest, dropped, named} = planCommit(dataset, before?.head, [...stored], prepared);
    const {manifests, chunks, results} = before ?? emptyDataset(head);
    for (const revision of dropped) {
      manifests.delete(revision);
      results.delete(revision);
    }
    manifests.set(manifest.revision, manifest);
    for (const [id, chunk] of prepared.chunks) chunks.set(id, chunk);
    for (const id of chunks.keys()) if (!named.has(id)) chunks.delete(id);
    this.#datasets.set(dataset, {head, manifests, chunks, results});
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
    this.#assertUsable();
    if (this.#datasets.delete(dataset)) this.#watchers.announce(dataset, undefined);
  }

  async keep(dataset: string, revision: number, results: ReadonlyMap<string, unknown>): Promise<void> {
    this.#assertUsable();
    const found = this.#datasets.get(dataset);
    if (!found?.manifests.has(revision)) return;
    const kept = found.results.get(revision) ?? new Map<string, unknown>();
    found.results.set(revision, kept);
    try {
      for (const [key, result] of results) kept.set(key, structuredClone(result));
    } catch (error) {
      throw storeErrorOf(error, 'work');
    }
  }

  async kept(dataset: string, revision: number, keys: readonly string[]): Promise<ReadonlyMap<string, unknown>> {
    this.#assertUsable();
    const stored = this.#datasets.get(dataset)?.results.get(revision);
    const found = new Map<string, unknown>();
    for (const key of keys) {
      const result = stored?.get(key);
      if (result !== undefined) found.set(key, structuredClone(result));
    }
    return found;
  }

  watch(dataset: string, changed: () => void): () => void {
    return this.#watchers.watch(dataset, changed);
  }

  close(): void {
    this.#isClosed = true;
    this.#watchers.close();
  }

  #move(dataset: string, plan: (head: Head, kept: readonly Manifest[]) => Head): Manifest | undefined {
    this.#assertUsable();
    const found = this.#datasets.get(dataset);
    if (!found) return undefined;
    const head = plan(found.head, [...found.manifests.values()]);
    const isMoved = head.current !== found.head.current;
    found.head = head;
    const manifest = currentOf(found);
    if (isMoved) this.#watchers.announce(dataset, manifest);
    return manifest;
  }

  #assertUsable(signal?: AbortSignal): void {
    if (this.#isClosed) throw new StoreError('aborted');
    if (signal?.aborted) throw new StoreError('aborted', signal.reason);
  }
}

function currentOf(dataset: MemoryDataset | undefined): Manifest | undefined {
  return dataset?.manifests.get(dataset.head.current);
}

function emptyDataset(head: Head): MemoryDataset {
  return {head, manifests: new Map(), chunks: new Map(), results: new Map()};
}
