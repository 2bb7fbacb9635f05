import {StoreError} from '../store/store.ts';
import type {Backend} from './backend.ts';
import {type Answer, type Call, unpackError} from './wire.ts';

interface Waiting {
  resolve(value: unknown): void;
  reject(error: unknown): void;
  event(value: unknown): void;
}

/** The part of a Worker that is used; a MessagePort has it too. */
export interface Port {
  postMessage(message: Call): void;
  onmessage: ((event: MessageEvent<Answer>) => void) | null;
}

/**
 * The backend in a worker. Calls are numbered and carry the page's time; a worker that dies rejects what waits. An abort is passed on and the worker's answer
 * still waited for: only the worker knows whether a commit was faster.
 */
export class RemoteBackend implements Backend {
  readonly #port: Port;
  readonly #stop: () => void;
  readonly #now: () => number;
  readonly #waiting = new Map<number, Waiting>();
  #calls = 0;
  #death: Error | undefined;

  constructor(port: Port, stop: () => void, now: () => number) {
    this.#port = port;
    this.#stop = stop;
    this.#now = now;
    port.onmessage = ({data}) => this.#receive(data);
  }

  /** Rejects everything that waits, and whatever comes later: the worker is gone. */
  fail(error: Error): void {
    this.#death = error;
    for (const {reject} of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }

  prepare: Backend['prepare'] = (files, plan, progress, signal) =>
    this.#call('prepare', [files, plan], signal, progress);
  change: Backend['change'] = (draft, change, signal) => this.#call('change', [draft, change], signal);
  preview: Backend['preview'] = (draft, signal) => this.#call('preview', [draft], signal);
  commit: Backend['commit'] = (draft, signal) => this.#call('commit', [draft], signal);
  rows: Backend['rows'] = (dataset, request, signal) => this.#call('rows', [dataset, request], signal);
  points: Backend['points'] = (dataset, request, signal) => this.#call('points', [dataset, request], signal);
  describe: Backend['describe'] = (dataset, signal) => this.#call('describe', [dataset], signal);
  configure: Backend['configure'] = (dataset, settings, signal) => this.#call('configure', [dataset, settings], signal);
  sprintSheet: Backend['sprintSheet'] = (dataset, signal) => this.#call('sprintSheet', [dataset], signal);
  handKept: Backend['handKept'] = (dataset, table, signal) => this.#call('handKept', [dataset, table], signal);
  questions: Backend['questions'] = (dataset, signal) => this.#call('questions', [dataset], signal);
  answer: Backend['answer'] = (dataset, question, choice, signal) =>
    this.#call('answer', [dataset, question, choice], signal);
  read: Backend['read'] = (dataset, requests, done, signal) =>
    this.#call('read', [dataset, requests], signal, ([index, series]: Parameters<typeof done>) => done(index, series));

  cancel(draft: number): void {
    if (!this.#death) this.#port.postMessage({call: 0, now: this.#now(), method: 'cancel', values: [draft]});
  }

  close(): void {
    this.fail(new StoreError('aborted'));
    this.#stop();
  }

  #call<Result, Event = never>(
    method: string,
    values: readonly unknown[],
    signal?: AbortSignal,
    event?: (value: Event) => void,
  ): Promise<Result> {
    if (signal?.aborted) return Promise.reject(signal.reason);
    if (this.#death) return Promise.reject(this.#death);
    const call = ++this.#calls;
    return new Promise<Result>((resolve, reject) => {
      // Sent first: what cannot be cloned throws, and then nothing waits.
      this.#port.postMessage({call, now: this.#now(), method, values});
      const abort = (): void => this.#port.postMessage({abort: call});
      signal?.addEventListener('abort', abort, {once: true});
      const settle = (): void => signal?.removeEventListener('abort', abort);
      this.#waiting.set(call, {
        resolve: value => {
          settle();
          resolve(value as Result);
        },
        reject: error => {
          settle();
          reject(error);
        },
        event: value => event?.(value as Event),
      });
    });
  }

  #receive(answer: Answer): void {
    if ('event' in answer) {
      this.#waiting.get(answer.event)?.event(answer.value);
      return;
    }
    const number = 'answer' in answer ? answer.answer : answer.failure;
    const waiting = this.#waiting.get(number);
    this.#waiting.delete(number);
    if ('answer' in answer) waiting?.resolve(answer.value);
    else waiting?.reject(unpackError(answer.error));
  }
}
