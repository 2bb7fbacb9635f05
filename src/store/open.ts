import {storeErrorOf} from './errors.ts';
import {IdbStore} from './idb-store.ts';
import type {Store, StoreErrorCode} from './store.ts';

export interface StoreOptions {
  /** Tells apart what several kits on one origin store. */
  readonly name: string;
  /** Keeps everything in memory. */
  readonly memory?: boolean;
  /** A dataset that is going to be asked for: its database is opened along. */
  readonly dataset?: string | undefined;
}

/**
 * Data may well be there in these cases, and working in memory would hide them: the caller says what is wrong.
 * In all others the browser has no storage for this page.
 */
const passing: readonly StoreErrorCode[] = ['newer-version', 'storage-blocked', 'storage-lost'];

/** Opens the store of this page, or of this worker. Resolves to a memory store where the browser refuses storage; its `refusal` says why. */
export async function openStore({name, memory = false, dataset}: StoreOptions): Promise<Store> {
  if (memory) return openMemory();
  const store = new IdbStore(name);
  try {
    await store.open(dataset);
    return store;
  } catch (error) {
    store.close();
    const {code} = storeErrorOf(error, 'open');
    if (passing.includes(code)) throw error;
    return openMemory(code);
  }
}

/** Where there is storage nobody needs the code of the other store. */
async function openMemory(refusal?: StoreErrorCode): Promise<Store> {
  const {MemoryStore} = await import('./memory-store.ts');
  return new MemoryStore(refusal);
}
