import type {Draft, ImportReport, Kit, PrepareOptions, Progress} from '../../src/index.ts';
import {isAbort} from '../parts/failure.ts';

/** Where an import stands. Whatever fails keeps what was there, so that it can be tried again. */
export type ImportState =
  | {readonly stage: 'idle'}
  | {readonly stage: 'reading'; readonly progress: Progress | undefined}
  | {readonly stage: 'draft'; readonly draft: Draft; readonly isBusy: boolean}
  | {readonly stage: 'storing'; readonly draft: Draft}
  | {
      readonly stage: 'done';
      readonly report: ImportReport;
      readonly isUndone: boolean;
      /** Nothing else changed the dataset since, so that undo and redo mean this import. */
      readonly isLast: boolean;
    };

/** What the session tells its element. */
export interface SessionEars {
  /** Something to show has changed. */
  readonly changed: () => void;
  /** A report is there: the rows are stored. */
  readonly imported: (report: ImportReport) => void;
  readonly failed: (error: unknown) => void;
}

/** Everything that the user decided about the files, so that they can be read again as decided. */
export type Decisions = Pick<PrepareOptions, 'mapping' | 'answers' | 'constants' | 'through'>;

/** One import from files to report, with everything that a person may do on the way. No method rejects: failures are kept in `error`. */
export class ImportSession {
  readonly #kit: Kit;
  readonly #dataset: string;
  readonly #ears: SessionEars;
  #state: ImportState = {stage: 'idle'};
  #error: unknown;
  #controller = new AbortController();
  #files: readonly (File | string)[] = [];
  #decisions: Decisions = {};
  #changes: Promise<void> = Promise.resolve();
  #waiting = 0;
  #isPreviewed = false;
  /** The import before, which can still be taken back when a later one is given up. */
  #done: Extract<ImportState, {stage: 'done'}> | undefined;
  /** The revision that the dataset has while this import is the last; 0 without one. */
  #revision = 0;
  #unwatch: (() => void) | undefined;

  constructor(kit: Kit, dataset: string, ears: SessionEars) {
    this.#kit = kit;
    this.#dataset = dataset;
    this.#ears = ears;
  }

  get state(): ImportState {
    return this.#state;
  }

  /** Whether the draft's changed readings are there; it can be stored before. */
  get isPreviewed(): boolean {
    return this.#isPreviewed;
  }

  /** What failed last; undefined once something else was tried. */
  get error(): unknown {
    return this.#error;
  }

