/** Tells what is new from what was there before: events are fired once, not on every update. */
export class Once {
  readonly #seen = new Set<string>();

  /** Whether a key is seen for the first time. */
  isNew(key: string): boolean {
    if (this.#seen.has(key)) return false;
    this.#seen.add(key);
    return true;
  }
}
