import * as fc from 'fast-check';
import {chunksOf} from '../../src/store/revisions.ts';
import type {Store} from '../../src/store/store.ts';
import {equal, historyIn, rejects} from './check.ts';
import {commitOf, currentEstimates, estimates} from './commits.ts';
import type {Bench} from './contract.ts';

/** A dataset as a list of revisions, those undone behind the current one. */
interface Model {
  last: number;
  revisions: {revision: number; values: readonly number[]; kept: Set<string>}[];
  /** How many of the revisions are in force. */
  position: number;
  /** Whether the revision before the first one is no longer kept. */
  isCut: boolean;
}

type Step =
  | {readonly do: 'commit'; readonly values: readonly number[]}
  | {readonly do: 'conflict'; readonly off: number}
  | {readonly do: 'undo' | 'redo' | 'remove'}
  | {readonly do: 'keep'; readonly key: string};

// Few values, so that chunks are shared between revisions.
const values = fc.array(fc.integer({min: 0, max: 2}), {maxLength: 2});
const step: fc.Arbitrary<Step> = fc.oneof(
  {weight: 8, arbitrary: values.map((each): Step => ({do: 'commit', values: each}))},
  {weight: 1, arbitrary: fc.constantFrom(-1, 1, 7).map((off): Step => ({do: 'conflict', off}))},
  {weight: 4, arbitrary: fc.constant<Step>({do: 'undo'})},
  {weight: 3, arbitrary: fc.constant<Step>({do: 'redo'})},
  {weight: 2, arbitrary: fc.constantFrom('a', 'b').map((key): Step => ({do: 'keep', key}))},
  {weight: 1, arbitrary: fc.constant<Step>({do: 'remove'})},
);

const empty = (): Model => ({last: 0, revisions: [], position: 0, isCut: false});

/** Runs random sequences of steps on a store and on the model, and compares all that can be seen after each step. */
export async function checkAgainstModel(bench: Bench): Promise<void> {
  await fc.assert(
    fc.asyncProperty(fc.array(step, {minLength: 1, maxLength: 30}), async steps => {
      const store = await bench.open();
      try {
        let model = empty();
        for (const each of steps) {
          model = await take(store, model, each);
          await compare(bench, store, model);
        }
        await store.remove('board');
      } finally {
        store.close();
      }
    }),
    {numRuns: bench.runs},
  );
}

async function take(store: Store, model: Model, each: Step): Promise<Model> {
  const current = model.revisions[model.position - 1];
  switch (each.do) {
    case 'commit': {
      await store.commit('board', commitOf(current?.revision ?? 0, estimates(...each.values)));
      const made = {revision: model.last + 1, values: each.values, kept: new Set<string>()};
      const line = [...model.revisions.slice(0, model.position), made];
      const revisions = line.slice(-10);
      const isCut = model.isCut || line.length > 10;
      return {last: made.revision, revisions, position: revisions.length, isCut};
    }
    case 'conflict':
      await rejects(
        store.commit('board', commitOf((current?.revision ?? 0) + each.off, estimates(5))),
        'dataset-moved',
      );
      return model;
    case 'undo': {
      const position = Math.max(model.position - 1, Math.min(model.position, model.isCut ? 1 : 0));
      equal((await store.undo('board'))?.revision, model.revisions[position - 1]?.revision, 'undo');
      return {...model, position};
    }
    case 'redo': {
      const position = Math.min(model.position + 1, model.revisions.length);
      equal((await store.redo('board'))?.revision, model.revisions[position - 1]?.revision, 'redo');
      return {...model, position};
    }
    case 'keep':
      await store.keep('board', current?.revision ?? 0, new Map([[each.key, current?.revision]]));
      current?.kept.add(each.key);
      return model;
    case 'remove':
      await store.remove('board');
      return empty();
  }
}

async function compare({chunkIds}: Bench, store: Store, model: Model): Promise<void> {
  const current = model.revisions[model.position - 1];
  const manifest = await store.manifest('board');
  equal(manifest?.revision, current?.revision, 'revision');
  equal(await currentEstimates(store, 'board'), current?.values, 'values');
  const seen = (await historyIn(store)).map(entry => [entry.revision, entry.current]);
  equal(seen, model.revisions.map(({revision}) => [revision, revision === current?.revision]).reverse(), 'history');
  equal(
    (await store.datasets()).map(({revision}) => revision),
    current ? [current.revision] : [],
    'datasets',
  );
  for (const {revision, kept} of model.revisions) {
    const expected = new Map(['a', 'b'].filter(key => kept.has(key)).map(key => [key, revision]));
    equal(await store.kept('board', revision, ['a', 'b']), expected, 'kept results');
  }
  equal(manifest ? chunksOf(manifest).length : 0, current && current.values.length > 0 ? 1 : 0, 'chunks named');
  const contents = new Set(model.revisions.filter(each => each.values.length > 0).map(each => each.values.join()));
  equal((await chunkIds(store, 'board')).length, contents.size, 'chunks stored');
}
