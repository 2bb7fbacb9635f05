import {openStore} from '../../../src/store/open.ts';
import {chunksOf} from '../../../src/store/revisions.ts';
import type {Manifest, Store, StoreErrorCode} from '../../../src/store/store.ts';
import type {Column, Table} from '../../../src/tables/column.ts';
import {historyIn} from '../../store/check.ts';
import {commitOf, tableOf} from '../../store/commits.ts';
import {keysOf} from '../../store/idb-bench.ts';

/** What a page can be asked to do with a store; it stands in `window.storePage`. */
export interface StorePage {
  /** Commits many rows, and reports `begun` and `acknowledged` to the server on the way. */
  commit(base: number, seed: number): Promise<number>;
  /** Reads everything and gives the current revision with the seed it was made of; throws where anything is not whole. */
  look(): Promise<{readonly revision: number; readonly seed: number; readonly orphans: number}>;
  /** Opens a store that stays open, and reads from it. */
  hold(): Promise<void>;
  /** The revision that the held store sees, and the one after a commit by it. */
  held(base: number, seed: number): Promise<{readonly before: number | undefined; readonly after: number}>;
  /** Tries a whole round of a store: its state, why it is not stored, and whether an import comes back. */
  round(): Promise<{readonly state: string; readonly refusal: StoreErrorCode | undefined; readonly values: number}>;
}

declare global {
  interface Window {
    storePage: StorePage;
  }
}

const name = 'kill';
const rows = 150_000;
const columnNames = ['estimate', 'reopened', 'line'];

/** Numbers that no database can compress, the same for the same seed (Marsaglia's xorshift). */
function noise(seed: number): Float64Array {
  const values = new Float64Array(rows);
  let state = seed * 0x9e3779b9 || 1;
  for (let row = 0; row < rows; row++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    values[row] = state / 7;
  }
  values[0] = seed;
  return values;
}

function tableFrom(seed: number): Table {
  const columns = columnNames.map((column, at): [string, Column] => [
    column,
    {kind: 'number', values: noise(seed).map((value, row) => (row === 0 ? value : value + at))},
  ]);
  return tableOf(rows, Object.fromEntries(columns));
}

async function seedOf(store: Store, manifest: Manifest): Promise<number> {
  const read = await store.read(manifest, 'items', columnNames);
  const found = read.get('estimate');
  const seed = found?.kind === 'number' ? (found.values[0] ?? 0) : 0;
  for (const [column, expected] of tableFrom(seed).columns) {
    const stored = read.get(column);
    if (stored?.kind !== 'number' || expected.kind !== 'number') throw new Error(`no column ${column}`);
    if (!expected.values.every((value, row) => Object.is(value, stored.values[row]))) throw new Error(`torn ${column}`);
  }
  return seed;
}

let heldStore: Store | undefined;

window.storePage = {
  async commit(base, seed) {
    const store = await openStore({name});
    const table = tableFrom(seed);
    const {put} = IDBObjectStore.prototype;
    let isBegun = false;
    IDBObjectStore.prototype.put = function (...parameters) {
      if (!isBegun && this.name === 'chunks') {
        isBegun = true;
        void fetch('/begun');
      }
      return put.apply(this, parameters);
    };
    const {revision} = await store.commit('board', commitOf(base, table));
    await fetch('/acknowledged');
    return revision;
  },
  async look() {
    const store = await openStore({name});
    const manifest = await store.manifest('board');
    if (!manifest) return {revision: 0, seed: 0, orphans: 0};
    const seed = await seedOf(store, manifest);
    const stored = await keysOf(name, 'board', 'chunks');
    const history = await historyIn(store);
    // Undo through the whole history collects what its manifests name, and redo comes back.
    const named = new Set<string>(chunksOf(manifest));
    for (let at = 1; at < history.length; at++)
      for (const id of chunksOf((await store.undo('board')) ?? manifest)) named.add(id);
    for (let at = 1; at < history.length; at++) await store.redo('board');
    store.close();
    return {revision: manifest.revision, seed, orphans: stored.filter(id => !named.has(String(id))).length};
  },
  async hold() {
    heldStore = await openStore({name});
    await heldStore.manifest('board');
  },
  async held(base, seed) {
    const before = (await heldStore?.manifest('board'))?.revision;
    const after = (await heldStore?.commit('board', commitOf(base, tableFrom(seed))))?.revision ?? 0;
    return {before, after};
  },
  async round() {
    const store = await openStore({name: 'round'});
    const manifest = await store.commit('board', commitOf(0, tableFrom(1)));
    const read = await store.read(manifest, 'items', ['estimate']);
    const column = read.get('estimate');
    const {state, refusal} = store;
    store.close();
    return {state, refusal, values: column?.kind === 'number' ? column.values.length : 0};
  },
};
