import {expect} from '@open-wc/testing';
import {sampleFiles} from '../../demo/sample/index.ts';
import {type Kit, KitError, type OpenOptions, openKit, type Series, StoreError} from '../../src/index.ts';
import {waitUntil} from '../browser/wait.ts';

const now = () => Date.UTC(2026, 10, 21);
const board = `Issue key,Summary,Issue Type,Status,Status Category,Created,Started,Resolved,Labels
A-1,One,Story,Done,Done,2026-01-05,2026-01-05,2026-01-08,
A-2,Two,Bug,Done,Done,2026-01-05,2026-01-20,2026-01-22,prod-bug
A-3,Three,Bug,Done,Done,2026-01-05,2026-01-26,2026-01-29,
`;

let names = 0;
const freshName = () => `kit-${performance.now()}-${++names}`;
const kits: [Kit, string][] = [];

async function open(options: OpenOptions = {}): Promise<Kit> {
  const kit = await openKit({name: freshName(), now, ...options});
  kits.push([kit, 'default']);
  return kit;
}

afterEach(async () => {
  for (const [kit, dataset] of kits.splice(0)) {
    await kit.remove(dataset).catch(() => undefined);
    kit.close();
  }
});

/** The workers that are started while it runs. */
async function withWorkers<Result>(work: (started: Worker[]) => Promise<Result>): Promise<Result> {
  const started: Worker[] = [];
  const original = window.Worker;
  window.Worker = class extends original {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      started.push(this);
    }
  };
  try {
    return await work(started);
  } finally {
    window.Worker = original;
  }
}

async function failure(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'did not reject',
    (error: unknown) => error,
  );
}

const importSample = (kit: Kit) =>
  kit.import(
    sampleFiles().map(({name, text}) => new File([text], name)),
    {answers: {escaped: 'label:prod-bug'}},
  );

const scopes = [{}, {where: {team: 'Checkout'}}, {by: 'month', split: 'team', last: 6}] as const;

/** Every number of the catalogue with its rows and points, as the sample's data give them. */
async function everything(kit: Kit): Promise<unknown[]> {
  const all: unknown[] = [await importSample(kit), await kit.describe(), await kit.sprintSheet()];
  for (const kpi of kit.catalogue.keys()) {
    const split = kit.catalogue.get(kpi)?.from === 'items';
    for (const scope of scopes) if (split || !('split' in scope)) all.push(await kit.read(kpi, scope));
    all.push(await kit.rows(kpi, {where: {team: 'Checkout'}, limit: 30}));
    all.push(await kit.points(kpi, {where: {team: 'Accounts'}}));
  }
  return all;
}

