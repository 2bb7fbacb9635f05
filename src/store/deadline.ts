import {StoreError} from './store.ts';

/** Rejects with `storage-blocked` when nothing has happened for a while. */
export class Deadline {
  /** Never resolves. */
  readonly passed: Promise<never>;
  readonly #milliseconds: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #expire: () => void = () => undefined;

  constructor(milliseconds: number) {
    this.#milliseconds = milliseconds;
    this.passed = new Promise((_resolve, reject) => {
      this.#expire = () => reject(new StoreError('storage-blocked'));
    });
    this.restart();
  }

  restart(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#expire, this.#milliseconds);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
