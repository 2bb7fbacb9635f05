import {contract} from './contract.ts';
import {idbBench} from './idb-bench.ts';
import {sharing} from './sharing.ts';

describe('the store in the browser', () => {
  for (const {name, run} of contract) it(name, () => run(idbBench(10)));
});

describe('databases that others use, too', () => {
  for (const {name, run} of sharing) it(name, run);
});
