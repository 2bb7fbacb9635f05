import type {Backend} from './backend.ts';
import {type Answer, type Call, packError} from './wire.ts';

/** Methods whose last argument before the signal is called back along the way. */
const withEvents: readonly string[] = ['prepare', 'read'];

/** Answers calls on a port with a backend: the worker's side. */
export function serveBackend(backend: Promise<Backend>, post: (answer: Answer) => void): (call: Call) => void {
  const running = new Map<number, AbortController>();
  return message => {
    if ('abort' in message) {
      running.get(message.abort)?.abort();
      return;
    }
    const {call, method, values} = message;
    const controller = new AbortController();
    running.set(call, controller);
    run(
      backend,
      method,
      values,
      (...event) => post({event: call, value: method === 'prepare' ? event[0] : event}),
      controller.signal,
    )
      .then(value => post({answer: call, value}))
      .catch((error: unknown) => post({failure: call, error: packError(error)}))
      .finally(() => running.delete(call));
  };
}

async function run(
  waiting: Promise<Backend>,
  method: string,
  values: readonly unknown[],
  event: (...values: unknown[]) => void,
  signal: AbortSignal,
): Promise<unknown> {
  const backend = await waiting;
  if (!isMethod(backend, method)) throw new Error(`unknown method: ${method}`);
  const work = backend[method] as (...all: unknown[]) => unknown;
  return work.call(backend, ...values, ...(withEvents.includes(method) ? [event] : []), signal);
}

function isMethod(backend: Backend, method: string): method is keyof Backend {
  return method !== 'constructor' && typeof (backend as unknown as Record<string, unknown>)[method] === 'function';
}
