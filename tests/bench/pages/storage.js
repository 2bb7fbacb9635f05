import {startWorker} from './worker-call.js';

const worker = startWorker('/scripts/storage-worker.js');

globalThis.bench = {
  async load(rows) {
    const response = await fetch(`/data/${rows}.csv`);
    return worker.ask(['load', await response.blob()]);
  },
  run: (...question) => worker.ask(question),
};
