import {catalogue} from '../catalogue/catalogue.ts';
import {CsvRefusal} from '../csv/raw-table.ts';
import {readCsv} from '../csv/read-csv.ts';
import {buildSeries} from '../engine/build-series.ts';
import type {EngineData} from '../engine/scope.ts';
import type {Reading} from '../engine/series.ts';
import {isOpen} from '../import/draft.ts';
import type {DraftContext, DraftFile} from '../import/draft-context.ts';
import {
  answerDraft,
  constantDraft,
  type DraftState,
  mapDraft,
  openDraft,
  resultOf,
  throughDraft,
} from '../import/draft-state.ts';
import {viewDraft} from '../import/draft-view.ts';
import {isNoTable} from '../import/recognise.ts';
import type {Manifest, Store} from '../store/store.ts';
import {defaultConventions} from '../time/conventions.ts';
import {formatDay, parseDay} from '../time/day.ts';
import type {Sliced} from '../time/slices.ts';
import {createZone} from '../time/zone.ts';
import {affectedBy} from './affected.ts';
import {type DraftChange, type DraftSnapshot, type ImportPlan, KitError, type NamedSource} from './backend.ts';
import {checkConventions} from './check-settings.ts';
import {rulesOfManifest} from './data-loader.ts';
import type {ImportReport, Progress, ReadingChange} from './kit.ts';
import {ownDefinitions} from './own-kpis.ts';
import type {Reader, Runner} from './reader.ts';

interface OpenDraft {
  readonly dataset: string;
  /** The dataset as it was when the draft was opened. */
  readonly manifest: Manifest | undefined;
  readonly state: DraftState;
}

/** Imports that are not stored yet. */
export class Drafts {
  readonly #store: Store;
  readonly #reader: Reader;
  readonly #run: Runner;
  readonly #pause: () => Promise<void>;
  readonly #now: () => number;
  readonly #drafts = new Map<number, OpenDraft>();
  #count = 0;

  constructor(store: Store, reader: Reader, run: Runner, pause: () => Promise<void>, now: () => number) {
    this.#store = store;
    this.#reader = reader;
    this.#run = run;
    this.#pause = pause;
    this.#now = now;
  }

  async open(
    files: readonly NamedSource[],
    plan: ImportPlan,
    progress: (progress: Progress) => void,
    signal?: AbortSignal,
  ): Promise<DraftSnapshot> {
    const read: DraftFile[] = [];
    let reached: Progress = {stage: 'reading', bytes: 0, total: sizeOf(files), rows: 0};
    for (const file of files) {
      const before = reached;
      const report = ({bytes, rows}: {readonly bytes: number; readonly rows: number}): void => {
        reached = {...before, bytes: before.bytes + bytes, rows: before.rows + rows};
        progress(reached);
      };
      const table = await this.#readFile(file, report, signal);
      read.push({name: file.name, table});
      // The last rows are known when the parser has finished.
      reached = {...reached, rows: before.rows + table.rows};
    }
    progress({...reached, stage: 'typing'});
    const manifest = await this.#store.manifest(plan.dataset);
    const work = openDraft(read, await this.#context(plan, manifest, signal));
    const state = await this.#run(
      eachStep(work, () => progress({...reached, stage: 'typing'})),
      signal,
    );
    const other = state.typed.find(file => file.confidence === 0 && isNoTable(file.raw, state.context.conventions));
    if (other) throw new KitError('not-a-csv', {reason: 'no-table', file: other.name});
    const id = ++this.#count;
    this.#drafts.set(id, {dataset: plan.dataset, manifest, state});
    return {id, view: viewDraft(state)};
  }

  async change(id: number, change: DraftChange, signal?: AbortSignal): Promise<DraftSnapshot> {
    const draft = this.#draft(id);
    const state = await this.#run(changeDraft(draft.state, change), signal);
    this.#drafts.set(id, {...draft, state});
    return {id, view: viewDraft(state)};
  }

  /** Which headlines would change, over the KPIs of every role. */
  async preview(id: number, signal?: AbortSignal): Promise<ReadingChange[]> {
    const {dataset, manifest, state} = this.#draft(id);
    const result = resultOf(state);
    const definitions = new Map([...ownDefinitions(result.tables.get('measures')), ...catalogue]);
    const shared = {dataset, conventions: state.context.conventions, definitions};
    const before: EngineData = {
      ...shared,
      revision: manifest?.revision ?? 0,
      tables: state.context.tables,
      coverage: manifest?.coverage,
      rules: rulesOfManifest(manifest ?? {settings: {}}),
    };
    const after: EngineData = {
      ...shared,
      revision: before.revision + 1,
      tables: new Map([...state.context.tables, ...result.tables]),
      coverage: result.coverage,
      rules: rulesOfManifest(result),
    };
    const changes: ReadingChange[] = [];
    const isAffected = affectedBy(manifest && before, after);
    for (const definition of definitions.values()) {
      if (unshown.has(definition.id) || !isAffected(definition)) continue;
      const was = manifest
        ? (await this.#run(buildSeries(definition, before, wholeScope), signal)).headline
        : undefined;
      const {headline: will, currency} = await this.#run(buildSeries(definition, after, wholeScope), signal);
      if (!sameReading(was, will))
        changes.push({kpi: definition.id, before: was, after: will, ...(currency !== undefined && {currency})});
    }
    return changes;
  }

  /** Stores the draft in one transaction. With a blocking question open it stores nothing and rejects with `needs-answers`. */
  async commit(id: number, signal?: AbortSignal): Promise<ImportReport> {
    const {dataset, manifest, state} = this.#draft(id);
    const open = state.outcome.questions.filter(isOpen);
    if (open.length) throw new KitError('needs-answers', {questions: open});
    const result = resultOf(state);
    const stored = await this.#store.commit(
      dataset,
      {
        base: manifest?.revision ?? 0,
        at: new Date(this.#now()).toISOString(),
        record: result.record,
        conventions: state.context.conventions,
        coverage: result.coverage,
        settings: result.settings,
        tables: result.tables,
      },
      signal,
    );
    this.#drafts.delete(id);
    this.#reader.loader.adopt(stored, new Map([...state.context.tables, ...result.tables]));
    const {format, table, rowsRead, rowsUsed, rowsLeftOut, issues} = result.record;
    const coverage = stored.coverage && {
      from: formatDay(stored.coverage.from),
      through: formatDay(stored.coverage.through),
    };
    return {dataset, revision: stored.revision, format, table, rowsRead, rowsUsed, rowsLeftOut, issues, coverage};
  }

  cancel(id: number): void {
    this.#drafts.delete(id);
  }

  #draft(id: number): OpenDraft {
    const draft = this.#drafts.get(id);
    if (!draft) throw new KitError('draft-gone');
    return draft;
  }

