import {describe, test} from 'vitest';
import {type MemoryDataset, MemoryStore} from '../../src/store/memory-store.ts';
import type {Store} from '../../src/store/store.ts';
import {type Bench, contract} from './contract.ts';

const datasets = new WeakMap<Store, Map<string, MemoryDataset>>();

const bench: Bench = {
  async open() {
    const data = new Map<string, MemoryDataset>();
    const store = new MemoryStore(undefined, data);
    datasets.set(store, data);
    return store;
  },
  async chunkIds(store, dataset) {
    return [...(datasets.get(store)?.get(dataset)?.chunks.keys() ?? [])];
  },
  runs: 100,
};

describe('the store in memory', () => {
  for (const {name, run} of contract) test(name, () => run(bench));
});
