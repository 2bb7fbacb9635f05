import {type Backend, KitError} from './backend.ts';
import {RemoteBackend} from './remote-backend.ts';
import {kitPolicy} from './trusted-types.ts';
import type {Answer} from './wire.ts';

/** How long a worker may take until its first word; a page that is still loading is slow. */
const patience = 10_000;

interface WorkerOptions {
  /** The store's name. */
  readonly name: string;
  readonly now: () => number;
  /** Does the work here. */
  readonly local: () => Promise<Backend>;
  /** The worker stopped after it had started; what waits has been rejected. */
  readonly lost: () => void;
}

/** Starts the worker beside the kit's own files, or at the URL given, and does the work here where none starts. */
export async function startWorker(
  url: string | URL | undefined,
  {name, now, local, lost}: WorkerOptions,
): Promise<Backend> {
  let worker: Worker;
  try {
    const place = String(url ?? new URL(/* @vite-ignore */ '../worker.js', import.meta.url));
    worker = new Worker(kitPolicy?.createScriptURL(place) ?? place, {type: 'module', name});
  } catch {
    return local();
  }
  const started = await new Promise<boolean>(resolve => {
    const timer = setTimeout(() => resolve(false), patience);
    worker.onmessage = ({data}: MessageEvent<Answer | 'ready'>) => {
      if (data !== 'ready') return;
      clearTimeout(timer);
      resolve(true);
    };
    worker.onerror = event => {
      // A worker that cannot be loaded is no error of the page: the work is done without it.
      event.preventDefault();
      clearTimeout(timer);
      resolve(false);
    };
  });
  if (!started) {
    worker.terminate();
    return local();
  }
  const backend = new RemoteBackend(worker, () => worker.terminate(), now);
  worker.onerror = event => {
    event.preventDefault();
    backend.fail(new KitError('worker-failed', {reason: event.message}));
    worker.terminate();
    lost();
  };
  return backend;
}
