import {definitions} from '../catalogue/catalogue.ts';
import {addDefinitions} from '../catalogue/registry.ts';
import {readSettings} from '../import/draft-context.ts';
import {escapedRule} from '../import/escaped.ts';
import type {Store} from '../store/store.ts';
import type {Conventions} from '../time/conventions.ts';
import {runSliced} from '../time/slices.ts';
import {type Backend, KitError} from './backend.ts';
import {checkConventions, checkRules} from './check-settings.ts';
import {Drafts} from './drafts.ts';
import {handKeptRows, sprintRows, storedQuestions} from './hand-kept.ts';
import {createPause} from './pause.ts';
import {loadProfile, type ProfileDefinitions, profileFor} from './profiles.ts';
import {Reader, type Runner} from './reader.ts';
import {pointsKey, resultKey, sprintSheetKey} from './requests.ts';

/** The work itself, in whichever thread this runs: it pauses often enough for a page to stay alive and for a worker to hear an abort. */
export function openLocalBackend(store: Store, now: () => number): Backend {
  addDefinitions(definitions);
  const pause = createPause(() => performance.now());
  const run: Runner = (work, signal) => runSliced(work, pause, signal);
  const reader = new Reader(store, run);
  const drafts = new Drafts(store, reader, run, pause, now);
  const current = async (dataset: string) => {
    const manifest = await store.manifest(dataset);
    if (!manifest) throw new KitError('no-dataset', {dataset});
    return manifest;
  };
  /** Kept results are a convenience: a full disk must not turn a computed card into an error. */
  const keep = async (dataset: string, revision: number, results: ReadonlyMap<string, unknown>): Promise<void> => {
    await store.keep(dataset, revision, results).catch(() => undefined);
  };

  const configure: Backend['configure'] = async (dataset, changed, signal) => {
    const manifest = await current(dataset);
    const {conventions, rules, ...settings} = changed;
    const {profile} = (conventions ?? {}) as Partial<Conventions>;
    if (profile !== undefined) await loadProfile(profile);
    await store.commit(
      dataset,
      {
        base: manifest.revision,
        at: new Date(now()).toISOString(),
        record: {...manifest.record, by: 'settings', files: []},
        conventions: checkConventions(manifest.conventions, conventions as Partial<Conventions> | undefined),
        coverage: manifest.coverage,
        settings: {...manifest.settings, ...settings, rules: checkRules(manifest.settings.rules, rules)},
        tables: new Map(),
      },
      signal,
    );
  };

  return {
    prepare: (files, plan, progress, signal) => drafts.open(files, plan, progress, signal),
    change: (draft, change, signal) => drafts.change(draft, change, signal),
    preview: (draft, signal) => drafts.preview(draft, signal),
    commit: (draft, signal) => drafts.commit(draft, signal),
    cancel: draft => drafts.cancel(draft),
    async read(dataset, requests, done, signal) {
      const manifest = await current(dataset);
      const results = new Map<string, unknown>();
      const used = await Promise.all(requests.map(({profile}) => profileFor(profile, manifest)));
      const take: typeof done = (index, series) => {
        const request = requests[index];
        if (request) results.set(resultKey(request, used[index] as ProfileDefinitions), series);
        done(index, series);
      };
      try {
        await reader.read(manifest, requests, take, signal);
      } finally {
        void keep(dataset, manifest.revision, results);
      }
    },
    rows: async (dataset, request, signal) => reader.rows(await current(dataset), request, signal),
    async points(dataset, request, signal) {
      const manifest = await current(dataset);
      const points = await reader.points(manifest, request, signal);
      const profile = await profileFor(request.profile, manifest);
      void keep(dataset, manifest.revision, new Map([[pointsKey(request, profile), points]]));
      return points;
    },
    async describe(dataset, signal) {
      const manifest = await store.manifest(dataset);
      if (!manifest) return undefined;
      const state = await reader.describe(manifest, signal);
      void keep(dataset, manifest.revision, new Map([['describe', state]]));
      return state;
    },
    configure,
    async sprintSheet(dataset, signal) {
      const manifest = await current(dataset);
      const sprints = await sprintRows(reader.loader, manifest, run, signal);
      void keep(dataset, manifest.revision, new Map([[sprintSheetKey, sprints]]));
      return sprints;
    },
    handKept: async (dataset, table, signal) => handKeptRows(reader.loader, await current(dataset), table, signal),
    questions: async (dataset, signal) => storedQuestions(reader.loader, await current(dataset), signal),
    async answer(dataset, question, choice, signal) {
      const manifest = await current(dataset);
      const asked = (await storedQuestions(reader.loader, manifest, signal)).find(({id}) => id === question);
      if (!asked) throw new Error(`unknown question: ${question}`);
      const wrong = choice.find(one => !asked.choices.some(({id}) => id === one));
      if (wrong !== undefined) throw new Error(`unknown choice for ${question}: ${wrong}`);
      const answers = {...readSettings(manifest.settings).answers, [question]: choice};
      const rules = {[question]: choice.length > 0 ? escapedRule(choice) : null};
      await configure(dataset, {answers, rules}, signal);
    },
    close: () => undefined,
  };
}
