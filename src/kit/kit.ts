import type {Reading, Series} from '../engine/series.ts';
import type {DraftView, Question} from '../import/draft.ts';
import type {AnyDefinition} from '../language/definition.ts';
import type {DatasetInfo, HistoryEntry} from '../store/store.ts';
import type {Column} from '../tables/column.ts';
import type {Issue} from '../tables/issue.ts';
import type {Conventions} from '../time/conventions.ts';
import type {Grain} from '../time/period.ts';
import type {Abortable} from './abort.ts';

export interface OpenOptions extends Abortable {
  /** Tells apart what several kits on one origin store; `kpi-kit` unless given. */
  readonly name?: string;
  /** Keeps everything in memory: in Node, in sandboxed frames, in tests. */
  readonly memory?: boolean;
  /** Where the worker file lies; `false` works on the page's own thread, in slices of at most 50 ms. */
  readonly worker?: string | URL | false;
  /** The clock, in milliseconds since 1970; the machine's unless given. */
  readonly now?: () => number;
  /** A dataset that is going to be asked for: it is opened along, which saves some milliseconds. */
  readonly dataset?: string;
}

/** Filters by dimension: one value or several. */
export type Where = Readonly<Record<string, string | readonly string[]>>;

/** Which readings are asked for. What is none (a grain, a day, a dimension) throws. */
export interface ReadScope extends Abortable {
  /** `default` unless given. */
  readonly dataset?: string;
  /** Unless given the KPI's own: months where it is of money, customers or outcomes, else sprints where the dataset has them, else weeks. */
  readonly by?: Grain;
  /** ISO day; the end of coverage unless given. */
  readonly asOf?: string;
  readonly where?: Where;
  /** A text column of the KPI's table, such as `team` or `goal`. */
  readonly split?: string;
  /** Only the last so many periods are given; the usual range still uses all. */
  readonly last?: number;
  /** The headline is all complete periods given, pooled from their rows, whatever the KPI's own rule: "85 % within 9 days" over a quarter. */
  readonly pooled?: boolean;
  readonly params?: Readonly<Record<string, number>>;
  /** Definition profile instead of the dataset's own, to see a value under both. An unknown one rejects with `invalid profile: …`. */
  readonly profile?: string;
}

/** A file, its text or bytes, or where it is fetched. */
export type Source = Blob | string | Uint8Array | URL;

/** One file or several, such as the `files` of a file input. */
export type Sources = Source | Iterable<Source>;

export interface Progress {
  readonly stage: 'reading' | 'typing';
  /** Of all files; pasted text counts two bytes a character. */
  readonly bytes: number;
  /** Absent while the size of a fetched file is not known. */
  readonly total: number | undefined;
  readonly rows: number;
}

export interface PrepareOptions extends Abortable {
  readonly dataset?: string;
  /** Field to header, or to headers. */
  readonly mapping?: Readonly<Record<string, string | readonly string[]>>;
  /** Question id to choice. */
  readonly answers?: Readonly<Record<string, string | readonly string[]>>;
  /** ISO day through which the file is whole. */
  readonly through?: string;
  /** `update` replaces rows with the same key and keeps the rest; `replace` empties the table first. */
  readonly mode?: 'update' | 'replace';
  /** Field to one value for the whole file, such as `{team: 'Blue'}`. */
  readonly constants?: Readonly<Record<string, string>>;
  readonly conventions?: Partial<Conventions>;
  readonly progress?: (progress: Progress) => void;
  /**
   * Given to `prepare`, hears of the draft as soon as it can be looked at, changed and stored: before its `changes.readings` are there,
   * which `prepare` waits for. Committing or changing it ends that wait.
   */
  readonly drafted?: (draft: Draft) => void;
}

export interface ReadingChange {
  readonly kpi: string;
  readonly before: Reading | undefined;
  readonly after: Reading | undefined;
  /** ISO 4217 code of amounts of money as they would be. */
  readonly currency?: string;
}

/** An import before it is stored. Nothing changes until `commit`. */
export interface Draft extends DraftView {
  /** Row counts, and the readings that would change. */
  readonly changes: DraftView['rows'] & {readonly readings: readonly ReadingChange[]};
  /** Re-types the draft; the file is not parsed again. An unknown question or choice throws. */
  answer(question: string, choice: string | readonly string[], options?: Abortable): Promise<void>;
  /** Feeds a field from these headers instead; none unmaps it. */
  map(field: string, headers: string | readonly string[], options?: Abortable): Promise<void>;
  constant(field: string, value: string, options?: Abortable): Promise<void>;
  through(day: string, options?: Abortable): Promise<void>;
  /** Stores everything or nothing: `needs-answers` while a blocking question is open, `dataset-moved` where another import came first. */
  commit(options?: Abortable): Promise<ImportReport>;
  /** Forgets the draft. */
  cancel(): void;
}

export interface ImportReport {
  readonly dataset: string;
  readonly revision: number;
  readonly format: string;
  readonly table: string;
  readonly rowsRead: number;
  readonly rowsUsed: number;
  readonly rowsLeftOut: number;
  readonly issues: readonly Issue[];
  readonly coverage: {readonly from: string; readonly through: string} | undefined;
}

export interface RowsScope extends ReadScope {
  /** The reading's period, or the whole horizon where absent. */
  readonly period?: {readonly from: string; readonly to: string} | undefined;
  /** Which group, where the scope is split. */
  readonly group?: string;
  readonly offset?: number;
  readonly limit?: number;
  /** Columns that come along with points; all that charts use where absent. The records' keys come with the column `key`, or with all. */
  readonly columns?: readonly string[];
}

