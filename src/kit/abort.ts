import {StoreError} from '../store/store.ts';

/** What a call that can be given up takes. */
export interface Abortable {
  readonly signal?: AbortSignal | undefined;
}

/**
 * Waits for reading work, but no longer than until the signal aborts; what is still running behind it changes nothing.
 * Rejects with the signal's reason.
 */
export function untilAborted<Result>(work: () => Promise<Result>, signal: AbortSignal | undefined): Promise<Result> {
  if (!signal) return work();
  if (signal.aborted) return Promise.reject(signal.reason);
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason);
    signal.addEventListener('abort', abort, {once: true});
    work()
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', abort));
  });
}

/**
 * Waits for writing work to its end, because only then it is known whether something was stored: an abort that comes too late is none.
 * Rejects with the signal's reason wherever the abort was noticed.
 */
export async function writing<Result>(work: () => Promise<Result>, signal: AbortSignal | undefined): Promise<Result> {
  signal?.throwIfAborted();
  try {
    return await work();
  } catch (error) {
    throw signal?.aborted && isAbort(error) ? signal.reason : error;
  }
}

function isAbort(error: unknown): boolean {
  return (
    (error instanceof StoreError && error.code === 'aborted') ||
    (error instanceof DOMException && error.name === 'AbortError')
  );
}

/** Aborts when nobody waits any more; never, where one of them cannot be aborted. */
export function whenAllAborted(signals: readonly (AbortSignal | undefined)[]): AbortSignal | undefined {
  if (signals.includes(undefined)) return undefined;
  const all = new AbortController();
  let open = signals.length;
  for (const signal of signals) {
    const count = (): void => {
      if (--open === 0) all.abort(signal?.reason);
    };
    if (signal?.aborted) count();
    else signal?.addEventListener('abort', count, {once: true});
  }
  return all.signal;
}
