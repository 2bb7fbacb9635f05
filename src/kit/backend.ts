import type {Series} from '../engine/series.ts';
import type {DraftView, Question} from '../import/draft.ts';
import type {Conventions} from '../time/conventions.ts';
import type {HandKeptTable} from './hand-kept.ts';
import type {
  DatasetState,
  HandKeptRow,
  ImportReport,
  Points,
  Progress,
  ReadingChange,
  RowsPage,
  SprintRow,
} from './kit.ts';
import type {ReadRequest, RowsRequest} from './requests.ts';

/** A file on its way in, as it can cross to the worker. */
export interface NamedSource {
  readonly name: string;
  readonly source: Blob | Uint8Array | string | {readonly url: string};
}

/** How an import is to be read, as plain data. */
export interface ImportPlan {
  readonly dataset: string;
  readonly mapping: Readonly<Record<string, readonly string[]>>;
  readonly answers: Readonly<Record<string, readonly string[]>>;
  readonly through: string | undefined;
  readonly mode: 'update' | 'replace';
  readonly constants: Readonly<Record<string, string>>;
  readonly conventions: Partial<Conventions>;
}

/** A draft as the page sees it. */
export interface DraftSnapshot {
  readonly id: number;
  readonly view: DraftView;
}

export type DraftChange =
  | {readonly answer: string; readonly choice: readonly string[]}
  | {readonly map: string; readonly headers: readonly string[]}
  | {readonly constant: string; readonly value: string}
  | {readonly through: string};

/** The work behind the kit: in the page's own thread or in a worker. Everything that crosses is plain data. */
export interface Backend {
  prepare(
    files: readonly NamedSource[],
    plan: ImportPlan,
    progress: (progress: Progress) => void,
    signal?: AbortSignal,
  ): Promise<DraftSnapshot>;
  change(draft: number, change: DraftChange, signal?: AbortSignal): Promise<DraftSnapshot>;
  /** The headline readings that committing would change. */
  preview(draft: number, signal?: AbortSignal): Promise<readonly ReadingChange[]>;
  commit(draft: number, signal?: AbortSignal): Promise<ImportReport>;
  cancel(draft: number): void;
  /** Computes series and keeps them with their revision; `done` hears of each as soon as it is there. */
  read(
    dataset: string,
    requests: readonly ReadRequest[],
    done: (index: number, series: Series) => void,
    signal?: AbortSignal,
  ): Promise<void>;
  rows(dataset: string, request: RowsRequest, signal?: AbortSignal): Promise<RowsPage>;
  points(dataset: string, request: RowsRequest, signal?: AbortSignal): Promise<Points>;
  describe(dataset: string, signal?: AbortSignal): Promise<DatasetState | undefined>;
  configure(dataset: string, settings: Readonly<Record<string, unknown>>, signal?: AbortSignal): Promise<void>;
  sprintSheet(dataset: string, signal?: AbortSignal): Promise<readonly SprintRow[]>;
  handKept(dataset: string, table: HandKeptTable, signal?: AbortSignal): Promise<readonly HandKeptRow[]>;
  questions(dataset: string, signal?: AbortSignal): Promise<readonly Question[]>;
  answer(dataset: string, question: string, choice: readonly string[], signal?: AbortSignal): Promise<void>;
  close(): void;
}

/** A failure with a stable code that the panel words; `detail` holds facts for the words. */
export class KitError extends Error {
  readonly code: string;
  readonly detail: Readonly<Record<string, unknown>>;
  constructor(code: string, detail: Readonly<Record<string, unknown>> = {}, cause?: unknown) {
    super(`kpi-kit: ${code}`, {cause});
    this.name = 'KitError';
    this.code = code;
    this.detail = detail;
  }
}
