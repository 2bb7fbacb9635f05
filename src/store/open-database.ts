import {type DBSchema, type IDBPDatabase, openDB} from 'idb';
import {Deadline} from './deadline.ts';
import {nameOf, storeErrorOf} from './errors.ts';
import type {Layout} from './layout.ts';
import {storedSchema} from './revisions.ts';
import {StoreError} from './store.ts';

export interface OpenRequest<Schema extends DBSchema> {
  readonly name: string;
  readonly layout: Layout<Schema>;
  /** Whether a database that does not exist is created; otherwise the result is `undefined`. */
  readonly create: boolean;
  /** Milliseconds until the opening is given up with `storage-blocked`. */
  readonly deadline: number;
  /** Called when a connection ends without having been closed here, or was closed for another tab. */
  readonly lost: () => void;
}

/** Opens a database once. Rejects with a `StoreError` at the latest by the deadline; a connection that comes later is closed. */
export async function openDatabase<Schema extends DBSchema>(
  request: OpenRequest<Schema>,
): Promise<IDBPDatabase<Schema> | undefined> {
  const deadline = new Deadline(request.deadline);
  const opening = openAnyVersion(request);
  try {
    return await Promise.race([opening, deadline.passed]);
  } catch (error) {
    opening.then(
      late => late?.close(),
      () => undefined,
    );
    throw storeErrorOf(error, 'open');
  } finally {
    deadline.stop();
  }
}

async function openAnyVersion<Schema extends DBSchema>(
  request: OpenRequest<Schema>,
): Promise<IDBPDatabase<Schema> | undefined> {
  try {
    return await openVersion(request, storedSchema);
  } catch (error) {
    // A newer kit was here. Layouts only grow, so its database is usable; its `minReader` has the last word.
    if (nameOf(error) === 'VersionError') return openVersion(request, undefined);
    throw error;
  }
}

async function openVersion<Schema extends DBSchema>(
  {name, layout, create, lost}: OpenRequest<Schema>,
  version: number | undefined,
): Promise<IDBPDatabase<Schema> | undefined> {
  let opened: IDBPDatabase<Schema> | undefined;
  let isAbsent = false;
  try {
    opened = await openDB<Schema>(name, version, {
      upgrade(database, oldVersion, _newVersion, transaction) {
        // The opening fails with it and tells; nobody waits for this promise.
        transaction.done.catch(() => undefined);
        if (oldVersion > 0 || (create && version !== undefined)) {
          layout.create(database, oldVersion);
          return;
        }
        // Opening creates; aborting takes the creation back. Asking `databases()` first would be a second question and a race.
        isAbsent = true;
        transaction.abort();
      },
      blocking(_current, _blocked, event) {
        // Whoever waits for this connection gets it at once; a transaction under way still completes.
        (event.target as IDBDatabase).close();
        lost();
      },
      terminated: lost,
    });
  } catch (error) {
    if (isAbsent) return undefined;
    throw error;
  }
  if (layout.stores.every(store => opened?.objectStoreNames.contains(store))) return opened;
  opened.close();
  throw new StoreError('data-damaged', new Error(`missing object store in ${name}`));
}
