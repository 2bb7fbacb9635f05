import type {Reading, Series} from '../engine/series.ts';
import type {DraftView, Question} from '../import/draft.ts';
import type {AnyDefinition} from '../language/definition.ts';
import type {DatasetInfo, HistoryEntry} from '../store/store.ts';
import type {Column} from '../tables/column.ts';
import type {Issue} from '../tables/issue.ts';
import type {Conventions} from '../time/conventions.ts';
import type {Grain} from '../time/period.ts';

export interface OpenOptions {
  /** Tells apart what several kits on one origin store; `kpi-kit` unless given. */
  readonly name?: string;
  /** Keeps everything in memory: in Node, in sandboxed frames, in tests. */
  readonly memory?: boolean;
  /** Where the worker file lies; `false` works on the page's own thread, in slices of at most 50 ms. */
  readonly worker?: string | URL | false;
  /** The clock, in milliseconds since 1970; the machine's unless given. */
  readonly now?: () => number;
}

/** Filters by dimension: one value or several. */
export type Where = Readonly<Record<string, string | readonly string[]>>;

/** Which readings are asked for. */
export interface ReadScope {
  /** `default` unless given. */
  readonly dataset?: string;
  /** The KPI's own grain of the first role unless given: sprint where the dataset has them, else week. */
  readonly by?: Grain;
  /** ISO day; the end of coverage unless given. */
  readonly asOf?: string;
  readonly where?: Where;
  readonly split?: string;
  /** Only the last so many periods are given; the usual range still uses all. */
  readonly last?: number;
  /** The headline is all complete periods given, pooled from their rows, whatever the KPI's own rule: "85 % within 9 days" over a quarter. */
  readonly pooled?: boolean;
  readonly params?: Readonly<Record<string, number>>;
  readonly signal?: AbortSignal;
}

export type Source = Blob | string | Uint8Array | URL;

export interface Progress {
  readonly stage: 'reading' | 'typing' | 'storing';
  readonly bytes: number;
  readonly total: number | undefined;
  readonly rows: number;
}

export interface PrepareOptions {
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
  readonly signal?: AbortSignal;
  readonly progress?: (progress: Progress) => void;
}

export interface ReadingChange {
  readonly kpi: string;
  readonly before: Reading | undefined;
  readonly after: Reading | undefined;
}

/** An import before it is stored. Nothing changes until `commit`. */
export interface Draft extends DraftView {
  /** Row counts, and the readings that would change. */
  readonly changes: DraftView['rows'] & {readonly readings: readonly ReadingChange[]};
  /** Re-types the draft; the file is not parsed again. An unknown question or choice throws. */
  answer(question: string, choice: string | readonly string[]): Promise<void>;
  /** Feeds a field from these headers instead; none unmaps it. */
  map(field: string, headers: readonly string[]): Promise<void>;
  constant(field: string, value: string): Promise<void>;
  through(day: string): Promise<void>;
  commit(options?: {readonly signal?: AbortSignal}): Promise<ImportReport>;
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
  readonly period?: {readonly from: string; readonly to: string};
  /** Which group, where the scope is split. */
  readonly group?: string;
  readonly offset?: number;
  readonly limit?: number;
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
  readonly rowsRead: number;
  readonly rowsUsed: number;
  readonly rowsLeftOut: number;
}

/** A sprint of the dataset, or one that only items name. Days are ISO and both inside. */
export interface SprintRow {
  readonly name: string;
  readonly team: string | undefined;
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

/** The one door: everything the elements can do, code can do. */
export interface Kit {
  /** Where data are kept: `memory` where the browser refuses storage. */
  readonly state: 'stored' | 'memory';
  /** The kit's clock, in milliseconds since 1970. */
  readonly now: () => number;
  prepare(files: Source | readonly Source[], options?: PrepareOptions): Promise<Draft>;
  import(files: Source | readonly Source[], options?: PrepareOptions): Promise<ImportReport>;
  read(kpi: string, scope?: ReadScope): Promise<Series>;
  rows(kpi: string, scope?: RowsScope): Promise<RowsPage>;
  points(kpi: string, scope?: RowsScope): Promise<Points>;
  describe(dataset?: string): Promise<DatasetState | undefined>;
  datasets(): Promise<readonly DatasetInfo[]>;
  history(dataset?: string): Promise<readonly HistoryEntry[]>;
  undo(dataset?: string): Promise<void>;
  redo(dataset?: string): Promise<void>;
  remove(dataset?: string): Promise<void>;
  /** Rules and conventions, as one undoable revision: `{escaped: {…}}`, `{conventions: {weekStart: 7}}`. */
  configure(settings: Readonly<Record<string, unknown>>, options?: {readonly dataset?: string}): Promise<void>;
  /** Sprints in time order, with guessed days where the data have names only; empty without sprints. */
  sprintSheet(dataset?: string): Promise<readonly SprintRow[]>;
  /** Targets or events as they are stored; empty without any. */
  handKept(table: 'targets' | 'events', dataset?: string): Promise<readonly HandKeptRow[]>;
  /** What the stored data leave to their owner, with live counts: which bugs escaped. */
  questions(dataset?: string): Promise<readonly Question[]>;
  /** Answers such a question as one undoable revision; no choice takes the answer back. An unknown question or choice throws. */
  answer(question: string, choice: string | readonly string[], options?: {readonly dataset?: string}): Promise<void>;
  watch(dataset: string, changed: () => void): () => void;
  /** Every definition, by id; own KPIs of a dataset's ready-made values come with `describe`. */
  readonly catalogue: ReadonlyMap<string, AnyDefinition>;
  close(): void;
}
