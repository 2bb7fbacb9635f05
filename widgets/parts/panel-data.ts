import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {
  AnyDefinition,
  DatasetState,
  Grain,
  HistoryEntry,
  Kit,
  PrepareOptions,
  ReadScope,
  Series,
  Where,
} from '../../src/index.ts';
import {nextTask} from '../../src/kit/next-task.ts';
import type {FailureFact} from '../words/words.ts';
import type {CardPoints} from './card-view.ts';
import {failureOf, isAbort} from './failure.ts';
import {lastDaySeen} from './horizon.ts';
import {type Choosable, knowKpis} from './lens.ts';
import {type Band, resolveGrains} from './panel-band.ts';
import {type Choice, chooseValues, whereFor} from './panel-choices.ts';
import type {RoleEntry} from './panel-model.ts';
import {readSeries} from './panel-series.ts';
import {sharedKit} from './shared-kit.ts';
import type {SourceFile} from './source-file.ts';

/** What an element wants to show. */
export interface Query {
  /** The element's own kit; the page's shared one where undefined. */
  readonly kit: Kit | undefined;
  /** Fills a kit of its own with rows that live in memory only; tells one set of rows from another by its identity. */
  readonly rows: (() => Promise<Kit>) | undefined;
  readonly dataset: string | undefined;
  /** The page's own file. */
  readonly source: SourceFile | undefined;
  readonly bands: readonly Band[];
  /** Whether KPIs of the dataset's own are shown, too. */
  readonly withOwn: boolean;
  /** Asked for, whatever a band's own. */
  readonly grain: Grain | undefined;
  readonly asOf: string | undefined;
  readonly where: Where;
  /** The dimensions that the reader can choose a value of, and what was chosen: empty for all. */
  readonly choosable: readonly Choosable[];
  readonly chosen: Readonly<Record<string, string>>;
  /** The dimensions by which the reader splits KPIs. */
  readonly splits: Readonly<Record<string, string>>;
  readonly mapping: PrepareOptions['mapping'];
  readonly answers: PrepareOptions['answers'];
}

/** What an element knows at the moment. Values of before stay while newer ones are on their way. */
export interface Snapshot {
  readonly phase: 'loading' | 'empty' | 'ready' | 'failed';
  readonly isBusy: boolean;
  readonly kit: Kit | undefined;
  readonly dataset: string;
  readonly state: DatasetState | undefined;
  /** The catalogue and the dataset's own KPIs. */
  readonly definitions: ReadonlyMap<string, AnyDefinition>;
  /** What is shown; the dataset's own KPIs are among those of the first band. */
  readonly bands: readonly Band[];
  /** Rows that the last import of items left out. */
  readonly leftOut: number;
  /** Whether an import was undone and can be put in force again. */
  readonly canRedo: boolean;
  /** What can be chosen, and what is. */
  readonly choices: readonly Choice[];
  /** The filter in force. */
  readonly scope: ReadScope;
  readonly series: ReadonlyMap<string, Series>;
  readonly points: ReadonlyMap<string, CardPoints>;
  /** KPIs that could not be read. */
  readonly failures: ReadonlyMap<string, FailureFact>;
  readonly failure: FailureFact | undefined;
  readonly error: unknown;
  /** Whether the reader may change the dataset: not where the page feeds it. */
  readonly canChange?: boolean;
}

const emptySnapshot: Snapshot = {
  phase: 'loading',
  isBusy: true,
  kit: undefined,
  dataset: 'default',
  state: undefined,
  definitions: new Map(),
  bands: [],
  leftOut: 0,
  canRedo: false,
  choices: [],
  scope: {},
  series: new Map(),
  points: new Map(),
  failures: new Map(),
  failure: undefined,
  error: undefined,
};

/** Reads what an element shows, and again whenever its query or the data change. The latest query wins; what came before is given up. */
export class PanelData implements ReactiveController {
  snapshot: Snapshot = emptySnapshot;
  readonly #host: ReactiveControllerHost;
  /** Told when a snapshot is whole, or when something failed. */
  readonly #settled: (snapshot: Snapshot) => void;
  #query: Query | undefined;
  /** The points whose items have their names, or will have them. */
  #named: Snapshot['points'] | undefined;
  #run: AbortController | undefined;
  #isConnected = false;
  /** Whether the host has still to be told of a change. */
  #isDue = false;
  #stopWatching: (() => void) | undefined;
  #watched: {kit: Kit; dataset: string} | undefined;

  constructor(host: ReactiveControllerHost, settled: (snapshot: Snapshot) => void) {
    this.#host = host;
    this.#settled = settled;
    host.addController(this);
  }