/** A row behind a reading. `value` is what it contributed. */
export interface RecordRow {
  readonly value: number | undefined;
  readonly table: string;
  readonly key: string;
  readonly source: string;
  readonly line: number;
  /** The columns that the definition names, and the title, as text. */
  readonly cells: Readonly<Record<string, string>>;
}

export interface RowsPage {
  readonly total: number;
  readonly rows: readonly RecordRow[];
  /** Rows that belong there and could not be counted. */
  readonly leftOut: readonly (RecordRow & {readonly why: string})[];
  readonly leftOutTotal: number;
}

/** A KPI's counted rows as columns of equal length, for charts. */
export interface Points {
  readonly length: number;
  /** Day numbers since 1970-01-01. */
  readonly day: Int32Array;
  readonly value: Float64Array;
  readonly columns: ReadonlyMap<string, Column>;
  readonly keys: readonly string[];
}

export interface DatasetState {
  readonly name: string;
  readonly revision: number;
  readonly at: string;
  readonly conventions: Conventions;
  readonly coverage: {readonly from: string; readonly through: string} | undefined;
  readonly settings: Readonly<Record<string, unknown>>;
  /** Rows by table. */
  readonly tables: Readonly<Record<string, number>>;
  /** Values of each dimension, most rows first. */
  readonly dimensions: Readonly<Record<string, readonly string[]>>;
  /** By table, how many values its rows have of each dimension that they have any of. */
  readonly dimensionsOf: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** KPIs that the dataset's ready-made values brought along and that the catalogue does not know: their ids begin with `own:`. */
  readonly own: readonly AnyDefinition[];
  readonly rowsRead: number;
  readonly rowsUsed: number;
  readonly rowsLeftOut: number;
}

/** A sprint or increment of the dataset, or one that only items name. Days are ISO and both inside. */
export interface SprintRow {
  readonly name: string;
  /** An increment guessed from several teams' items has none: it is the whole train's. */
  readonly team: string | undefined;
  readonly kind: string | undefined;
  readonly start: string | undefined;
  readonly end: string | undefined;
  readonly goal: string | undefined;
  /** `yes`, `no` or `partly`. */
  readonly met: string | undefined;
  /** Points, as a plain number. */
  readonly committed: string | undefined;
  /** The days were inferred from when the sprint's items finished, and are not stored. */
  readonly guessed: boolean;
}

/** A row of a table that people fill by hand: column to text, missing ones absent. */
export type HandKeptRow = Readonly<Record<string, string>>;

/** Names a dataset, `default` unless given. */
export interface DatasetOptions extends Abortable {
  readonly dataset?: string;
}

/**
 * The one door: everything the elements can do, code can do. Programmers' mistakes reject with an `Error` such as `unknown kpi: velocty`; what can happen to
 * anybody rejects with a `KitError` or a `StoreError` and its `code`. An aborted call rejects with the signal's reason, and then nothing was stored.
 */
export interface Kit {
  /** Where data are kept: `memory` where the browser refuses storage. */
  readonly state: 'stored' | 'memory';
  /** The kit's clock, in milliseconds since 1970. */
  readonly now: () => number;
  prepare(files: Sources, options?: PrepareOptions): Promise<Draft>;
  import(files: Sources, options?: PrepareOptions): Promise<ImportReport>;
  read(kpi: string, scope?: ReadScope): Promise<Series>;
  rows(kpi: string, scope?: RowsScope): Promise<RowsPage>;
  points(kpi: string, scope?: RowsScope): Promise<Points>;
  describe(dataset?: string, options?: Abortable): Promise<DatasetState | undefined>;
  datasets(options?: Abortable): Promise<readonly DatasetInfo[]>;
  history(dataset?: string, options?: Abortable): Promise<readonly HistoryEntry[]>;
  undo(dataset?: string, options?: Abortable): Promise<void>;
  redo(dataset?: string, options?: Abortable): Promise<void>;
  remove(dataset?: string, options?: Abortable): Promise<void>;
  /** Rules and conventions, as one undoable revision: `{rules: {escaped: {…}}}`, `{conventions: {weekStart: 7}}`. */
  configure(settings: Readonly<Record<string, unknown>>, options?: DatasetOptions): Promise<void>;
  /** Sprints in time order, with guessed days where the data have names only; empty without sprints. */
  sprintSheet(dataset?: string, options?: Abortable): Promise<readonly SprintRow[]>;
  /** Targets, events, assumptions or products as they are stored; empty without any. */
  handKept(
    table: 'targets' | 'events' | 'assumptions' | 'products',
    dataset?: string,
    options?: Abortable,
  ): Promise<readonly HandKeptRow[]>;
  /** What the stored data leave to their owner, with live counts: which bugs escaped. */
  questions(dataset?: string, options?: Abortable): Promise<readonly Question[]>;
  /** Answers such a question as one undoable revision; no choice takes the answer back. An unknown question or choice throws. */
  answer(question: string, choice: string | readonly string[], options?: DatasetOptions): Promise<void>;
  watch(dataset: string, changed: () => void): () => void;
  /** Every definition, by id; own KPIs of a dataset's ready-made values come with `describe`. */
  readonly catalogue: ReadonlyMap<string, AnyDefinition>;
  close(): void;
}
