import {expect, test} from 'vitest';
import {DataLoader} from '../../src/kit/data-loader.ts';
import type {Manifest, Store} from '../../src/store/store.ts';
import type {TableName} from '../../src/tables/tables.ts';
import {defaultConventions} from '../../src/time/conventions.ts';

const column = {kind: 'text', known: 1, chunks: []} as const;

const manifest: Manifest = {
  dataset: 'board',
  revision: 1,
  base: 0,
  at: '2026-11-22T00:00:00Z',
  record: {by: 'import', files: [], format: '', table: '', rowsRead: 1, rowsUsed: 1, rowsLeftOut: 0, issues: []},
  conventions: defaultConventions,
  coverage: undefined,
  settings: {},
  tables: {items: {rows: 1, columns: {team: column, status: column, type: column}}},
};

/** A store that answers when it is told to, and says which columns it was asked for. */
function slowStore() {
  const asked: string[] = [];
  const waiting: (() => void)[] = [];
  const read: Store['read'] = (_manifest, _table, names, signal) =>
    new Promise((resolve, reject) => {
      asked.push(names.join());
      const values = names.map(
        name => [name, {kind: 'text', codes: Int32Array.of(0), dictionary: [`a ${name}`]}] as const,
      );
      waiting.push(() => (signal?.aborted ? reject(signal.reason) : resolve(new Map(values))));
    });
  const answer = async (): Promise<void> => {
    for (const settle of waiting.splice(0)) settle();
    await new Promise(resolve => setTimeout(resolve));
  };
  return {asked, answer, store: {read} as Store};
}

const columnsOf = (...names: string[]) => new Map<TableName, Set<string>>([['items', new Set(names)]]);

test('questions that are asked at once read each column once', async () => {
  const {asked, answer, store} = slowStore();
  const loader = new DataLoader(store);
  const first = loader.loadTables(manifest, columnsOf('team', 'status'));
  const second = loader.loadTables(manifest, columnsOf('status', 'type'));
  await answer();
  const [one, other] = await Promise.all([first, second]);
  expect(asked).toEqual(['team,status', 'type']);
  expect([...(one.get('items')?.columns.keys() ?? [])]).toEqual(['team', 'status']);
  expect([...(other.get('items')?.columns.keys() ?? [])]).toEqual(['status', 'type']);
});

test('a question that is given up takes its columns from nobody else', async () => {
  const {asked, answer, store} = slowStore();
  const loader = new DataLoader(store);
  const controller = new AbortController();
  const first = loader.loadTables(manifest, columnsOf('team'), controller.signal);
  const failed = expect(first).rejects.toThrow('given up');
  const second = loader.loadTables(manifest, columnsOf('team', 'type'));
  controller.abort(new Error('given up'));
  await answer();
  await answer();
  await failed;
  expect([...((await second).get('items')?.columns.keys() ?? [])]).toEqual(['team', 'type']);
  expect(asked).toEqual(['team', 'type', 'team']);
});
