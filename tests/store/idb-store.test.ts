import 'fake-indexeddb/auto';
import {describe, test} from 'vitest';
import {contract} from './contract.ts';
import {idbBench} from './idb-bench.ts';
import {sharing} from './sharing.ts';

describe('the store in IndexedDB', () => {
  for (const {name, run} of contract) test(name, () => run(idbBench(20)), 60_000);
});

describe('databases that others use, too', () => {
  for (const {name, run} of sharing) test(name, run);
});
