import type {Column, ColumnKind, Table} from '../tables/column.ts';
import type {Issue} from '../tables/issue.ts';
import type {TableName} from '../tables/tables.ts';
import type {Conventions} from '../time/conventions.ts';
import type {Coverage} from '../time/coverage.ts';

/** One stored stretch of a column: at most 65,536 rows. */
export interface ChunkReference {
  /** Content address: a hash over the whole chunk. Chunks with equal contents are stored once; a read computes it again and so notices damage. */
  readonly id: string;
  readonly rows: number;
}

export interface ColumnManifest {
  readonly kind: ColumnKind;
  /** Rows that have a value: a KPI refuses before anything is loaded. */
  readonly known: number;
  readonly chunks: readonly ChunkReference[];
}

export interface TableManifest {
  readonly rows: number;
  readonly columns: Readonly<Record<string, ColumnManifest>>;
}

/** What one import did; words and figures of the history. */
export interface ImportRecord {
  /** `import`, `form` (typed in by hand) or `settings`. */
  readonly by: 'import' | 'form' | 'settings';
  readonly files: readonly string[];
  readonly format: string;
  readonly table: string;
  readonly rowsRead: number;
  readonly rowsUsed: number;
  readonly rowsLeftOut: number;
  readonly issues: readonly Issue[];
}

/** A whole dataset after one commit. Untouched chunks are shared with the manifests before. */
export interface Manifest {
  readonly dataset: string;
  /** Counts up from 1 and is never given twice, also after an undo. */
  readonly revision: number;
  /** The revision that undo goes back to; 0 for the first. */
  readonly base: number;
  /** ISO instant from the kit's clock. */
  readonly at: string;
  readonly record: ImportRecord;
  readonly conventions: Conventions;
  readonly coverage: Coverage | undefined;
  /** What the dataset's owner decided, as JSON by name: rules such as `escaped`, mappings by header fingerprint. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly tables: Readonly<Partial<Record<TableName, TableManifest>>>;
}

export interface Commit {
  /** The revision that the commit was prepared against; 0 for a new dataset. Another current revision is the error `dataset-moved`. */
  readonly base: number;
  readonly at: string;
  readonly record: ImportRecord;
  readonly conventions: Conventions;
  readonly coverage: Coverage | undefined;
  readonly settings: Readonly<Record<string, unknown>>;
  /** Whole new contents of the tables that change; tables not named stay as they are. */
  readonly tables: ReadonlyMap<TableName, Table>;
}

export interface DatasetInfo {
  readonly name: string;
  readonly revision: number;
  readonly at: string;
  /** Rows of all tables together. */
  readonly rows: number;
}

export interface HistoryEntry {
  readonly revision: number;
  readonly at: string;
  readonly record: ImportRecord;
  /** The revision that panels read now. */
  readonly current: boolean;
}

/** What is found in one look at a dataset. */
export interface Look {
  /** The current manifest; `undefined` where everything was undone. */
  readonly manifest: Manifest | undefined;
  /** Newest first, the undone ones that can be redone included. The last ten revisions are kept. */
  readonly history: readonly HistoryEntry[];
  /** What is kept of the current revision under the key that was asked for. */
  readonly kept: unknown;
  /** All keys under which something is kept of the current revision; the caller's own to change. */
  readonly keys: Set<string>;
}

/** `memory` where the browser refuses storage: everything works and nothing outlives the page. */
export type StoreState = 'stored' | 'memory';

/**
 * Where datasets live. The IndexedDB store and the memory store hold the same contract and pass the same tests.
 * Every call settles; failures reject with a `StoreError`. A dataset is always one whole revision.
 */
export interface Store {
  readonly state: StoreState;
  /** Why the browser's storage is not used; `undefined` where it is, or where memory was asked for. */
  readonly refusal: StoreErrorCode | undefined;
  datasets(): Promise<readonly DatasetInfo[]>;
  /** The current manifest, `undefined` where there is no such dataset. */
  manifest(dataset: string): Promise<Manifest | undefined>;
  /** All of it in one transaction; `undefined` where there is no such dataset. */
  look(dataset: string, key: string): Promise<Look | undefined>;
  /** Named columns of a table; columns that the manifest does not have are absent from the result. Content is verified: `data-damaged`. A manifest that is no longer kept: `dataset-moved`. */
  read(
    manifest: Manifest,
    table: TableName,
    columns: readonly string[],
    signal?: AbortSignal,
  ): Promise<ReadonlyMap<string, Column>>;
  /** One strict transaction, resolved only after it completed. */
  commit(dataset: string, commit: Commit, signal?: AbortSignal): Promise<Manifest>;
  /** Back to the previous manifest; resolves to the one now current, `undefined` where nothing is left. Without a previous one that is kept, nothing changes. */
  undo(dataset: string): Promise<Manifest | undefined>;
  /** Forward again to what was undone, until the next commit; resolves to the manifest now current. */
  redo(dataset: string): Promise<Manifest | undefined>;
  /** Deletes the dataset with all its revisions. One that does not exist is no error. */
  remove(dataset: string): Promise<void>;
  /** Keeps results of a revision, by key, until the revision is deleted; of a revision that is no longer kept, nothing. Structured-clone data. */
  keep(dataset: string, revision: number, results: ReadonlyMap<string, unknown>): Promise<void>;
  /** The kept results among the keys. */
  kept(dataset: string, revision: number, keys: readonly string[]): Promise<ReadonlyMap<string, unknown>>;
  /** Calls back after the dataset changed in this or another tab; returns the function that stops it. */
  watch(dataset: string, changed: () => void): () => void;
  /** Ends all connections and watches; later calls reject with `aborted`. */
  close(): void;
}

/**
 * `dataset-moved`: another commit came first; read again. `no-space`: nothing was written, the dataset is as before.
 * `storage-denied`: the browser allows none. `storage-lost`: the connection broke, also after opening it again; a reload helps.
 * `storage-blocked`: no answer in time, as a rule because of another tab. `data-damaged`: what is stored cannot be read back.
 * `newer-version`: written by a newer kit that older ones must not read. `aborted`: by the signal, or the store is closed.
 */
export type StoreErrorCode =
  | 'dataset-moved'
  | 'no-space'
  | 'storage-denied'
  | 'storage-lost'
  | 'storage-blocked'
  | 'data-damaged'
  | 'newer-version'
  | 'aborted'
  | 'storage-failed';

/** A storage failure that the panel words by its code. */
export class StoreError extends Error {
  readonly code: StoreErrorCode;
  constructor(code: StoreErrorCode, cause?: unknown) {
    super(`store: ${code}`, {cause});
    this.name = 'StoreError';
    this.code = code;
  }
}
