import type {Column} from '../tables/column.ts';
import type {TableName} from '../tables/tables.ts';
import type {addressOf, Chunk} from './chunk.ts';
import type {Connection, Work} from './connection.ts';
import {nameOf} from './errors.ts';
import {type DatasetLayout, headKey} from './layout.ts';
import {columnsOf} from './manifests.ts';
import type {PreparedCommit} from './prepare-commit.ts';
import {assertReadable, type Head, planCommit} from './revisions.ts';
import {type ChunkReference, type Manifest, StoreError} from './store.ts';

/** Where a dataset stands and which manifests it keeps. */
export interface DatasetState {
  readonly head: Head;
  readonly kept: readonly Manifest[];
}

/** A state, and what is kept of the current revision: under one key, and the names of all keys. */
export interface DatasetLook extends DatasetState {
  readonly result: unknown;
  readonly keys: Set<string>;
}

type WriteWork = Work<DatasetLayout, 'readwrite'>;

/** How much is handed to the browser before its answer is awaited, in bytes: bounds the memory and the time that a page's thread is held. */
const batchBytes = 8_000_000;

const all = ['meta', 'manifests', 'chunks', 'results'] as const;

/** The database of one dataset: it alone says what the dataset is. */
export class DatasetDatabase {
  readonly #connection: Connection<DatasetLayout>;
  /** Chunks found unreadable; the next commit with equal contents writes them anew instead of sharing them. */
  readonly #damaged = new Set<string>();

  constructor(connection: Connection<DatasetLayout>) {
    this.#connection = connection;
  }

  /** Opens the database, and creates it where there is none. */
  create(): Promise<void> {
    return this.#connection.create();
  }

