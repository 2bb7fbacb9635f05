/** A dataset is open when nothing has been asked for so many milliseconds. */
const quiet = 300;

/**
 * Notes what a page asks first of one revision, until it is quiet, and has it kept in one record: the next page finds all its answers at one
 * look. Answers go under the names of their questions, so that one page's opening is of no harm to another's.
 */
export class Opening {
  readonly #answers = new Map<string, unknown>();
  /** What the record holds already. */
  readonly #before: ReadonlyMap<string, unknown>;
  readonly #keep: (answers: ReadonlyMap<string, unknown>) => void;
  #waiting = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isClosed = false;

  constructor(before: ReadonlyMap<string, unknown>, keep: (answers: ReadonlyMap<string, unknown>) => void) {
    this.#before = before;
    this.#keep = keep;
  }

  /** Notes a question; its answer is noted when it comes. */
  note(key: string, answer: Promise<unknown>): void {
    if (this.#isClosed) return;
    this.#waiting++;
    clearTimeout(this.#timer);
    answer
      .then(
        given => this.#answers.set(key, given),
        () => undefined,
      )
      .finally(() => {
        if (--this.#waiting === 0) this.#timer = setTimeout(this.#close, quiet);
      });
  }

  readonly #close = (): void => {
    this.#isClosed = true;
    const isNew = [...this.#answers.keys()].some(key => !this.#before.has(key));
    if (isNew) this.#keep(new Map(this.#answers));
    this.#answers.clear();
  };
}
