import 'fake-indexeddb/auto';
import {afterEach, describe, expect, test, vi} from 'vitest';
import {openStore} from '../../src/store/open.ts';
import {equal, rejects} from './check.ts';
import {commitOf, currentEstimates, estimates} from './commits.ts';

afterEach(() => vi.unstubAllGlobals());

const refusing = (name: string, message = ''): DOMException => new DOMException(message, name);

/** IndexedDB whose opening throws, or whose request fails. */
function stubOpening(error: DOMException, by: 'throw' | 'event'): void {
  class FailingRequest extends EventTarget {
    readonly error = error;
  }
  vi.stubGlobal('IDBRequest', FailingRequest);
  vi.stubGlobal('indexedDB', {
    open() {
      if (by === 'throw') throw error;
      const request = new FailingRequest();
      queueMicrotask(() => request.dispatchEvent(new Event('error')));
      return request;
    },
  });
}

describe('openStore', () => {
  test('works in memory in Node, and says that the browser has nothing to offer', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const store = await openStore({name: 'node'});
    equal([store.state, store.refusal], ['memory', 'storage-denied']);
    await store.commit('board', commitOf(0, estimates(1)));
    equal(await currentEstimates(store, 'board'), [1]);
    store.close();
  });

  test('works in memory where that is asked for, and does not touch IndexedDB', async () => {
    const open = vi.fn();
    vi.stubGlobal('indexedDB', {open});
    const store = await openStore({name: 'asked', memory: true});
    equal([store.state, store.refusal], ['memory', undefined]);
    expect(open).not.toHaveBeenCalled();
    store.close();
  });

  test('stores where it can', async () => {
    const store = await openStore({name: 'stored'});
    equal([store.state, store.refusal], ['stored', undefined]);
    store.close();
  });

  test.each([
    ['sandboxed frame', 'throw', refusing('SecurityError'), 'storage-denied'],
    [
      'cookies blocked, Chromium',
      'event',
      refusing('UnknownError', 'The user denied permission to access the database.'),
      'storage-denied',
    ],
    ['cookies blocked, Firefox', 'throw', refusing('SecurityError', 'The operation is insecure.'), 'storage-denied'],
    [
      'private window, Firefox',
      'event',
      refusing('InvalidStateError', 'A mutation operation was attempted on a database that did not allow mutations.'),
      'storage-denied',
    ],
    [
      'full disk',
      'event',
      refusing('UnknownError', 'Encountered full disk while opening backing store for indexedDB.open.'),
      'no-space',
    ],
    ['quota', 'event', refusing('QuotaExceededError'), 'no-space'],
    [
      'corrupt files',
      'event',
      refusing('UnknownError', 'Internal error opening backing store for indexedDB.open.'),
      'data-damaged',
    ],
    ['anything else', 'event', refusing('UnknownError', 'Internal error.'), 'storage-failed'],
  ] as const)('works in memory where storage is refused: %s', async (_case, by, error, refusal) => {
    stubOpening(error, by);
    const store = await openStore({name: 'refused'});
    equal([store.state, store.refusal], ['memory', refusal]);
    await store.commit('board', commitOf(0, estimates(1)));
    equal(await currentEstimates(store, 'board'), [1]);
    store.close();
  });

  test('does not hide data in memory that a reload or a newer kit would show', async () => {
    stubOpening(
      refusing('UnknownError', 'Connection to Indexed Database server lost. Refresh the page to try again'),
      'event',
    );
    const {cause} = await rejects(openStore({name: 'lost'}), 'storage-lost');
    expect(String(cause)).toContain('server lost');
  });

  test('does not keep a Node process alive', async () => {
    const ports = (): number => process.getActiveResourcesInfo().filter(name => name === 'MessagePort').length;
    const before = ports();
    const store = await openStore({name: 'unref'});
    store.watch('board', () => undefined);
    await store.commit('board', commitOf(0, estimates(1)));
    expect(ports()).toBe(before);
    store.close();
  });
});