  hostConnected(): void {
    this.#isConnected = true;
    if (this.#query && !this.#run) this.reload();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    // An element that is moved is taken out and put in again within one task: that restarts nothing.
    queueMicrotask(() => {
      if (this.#isConnected) return;
      this.#run?.abort();
      this.#run = undefined;
      this.#unwatch();
    });
  }

  /** Asks for something else. The same query again changes nothing. */
  ask(query: Query): void {
    if (this.#query && sameQuery(this.#query, query)) return;
    this.#query = query;
    if (this.#isConnected) this.reload();
  }

  /** Reads everything again. */
  reload = (): void => {
    const query = this.#query;
    if (!query) return;
    this.#run?.abort();
    const run = new AbortController();
    this.#run = run;
    this.#change({isBusy: true, failure: undefined, error: undefined});
    this.#load(query, run.signal).catch((error: unknown) => {
      if (run.signal.aborted || isAbort(error)) return;
      const phase = this.snapshot.series.size > 0 ? 'ready' : 'failed';
      this.#change({phase, isBusy: false, failure: failureOf(error), error});
      this.#settled(this.snapshot);
    });
  };

  /** Somebody came near: the items that they may point at get their names. */
  readonly nameItems = (): void => {
    const {points} = this.snapshot;
    if (this.#named === points) return;
    this.#named = points;
    const naming = [...points.values()].map(({name}) => name?.());
    // Who points at one before they are there, or where they cannot be read, hears of the item by its figures.
    Promise.all(naming).then(
      () => this.#host.requestUpdate(),
      () => undefined,
    );
  };

  /** A failure outside of reading: it is said, and what is shown stays. */
  fail(error: unknown): void {
    if (isAbort(error)) return;
    this.#change({failure: failureOf(error), error});
    this.#settled(this.snapshot);
  }

  async #load(query: Query, signal: AbortSignal): Promise<void> {
    const kit = query.kit ?? (await (query.rows ? query.rows() : sharedKit(query.dataset || undefined)));
    const files = query.source && (await import('./source-file.ts'));
    const dataset = query.source && files ? files.datasetOfSource(query.source) : query.dataset || 'default';
    if (signal.aborted) return;
    this.#watch(kit, dataset);
    // Fetched while the store is opened. A failure is heard where the code is needed.
    const pointsCode = import('./panel-points.ts');
    pointsCode.catch(() => undefined);
    // At one look: what was found then belongs together.
    const look = () => Promise.all([kit.describe(dataset), kit.history(dataset)]);
    let [state, history] = await look();
    if (query.source && files) {
      const loading = files.loadSource(kit, query.source);
      // What is stored is shown while the file is fetched; the watcher hears of a newer one.
      if (state) loading.catch((error: unknown) => signal.aborted || this.fail(error));
      else {
        await loading;
        [state, history] = await look();
      }
    }
    if (signal.aborted) return;
    const canRedo = history[0]?.current === false;
    if (!state) {
      this.#change({...emptySnapshot, phase: 'empty', isBusy: false, kit, dataset, canRedo});
      this.#settled(this.snapshot);
      return;
    }
    const described = state;
    const {choices, where} = chooseValues(query, described);
    const scope: ReadScope = {
      dataset,
      where,
      ...(query.grain && {by: query.grain}),
      ...(query.asOf && {asOf: query.asOf}),
    };
    // Other data, another filter: what stands there is not stale but wrong.
    const isOther = this.snapshot.dataset !== dataset || JSON.stringify(this.snapshot.scope) !== JSON.stringify(scope);
    const kept = isOther ? {series: new Map(), points: new Map()} : {};
    const own = query.withOwn ? state.own : [];
    const ownEntries = own.map(({id}): RoleEntry => [id]);
    const wanted = query.bands.map((band, index) =>
      index === 0 ? {...band, entries: [...band.entries, ...ownEntries]} : band,
    );
    await knowKpis(wanted.flatMap(({entries}) => entries.flat()));
    const definitions = new Map([
      ...kit.catalogue,
      ...state.own.map(definition => [definition.id, definition] as const),
    ]);
    const leftOut = leftOutItems(history);
    if (signal.aborted) return;
    const bands = await resolveGrains(kit, wanted, {...scope, signal});
    const known = {kit, dataset, state, definitions, bands, leftOut, canRedo, choices, scope};
    this.#changeSoon({phase: 'ready', ...known, failures: new Map(), ...kept});
    const through = lastDaySeen(query.asOf, state.coverage?.through);
    const whereOf = (kpi: string): Where => whereFor(definitions.get(kpi)?.from, {where, choices, state: described});
    const asked = {kit, bands, scope: {...scope, signal}, through, splits: query.splits, whereOf};
    const found = await readSeries(asked, (series, failures) => {
      if (signal.aborted) return;
      this.#changeSoon({series: isOther ? series : new Map([...this.snapshot.series, ...series]), failures});
    });
    if (signal.aborted) return;
    this.#changeSoon({series: found.series, failures: found.failures});
    const {readPoints} = await pointsCode;
    const points = await readPoints(asked, found.series);
    if (signal.aborted) return;
    this.#change({points, isBusy: false});
    this.#settled(this.snapshot);
  }

  #change(changes: Partial<Snapshot>): void {
    this.snapshot = {...this.snapshot, ...changes};
    this.#isDue = false;
    this.#host.requestUpdate();
  }

  /** What comes in one go is drawn once: answers that were kept are all there within one task. */
  #changeSoon(changes: Partial<Snapshot>): void {
    this.snapshot = {...this.snapshot, ...changes};
    if (this.#isDue) return;
    this.#isDue = true;
    nextTask().then(() => {
      if (this.#isDue) this.#change({});
    });
  }

  #watch(kit: Kit, dataset: string): void {
    if (this.#watched?.kit === kit && this.#watched.dataset === dataset) return;
    this.#unwatch();
    this.#watched = {kit, dataset};
    this.#stopWatching = kit.watch(dataset, this.reload);
  }

  #unwatch(): void {
    this.#stopWatching?.();
    this.#stopWatching = undefined;
    this.#watched = undefined;
  }
}

/** Rows that the latest import with items left out, seen from the revision in force. An import of several files names all their tables. */
function leftOutItems(history: readonly HistoryEntry[]): number {
  const inForce = history.slice(
    Math.max(
      0,
      history.findIndex(({current}) => current),
    ),
  );
  return inForce.find(({record}) => record.table.split(', ').includes('items'))?.record.rowsLeftOut ?? 0;
}

/** Whether two queries ask for the same: objects by identity, everything else by its text. */
function sameQuery(a: Query, b: Query): boolean {
  if (a.kit !== b.kit || a.rows !== b.rows) return false;
  const text = ({kit: _kit, rows: _rows, ...rest}: Query): string => JSON.stringify(rest);
  return text(a) === text(b);
}
