import {loaded} from '../catalogue/registry.ts';
import type {Series} from '../engine/series.ts';
import type {Look, Manifest, Store} from '../store/store.ts';
import {type Abortable, untilAborted, whenAllAborted, writing} from './abort.ts';
import {type Asked, askedOf} from './asked.ts';
import {type Backend, KitError} from './backend.ts';
import {defaultDataset} from './default-dataset.ts';
import type {HandKeptTable} from './hand-kept.ts';
import type {
  DatasetOptions,
  DatasetState,
  Draft,
  ImportReport,
  Kit,
  Points,
  PrepareOptions,
  ReadScope,
  RowsPage,
  RowsScope,
  Sources,
} from './kit.ts';
import {know} from './know.ts';
import {Looks} from './looks.ts';
import {profileFor} from './profiles.ts';
import {pointsKey, type ReadRequest, readRequest, resultKey, rowsRequest, sprintSheetKey} from './requests.ts';
import {takeSources} from './take-sources.ts';

/** The kit as the page has it: looks in the kept results first, and wakes the backend only for what is not there. */
export class KitDoor implements Kit {
  readonly catalogue = loaded;
  readonly #store: Store;
  /** `lost` is called when what it gave is of no more use. */
  readonly #openBackend: (lost: () => void) => Promise<Backend>;
  #backend: Promise<Backend> | undefined;
  /** Questions of this turn, by dataset: a panel asks for all its cards at once and they share one look into the store. */
  readonly #asked = new Map<string, Asked[]>();
  readonly #looks: Looks;
  readonly #importPlace = {work: () => this.#work(), notice: (dataset: string) => this.#notice(dataset)};

  readonly state: 'stored' | 'memory';
  readonly now: () => number;

  constructor(store: Store, openBackend: (lost: () => void) => Promise<Backend>, now: () => number) {
    this.#store = store;
    this.#looks = new Looks(store);
    this.#openBackend = openBackend;
    this.now = now;
    this.state = store.state;
  }

