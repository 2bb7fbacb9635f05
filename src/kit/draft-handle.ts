import {type DraftView, isOpen} from '../import/draft.ts';
import {type Abortable, untilAborted, writing} from './abort.ts';
import type {Backend, DraftChange, DraftSnapshot} from './backend.ts';
import type {Draft, ImportReport, ReadingChange} from './kit.ts';
import {checkText, textsOf} from './plan.ts';

/** A draft in the page's hands; the work and the rows stay behind the backend. */
export class DraftHandle implements Draft {
  readonly #backend: Backend;
  readonly #id: number;
  readonly #committed: () => Promise<void>;
  #view: DraftView;
  #readings: readonly ReadingChange[] = [];
  /** Ends the preview that is being computed; undefined while none is. */
  #preview: AbortController | undefined;
  /** Changes and the commit wait for one another: each starts from what the one before made. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(backend: Backend, {id, view}: DraftSnapshot, committed: () => Promise<void>) {
    this.#backend = backend;
    this.#id = id;
    this.#view = view;
    this.#committed = committed;
  }

  get files(): Draft['files'] {
    return this.#view.files;
  }
  get questions(): Draft['questions'] {
    return this.#view.questions;
  }
  get issues(): Draft['issues'] {
    return this.#view.issues;
  }
  get rows(): Draft['rows'] {
    return this.#view.rows;
  }
  get coverage(): Draft['coverage'] {
    return this.#view.coverage;
  }
  get changes(): Draft['changes'] {
    return {...this.#view.rows, readings: this.#readings};
  }

  async answer(question: string, choice: string | readonly string[], options?: Abortable): Promise<void> {
    return this.#change({answer: question, choice: textsOf(`answer ${question}`, choice)}, options);
  }

  async map(field: string, headers: string | readonly string[], options?: Abortable): Promise<void> {
    return this.#change({map: field, headers: textsOf(`mapping ${field}`, headers)}, options);
  }

  async constant(field: string, value: string, options?: Abortable): Promise<void> {
    checkText(`constant ${field}`, value);
    return this.#change({constant: field, value}, options);
  }

  through(day: string, options?: Abortable): Promise<void> {
    return this.#change({through: day}, options);
  }

  commit({signal}: Abortable = {}): Promise<ImportReport> {
    return this.#inTurn(async () => {
      // It must not hold up the storing.
      const isCut = this.#endPreview();
      try {
        const report = await writing(() => this.#backend.commit(this.#id, signal), signal);
        await this.#committed();
        return report;
      } catch (error) {
        // The draft stays, and so does the question what it would change.
        if (isCut) await this.preview(signal).catch(() => undefined);
        throw error;
      }
    });
  }

  cancel(): void {
    this.#endPreview();
    this.#backend.cancel(this.#id);
  }

  /**
   * Computes what committing would change on the cards. With a blocking question open nothing is computed, and nothing more once the draft is
   * changed, committed or cancelled meanwhile.
   */
  async preview(signal?: AbortSignal): Promise<void> {
    this.#endPreview();
    const own = new AbortController();
    this.#preview = own;
    const stop = (): void => own.abort(signal?.reason);
    if (signal?.aborted) stop();
    signal?.addEventListener('abort', stop, {once: true});
    try {
      const readings = this.#view.questions.some(isOpen)
        ? []
        : await untilAborted(() => this.#backend.preview(this.#id, own.signal), own.signal);
      if (this.#preview === own) this.#readings = readings;
    } catch (error) {
      if (signal?.aborted || !own.signal.aborted) throw error;
    } finally {
      signal?.removeEventListener('abort', stop);
      if (this.#preview === own) this.#preview = undefined;
    }
  }

  /** Ends the preview that is being computed, if one is. */
  #endPreview(): boolean {
    const isRunning = this.#preview !== undefined;
    this.#preview?.abort();
    this.#preview = undefined;
    return isRunning;
  }

  #change(change: DraftChange, {signal}: Abortable = {}): Promise<void> {
    return this.#inTurn(async () => {
      const {view} = await writing(() => this.#backend.change(this.#id, change, signal), signal);
      this.#view = view;
      this.#readings = [];
      await this.preview(signal);
    });
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