  async #readFile(
    {name, source}: NamedSource,
    onProgress: (progress: {readonly bytes: number; readonly rows: number}) => void,
    signal?: AbortSignal,
  ): Promise<DraftFile['table']> {
    const blob = typeof source === 'object' && 'url' in source ? await fetchSource(source.url, signal) : source;
    try {
      return await readCsv(blob, {signal, pause: this.#pause, onProgress});
    } catch (error) {
      if (error instanceof CsvRefusal)
        throw new KitError('not-a-csv', {reason: error.code, line: error.line, file: name}, error);
      throw error;
    }
  }

  async #context(plan: ImportPlan, manifest: Manifest | undefined, signal?: AbortSignal): Promise<DraftContext> {
    const conventions = checkConventions({...defaultConventions, ...manifest?.conventions}, plan.conventions);
    return {
      tables: manifest ? await this.#reader.loader.loadAll(manifest, signal) : new Map(),
      settings: manifest?.settings ?? {},
      conventions,
      coverage: manifest?.coverage,
      today: createZone(conventions.timeZone).dayOfInstant(this.#now()),
      knownKpis: [...catalogue.values()].map(({id, unit, words, usual}) => ({
        id,
        names: [words.title, ...(words.name ? [words.name] : [])],
        unit,
        ...(usual?.low !== undefined && {low: usual.low}),
        ...(usual?.high !== undefined && {high: usual.high}),
      })),
      mode: plan.mode,
      mapping: plan.mapping,
      answers: plan.answers,
      constants: plan.constants,
      through: plan.through === undefined ? undefined : parseDay(plan.through),
    };
  }
}

/** What only other definitions read. By name, because the roles' lists weigh more. */
const unshown = new Set(['sprint-commitment', 'funnel-length', 'mrr-before', 'mrr-converted', 'revenue-share']);

const wholeScope = {
  grain: undefined,
  asOf: undefined,
  where: new Map<string, readonly string[]>(),
  split: undefined,
  last: undefined,
  params: {},
};

function changeDraft(state: DraftState, change: DraftChange): Sliced<DraftState> {
  if ('answer' in change) return answerDraft(state, change.answer, change.choice);
  if ('map' in change) return mapDraft(state, change.map, change.headers);
  if ('constant' in change) return constantDraft(state, change.constant, change.value);
  const day = parseDay(change.through);
  if (day === undefined) throw new Error(`invalid day: ${change.through}`);
  return throughDraft(state, day);
}

function sameReading(a: Reading | undefined, b: Reading | undefined): boolean {
  return (
    a?.value === b?.value && a?.why === b?.why && a?.period.from === b?.period.from && a?.period.to === b?.period.to
  );
}

/** The page's own `src`: no credentials to other origins, and nothing that is not a plain answer. */
async function fetchSource(url: string, signal?: AbortSignal): Promise<Blob> {
  const failed = (status: number | undefined, cause?: unknown): KitError =>
    new KitError('not-fetched', {url, status}, cause);
  let status: number | undefined;
  try {
    const response = await fetch(url, {credentials: 'same-origin', ...(signal && {signal})});
    status = response.status;
    // The connection may break here, too.
    if (response.ok) return await response.blob();
  } catch (error) {
    signal?.throwIfAborted();
    throw failed(status, error);
  }
  throw failed(status);
}

/** Bytes to read, as `readCsv` counts them; undefined where a file must be fetched first. */
function sizeOf(files: readonly NamedSource[]): number | undefined {
  let size = 0;
  for (const {source} of files) {
    if (typeof source === 'string') size += 2 * source.length;
    else if (source instanceof Uint8Array) size += source.length;
    else if ('url' in source) return undefined;
    else size += source.size;
  }
  return size;
}

/** Steps of some milliseconds between two words on the progress. */
const stepsUntold = 16;

/** The same work, with a call every few steps: whoever watches sees that it goes on. */
function* eachStep<Result>(work: Sliced<Result>, tell: () => void): Sliced<Result> {
  try {
    for (let count = 1; ; count++) {
      const step = work.next();
      if (step.done) return step.value;
      if (count % stepsUntold === 0) tell();
      yield;
    }
  } finally {
    work.return(undefined as never);
  }
}
