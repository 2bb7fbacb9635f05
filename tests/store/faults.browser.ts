import {IdbStore} from '../../src/store/idb-store.ts';
import {catalogueName, datasetName} from '../../src/store/layout.ts';
import {StoreError} from '../../src/store/store.ts';
import {equal, historyIn} from './check.ts';
import {commitOf, currentEstimates, estimates} from './commits.ts';
import {faults, injectFault, unwrapIndexedDb, wrapIndexedDb} from './faults.ts';
import {deleteAll, freshName, keysOf} from './idb-bench.ts';

const deadlines = {open: 150, step: 200};
/** Far more than the deadlines of any scenario: whatever takes longer waits for ever. */
const patience = 10_000;

/** Something that a user does, and the values that may be seen afterwards. */
interface Scenario {
  readonly name: string;
  before(store: IdbStore): Promise<unknown>;
  act(store: IdbStore): Promise<unknown>;
  /** Values of the dataset if nothing happened, and if all did. */
  readonly old: readonly number[] | undefined;
  readonly next: readonly number[] | undefined;
}

const first = (store: IdbStore): Promise<unknown> => store.commit('board', commitOf(0, estimates(1)));

const scenarios: readonly Scenario[] = [
  {
    name: 'the first commit',
    before: async () => undefined,
    act: first,
    old: undefined,
    next: [1],
  },
  {
    name: 'a commit that deletes and shares chunks',
    async before(store) {
      await first(store);
      await store.commit('board', commitOf(1, {items: estimates(2), events: estimates(9)}));
      await store.keep('board', 2, new Map([['velocity', 1]]));
      await store.undo('board');
    },
    act: store => store.commit('board', commitOf(1, {items: estimates(7, 7), events: estimates(9)})),
    old: [1],
    next: [7, 7],
  },
  {
    name: 'an undo',
    async before(store) {
      await first(store);
      await store.commit('board', commitOf(1, estimates(2)));
    },
    act: store => store.undo('board'),
    old: [2],
    next: [1],
  },
  {
    name: 'a removal',
    before: first,
    act: store => store.remove('board'),
    old: [1],
    next: undefined,
  },
  {
    name: 'a visit that only reads',
    before: first,
    async act(store) {
      await store.datasets();
      const manifest = await store.manifest('board');
      await store.keep('board', 1, new Map([['velocity', 1]]));
      await store.kept('board', 1, ['velocity']);
      await historyIn(store);
      if (manifest) equal((await store.read(manifest, 'items', ['estimate'])).size, 1);
    },
    old: [1],
    next: [1],
  },
];

async function settles<Result>(promise: Promise<Result>): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const expiry = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('a promise did not settle')), patience);
  });
  return Promise.race([promise, expiry]).finally(() => clearTimeout(timer));
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Runs a scenario with one faulty call; gives the number of calls that it makes. */
async function runWith(
  {before, act, old, next}: Scenario,
  at: number,
  fault: (typeof faults)[number],
): Promise<number> {
  const name = freshName();
  const prepared = new IdbStore(name);
  await before(prepared);
  prepared.close();

  const store = new IdbStore(name, deadlines);
  const endFault = injectFault([catalogueName(name), datasetName(name, 'board')], at, fault);
  let error: unknown;
  try {
    await settles(store.open().then(() => act(store)));
  } catch (reason) {
    error = reason;
  }
  const calls = endFault();
  if (error && !(error instanceof StoreError)) throw error;
  store.close();

  const fresh = new IdbStore(name);
  const manifest = await settles(fresh.manifest('board'));
  const seen = await settles(currentEstimates(fresh, 'board'));
  const what = `${fault} at call ${at}: ${String(error)}: ${JSON.stringify(seen)}`;
  if (!error) equal(seen, next, what);
  else if (!isSame(seen, old) && !isSame(seen, next)) throw new Error(what);
  const names = (await settles(fresh.datasets())).map(each => each.name);
  equal(names, seen ? ['board'] : [], what);
  await settles(fresh.commit('board', commitOf(manifest?.revision ?? 0, estimates(5, 5))));
  equal(await settles(currentEstimates(fresh, 'board')), [5, 5], what);
  const kept = (await historyIn(fresh)).length;
  equal((await keysOf(name, 'board', 'manifests')).length, kept, what);
  const chunks = (await keysOf(name, 'board', 'chunks')).length;
  // Each revision has other estimates, and two may share a chunk of events.
  if (chunks < kept || chunks > kept + 1) throw new Error(`${what}: ${chunks} chunks of ${kept} revisions`);
  fresh.close();
  await deleteAll(name, ['board']);
  return calls;
}

/** Runs a scenario once for each of its calls: in four lanes, because stores mostly wait, for the disk or for what never comes. */
async function runAll(scenario: Scenario, fault: (typeof faults)[number]): Promise<void> {
  const calls = await runWith(scenario, 0, fault);
  let at = 0;
  const lane = async (): Promise<void> => {
    while (at < calls) await runWith(scenario, ++at, fault);
  };
  await Promise.all([lane(), lane(), lane(), lane()]);
}

describe('a store over a faulty IndexedDB', () => {
  const strays: string[] = [];
  const note = (event: PromiseRejectionEvent | ErrorEvent): void => {
    strays.push(String('reason' in event ? event.reason : event.message));
  };
  before(() => {
    wrapIndexedDb();
    addEventListener('unhandledrejection', note);
    addEventListener('error', note);
  });
  after(() => {
    unwrapIndexedDb();
    removeEventListener('unhandledrejection', note);
    removeEventListener('error', note);
  });

  for (const scenario of scenarios) {
    for (const fault of faults) {
      it(`has the old or the new dataset after ${scenario.name} of which any call ${fault}`, async () => {
        await runAll(scenario, fault);
        equal(strays, []);
      });
    }
  }
});
