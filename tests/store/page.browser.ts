import {openStore} from '../../src/store/open.ts';
import {equal} from './check.ts';
import {commitOf, currentEstimates, estimates} from './commits.ts';
import {freshName, openFresh} from './idb-bench.ts';

async function until(condition: () => boolean): Promise<void> {
  for (let turn = 0; turn < 2000 && !condition(); turn++) await new Promise(resolve => setTimeout(resolve, 10));
  equal(condition(), true, 'condition');
}

/** Puts something else in the place of a global while `work` runs. */
async function withGlobal(name: string, descriptor: PropertyDescriptor, work: () => Promise<void>): Promise<void> {
  const original = Object.getOwnPropertyDescriptor(globalThis, name);
  Object.defineProperty(globalThis, name, {configurable: true, ...descriptor});
  try {
    await work();
  } finally {
    if (original) Object.defineProperty(globalThis, name, original);
    else Reflect.deleteProperty(globalThis, name);
  }
}

const forbidden = {
  get(): never {
    throw new DOMException('forbidden', 'SecurityError');
  },
};

describe('a store in a page', () => {
  it('looks again when the page is looked at again, for hints get lost', async () => {
    await withGlobal('BroadcastChannel', {value: undefined}, async () => {
      const name = freshName();
      const [one, other] = [await openFresh(name), await openFresh(name)];
      let calls = 0;
      await other.manifest('board');
      other.watch('board', () => calls++);
      for (const [target, type, base] of [
        [window, 'focus', 0],
        [window, 'pageshow', 1],
        [document, 'visibilitychange', 2],
      ] as const) {
        await one.commit('board', commitOf(base, estimates(base)));
        await new Promise(resolve => setTimeout(resolve, 30));
        equal(calls, base);
        target.dispatchEvent(new Event(type));
        await until(() => calls === base + 1);
      }
      window.dispatchEvent(new Event('focus'));
      await new Promise(resolve => setTimeout(resolve, 50));
      equal(calls, 3);
      one.close();
      other.close();
    });
  });

  it('closes its connections when the page is put aside, and opens them again', async () => {
    const store = await openFresh();
    await store.commit('board', commitOf(0, estimates(1)));
    const {close} = IDBDatabase.prototype;
    let closed = 0;
    IDBDatabase.prototype.close = function () {
      closed++;
      close.call(this);
    };
    try {
      for (const [target, type] of [
        [window, 'pagehide'],
        [document, 'freeze'],
      ] as const) {
        closed = 0;
        target.dispatchEvent(new Event(type));
        await until(() => closed === 2);
        equal(await currentEstimates(store, 'board'), [1]);
        equal((await store.datasets()).length, 1);
      }
      store.close();
      await until(() => closed === 4);
      window.dispatchEvent(new Event('pagehide'));
      await new Promise(resolve => setTimeout(resolve, 20));
      equal(closed, 4);
    } finally {
      IDBDatabase.prototype.close = close;
    }
  });

  it('works in memory where storage is forbidden, without asking anything else', async () => {
    const everything = ['indexedDB', 'localStorage', 'sessionStorage', 'caches'];
    const asked: string[] = [];
    const forbidAll = everything.reduceRight<() => Promise<void>>(
      (inner, name) => () =>
        withGlobal(
          name,
          {
            get() {
              asked.push(name);
              return forbidden.get();
            },
          },
          inner,
        ),
      async () => {
        const store = await openStore({name: freshName()});
        equal([store.state, store.refusal], ['memory', 'storage-denied']);
        await store.commit('board', commitOf(0, estimates(1)));
        equal(await currentEstimates(store, 'board'), [1]);
        store.close();
      },
    );
    await forbidAll();
    equal(asked, ['indexedDB']);
  });

  it('needs neither locks, nor quota estimates, nor cryptography', async () => {
    const asked: string[] = [];
    const missing = (name: string): PropertyDescriptor => ({
      get() {
        asked.push(name);
        return undefined;
      },
    });
    const navigatorWithout = Object.create(null, {storage: missing('storage'), locks: missing('locks')});
    await withGlobal('navigator', {value: navigatorWithout}, () =>
      withGlobal('crypto', missing('crypto'), async () => {
        const store = await openStore({name: freshName()});
        equal(store.state, 'stored');
        await store.commit('board', commitOf(0, estimates(1)));
        equal(await currentEstimates(store, 'board'), [1]);
        await store.remove('board');
        store.close();
      }),
    );
    equal(asked, []);
  });
});
