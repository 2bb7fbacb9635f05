import {catalogue} from '../catalogue/catalogue.ts';
import type {Series} from '../engine/series.ts';
import type {Store} from '../store/store.ts';
import {type Backend, KitError} from './backend.ts';
import {DraftHandle} from './draft-handle.ts';
import {emptySeries} from './empty-series.ts';
import type {HandKeptTable} from './hand-kept.ts';
import type {
  DatasetState,
  Draft,
  ImportReport,
  Kit,
  Points,
  PrepareOptions,
  ReadScope,
  RowsPage,
  RowsScope,
  Source,
} from './kit.ts';
import {defaultDataset, planImport} from './plan.ts';
import {type ReadRequest, readRequest, resultKey, rowsRequest} from './requests.ts';
import {nameSources} from './sources.ts';

interface Asked {
  readonly request: ReadRequest;
  resolve(series: Series): void;
  reject(error: unknown): void;
}

/** The kit as the page has it: looks in the kept results first, and wakes the backend only for what is not there. */
export class KitDoor implements Kit {
  readonly catalogue = catalogue;
  readonly #store: Store;
  readonly #openBackend: () => Promise<Backend>;
  #backend: Promise<Backend> | undefined;
  /** Questions of this turn, by dataset: a panel asks for all its cards at once and they share one look into the store. */
  readonly #asked = new Map<string, Asked[]>();

  readonly now: () => number;

  constructor(store: Store, openBackend: () => Promise<Backend>, now: () => number) {
    this.#store = store;
    this.#openBackend = openBackend;
    this.now = now;
  }

  get state(): 'stored' | 'memory' {
    return this.#store.state;
  }

  async prepare(files: Source | readonly Source[], options: PrepareOptions = {}): Promise<Draft> {
    const draft = await this.#openDraft(files, options);
    await draft.preview(options.signal);
    return draft;
  }

  async import(files: Source | readonly Source[], options: PrepareOptions = {}): Promise<ImportReport> {
    const draft = await this.#openDraft(files, options);
    try {
      return await draft.commit(options.signal ? {signal: options.signal} : {});
    } catch (error) {
      draft.cancel();
      throw error;
    }
  }

  async read(kpi: string, scope: ReadScope = {}): Promise<Series> {
    const request = readRequest(kpi, scope);
    if (!catalogue.has(kpi) && !kpi.startsWith('own:')) throw new Error(`unknown kpi: ${kpi}`);
    scope.signal?.throwIfAborted();
    const answer = new Promise<Series>((resolve, reject) =>
      this.#ask(scope.dataset ?? defaultDataset, {request, resolve, reject}),
    );
    return scope.signal ? untilAborted(answer, scope.signal) : answer;
  }

