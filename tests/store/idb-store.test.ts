import 'fake-indexeddb/auto';
import {describe, test} from 'vitest';
import {contract} from './contract.ts';
import {idbBench} from './idb-bench.ts';

describe('the store in IndexedDB', () => {
  for (const {name, run} of contract) test(name, () => run(idbBench(20)), 60_000);
});
