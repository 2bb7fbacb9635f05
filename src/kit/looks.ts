import {engineVersion} from '../engine/version.ts';
import {identityOf} from '../store/manifests.ts';
import type {Look, Manifest, Store} from '../store/store.ts';
import {nextTask} from './next-task.ts';
import type {Opening} from './opening.ts';

/** Under which name a revision keeps what was asked when its dataset was last opened. */
const openingKey = `opening ${engineVersion}`;

const noAnswers: ReadonlyMap<string, unknown> = new Map();

/** The answers that the dataset was last opened with, by the names of their questions. */
function answersOf({kept}: Look): ReadonlyMap<string, unknown> {
  return kept instanceof Map ? kept : noAnswers;
}

/**
 * One look into the store for all questions of a turn: within it nobody can have heard of a change, and a page opened again asks many things in
 * one. The questions of the next turn look again.
 */
export class Looks {
  readonly #store: Store;
  readonly #looks = new Map<string, Promise<Look | undefined>>();
  /** What the last look found. */
  readonly #found = new Map<string, Look>();
  readonly #openings = new Map<string, {readonly identity: string; readonly opening: Promise<Opening>}>();

  constructor(store: Store) {
    this.#store = store;
  }

  /** `undefined` where there is no such dataset. */
  look(dataset: string): Promise<Look | undefined> {
    const known = this.#looks.get(dataset);
    if (known) return known;
    const look = this.#lookAgain(dataset);
    const end = (): void => {
      if (this.#looks.get(dataset) === look) this.#looks.delete(dataset);
    };
    this.#looks.set(dataset, look);
    look.then(nextTask).then(end, end);
    return look;
  }

  /** Where the dataset has not moved, what was found before still holds. */
  async #lookAgain(dataset: string): Promise<Look | undefined> {
    const before = this.#found.get(dataset);
    if (before?.manifest) {
      const manifest = await this.#store.manifest(dataset);
      if (manifest && identityOf(manifest) === identityOf(before.manifest)) return before;
    }
    const look = await this.#store.look(dataset, openingKey);
    if (look) this.#found.set(dataset, look);
    return look;
  }

  /** What is kept under the keys. Those of which nothing is kept yet are looked up the next time: the backend is going to be asked. */
  async kept(
    look: Look,
    {dataset, revision}: Manifest,
    keys: readonly string[],
  ): Promise<ReadonlyMap<string, unknown>> {
    const answers = answersOf(look);
    const others = keys.filter(key => !answers.has(key));
    const stored = others.filter(key => look.keys.has(key));
    for (const key of others) look.keys.add(key);
    if (stored.length === 0) return answers;
    return new Map([...answers, ...(await this.#store.kept(dataset, revision, stored))]);
  }

  /** What this page changes itself makes void at once what was seen before. */
  forget(dataset: string): void {
    this.#looks.delete(dataset);
  }

  /** Notes a question on a revision, for the next page that opens it. */
  note(look: Look, manifest: Manifest, key: string, answer: Promise<unknown>): void {
    const {dataset, revision} = manifest;
    // In memory nothing is opened again.
    if (this.#store.state === 'memory') return;
    const identity = identityOf(manifest);
    let known = this.#openings.get(dataset);
    if (known?.identity !== identity) {
      // A convenience: a full disk, or a revision that is gone, is nobody's error.
      const keep = (answers: ReadonlyMap<string, unknown>): unknown =>
        this.#store.keep(dataset, revision, new Map([[openingKey, answers]])).catch(() => undefined);
      known = {identity, opening: import('./opening.ts').then(({Opening}) => new Opening(answersOf(look), keep))};
      this.#openings.set(dataset, known);
    }
    known.opening.then(
      opening => opening.note(key, answer),
      () => undefined,
    );
  }
}