  async rows(kpi: string, scope: RowsScope = {}): Promise<RowsPage> {
    const request = rowsRequest(kpi, scope);
    return (await this.#work()).rows(scope.dataset ?? defaultDataset, request, scope.signal);
  }

  async points(kpi: string, scope: RowsScope = {}): Promise<Points> {
    const request = rowsRequest(kpi, scope);
    return (await this.#work()).points(scope.dataset ?? defaultDataset, request, scope.signal);
  }

  async describe(dataset = defaultDataset): Promise<DatasetState | undefined> {
    const manifest = await this.#store.manifest(dataset);
    if (!manifest) return undefined;
    const kept = (await this.#store.kept(dataset, manifest.revision, ['describe'])).get('describe');
    return (kept as DatasetState | undefined) ?? (await this.#work()).describe(dataset);
  }

  datasets: Kit['datasets'] = () => this.#store.datasets();
  history: Kit['history'] = (dataset = defaultDataset) => this.#store.history(dataset);

  async undo(dataset = defaultDataset): Promise<void> {
    await this.#store.undo(dataset);
  }

  async redo(dataset = defaultDataset): Promise<void> {
    await this.#store.redo(dataset);
  }

  async remove(dataset = defaultDataset): Promise<void> {
    await this.#store.remove(dataset);
  }

  async configure(
    settings: Readonly<Record<string, unknown>>,
    {dataset = defaultDataset}: {readonly dataset?: string} = {},
  ): Promise<void> {
    await (await this.#work()).configure(dataset, settings);
    await this.#notice(dataset);
  }

  async sprintSheet(dataset = defaultDataset): ReturnType<Kit['sprintSheet']> {
    return (await this.#store.manifest(dataset)) ? (await this.#work()).sprintSheet(dataset) : [];
  }

  async handKept(table: HandKeptTable, dataset = defaultDataset): ReturnType<Kit['handKept']> {
    if (table !== 'targets' && table !== 'events') throw new Error(`invalid table: ${String(table)}`);
    return (await this.#store.manifest(dataset)) ? (await this.#work()).handKept(dataset, table) : [];
  }

  async questions(dataset = defaultDataset): ReturnType<Kit['questions']> {
    return (await this.#store.manifest(dataset)) ? (await this.#work()).questions(dataset) : [];
  }

  async answer(
    question: string,
    choice: string | readonly string[],
    {dataset = defaultDataset}: {readonly dataset?: string} = {},
  ): Promise<void> {
    await (await this.#work()).answer(dataset, question, typeof choice === 'string' ? [choice] : choice);
    await this.#notice(dataset);
  }

  watch: Kit['watch'] = (dataset, changed) => this.#store.watch(dataset, changed);

  close(): void {
    this.#backend?.then(backend => backend.close()).catch(() => undefined);
    this.#store.close();
  }

  async #openDraft(files: Source | readonly Source[], options: PrepareOptions): Promise<DraftHandle> {
    const plan = planImport(options);
    const sources = nameSources(files);
    const backend = await this.#work();
    const snapshot = await backend.prepare(sources, plan, progress => options.progress?.(progress), options.signal);
    return new DraftHandle(backend, snapshot, () => this.#notice(plan.dataset));
  }

  /** A worker commits through a store of its own: reading the manifest makes this one notice and call its watchers. */
  async #notice(dataset: string): Promise<void> {
    await this.#store.manifest(dataset);
  }

  #work(): Promise<Backend> {
    this.#backend ??= this.#openBackend().catch((error: unknown) => {
      this.#backend = undefined;
      throw error;
    });
    return this.#backend;
  }

  #ask(dataset: string, asked: Asked): void {
    const waiting = this.#asked.get(dataset);
    if (waiting) {
      waiting.push(asked);
      return;
    }
    const all = [asked];
    this.#asked.set(dataset, all);
    queueMicrotask(() => {
      this.#asked.delete(dataset);
      this.#answer(dataset, all).catch((error: unknown) => {
        for (const {reject} of all) reject(error);
      });
    });
  }

  async #answer(dataset: string, all: readonly Asked[]): Promise<void> {
    const manifest = await this.#store.manifest(dataset);
    if (!manifest) {
      for (const {request, resolve, reject} of all) {
        const definition = catalogue.get(request.kpi);
        if (definition) resolve(emptySeries(definition, dataset, request));
        else reject(new KitError('no-dataset', {dataset}));
      }
      return;
    }
    const keys = all.map(({request}) => resultKey(request, catalogue.get(request.kpi)));
    const kept = await this.#store.kept(dataset, manifest.revision, keys);
    const missing: Asked[] = [];
    all.forEach((asked, index) => {
      const found = kept.get(keys[index] as string);
      if (found) asked.resolve(found as Series);
      else missing.push(asked);
    });
    if (!missing.length) return;
    const backend = await this.#work();
    await backend.read(
      dataset,
      missing.map(({request}) => request),
      (index, series) => missing[index]?.resolve(series),
    );
  }
}

function untilAborted<Result>(answer: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason);
    signal.addEventListener('abort', abort, {once: true});
    answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
