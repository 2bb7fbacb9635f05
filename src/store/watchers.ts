import {identityOf} from './manifests.ts';
import type {Manifest} from './store.ts';

/** Watches over datasets: calls back after changes of this store, of other tabs, and of times when nothing could be heard. */
export class Watchers {
  readonly #subscribers = new Map<string, Set<() => void>>();
  /** What was last seen of a dataset. */
  readonly #seen = new Map<string, string>();
  readonly #read: (dataset: string) => Promise<unknown>;
  #channel: BroadcastChannel | undefined;

  /** `read` reads a dataset's manifest and reports it to `observe`. Without a channel name only this store's own changes are noticed. */
  constructor(read: (dataset: string) => Promise<unknown>, channel?: string) {
    this.#read = read;
    this.#channel = channel === undefined ? undefined : openChannel(channel);
    this.#channel?.addEventListener('message', this.#hear);
    // In Node a channel keeps the process alive, the more so once it is listened to.
    (this.#channel as {readonly unref?: () => void} | undefined)?.unref?.();
    if (channel === undefined) return;
    for (const [target, type] of wakeEvents()) target.addEventListener(type, this.#recheckAll);
  }

  /** Calls `changed` after every change until the returned function is called. */
  watch(dataset: string, changed: () => void): () => void {
    // A function of its own for each call: the same callback may watch twice.
    const subscriber = (): void => changed();
    const subscribers = this.#subscribers.get(dataset) ?? new Set();
    this.#subscribers.set(dataset, subscribers.add(subscriber));
    if (!this.#seen.has(dataset)) this.#recheck(dataset);
    return () => {
      subscribers.delete(subscriber);
      if (subscribers.size === 0 && this.#subscribers.get(dataset) === subscribers) this.#subscribers.delete(dataset);
    };
  }

  /** Takes note of what a read has found; calls back where it is not what was there before. */
  observe(dataset: string, manifest: Manifest | undefined): void {
    const before = this.#seen.get(dataset);
    const found = identityOf(manifest);
    this.#seen.set(dataset, found);
    if (before !== undefined && before !== found) this.#notify(dataset);
  }

  /** Tells of a change that this store has made. */
  announce(dataset: string, manifest: Manifest | undefined): void {
    this.#seen.set(dataset, identityOf(manifest));
    this.#notify(dataset);
    this.#channel?.postMessage(dataset);
  }

  close(): void {
    this.#subscribers.clear();
    this.#channel?.close();
    // A commit under way may still have something to tell.
    this.#channel = undefined;
    for (const [target, type] of wakeEvents()) target.removeEventListener(type, this.#recheckAll);
  }

  #notify(dataset: string): void {
    for (const subscriber of this.#subscribers.get(dataset) ?? []) {
      // Apart from the caller: a subscriber that throws must not make a commit look failed.
      queueMicrotask(() => {
        if (this.#subscribers.get(dataset)?.has(subscriber)) subscriber();
      });
    }
  }

  // A message is a hint and may be lost or late: what is stored decides.
  readonly #hear = ({data}: MessageEvent<unknown>): void => {
    if (typeof data === 'string' && this.#subscribers.has(data)) this.#recheck(data);
  };

  readonly #recheckAll = (): void => {
    for (const dataset of this.#subscribers.keys()) this.#recheck(dataset);
  };

  #recheck(dataset: string): void {
    // Whoever reads next gets the same error, and can show it.
    this.#read(dataset).catch(() => undefined);
  }
}

function openChannel(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name);
  } catch {
    // Missing, or forbidden: the wake events are left.
    return undefined;
  }
}

function wakeEvents(): [EventTarget, string][] {
  if (typeof document === 'undefined') return [];
  return [
    [document, 'visibilitychange'],
    [globalThis, 'pageshow'],
    [globalThis, 'focus'],
  ];
}
