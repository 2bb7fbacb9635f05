import {openDB} from 'idb';
import {Catalogue} from '../../src/store/catalogue.ts';
import {defaultDeadlines} from '../../src/store/connection.ts';
import {IdbStore} from '../../src/store/idb-store.ts';
import {catalogueName, type DatasetLayout, datasetName, headKey} from '../../src/store/layout.ts';
import {type Manifest, StoreError} from '../../src/store/store.ts';
import {equal, historyIn, rejects} from './check.ts';
import {commitOf, currentEstimates, estimates, readEstimates} from './commits.ts';
import {freshName, keysOf, openFresh} from './idb-bench.ts';

/** Cases over databases that somebody else uses, too: other tabs, newer kits, faulty disks. */
export interface SharingCase {
  readonly name: string;
  run(): Promise<void>;
}

/** Waits until a condition holds; hints take their time. */
async function until(condition: () => boolean): Promise<void> {
  for (let turn = 0; turn < 2000 && !condition(); turn++) await new Promise(resolve => setTimeout(resolve, 10));
  equal(condition(), true, 'condition');
}

/** What an impatient store says as soon as nothing is in its way, a busy machine included. */
async function inTheEnd<Result>(ask: () => Promise<Result>): Promise<Result> {
  for (let turn = 1; ; turn++) {
    try {
      return await ask();
    } catch (error) {
      if (turn === 50 || !(error instanceof StoreError) || error.code !== 'storage-blocked') throw error;
    }
  }
}

/** Does something to a dataset's database past the kit. */
async function meddle(
  name: string,
  work: (database: Awaited<ReturnType<typeof openDB<DatasetLayout>>>) => Promise<unknown>,
): Promise<void> {
  const database = await openDB<DatasetLayout>(datasetName(name, 'board'));
  await work(database);
  database.close();
}

/** Calls `watch` with the object and the parameters at every call of a method while `work` runs. */
async function atCall<Target extends object>(
  prototype: Target,
  method: keyof Target & string,
  watch: (called: Target, parameters: readonly unknown[]) => unknown,
  work: () => Promise<unknown>,
): Promise<void> {
  const original: (this: Target, ...parameters: unknown[]) => unknown = Reflect.get(prototype as object, method);
  Reflect.set(prototype, method, function (this: Target, ...parameters: unknown[]) {
    watch(this, parameters);
    return original.apply(this, parameters);
  });
  try {
    await work();
  } finally {
    Reflect.set(prototype, method, original);
  }
}

async function firstChunk(manifest: Manifest): Promise<string> {
  return manifest.tables.items?.columns.estimate?.chunks[0]?.id ?? '';
}