  /** The current manifest, in one small transaction; `head` alone where everything was undone. `undefined` without a dataset. */
  async current(): Promise<{readonly head: Head; readonly manifest: Manifest | undefined} | undefined> {
    return this.#connection.read(['meta', 'manifests'], async ({transaction}) => {
      const head = await transaction.objectStore('meta').get(headKey);
      assertReadable(head);
      if (!head) return undefined;
      if (head.current === 0) return {head, manifest: undefined};
      const manifest = await transaction.objectStore('manifests').get(head.current);
      if (!manifest) throw new StoreError('data-damaged', new Error(`missing manifest ${head.current}`));
      return {head, manifest};
    });
  }

  /** Where the dataset stands, with what is kept of its current revision under a key, in one small transaction. */
  async look(key: string): Promise<DatasetLook | undefined> {
    return this.#connection.read(['meta', 'manifests', 'results'], async ({transaction}) => {
      const manifests = transaction.objectStore('manifests').getAll();
      unawaited(manifests);
      const head = await transaction.objectStore('meta').get(headKey);
      assertReadable(head);
      if (!head) return undefined;
      const results = transaction.objectStore('results');
      const result = results.get([head.current, key]);
      unawaited(result);
      const keys = results.getAllKeys(keysOf(head.current));
      unawaited(keys);
      const kept = await manifests;
      if (head.current > 0 && !kept.some(({revision}) => revision === head.current))
        throw new StoreError('data-damaged', new Error(`missing manifest ${head.current}`));
      return {head, kept, result: await result, keys: new Set((await keys).map(([, name]) => name))};
    });
  }

  async read(
    manifest: Manifest,
    table: TableName,
    columns: readonly string[],
    signal?: AbortSignal,
  ): Promise<ReadonlyMap<string, Column>> {
    const wanted = columnsOf(manifest, table, columns);
    const stored = await this.#connection.read(
      ['chunks'],
      async ({transaction, advance}) => {
        const store = transaction.objectStore('chunks');
        const get = async ({id}: ChunkReference): Promise<Chunk | undefined> => {
          try {
            return await store.get(id);
          } catch (error) {
            if (nameOf(error) !== 'AbortError') this.#damaged.add(id);
            throw error;
          } finally {
            advance();
          }
        };
        return Promise.all(wanted.map(([, {chunks}]) => Promise.all(chunks.map(get))));
      },
      signal,
    );
    // Fetched with the first columns: a page that shows kept results reads none.
    const [{joinChunks}, {addressOf: address}] = await Promise.all([import('./decode.ts'), import('./chunk.ts')]);
    const read = new Map<string, Column>();
    for (const [index, [name, {kind, chunks}]] of wanted.entries()) {
      const found = chunks.flatMap(({id}, position) => this.#verified(id, stored?.[index]?.[position], address) ?? []);
      if (found.length < chunks.length) throw await this.#gapIn(manifest);
      read.set(name, joinChunks(kind, found));
    }
    return read;
  }

  /** Writes a whole revision or nothing. */
  async commit(dataset: string, prepared: PreparedCommit, signal?: AbortSignal): Promise<Manifest> {
    const manifest = await this.#connection.write([...all], work => this.#write(work, dataset, prepared), {
      create: true,
      signal,
    });
    if (!manifest) throw new StoreError('storage-failed');
    for (const id of prepared.chunks.keys()) this.#damaged.delete(id);
    return manifest;
  }

  /** Moves the head over kept manifests; says whether it moved, and where it stands. */
  async move(
    plan: (head: Head, kept: readonly Manifest[]) => Head,
  ): Promise<{readonly isMoved: boolean; readonly manifest: Manifest | undefined} | undefined> {
    return this.#connection.write(['meta', 'manifests'], async ({transaction}) => {
      const meta = transaction.objectStore('meta');
      const head = await meta.get(headKey);
      assertReadable(head);
      if (!head) return undefined;
      const kept = await transaction.objectStore('manifests').getAll();
      const next = plan(head, kept);
      const isMoved = next.current !== head.current;
      if (isMoved) await meta.put(next, headKey);
      return {isMoved, manifest: kept.find(({revision}) => revision === next.current)};
    });
  }

  async keep(revision: number, results: ReadonlyMap<string, unknown>): Promise<void> {
    await this.#connection.write(['meta', 'manifests', 'results'], async ({transaction}) => {
      assertReadable(await transaction.objectStore('meta').get(headKey));
      if ((await transaction.objectStore('manifests').getKey(revision)) === undefined) return;
      const store = transaction.objectStore('results');
      for (const [key, result] of results) unawaited(store.put(result, [revision, key]));
    });
  }

  async kept(revision: number, keys: readonly string[]): Promise<ReadonlyMap<string, unknown>> {
    const found = await this.#connection.read(['results'], async ({transaction}) => {
      const store = transaction.objectStore('results');
      return Promise.all(keys.map(async key => store.get([revision, key])));
    });
    const kept = new Map<string, unknown>();
    for (const [index, key] of keys.entries()) {
      const result = found?.[index];
      if (result !== undefined) kept.set(key, result);
    }
    return kept;
  }

  async delete(): Promise<void> {
    await this.#connection.delete();
  }

  close(): void {
    this.#connection.close();
  }

  async #write({transaction, advance}: WriteWork, dataset: string, prepared: PreparedCommit): Promise<Manifest> {
    const meta = transaction.objectStore('meta');
    const manifests = transaction.objectStore('manifests');
    const chunks = transaction.objectStore('chunks');
    const results = transaction.objectStore('results');
    const keeping = manifests.getAll();
    unawaited(keeping);
    const storing = chunks.getAllKeys();
    unawaited(storing);
    const head = await meta.get(headKey);
    const kept = await keeping;
    const stored = await storing;
    advance();
    const plan = planCommit(dataset, head, kept, prepared);
    const present = new Set(stored);
    let unanswered = 0;
    for (const [id, chunk] of prepared.chunks) {
      if (present.has(id) && !this.#damaged.has(id)) continue;
      const put = chunks.put(chunk, id);
      unawaited(put);
      unanswered += sizeOf(chunk);
      if (unanswered < batchBytes) continue;
      await put;
      advance();
      unanswered = 0;
    }
    for (const id of stored) if (!plan.named.has(id)) unawaited(chunks.delete(id));
    for (const revision of plan.dropped) {
      unawaited(manifests.delete(revision));
      unawaited(results.delete(keysOf(revision)));
    }
    unawaited(manifests.put(plan.manifest, plan.manifest.revision));
    unawaited(meta.put(plan.head, headKey));
    return plan.manifest;
  }

  #verified(id: string, chunk: Chunk | undefined, address: typeof addressOf): Chunk | undefined {
    if (!chunk) return undefined;
    try {
      if (address(chunk) === id) return chunk;
    } catch {
      // Not even of a chunk's shape.
    }
    this.#damaged.add(id);
    throw new StoreError('data-damaged', new Error(`chunk ${id} has other contents`));
  }

  async #gapIn(manifest: Manifest): Promise<StoreError> {
    const state = await this.look('');
    const isKept = state?.kept.some(({revision, at}) => revision === manifest.revision && at === manifest.at);
    return isKept ? new StoreError('data-damaged', new Error('missing chunk')) : new StoreError('dataset-moved');
  }
}

/** All keys under which results of a revision are kept: an array sorts behind every string. */
function keysOf(revision: number): IDBKeyRange {
  return IDBKeyRange.bound([revision], [revision, []]);
}

/** A request whose failure the transaction tells. */
function unawaited(request: Promise<unknown>): void {
  request.catch(() => undefined);
}

function sizeOf(chunk: Chunk): number {
  const numbers = chunk.numbers.reduce((sum, {values}) => sum + values.byteLength, 0);
  return numbers + chunk.bytes.length + chunk.dictionary.length * 16;
}
