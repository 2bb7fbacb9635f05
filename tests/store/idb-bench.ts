import {deleteDB, openDB} from 'idb';
import {IdbStore} from '../../src/store/idb-store.ts';
import {catalogueName, type DatasetLayout, datasetName} from '../../src/store/layout.ts';
import type {Store} from '../../src/store/store.ts';
import type {Bench} from './contract.ts';

const names = new WeakMap<Store, string>();
let count = 0;

/** A kit's name that no test had before, also not in an earlier run that kept its databases. */
export function freshName(): string {
  return `test ${performance.timeOrigin} ${count++}`;
}

export async function openFresh(name: string = freshName()): Promise<IdbStore> {
  const store = new IdbStore(name);
  names.set(store, name);
  await store.open();
  return store;
}

/** The keys of a store in a dataset's database, read past the kit. */
export async function keysOf(
  name: string,
  dataset: string,
  store: 'chunks' | 'manifests' | 'results',
): Promise<unknown[]> {
  let isAbsent = false;
  const opening = openDB<DatasetLayout>(datasetName(name, dataset), undefined, {
    upgrade(_database, _old, _new, transaction) {
      isAbsent = true;
      transaction.done.catch(() => undefined);
      transaction.abort();
    },
  });
  const database = await opening.catch(error => {
    if (isAbsent) return undefined;
    throw error;
  });
  if (!database) return [];
  const keys = await database.getAllKeys(store);
  database.close();
  return keys;
}

export async function deleteAll(name: string, datasets: readonly string[]): Promise<void> {
  for (const dataset of datasets) await deleteDB(datasetName(name, dataset));
  await deleteDB(catalogueName(name));
}

export function idbBench(runs: number): Bench {
  return {
    open: () => openFresh(),
    async chunkIds(store, dataset) {
      return (await keysOf(names.get(store) ?? '', dataset, 'chunks')).map(String);
    },
    runs,
  };
}