export const sharing: readonly SharingCase[] = [
  {
    name: 'shows one store what the other has committed, and calls its watchers',
    async run() {
      const name = freshName();
      const [one, other] = [await openFresh(name), await openFresh(name)];
      let calls = 0;
      other.watch('board', () => calls++);
      equal(await other.manifest('board'), undefined);
      await one.commit('board', commitOf(0, estimates(1)));
      await until(() => calls === 1);
      equal(await currentEstimates(other, 'board'), [1]);
      await rejects(other.commit('board', commitOf(0, estimates(2))), 'dataset-moved');
      await other.commit('board', commitOf(1, estimates(2)));
      equal(await currentEstimates(one, 'board'), [2]);
      await one.undo('board');
      await until(() => calls === 3);
      equal(await currentEstimates(other, 'board'), [1]);
      await one.remove('board');
      await until(() => calls === 4);
      equal(await other.manifest('board'), undefined);
      equal(await other.datasets(), []);
      equal((await other.commit('board', commitOf(0, estimates(3)))).revision, 1);
      one.close();
      other.close();
    },
  },
  {
    name: 'notices at the next read what no hint told',
    async run() {
      const name = freshName();
      const [one, other] = [await openFresh(name), await openFresh(name)];
      await other.manifest('board');
      let calls = 0;
      const elsewhere = new IdbStore(name);
      await elsewhere.commit('board', commitOf(0, estimates(1)));
      // Watching begins after the hint has come and gone.
      await new Promise(resolve => setTimeout(resolve, 50));
      other.watch('board', () => calls++);
      await other.manifest('board');
      await until(() => calls === 1);
      for (const store of [one, other, elsewhere]) store.close();
    },
  },
  {
    name: 'makes way for a newer layout, and goes on working in it',
    async run() {
      const name = freshName();
      const store = await openFresh(name);
      await store.commit('board', commitOf(0, estimates(1)));
      const newer = await openDB(datasetName(name, 'board'), 2, {
        upgrade: database => void database.createObjectStore('later'),
      });
      const connections = new Set<IDBDatabase>();
      await atCall(
        IDBDatabase.prototype,
        'transaction',
        called => connections.add(called),
        async () => equal(await currentEstimates(store, 'board'), [1]),
      );
      // The connection that was closed is not tried again.
      equal(connections.size, 1);
      newer.close();
      await store.commit('board', commitOf(1, estimates(2)));
      equal(await currentEstimates(store, 'board'), [2]);
      const again = await openFresh(name);
      equal(await currentEstimates(again, 'board'), [2]);
      store.close();
      again.close();
    },
  },
  {
    name: 'touches nothing that only newer kits may read',
    async run() {
      const name = freshName();
      const store = await openFresh(name);
      await store.commit('board', commitOf(0, estimates(1)));
      await meddle(name, database => database.put('meta', {schema: 2, minReader: 2, current: 1, last: 1}, headKey));
      await rejects(store.manifest('board'), 'newer-version');
      await rejects(historyIn(store), 'newer-version');
      await rejects(store.commit('board', commitOf(1, estimates(2))), 'newer-version');
      await rejects(store.undo('board'), 'newer-version');
      await rejects(store.keep('board', 1, new Map()), 'newer-version');
      await rejects(store.datasets(), 'newer-version');
      equal(await keysOf(name, 'board', 'manifests'), [1]);
      store.close();
    },
  },
  {
    name: 'keeps the numbers of a newer kit that older ones may still read',
    async run() {
      const name = freshName();
      const store = await openFresh(name);
      await store.commit('board', commitOf(0, estimates(1)));
      await meddle(name, database => database.put('meta', {schema: 3, minReader: 1, current: 1, last: 6}, headKey));
      equal((await store.commit('board', commitOf(1, estimates(2)))).revision, 7);
      await meddle(name, async database =>
        equal(await database.get('meta', headKey), {schema: 3, minReader: 1, current: 7, last: 7}),
      );
      store.close();
    },
  },
  {
    name: 'notices a damaged chunk, and heals it with the next equal import',
    async run() {
      const name = freshName();
      const store = await openFresh(name);
      const manifest = await store.commit('board', commitOf(0, estimates(1, 2)));
      const id = await firstChunk(manifest);
      await meddle(name, async database => {
        const chunk = await database.get('chunks', id);
        chunk?.numbers[0]?.values.fill(2);
        if (chunk) await database.put('chunks', chunk, id);
      });
      await rejects(readEstimates(store, manifest), 'data-damaged');
      equal((await store.manifest('board'))?.revision, 1);
      await store.commit('board', commitOf(1, estimates(1, 2)));
      equal(await currentEstimates(store, 'board'), [1, 2]);
      store.close();
    },
  },
  {
    name: 'tells a lost chunk from a revision that is gone, and heals it too',
    async run() {
      const name = freshName();
      const store = await openFresh(name);
      const manifest = await store.commit('board', commitOf(0, estimates(1, 2)));
      await meddle(name, async database => database.delete('chunks', await firstChunk(manifest)));
      await rejects(readEstimates(store, manifest), 'data-damaged');
      await store.commit('board', commitOf(1, estimates(1, 2)));
      equal(await readEstimates(store, manifest), [1, 2]);
      await meddle(name, database => database.delete('manifests', 2));
      await rejects(store.manifest('board'), 'data-damaged');
      store.close();
    },
  },
  {
    name: 'says of something else under its name that it is damaged',
    async run() {
      const name = freshName();
      const store = await openFresh(name);
      const manifest = await store.commit('board', commitOf(0, estimates(1, 2)));
      const id = await firstChunk(manifest);
      await meddle(name, database => database.put('chunks', 'no chunk' as never, id));
      await rejects(readEstimates(store, manifest), 'data-damaged');
      store.close();
      const foreign = freshName();
      (await openDB(datasetName(foreign, 'board'), 1)).close();
      const second = await openFresh(foreign);
      await rejects(second.manifest('board'), 'data-damaged');
      await rejects(second.commit('board', commitOf(0, estimates(1))), 'data-damaged');
      second.close();
    },
  },
  {
    name: 'forgets a name whose dataset never came, and does not forget one that did',
    async run() {
      const name = freshName();
      const catalogue = new Catalogue(name, defaultDeadlines);
      await catalogue.add('killed');
      await catalogue.add('created');
      const created = await openDB<DatasetLayout>(datasetName(name, 'created'), 1, {
        upgrade(database) {
          for (const each of ['meta', 'manifests', 'chunks', 'results'] as const) database.createObjectStore(each);
        },
      });
      created.close();
      const store = await openFresh(name);
      await store.commit('board', commitOf(0, estimates(1)));
      equal(
        (await store.datasets()).map(each => each.name),
        ['board'],
      );
      equal(await catalogue.names(), ['board']);
      equal(await store.manifest('created'), undefined);
      await store.commit('created', commitOf(0, estimates(1)));
      equal(
        (await store.datasets()).map(each => each.name),
        ['board', 'created'],
      );
      catalogue.close();
      store.close();
    },
  },
  {
    name: 'lists a dataset whose name another tab took away during its first commit',
    async run() {
      const name = freshName();
      const store = await openFresh(name);
      const catalogue = new Catalogue(name, defaultDeadlines);
      // Opened first: what takes the name away must begin during the commit, not after it.
      await catalogue.names();
      let takingAway: Promise<void> | undefined;
      await atCall(
        IDBObjectStore.prototype,
        'put',
        called => {
          if (called.name !== 'chunks') return;
          takingAway ??= catalogue.delete('board');
        },
        () => store.commit('board', commitOf(0, estimates(1))),
      );
      await takingAway;
      equal(takingAway === undefined, false);
      equal(
        (await store.datasets()).map(each => each.name),
        ['board'],
      );
      catalogue.close();
      store.close();
    },
  },
  {
    name: 'lists a dataset that is committed for the first time while another tab looks for what is there',
    async run() {
      for (let wait = 0; wait < 8; wait++) {
        const name = freshName();
        const [store, other] = [await openFresh(name), await openFresh(name)];
        const catalogue = new Catalogue(name, defaultDeadlines);
        // What a killed first commit leaves behind: a name alone, which whoever looks takes away.
        await catalogue.add('board');
        const looking = other.datasets();
        for (let turn = 0; turn < wait; turn++) await new Promise(resolve => setTimeout(resolve));
        await Promise.all([store.commit('board', commitOf(0, estimates(1))), looking]);
        equal(
          (await other.datasets()).map(each => each.name),
          ['board'],
        );
        catalogue.close();
        store.close();
        other.close();
      }
    },
  },
  {
    name: 'completes a commit that is being written when the store is closed, or never begins it',
    async run() {
      const name = freshName();
      let base = 0;
      let completed = 0;
      for (let wait = 0; wait < 12; wait++) {
        const store = await openFresh(name);
        const committing = store.commit('board', commitOf(base, estimates(wait)));
        const outcome = committing.then(
          ({revision}) => revision,
          error => (error.code === 'aborted' ? undefined : Promise.reject(error)),
        );
        for (let turn = 0; turn < wait; turn++) await new Promise(resolve => setTimeout(resolve));
        store.close();
        const revision = await outcome;
        const fresh = await openFresh(name);
        equal((await fresh.manifest('board'))?.revision ?? 0, revision ?? base);
        fresh.close();
        if (revision !== undefined) completed++;
        base = revision ?? base;
      }
      equal(completed > 0, true);
    },
  },
  {
    name: 'opens one connection for several first commits',
    async run() {
      const store = await openFresh();
      const connections = new Set<string>();
      const many = new Set<IDBDatabase>();
      await atCall(
        IDBDatabase.prototype,
        'transaction',
        // The simulation of Node makes the upgrade's transaction in this way, too.
        (called, [, mode]) => mode !== 'versionchange' && many.add(called),
        async () => {
          await Promise.allSettled([
            store.manifest('board'),
            ...[1, 2, 3].map(value => store.commit('board', commitOf(0, estimates(value)))),
          ]);
        },
      );
      for (const {name} of many) {
        equal(connections.has(name), false, 'a second connection');
        connections.add(name);
      }
      store.close();
    },
  },
  {
    name: 'opens again what the browser has closed without a word',
    async run() {
      const store = await openFresh();
      await store.commit('board', commitOf(0, estimates(1)));
      const connections = new Set<IDBDatabase>();
      const everything = async (): Promise<void> => {
        equal((await store.datasets()).length, 1);
        equal(await currentEstimates(store, 'board'), [1]);
      };
      await atCall(IDBDatabase.prototype, 'transaction', called => connections.add(called), everything);
      equal(connections.size, 2);
      for (const connection of connections) connection.close();
      await everything();
      store.close();
    },
  },
  {
    name: 'does not wait for ever where another page holds a database',
    async run() {
      const name = freshName();
      const patient = new IdbStore(name);
      await patient.commit('board', commitOf(0, estimates(1)));
      patient.close();
      const store = new IdbStore(name, {open: 200, step: 300});
      const holder = await openDB<DatasetLayout>(datasetName(name, 'board'));
      await rejects(store.remove('board'), 'storage-blocked');
      await rejects(store.manifest('board'), 'storage-blocked');
      holder.close();
      // The deletion is still under way and comes first; nothing is in its way now.
      equal(await inTheEnd(() => store.manifest('board')), undefined);
      equal((await inTheEnd(() => store.commit('board', commitOf(0, estimates(2))))).revision, 1);
      store.close();
    },
  },
  {
    name: 'does not wait for ever where another page does not end its transaction',
    async run() {
      const name = freshName();
      const patient = new IdbStore(name);
      await patient.commit('board', commitOf(0, estimates(1)));
      patient.close();
      const store = new IdbStore(name, {open: 200, step: 300});
      const holder = await openDB<DatasetLayout>(datasetName(name, 'board'));
      const transaction = holder.transaction(['meta', 'manifests', 'chunks', 'results'], 'readwrite');
      let isHeld = true;
      const hold = async (): Promise<void> => {
        while (isHeld) await transaction.objectStore('meta').get(headKey);
      };
      const holding = hold();
      await rejects(store.commit('board', commitOf(1, estimates(2))), 'storage-blocked');
      isHeld = false;
      await holding;
      await transaction.done;
      holder.close();
      equal(await inTheEnd(() => currentEstimates(store, 'board')), [1]);
      await inTheEnd(() => store.commit('board', commitOf(1, estimates(3))));
      equal(await inTheEnd(() => currentEstimates(store, 'board')), [3]);
      store.close();
    },
  },
  {
    name: 'keeps two kits on one origin apart',
    async run() {
      const [first, second] = [freshName(), freshName()];
      const [one, other] = [await openFresh(first), await openFresh(second)];
      await one.commit('board', commitOf(0, estimates(1)));
      equal(await other.datasets(), []);
      equal(await other.manifest('board'), undefined);
      equal(catalogueName('a') === datasetName('a', ''), false);
      one.close();
      other.close();
    },
  },
];
