import {type DraftView, isOpen} from '../import/draft.ts';
import {type Abortable, untilAborted, writing} from './abort.ts';
import type {Backend, DraftChange, DraftSnapshot} from './backend.ts';
import type {Draft, ImportReport, ReadingChange} from './kit.ts';

/** A draft in the page's hands; the work and the rows stay behind the backend. */
export class DraftHandle implements Draft {
  readonly #backend: Backend;
  readonly #id: number;
  readonly #committed: () => Promise<void>;
  #view: DraftView;
  #readings: readonly ReadingChange[] = [];
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

  answer(question: string, choice: string | readonly string[], options?: Abortable): Promise<void> {
    return this.#change({answer: question, choice: typeof choice === 'string' ? [choice] : choice}, options);
  }

  map(field: string, headers: readonly string[], options?: Abortable): Promise<void> {
    return this.#change({map: field, headers}, options);
  }

  constant(field: string, value: string, options?: Abortable): Promise<void> {
    return this.#change({constant: field, value}, options);
  }

  through(day: string, options?: Abortable): Promise<void> {
    return this.#change({through: day}, options);
  }

  commit({signal}: Abortable = {}): Promise<ImportReport> {
    return this.#inTurn(async () => {
      const report = await writing(() => this.#backend.commit(this.#id, signal), signal);
      await this.#committed();
      return report;
    });
  }

  cancel(): void {
    this.#backend.cancel(this.#id);
  }

  /** Computes what committing would change on the cards. With a blocking question open nothing is computed. */
  async preview(signal?: AbortSignal): Promise<void> {
    const open = this.#view.questions.some(isOpen);
    this.#readings = open ? [] : await untilAborted(() => this.#backend.preview(this.#id, signal), signal);
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
