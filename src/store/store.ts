import type {Column, ColumnKind, Table} from '../tables/column.ts';
import type {Issue} from '../tables/issue.ts';
import type {TableName} from '../tables/tables.ts';
import type {Conventions} from '../time/conventions.ts';
import type {Coverage} from '../time/coverage.ts';

/** One stored stretch of a column: at most 65,536 rows. */
export interface ChunkReference {
  /** Content address; chunks with equal contents are stored once. */
  readonly id: string;
  readonly rows: number;
  readonly checksum: number;
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
  readonly revision: number;
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
  readonly rows: number;
}

export interface HistoryEntry {
  readonly revision: number;
  readonly at: string;
  readonly record: ImportRecord;
  /** The revision that panels read now. */
  readonly current: boolean;
}

/** `memory` where the browser refuses storage: everything works and nothing outlives the page. */
export type StoreState = 'stored' | 'memory';

/**
 * Where datasets live. The IndexedDB store and the memory store hold the same contract and pass the same tests.
 * Every call settles; failures reject with a `StoreError`. A dataset is always one whole revision.
 */
export interface Store {
  readonly state: StoreState;
  datasets(): Promise<readonly DatasetInfo[]>;
  /** The current manifest, `undefined` where there is no such dataset. */
  manifest(dataset: string): Promise<Manifest | undefined>;
  /** Newest first, the undone ones that can be redone included. */
  history(dataset: string): Promise<readonly HistoryEntry[]>;
  /** Named columns of a table; columns that the manifest does not have are absent from the result. Checksums are verified: `data-damaged`. */
  read(manifest: Manifest, table: TableName, columns: readonly string[], signal?: AbortSignal): Promise<ReadonlyMap<string, Column>>;
  /** One strict transaction, resolved only after it completed. */
  commit(dataset: string, commit: Commit, signal?: AbortSignal): Promise<Manifest>;
  /** Back to the previous manifest; resolves to the one now current, `undefined` where nothing is left. */
  undo(dataset: string): Promise<Manifest | undefined>;
  redo(dataset: string): Promise<Manifest | undefined>;
  remove(dataset: string): Promise<void>;
  /** Kept results of a revision, by key; lost when the dataset moves on. Structured-clone data. */
  keep(dataset: string, revision: number, results: ReadonlyMap<string, unknown>): Promise<void>;
  kept(dataset: string, revision: number, keys: readonly string[]): Promise<ReadonlyMap<string, unknown>>;
  /** Calls back after the dataset changed in this or another tab; returns the function that stops it. */
  watch(dataset: string, changed: () => void): () => void;
  close(): void;
}

export type StoreErrorCode =
  | 'dataset-moved' | 'no-space' | 'storage-denied' | 'storage-lost' | 'storage-blocked' | 'data-damaged' | 'newer-version' | 'aborted' | 'storage-failed';

/** A storage failure that the panel words by its code. */
export class StoreError extends Error {
  readonly code: StoreErrorCode;
  constructor(code: StoreErrorCode, cause?: unknown) {
    super(`store: ${code}`, {cause});
    this.name = 'StoreError';
    this.code = code;
  }
}
