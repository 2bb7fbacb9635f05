import {openLocalBackend} from './kit/local-backend.ts';
import {serveBackend} from './kit/serve.ts';
import type {Call} from './kit/wire.ts';
import {openStore} from './store/open.ts';

/** The part of a dedicated worker's global that is used; the page's own types have no such thing. */
interface WorkerGlobal {
  /** The store's name, given by the page that started the worker. */
  readonly name: string;
  onmessage: ((event: MessageEvent<Call>) => void) | null;
  postMessage(message: unknown): void;
}

// Imported anywhere but in a worker, such as by a tool that looks at every entry, the file does nothing.
if ('WorkerGlobalScope' in globalThis) {
  const worker = globalThis as unknown as WorkerGlobal;
  // The page's clock, as each call brings it along: a page may have been given another one than the machine's.
  let now = 0;
  const backend = openStore({name: worker.name}).then(store => openLocalBackend(store, () => now));
  // Whoever calls first hears of a store that does not open.
  backend.catch(() => undefined);
  const receive = serveBackend(backend, answer => worker.postMessage(answer));
  worker.onmessage = ({data}) => {
    if ('now' in data) now = data.now;
    receive(data);
  };
  worker.postMessage('ready');
}
