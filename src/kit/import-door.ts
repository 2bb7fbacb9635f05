import {loadCatalogue} from '../catalogue/registry.ts';
import {StoreError} from '../store/store.ts';
import {writing} from './abort.ts';
import type {Backend, NamedSource} from './backend.ts';
import {DraftHandle} from './draft-handle.ts';
import type {Draft, ImportReport, PrepareOptions, Sources} from './kit.ts';
import {planImport} from './plan.ts';
import {nameSources} from './sources.ts';

/** Where imports are worked on, and who hears that one was stored. */
export interface ImportPlace {
  work(): Promise<Backend>;
  notice(dataset: string): Promise<void>;
}

export async function prepareDraft(place: ImportPlace, files: Sources, options: PrepareOptions): Promise<Draft> {
  return withDraft(place, nameSources(files), options, async draft => {
    options.drafted?.(draft);
    await draft.preview(options.signal);
    return draft;
  });
}

export async function importWhole(place: ImportPlace, files: Sources, options: PrepareOptions): Promise<ImportReport> {
  const sources = nameSources(files);
  for (;;) {
    try {
      return await withDraft(place, sources, options, draft => draft.commit(options));
    } catch (error) {
      // Another import was faster. Nobody has seen this draft yet, so it is made again over what is there now.
      if (!(error instanceof StoreError && error.code === 'dataset-moved')) throw error;
    }
  }
}

/** Opens a draft for some use; where that fails or is aborted, the draft is forgotten. */
async function withDraft<Result>(
  place: ImportPlace,
  sources: readonly NamedSource[],
  {signal, progress, ...options}: PrepareOptions,
  use: (draft: DraftHandle) => Promise<Result>,
): Promise<Result> {
  const plan = planImport(options);
  const draft = await writing(async () => {
    // A draft names KPIs of every role.
    const [backend] = await Promise.all([place.work(), loadCatalogue()]);
    const snapshot = await backend.prepare(sources, plan, reached => progress?.(reached), signal);
    return new DraftHandle(backend, snapshot, () => place.notice(plan.dataset));
  }, signal);
  try {
    signal?.throwIfAborted();
    return await use(draft);
  } catch (error) {
    draft.cancel();
    throw error;
  }
}