describe('the door over IndexedDB', () => {
  it('gives the same with a worker, without one and in memory', async () => {
    const expected = await everything(await open({memory: true}));
    await withWorkers(async started => {
      const kit = await open();
      expect(kit.state).to.equal('stored');
      expect(await everything(kit)).to.deep.equal(expected);
      expect(started.length).to.equal(1);
    });
    await withWorkers(async started => {
      expect(await everything(await open({worker: false}))).to.deep.equal(expected);
      expect(started.length).to.equal(0);
    });
  });

  it('does the work in the page where the worker’s file is missing', async () => {
    const kit = await open({worker: '/nowhere/worker.js'});
    expect((await kit.import(board)).rowsUsed).to.equal(3);
    expect((await kit.read('throughput', {by: 'week'})).headline?.value).to.equal(1);
  });

  it('starts no worker for what was read before', async () => {
    const name = freshName();
    const first = await open({name});
    await importSample(first);
    const ids = [...first.catalogue.keys()];
    const read = (kit: Kit): Promise<Series[]> => Promise.all(ids.map(kpi => kit.read(kpi)));
    const series = await read(first);
    const state = await first.describe();
    await withWorkers(async started => {
      // What was computed is kept a moment after it was answered.
      await waitUntil(async () => {
        started.length = 0;
        const kit = await open({name, worker: '/nowhere/worker.js'});
        expect(await read(kit)).to.deep.equal(series);
        expect(await kit.describe()).to.deep.equal(state);
        return started.length === 0;
      }, 'a second reading starts a worker');
    });
  });

  it('tells other kits of commits, undos and removals', async () => {
    const name = freshName();
    const one = await open({name});
    const other = await open({name});
    let told = 0;
    let toldItself = 0;
    const stop = other.watch('default', () => told++);
    one.watch('default', () => toldItself++);
    const wait = (count: number) => waitUntil(() => told === count && toldItself === count, `told ${count} times`);
    await one.import(board);
    await wait(1);
    expect((await other.read('throughput', {by: 'month'})).readings[0]?.value).to.equal(3);
    await one.import(board.replaceAll('A-', 'B-'));
    await wait(2);
    expect((await other.read('throughput', {by: 'month'})).readings[0]?.value).to.equal(6);
    await one.undo();
    await wait(3);
    expect((await other.read('throughput', {by: 'month'})).readings[0]?.value).to.equal(3);
    await other.redo();
    await wait(4);
    expect((await one.read('throughput', {by: 'month'})).readings[0]?.value).to.equal(6);
    stop();
    await one.remove();
    await waitUntil(() => toldItself === 5);
    expect(told).to.equal(4);
    expect((await other.read('throughput')).why).to.equal('not-loaded');
  });

  it('takes the owner’s rule for escaped defects, as a revision that can be undone', async () => {
    for (const worker of [undefined, false] as const) {
      const kit = await open(worker === undefined ? {} : {worker});
      await kit.import(board);
      expect((await kit.read('escaped-defects')).why).to.equal('needs-answer');
      await kit.configure({rules: {escaped: {has: ['labels', 'prod-bug']}}});
      expect((await kit.read('escaped-defects')).readings[0]?.value).to.equal(1);
      await kit.undo();
      expect((await kit.read('escaped-defects')).why).to.equal('needs-answer');
      const wrong = await failure(kit.configure({rules: {escaped: {maybe: 1}}}));
      expect(wrong).to.be.instanceOf(Error);
      expect((await kit.describe())?.revision).to.equal(1);
    }
  });

  it('keeps codes and details of errors on the way from the worker', async () => {
    const kit = await open();
    const asks = await failure(kit.import('id,title,status,started,finished\n1,A,Done,03/04/2026,05/04/2026\n'));
    expect(asks).to.be.instanceOf(KitError).and.to.include({code: 'needs-answers'});
    expect((asks as KitError).detail.questions).to.have.length(1);
    const page = await failure(kit.import('<!doctype html><p>Log in'));
    expect(page).to.be.instanceOf(KitError).and.to.include({code: 'not-a-csv'});
    expect((page as KitError).detail).to.include({reason: 'html', file: 'pasted'});
    const gone = await failure(kit.import(new URL('/nowhere/data.csv', location.href)));
    expect(gone).to.be.instanceOf(KitError).and.to.include({code: 'not-fetched'});
    expect((gone as KitError).detail).to.include({status: 404});
    expect(await kit.datasets()).to.deep.equal([]);
    await kit.import(board);
    const one = await kit.prepare(board);
    const two = await kit.prepare(board);
    await one.commit();
    const moved = await failure(two.commit());
    expect(moved).to.be.instanceOf(StoreError).and.to.include({code: 'dataset-moved'});
    const unknown = await failure(kit.read('own:nothing'));
    expect(unknown).to.be.instanceOf(Error).and.to.include({message: 'unknown kpi: own:nothing'});
  });

  it('counts time by the clock that the kit was given, also in the worker', async () => {
    const kit = await open({now: () => Date.UTC(2026, 0, 25, 12)});
    const report = await kit.import(board);
    // Days after today are no evidence that the data reach so far.
    expect(report.coverage).to.deep.equal({from: '2026-01-08', through: '2026-01-22'});
    expect((await kit.describe())?.at).to.equal('2026-01-25T12:00:00.000Z');
  });

  it('gives up what is aborted, and stores nothing of it', async () => {
    const rows = Array.from(
      {length: 12_000},
      (_, i) => `N-${i},W ${i},Story,Done,Done,2026-01-05,2026-01-06,2026-01-07,\n`,
    );
    const large = `${board.split('\n')[0]}\n${rows.join('')}`;
    for (const worker of [undefined, false] as const) {
      const kit = await open(worker === undefined ? {} : {worker});
      await kit.import(board);
      const stop = new AbortController();
      const progress = () => stop.abort();
      expect(await failure(kit.import(large, {signal: stop.signal, progress}))).to.equal(stop.signal.reason);
      for (const wait of [0, 1, 5, 20, 80]) {
        const draft = await kit.prepare(large);
        const late = new AbortController();
        const outcome = failure(draft.commit({signal: late.signal}));
        setTimeout(() => late.abort(), wait);
        const before = (await outcome) === late.signal.reason;
        // What is refused was not stored, and what was stored is not refused.
        expect((await kit.describe())?.tables.items).to.equal(before ? 3 : 12_003);
        if (!before) break;
      }
      await kit.import(board);
    }
  });

  it('starts another worker after one has stopped', async () => {
    await withWorkers(async started => {
      const kit = await open();
      await kit.import(board);
      const waiting = failure(kit.rows('throughput'));
      await waitUntil(() => started.length === 1);
      await new Promise(resolve => setTimeout(resolve));
      started[0]?.dispatchEvent(new ErrorEvent('error', {message: 'out of memory', cancelable: true}));
      expect(await waiting)
        .to.be.instanceOf(KitError)
        .and.to.include({code: 'worker-failed'});
      expect((await kit.rows('throughput')).total).to.equal(3);
      expect(started.length).to.equal(2);
    });
  });

  it('takes the files of an input as they are', async () => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([board], 'one.csv'));
    transfer.items.add(new File([board.replaceAll('A-', 'B-')], 'two.csv'));
    const kit = await open();
    const report = await kit.import(transfer.files);
    expect(report.rowsUsed).to.equal(6);
  });
});