  /** Files that are being read or are not stored yet, with what was decided about them, for another dataset. */
  get open(): {readonly files: readonly (File | string)[]; readonly decisions: Decisions} | undefined {
    const {stage} = this.#state;
    return stage === 'reading' || stage === 'draft' ? {files: this.#files, decisions: this.#decisions} : undefined;
  }

  /** Reads files and shows what they would do. Nothing is stored. */
  async start(files: readonly (File | string)[], decisions: Decisions = {}): Promise<void> {
    this.#drop();
    this.#files = files;
    this.#decisions = decisions;
    await this.#read();
  }

  /** Reads the same files again, as decided so far. */
  async again(): Promise<void> {
    if (this.#files.length === 0) return;
    this.#drop();
    await this.#read();
  }

  /** Stops whatever runs and forgets the draft. What is stored stays. */
  cancel(): void {
    this.#drop();
    this.#files = [];
    this.#error = undefined;
    this.#set({stage: 'idle'});
  }

  /** Gives up files that are not stored; the report of those stored before is there again, with its way back. */
  back(): void {
    this.cancel();
    this.#showLast();
  }

  #showLast(): void {
    if (!this.#done) return;
    this.#set(this.#done);
    this.#watch();
    void this.#look();
  }

  /** Whether a question was answered here, not in an import before. */
  isGiven(question: string): boolean {
    return Object.hasOwn(this.#decisions.answers ?? {}, question);
  }

  answer(question: string, choice: string | readonly string[]): Promise<void> {
    return this.#change(
      draft => draft.answer(question, choice),
      () => ({answers: {...this.#decisions.answers, [question]: choice}}),
    );
  }

  /** Feeds a field from these headers; none unmaps it. */
  map(field: string, headers: readonly string[]): Promise<void> {
    return this.#change(
      draft => draft.map(field, headers),
      () => ({mapping: {...this.#decisions.mapping, [field]: headers}}),
    );
  }

  /** Gives a field one value in every row. */
  constant(field: string, value: string): Promise<void> {
    return this.#change(
      draft => draft.constant(field, value),
      () => ({constants: {...this.#decisions.constants, [field]: value}}),
    );
  }

  /** Says through which ISO day the files are whole. */
  through(day: string): Promise<void> {
    return this.#change(
      draft => draft.through(day),
      () => ({through: day}),
    );
  }

  async commit(): Promise<void> {
    const {state} = this;
    if (state.stage !== 'draft' || state.isBusy) return;
    const {draft} = state;
    const {signal} = this.#controller;
    this.#error = undefined;
    this.#set({stage: 'storing', draft});
    try {
      const report = await draft.commit({signal});
      this.#revision = report.revision;
      this.#set({stage: 'done', report, isUndone: false, isLast: true});
      this.#watch();
      this.#ears.imported(report);
    } catch (error) {
      if (signal.aborted) return;
      this.#isPreviewed = true;
      this.#set({stage: 'draft', draft, isBusy: false});
      this.#fail(error);
    }
  }

  /** Takes the import back, or puts it in force again. */
  async undo(isUndone: boolean): Promise<void> {
    const {state} = this;
    if (state.stage !== 'done') return;
    this.#error = undefined;
    try {
      await this.#look();
      if (this.#state.stage !== 'done' || !this.#state.isLast) return;
      // Forgotten until it is known, so that the watch does not take this change for somebody else's.
      this.#revision = -1;
      await (isUndone ? this.#kit.undo(this.#dataset) : this.#kit.redo(this.#dataset));
      this.#revision = (await this.#kit.describe(this.#dataset))?.revision ?? 0;
      this.#set({...state, isUndone});
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Sees whether somebody else changed the dataset after the import. */
  async #look(): Promise<void> {
    try {
      const revision = (await this.#kit.describe(this.#dataset))?.revision ?? 0;
      const {state} = this;
      if (state.stage !== 'done' || this.#revision === -1 || revision === this.#revision) return;
      this.#set({...state, isLast: false});
    } catch (error) {
      this.#fail(error);
    }
  }

  async #read(): Promise<void> {
    const {signal} = this.#controller;
    this.#error = undefined;
    this.#isPreviewed = false;
    this.#set({stage: 'reading', progress: undefined});
    try {
      const draft = await this.#kit.prepare(this.#files, {
        ...this.#decisions,
        dataset: this.#dataset,
        signal,
        progress: progress => {
          if (!signal.aborted) this.#set({stage: 'reading', progress});
        },
        drafted: draft => {
          if (!signal.aborted) this.#set({stage: 'draft', draft, isBusy: false});
        },
      });
      if (signal.aborted) {
        draft.cancel();
        return;
      }
      // Meanwhile it may be changing, which tells when it is done, or be stored.
      const {state} = this;
      if (state.stage !== 'reading' && !(state.stage === 'draft' && !state.isBusy)) return;
      this.#isPreviewed = true;
      this.#set({stage: 'draft', draft, isBusy: false});
    } catch (error) {
      if (signal.aborted) return;
      this.#set({stage: 'idle'});
      this.#showLast();
      this.#fail(error);
    }
  }

  /** Changes follow one another: the next one waits until the draft is as the last one left it. */
  #change(change: (draft: Draft) => Promise<void>, decisions: () => Decisions): Promise<void> {
    const {state} = this;
    if (state.stage !== 'draft') return Promise.resolve();
    const {draft} = state;
    const {signal} = this.#controller;
    this.#waiting++;
    this.#error = undefined;
    this.#set({stage: 'draft', draft, isBusy: true});
    this.#changes = this.#changes.then(async () => {
      try {
        if (!signal.aborted) {
          await change(draft);
          this.#decisions = {...this.#decisions, ...decisions()};
        }
      } catch (error) {
        if (!signal.aborted) this.#fail(error);
      }
      this.#waiting--;
      this.#isPreviewed = true;
      if (!signal.aborted) this.#set({stage: 'draft', draft, isBusy: this.#waiting > 0});
    });
    return this.#changes;
  }

  #drop(): void {
    this.#controller.abort();
    this.#controller = new AbortController();
    if (this.#state.stage === 'draft') this.#state.draft.cancel();
    this.#unwatch?.();
    this.#unwatch = undefined;
  }

  #watch(): void {
    this.#unwatch = this.#kit.watch(this.#dataset, () => void this.#look());
  }

  #set(state: ImportState): void {
    this.#state = state;
    if (state.stage === 'done') this.#done = state;
    this.#ears.changed();
  }

  #fail(error: unknown): void {
    if (isAbort(error)) return;
    this.#error = error;
    this.#ears.changed();
    this.#ears.failed(error);
  }
}
