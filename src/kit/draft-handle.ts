import {type DraftView, isOpen} from '../import/draft.ts';
import type {Backend, DraftChange, DraftSnapshot} from './backend.ts';
import type {Draft, ImportReport, ReadingChange} from './kit.ts';

/** A draft in the page's hands; the work and the rows stay behind the backend. */
export class DraftHandle implements Draft {
  readonly #backend: Backend;
  readonly #id: number;
  readonly #committed: () => Promise<void>;
  #view: DraftView;
  #readings: readonly ReadingChange[] = [];

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

  answer(question: string, choice: string | readonly string[]): Promise<void> {
    return this.#change({answer: question, choice: typeof choice === 'string' ? [choice] : choice});
  }

  map(field: string, headers: readonly string[]): Promise<void> {
    return this.#change({map: field, headers});
  }

  constant(field: string, value: string): Promise<void> {
    return this.#change({constant: field, value});
  }

  through(day: string): Promise<void> {
    return this.#change({through: day});
  }

  async commit({signal}: {readonly signal?: AbortSignal} = {}): Promise<ImportReport> {
    const report = await this.#backend.commit(this.#id, signal);
    await this.#committed();
    return report;
  }

  cancel(): void {
    this.#backend.cancel(this.#id);
  }

  /** Computes what committing would change on the cards. With a blocking question open nothing is computed. */
  async preview(signal?: AbortSignal): Promise<void> {
    const open = this.#view.questions.some(isOpen);
    this.#readings = open ? [] : await this.#backend.preview(this.#id, signal);
  }

  async #change(change: DraftChange): Promise<void> {
    this.#view = (await this.#backend.change(this.#id, change)).view;
    await this.preview();
  }
}
