import type {Backend} from './backend.ts';
import {RemoteBackend} from './remote-backend.ts';
import {kitPolicy} from './trusted-types.ts';
import type {Answer} from './wire.ts';

/** How long a worker may take until its first word; a page that is still loading is slow. */
const patience = 10_000;

/** Starts the worker beside the kit's own files, or at the URL given, and does the work here where none starts. */
export async function startWorker(
  url: string | URL | undefined,
  name: string,
  local: () => Promise<Backend>,
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
  const backend = new RemoteBackend(worker, () => worker.terminate());
  worker.onerror = () => backend.fail(new Error('kpi-kit: the worker stopped'));
  return backend;
}