  // Showing stored readings needs none of what an import does. What is iterated is taken at once: a page may empty its file field meanwhile.
  async prepare(files: Sources, options: PrepareOptions = {}): Promise<Draft> {
    const [given, door] = [takeSources(files), await import('./import-door.ts')];
    return door.prepareDraft(this.#importPlace, given, options);
  }

  async import(files: Sources, options: PrepareOptions = {}): Promise<ImportReport> {
    const [given, door] = [takeSources(files), await import('./import-door.ts')];
    return door.importWhole(this.#importPlace, given, options);
  }

  async read(kpi: string, scope: ReadScope = {}): Promise<Series> {
    await know(kpi, scope.profile);
    const request = readRequest(kpi, scope);
    const {signal, dataset = defaultDataset} = scope;
    return untilAborted(() => this.#ask(dataset, request, signal), signal);
  }

  async rows(kpi: string, scope: RowsScope = {}): Promise<RowsPage> {
    await know(kpi, scope.profile);
    const request = rowsRequest(kpi, scope);
    const {signal, dataset = defaultDataset} = scope;
    return untilAborted(async () => (await this.#work()).rows(dataset, request, signal), signal);
  }

  async points(kpi: string, scope: RowsScope = {}): Promise<Points> {
    await know(kpi, scope.profile);
    const request = rowsRequest(kpi, scope);
    const {signal, dataset = defaultDataset} = scope;
    return untilAborted(async () => {
      const ask = (backend: Backend): Promise<Points> => backend.points(dataset, request, signal);
      const key = async (manifest: Manifest) => pointsKey(request, await profileFor(request.profile, manifest));
      const points = await this.#keptOr(dataset, key, ask);
      if (!points) throw new KitError('no-dataset', {dataset});
      return points;
    }, signal);
  }

  describe(dataset = defaultDataset, {signal}: Abortable = {}): Promise<DatasetState | undefined> {
    return untilAborted(() => this.#keptOr(dataset, 'describe', backend => backend.describe(dataset, signal)), signal);
  }

  datasets: Kit['datasets'] = ({signal} = {}) => untilAborted(() => this.#store.datasets(), signal);
  history: Kit['history'] = (dataset = defaultDataset, {signal} = {}) =>
    untilAborted(async () => (await this.#looks.look(dataset))?.history ?? [], signal);

  async undo(dataset = defaultDataset, {signal}: Abortable = {}): Promise<void> {
    await this.#moving(dataset, () => this.#store.undo(dataset), signal);
  }

  async redo(dataset = defaultDataset, {signal}: Abortable = {}): Promise<void> {
    await this.#moving(dataset, () => this.#store.redo(dataset), signal);
  }

  async remove(dataset = defaultDataset, {signal}: Abortable = {}): Promise<void> {
    await this.#moving(dataset, () => this.#store.remove(dataset), signal);
  }

  async configure(
    settings: Readonly<Record<string, unknown>>,
    {dataset = defaultDataset, signal}: DatasetOptions = {},
  ): Promise<void> {
    await writing(async () => (await this.#work()).configure(dataset, settings, signal), signal);
    await this.#notice(dataset);
  }

  async sprintSheet(dataset = defaultDataset, {signal}: Abortable = {}): ReturnType<Kit['sprintSheet']> {
    const sprints = () => this.#keptOr(dataset, sprintSheetKey, backend => backend.sprintSheet(dataset, signal));
    return untilAborted(async () => (await sprints()) ?? [], signal);
  }

  async handKept(
    table: HandKeptTable,
    dataset = defaultDataset,
    {signal}: Abortable = {},
  ): ReturnType<Kit['handKept']> {
    if (!['targets', 'events', 'assumptions', 'products'].includes(table))
      throw new Error(`invalid table: ${String(table)}`);
    return this.#listed(dataset, signal, backend => backend.handKept(dataset, table, signal));
  }

  async questions(dataset = defaultDataset, {signal}: Abortable = {}): ReturnType<Kit['questions']> {
    return this.#listed(dataset, signal, backend => backend.questions(dataset, signal));
  }

  async answer(
    question: string,
    choice: string | readonly string[],
    {dataset = defaultDataset, signal}: DatasetOptions = {},
  ): Promise<void> {
    const choices = typeof choice === 'string' ? [choice] : choice;
    await writing(async () => (await this.#work()).answer(dataset, question, choices, signal), signal);
    await this.#notice(dataset);
  }

  watch: Kit['watch'] = (dataset, changed) =>
    this.#store.watch(dataset, () => {
      // Who is told of a change asks at once: a look from before it would answer with what is gone.
      this.#looks.forget(dataset);
      changed();
    });

  close(): void {
    this.#backend?.then(backend => backend.close()).catch(() => undefined);
    this.#store.close();
  }

  /** What was kept of the dataset's revision under a key; the backend is asked where nothing was. `undefined` without the dataset. */
  async #keptOr<Result>(
    dataset: string,
    key: string | ((manifest: Manifest) => Promise<string>),
    ask: (backend: Backend) => Promise<Result>,
  ): Promise<Result | undefined> {
    const look = await this.#looks.look(dataset);
    if (!look?.manifest) return undefined;
    const own = typeof key === 'string' ? key : await key(look.manifest);
    const answer = this.#find<Result>(look, look.manifest, own, ask);
    this.#looks.note(look, look.manifest, own, answer);
    return answer;
  }

  async #find<Result>(
    look: Look,
    manifest: Manifest,
    key: string,
    ask: (backend: Backend) => Promise<Result>,
  ): Promise<Result> {
    const kept = await this.#looks.kept(look, manifest, [key]);
    return (kept.get(key) as Result | undefined) ?? ask(await this.#work());
  }

  /** Writing through this page's own store. */
  async #moving(dataset: string, work: () => Promise<unknown>, signal: AbortSignal | undefined): Promise<void> {
    try {
      await writing(work, signal);
    } finally {
      this.#looks.forget(dataset);
    }
  }

  /** A list that a dataset without data does not have. */
  #listed<Row>(
    dataset: string,
    signal: AbortSignal | undefined,
    list: (backend: Backend) => Promise<readonly Row[]>,
  ): Promise<readonly Row[]> {
    return untilAborted(
      async () => ((await this.#looks.look(dataset))?.manifest ? list(await this.#work()) : []),
      signal,
    );
  }

  /**
   * A worker commits through a store of its own: reading the manifest makes this one notice and call its watchers.
   * What was stored stays so when that fails; the next call hears why.
   */
  async #notice(dataset: string): Promise<void> {
    this.#looks.forget(dataset);
    await this.#store.manifest(dataset).catch(() => undefined);
  }

  #work(): Promise<Backend> {
    if (this.#backend) return this.#backend;
    const lost = (): void => {
      if (this.#backend === backend) this.#backend = undefined;
    };
    const backend = this.#openBackend(lost).catch((error: unknown) => {
      lost();
      throw error;
    });
    this.#backend = backend;
    return backend;
  }

  #ask(dataset: string, request: ReadRequest, signal: AbortSignal | undefined): Promise<Series> {
    const asked = askedOf(request, signal);
    const waiting = this.#asked.get(dataset);
    if (waiting) {
      waiting.push(asked);
      return asked.series;
    }
    const all = [asked];
    this.#asked.set(dataset, all);
    queueMicrotask(() => {
      this.#asked.delete(dataset);
      this.#answer(dataset, all).catch((error: unknown) => {
        for (const {reject} of all) reject(error);
      });
    });
    return asked.series;
  }

  async #answer(dataset: string, all: readonly Asked[]): Promise<void> {
    const look = await this.#looks.look(dataset);
    if (!look?.manifest) {
      const {emptySeries} = await import('./empty-series.ts');
      for (const {request, resolve, reject} of all) {
        const definition = loaded.get(request.kpi);
        if (definition) resolve(emptySeries(definition, dataset, request));
        else reject(new KitError('no-dataset', {dataset}));
      }
      return;
    }
    const {manifest} = look;
    const keyed = await Promise.all(
      all.map(async asked => ({
        asked,
        key: resultKey(asked.request, await profileFor(asked.request.profile, manifest)),
      })),
    );
    for (const {key, asked} of keyed) this.#looks.note(look, manifest, key, asked.series);
    const keys = keyed.map(({key}) => key);
    const kept = await this.#looks.kept(look, manifest, keys);
    const missing: Asked[] = [];
    for (const {key, asked} of keyed) {
      const found = kept.get(key);
      if (found) asked.resolve(found as Series);
      else missing.push(asked);
    }
    await this.#compute(dataset, missing);
  }

  async #compute(dataset: string, missing: readonly Asked[]): Promise<void> {
    if (!missing.length) return;
    const backend = await this.#work();
    const waiting = new Set(missing);
    try {
      await backend.read(
        dataset,
        missing.map(({request}) => request),
        (index, series) => {
          const asked = missing[index];
          if (asked) waiting.delete(asked);
          asked?.resolve(series);
        },
        whenAllAborted(missing.map(({signal}) => signal)),
      );
    } catch (error) {
      if (missing.length === 1 || 'code' in Object(error)) throw error;
      // One that cannot be computed does not take its neighbours along.
      for (const asked of waiting) this.#compute(dataset, [asked]).catch(asked.reject);
    }
  }
}
