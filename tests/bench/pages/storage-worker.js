import Dexie from 'dexie';
import {readCsv} from '../../../src/csv/read-csv.ts';
import {cellOf} from '../../../src/import/columns.ts';
import {openDraft} from '../../../src/import/draft-state.ts';
import {openStore} from '../../../src/store/open.ts';
import {defaultConventions} from '../../../src/time/conventions.ts';
import {newDataset, runOut} from './draft-context.js';
import {answer} from './worker-call.js';

/** The fields of the file; the kit's table has some derived ones more, and writes those too. */
const fileFields = [
  'title',
  'id',
  'type',
  'status',
  'project',
  'priority',
  'created',
  'finished',
  'iterations',
  'labels',
  'started',
  'estimate',
  'parent',
  'category',
  'line',
];
const kpiFields = ['finished', 'estimate', 'team'];

let items;
let objects;
let store;
let manifest;
let dataset = '';
const dexie = new Dexie('bench-dexie');
dexie.version(1).stores({items: 'line'});

async function timed(run) {
  const start = performance.now();
  const value = await run();
  return {time: performance.now() - start, value};
}

answer({
  async load(blob) {
    const table = await readCsv(blob);
    items = runOut(openDraft([{name: 'export.csv', table}], newDataset)).outcome.tables.get('items');
    objects = Array.from({length: items.rows}, (_, row) => {
      const one = {};
      for (const field of fileFields) one[field] = cellOf(items.columns.get(field), row);
      one.line = row;
      return one;
    });
    store = await openStore({name: 'bench'});
    return {rows: items.rows, columns: items.columns.size, stored: store.state};
  },
  async kitWrite(round) {
    if (dataset) await store.remove(dataset);
    dataset = `round ${round}`;
    const record = {
      by: 'import',
      files: [],
      format: 'jira',
      table: 'items',
      rowsRead: items.rows,
      rowsUsed: items.rows,
      rowsLeftOut: 0,
      issues: [],
    };
    const {time, value} = await timed(() =>
      store.commit(dataset, {
        base: 0,
        at: new Date(0).toISOString(),
        record,
        conventions: defaultConventions,
        coverage: undefined,
        settings: {},
        tables: new Map([['items', items]]),
      }),
    );
    manifest = value;
    return time;
  },
  async kitRead(which) {
    const fields = which === 'kpi' ? kpiFields : [...items.columns.keys()];
    const {time, value} = await timed(() => store.read(manifest, 'items', fields));
    if (value.size !== fields.length) throw new Error(`${value.size} of ${fields.length} columns came back`);
    return time;
  },
  async dexieWrite() {
    await dexie.items.clear();
    return (await timed(() => dexie.items.bulkPut(objects))).time;
  },
  async dexieRead() {
    const {time, value} = await timed(() => dexie.items.toArray());
    if (value.length !== objects.length) throw new Error(`Dexie read ${value.length} rows`);
    return time;
  },
});
