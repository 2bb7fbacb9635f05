import {contract} from './contract.ts';
import {idbBench} from './idb-bench.ts';

describe('the store in the browser', () => {
  for (const {name, run} of contract) it(name, () => run(idbBench(10)));
});
