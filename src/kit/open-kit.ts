import {openStore} from '../store/open.ts';
import type {Backend} from './backend.ts';
import type {Kit, OpenOptions} from './kit.ts';
import {KitDoor} from './kit-door.ts';
import type {startWorker} from './start-worker.ts';

/**
 * Opens the kit with the definitions that the page has loaded; others come when they are asked for. In a page data live in IndexedDB and the work is done in a worker; with `memory`, in Node and where the browser refuses storage
 * they live as long as the kit. Rejects with a `StoreError` only where data may be there and cannot be reached now (`storage-blocked`, `newer-version`, `storage-lost`).
 */
export async function openKit(options: OpenOptions = {}): Promise<Kit> {
  options.signal?.throwIfAborted();
  const name = options.name ?? 'kpi-kit';
  const now = options.now ?? Date.now;
  const memory = options.memory ?? !hasStorage();
  const store = await openStore({name, memory, dataset: options.dataset});
  const local = async (): Promise<Backend> => (await import('./local-backend.ts')).openLocalBackend(store, now);
  const {worker} = options;
  const place = worker === false ? undefined : worker;
  const remote = store.state === 'stored' && worker !== false && typeof Worker !== 'undefined';
  if (options.signal?.aborted) {
    store.close();
    throw options.signal.reason;
  }
  // What only computing needs stays out of what painting kept readings needs.
  const start = async (lost: Parameters<typeof startWorker>[1]['lost']): Promise<Backend> =>
    (await import('./start-worker.ts')).startWorker(place, {name, now, local, lost});
  return new KitDoor(store, lost => (remote ? start(lost) : local()), now);
}

/** Whether there is an IndexedDB to ask; some browsers forbid even the question. */
function hasStorage(): boolean {
  try {
    return typeof indexedDB !== 'undefined';
  } catch {
    return false;
  }
}
