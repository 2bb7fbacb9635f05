import type {Backend} from './backend.ts';
import {RemoteBackend} from './remote-backend.ts';
import type {Answer} from './wire.ts';

/** How long a worker may take until its first word; a page that is still loading is slow. */
const patience = 10_000;

/** Starts the worker beside this module, or at the URL given, and does the work here where none starts. */
export async function startWorker(
  url: string | URL | undefined,
  name: string,
  local: () => Promise<Backend>,
): Promise<Backend> {
  let worker: Worker;
  try {
    worker = new Worker(trusted(String(url ?? new URL(/* @vite-ignore */ './worker.js', import.meta.url))), {
      type: 'module',
      name,
    });
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

interface TrustedTypes {
  createPolicy(name: string, rules: {createScriptURL(url: string): string}): {createScriptURL(url: string): string};
}

let policy: {createScriptURL(url: string): string} | undefined;

/** A URL that a page with Trusted Types accepts for a worker; the policy's name is `kpi-kit`. */
function trusted(url: string): string {
  const types = (globalThis as {readonly trustedTypes?: TrustedTypes}).trustedTypes;
  if (!types) return url;
  policy ??= types.createPolicy('kpi-kit', {createScriptURL: script => script});
  return policy.createScriptURL(url);
}
