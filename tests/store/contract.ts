import * as fc from 'fast-check';
import type {Manifest, Store} from '../../src/store/store.ts';
import {equal, historyIn, rejects} from './check.ts';
import {columnKinds, columnsOf, rowsOf} from './columns.ts';
import {commitOf, currentEstimates, estimates, numbersOf, readEstimates, tableOf} from './commits.ts';
import {checkAgainstModel} from './model.ts';

/** What the suite needs to know of a store beyond its contract. */
export interface Bench {
  /** Opens a store over nothing. */
  open(): Promise<Store>;
  /** The ids of all stored chunks of a dataset. */
  chunkIds(store: Store, dataset: string): Promise<readonly string[]>;
  /** How often properties are tried. */
  readonly runs: number;
}

export interface ContractCase {
  readonly name: string;
  run(bench: Bench): Promise<void>;
}

const aborted = (): AbortSignal => AbortSignal.abort('enough');

/** The contract of every store, in cases for any test framework. */
export const contract: readonly ContractCase[] = [
  {
    name: 'begins empty',
    async run({open}) {
      const store = await open();
      equal(await store.datasets(), []);
      equal(await store.manifest('board'), undefined);
      equal(await historyIn(store), []);
      equal(await store.undo('board'), undefined);
      equal(await store.redo('board'), undefined);
      equal(await store.kept('board', 1, ['velocity']), new Map());
      await store.keep('board', 1, new Map([['velocity', 1]]));
      await store.remove('board');
      equal(await store.datasets(), []);
      store.close();
    },
  },
  {
    name: 'gives back what was committed, and all that was said of it',
    async run({open}) {
      const store = await open();
      const commit = commitOf(0, estimates(3, Number.NaN, 5));
      const manifest = await store.commit('board', commit);
      equal(manifest.revision, 1);
      equal(manifest.dataset, 'board');
      const {tables: _tables, ...facts} = commit;
      const {tables, dataset: _dataset, revision: _revision, ...stored} = manifest;
      equal(stored, facts);
      equal(tables.items?.rows, 3);
      equal(tables.items?.columns.estimate?.known, 2);
      equal(await store.manifest('board'), manifest);
      equal(await currentEstimates(store, 'board'), [3, Number.NaN, 5]);
      equal(await store.datasets(), [{name: 'board', revision: 1, at: commit.at, rows: 3}]);
      equal(await historyIn(store), [{revision: 1, at: commit.at, record: commit.record, current: true}]);
      store.close();
    },
  },
  {
    name: 'gives every kind of column back, row for row',
    async run({open, runs}) {
      const store = await open();
      let base = 0;
      const tables = fc
        .integer({min: 0, max: 20})
        .chain(rows => fc.tuple(...columnKinds.map(kind => columnsOf(kind, rows))).map(columns => ({rows, columns})));
      await fc.assert(
        fc.asyncProperty(tables, async ({rows, columns}) => {
          const named = Object.fromEntries(columns.map(column => [column.kind, column]));
          const manifest = await store.commit('board', commitOf(base, tableOf(rows, named)));
          base = manifest.revision;
          const read = await store.read(manifest, 'items', columnKinds);
          for (const column of columns) {
            const found = read.get(column.kind);
            equal(found && rowsOf(found), rowsOf(column), column.kind);
          }
        }),
        {numRuns: runs},
      );
      store.close();
    },
  },
  {
    name: 'keeps columns of more rows than a chunk has',
    async run({open}) {
      const store = await open();
      const rows = 150_000;
      const names = ['Blue', 'Grün', 'Red'];
      const columns = tableOf(rows, {
        estimate: {kind: 'number', values: Float64Array.from({length: rows}, (_, row) => row * 3)},
        team: {kind: 'text', codes: Int32Array.from({length: rows}, (_, row) => (row % 4) - 1), dictionary: names},
        id: {
          kind: 'long',
          bytes: Uint8Array.from({length: rows * 2}, (_, at) => at % 251),
          offsets: Uint32Array.from({length: rows + 1}, (_, row) => row * 2),
        },
      });
      const manifest = await store.commit('board', commitOf(0, columns));
      equal(
        manifest.tables.items?.columns.estimate?.chunks.map(chunk => chunk.rows),
        [65_536, 65_536, 18_928],
      );
      const read = await store.read(manifest, 'items', ['estimate', 'team', 'id']);
      for (const [name, column] of columns.columns) {
        const found = read.get(name);
        equal(found && rowsOf(found), rowsOf(column), name);
      }
      store.close();
    },
  },
  {
    name: 'reads only columns that there are',
    async run({open}) {
      const store = await open();
      const manifest = await store.commit('board', commitOf(0, estimates(1)));
      const read = await store.read(manifest, 'items', ['estimate', 'constructor', '__proto__', 'team']);
      equal([...read.keys()], ['estimate']);
      equal((await store.read(manifest, 'events', ['date'])).size, 0);
      store.close();
    },
  },
  {
    name: 'takes names for data',
    async run({open, chunkIds}) {
      const store = await open();
      const names = ['', '__proto__', 'a:b', '["a","b"]', 'https://example.com/a.csv?b=1#c', '\ud800', 'é', 'e\u0301'];
      for (const [at, name] of names.entries()) {
        await store.commit(name, commitOf(0, tableOf(1, {['__proto__']: numbersOf(at)})));
      }
      for (const [at, name] of names.entries()) {
        const manifest = await store.manifest(name);
        equal(manifest?.dataset, name);
        const read = manifest && (await store.read(manifest, 'items', ['__proto__']));
        equal(read?.get('__proto__'), numbersOf(at));
        equal((await chunkIds(store, name)).length, 1);
      }
      equal((await store.datasets()).map(({name}) => name).sort(), [...names].sort());
      for (const name of names) await store.remove(name);
      equal(await store.datasets(), []);
      store.close();
    },
  },
  {
    name: 'leaves tables alone that a commit does not name, and shares equal chunks',
    async run({open, chunkIds}) {
      const store = await open();
      await store.commit('board', commitOf(0, {items: estimates(1, 2), targets: tableOf(1, {value: numbersOf(9)})}));
      const second = await store.commit('board', commitOf(1, {items: estimates(1, 2, 3)}));
      equal((await store.read(second, 'targets', ['value'])).get('value'), numbersOf(9));
      equal(await currentEstimates(store, 'board'), [1, 2, 3]);
      const third = await store.commit('board', commitOf(2, {items: estimates(1, 2), events: estimates(1, 2)}));
      equal(third.tables.items?.columns.estimate?.chunks, third.tables.events?.columns.estimate?.chunks);
      // estimates (1, 2) and (1, 2, 3), and the target's value
      equal((await chunkIds(store, 'board')).length, 3);
      store.close();
    },
  },
  {
    name: 'refuses a commit over another revision than the current one',
    async run({open}) {
      const store = await open();
      await rejects(store.commit('board', commitOf(4, estimates(1))), 'dataset-moved');
      equal(await store.manifest('board'), undefined);
      await store.commit('board', commitOf(0, estimates(1)));
      await rejects(store.commit('board', commitOf(0, estimates(2))), 'dataset-moved');
      await store.undo('board');
      await rejects(store.commit('board', commitOf(1, estimates(3))), 'dataset-moved');
      await store.redo('board');
      equal(await currentEstimates(store, 'board'), [1]);
      store.close();
    },
  },
  {
    name: 'lets one of two simultaneous commits win',
    async run({open}) {
      const store = await open();
      const outcomes = await Promise.allSettled(
        [1, 2].map(value => store.commit('board', commitOf(0, estimates(value)))),
      );
      equal(outcomes.map(({status}) => status).sort(), ['fulfilled', 'rejected']);
      const winner = outcomes.findIndex(({status}) => status === 'fulfilled');
      equal(await currentEstimates(store, 'board'), [winner + 1]);
      equal((await historyIn(store)).length, 1);
      store.close();
    },
  },
  {
    name: 'never gives a revision twice, and drops what was undone at the next commit',
    async run({open, chunkIds}) {
      const store = await open();
      await store.commit('board', commitOf(0, estimates(1)));
      await store.commit('board', commitOf(1, estimates(2)));
      equal((await store.undo('board'))?.revision, 1);
      equal(
        (await historyIn(store)).map(({revision, current}) => [revision, current]),
        [
          [2, false],
          [1, true],
        ],
      );
      equal((await store.datasets())[0]?.revision, 1);
      const third = await store.commit('board', commitOf(1, estimates(3)));
      equal([third.revision, third.base], [3, 1]);
      equal((await store.redo('board'))?.revision, 3);
      equal(
        (await historyIn(store)).map(({revision}) => revision),
        [3, 1],
      );
      equal((await chunkIds(store, 'board')).length, 2);
      store.close();
    },
  },
  {
    name: 'undoes the first commit too, and redoes it',
    async run({open}) {
      const store = await open();
      await store.commit('board', commitOf(0, estimates(1)));
      equal(await store.undo('board'), undefined);
      equal(await store.manifest('board'), undefined);
      equal(await store.datasets(), []);
      equal(
        (await historyIn(store)).map(({current}) => current),
        [false],
      );
      equal((await store.redo('board'))?.revision, 1);
      equal(await currentEstimates(store, 'board'), [1]);
      await store.undo('board');
      equal((await store.commit('board', commitOf(0, estimates(2)))).revision, 2);
      equal(await currentEstimates(store, 'board'), [2]);
      store.close();
    },
  },
  {
    name: 'keeps ten revisions',
    async run({open, chunkIds}) {
      const store = await open();
      const manifests: Manifest[] = [];
      for (let base = 0; base < 13; base++)
        manifests.push(await store.commit('board', commitOf(base, estimates(base))));
      equal(
        (await historyIn(store)).map(({revision}) => revision),
        [13, 12, 11, 10, 9, 8, 7, 6, 5, 4],
      );
      equal((await chunkIds(store, 'board')).length, 10);
      await rejects(readEstimates(store, manifests[0]), 'dataset-moved');
      equal(await readEstimates(store, manifests[3]), [3]);
      for (let step = 0; step < 20; step++) await store.undo('board');
      equal((await store.manifest('board'))?.revision, 4);
      for (let step = 0; step < 20; step++) await store.redo('board');
      equal((await store.manifest('board'))?.revision, 13);
      store.close();
    },
  },
  {
    name: 'keeps results with their revision, and copies them',
    async run({open}) {
      const store = await open();
      await store.commit('board', commitOf(0, estimates(1)));
      const result = {values: Float64Array.of(1, Number.NaN), why: undefined};
      await store.keep(
        'board',
        1,
        new Map<string, unknown>([
          ['a', result],
          ['__proto__', 0],
        ]),
      );
      result.values[0] = 7;
      await store.keep('board', 2, new Map([['a', 'of no revision']]));
      equal(await store.kept('board', 2, ['a']), new Map());
      const expected = new Map<string, unknown>([
        ['a', {values: Float64Array.of(1, Number.NaN)}],
        ['__proto__', 0],
      ]);
      equal(await store.kept('board', 1, ['a', 'b', '__proto__']), expected);
      await store.keep('board', 1, new Map([['b', [1]]]));
      equal((await store.kept('board', 1, ['a', 'b'])).size, 2);
      await store.commit('board', commitOf(1, estimates(2)));
      equal(await store.kept('board', 2, ['a']), new Map());
      equal(await store.kept('board', 1, ['a', '__proto__']), expected);
      await store.undo('board');
      await store.undo('board');
      await store.commit('board', commitOf(0, estimates(3)));
      equal(await store.kept('board', 1, ['a', 'b', '__proto__']), new Map());
      await rejects(store.keep('board', 3, new Map([['a', () => 1]])), 'storage-failed');
      store.close();
    },
  },
  {
    name: 'forgets a removed dataset whole and begins anew',
    async run({open, chunkIds}) {
      const store = await open();
      const manifest = await store.commit('board', commitOf(0, estimates(1)));
      await store.keep('board', 1, new Map([['a', 1]]));
      await store.commit('other', commitOf(0, estimates(5)));
      await store.remove('board');
      equal(await store.manifest('board'), undefined);
      equal(
        (await store.datasets()).map(({name}) => name),
        ['other'],
      );
      await rejects(readEstimates(store, manifest), 'dataset-moved');
      equal((await store.commit('board', commitOf(0, estimates(2)))).revision, 1);
      equal(await store.kept('board', 1, ['a']), new Map());
      equal((await chunkIds(store, 'board')).length, 1);
      equal(await currentEstimates(store, 'other'), [5]);
      store.close();
    },
  },
  {
    name: 'does not notice what callers do to their objects later',
    async run({open}) {
      const store = await open();
      const settings = {escaped: {labels: ['prod']}};
      const values = Float64Array.of(1, 2);
      const table = tableOf(2, {estimate: {kind: 'number', values}});
      await store.commit('board', {...commitOf(0, table), settings});
      settings.escaped.labels.push('later');
      values[0] = 99;
      equal((await store.manifest('board'))?.settings, {escaped: {labels: ['prod']}});
      const first = await store.read((await store.manifest('board')) as Manifest, 'items', ['estimate']);
      (first.get('estimate') as {values: Float64Array}).values[0] = 42;
      equal(await currentEstimates(store, 'board'), [1, 2]);
      store.close();
    },
  },
  {
    name: 'stops at a signal',
    async run({open}) {
      const store = await open();
      const manifest = await store.commit('board', commitOf(0, estimates(1)));
      await rejects(store.commit('board', commitOf(1, estimates(2)), aborted()), 'aborted');
      await rejects(store.read(manifest, 'items', ['estimate'], aborted()), 'aborted');
      equal((await store.manifest('board'))?.revision, 1);
      store.close();
    },
  },
  {
    name: 'is the old or the new revision whenever the signal comes',
    async run({open}) {
      const store = await open();
      let base = 0;
      for (let wait = 0; wait < 12; wait++) {
        const controller = new AbortController();
        const committing = store.commit('board', commitOf(base, estimates(base, wait)), controller.signal);
        for (let turn = 0; turn < wait; turn++) await new Promise(resolve => setTimeout(resolve));
        controller.abort();
        const outcome = await committing.catch(() => undefined);
        if (outcome) equal(await currentEstimates(store, 'board'), [base, wait]);
        equal((await store.manifest('board'))?.revision ?? 0, outcome?.revision ?? base);
        base = outcome?.revision ?? base;
      }
      store.close();
    },
  },
  {
    name: 'tells of its own changes, and only of these',
    async run({open}) {
      const store = await open();
      const calls: string[] = [];
      const settle = (): Promise<unknown> => new Promise(resolve => setTimeout(resolve, 20));
      const stop = store.watch('board', () => calls.push('board'));
      store.watch('other', () => calls.push('other'));
      const stopThrowing = store.watch('board', () => stopThrowing());
      await settle();
      equal(calls, []);
      await store.commit('board', commitOf(0, estimates(1)));
      await settle();
      equal(calls, ['board']);
      await store.undo('board');
      await store.redo('board');
      await store.redo('board');
      await settle();
      equal(calls, ['board', 'board', 'board']);
      await store.remove('board');
      await settle();
      equal(calls.length, 4);
      stop();
      stop();
      await store.commit('board', commitOf(0, estimates(1)));
      await store.manifest('board');
      await settle();
      equal(calls, ['board', 'board', 'board', 'board']);
      store.close();
    },
  },
  {
    name: 'refuses tables whose columns differ in length, and stores nothing',
    async run({open}) {
      const store = await open();
      const error = await store.commit('board', commitOf(0, tableOf(2, {estimate: numbersOf(1)}))).catch(String);
      equal(error, 'Error: invalid column: 1 rows in a table of 2');
      equal(await store.datasets(), []);
      store.close();
    },
  },
  {
    name: 'does nothing after it was closed',
    async run({open}) {
      const store = await open();
      const manifest = await store.commit('board', commitOf(0, estimates(1)));
      store.close();
      store.close();
      await rejects(store.datasets(), 'aborted');
      await rejects(store.manifest('board'), 'aborted');
      await rejects(historyIn(store), 'aborted');
      await rejects(readEstimates(store, manifest), 'aborted');
      await rejects(store.commit('board', commitOf(1, estimates(1))), 'aborted');
      await rejects(store.undo('board'), 'aborted');
      await rejects(store.redo('board'), 'aborted');
      await rejects(store.remove('board'), 'aborted');
      await rejects(store.keep('board', 1, new Map()), 'aborted');
      await rejects(store.kept('board', 1, []), 'aborted');
    },
  },
  {
    name: 'agrees with a model of lists through any sequence of steps, without an orphan chunk',
    async run(bench) {
      await checkAgainstModel(bench);
    },
  },
];
