import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {afterAll, afterEach, beforeAll, describe, expect, test} from 'vitest';
import {type Kit, KitError, openKit, StoreError} from '../../src/index.ts';

// Team Blue, then team Green. Both blue sprints are over by 1 February 2026; the file ends on 29 January.
const board = `Issue key,Summary,Issue Type,Status,Status Category,Created,Started,Resolved,Due date,Team,Labels
A-1,Pay as a guest,Story,Done,Done,2026-01-05,2026-01-05,2026-01-08,2026-01-09,Blue,
A-2,"Pay, later",Story,Done,Done,2026-01-05,2026-01-06,2026-01-15,2026-01-12,Blue,
A-3,Refund,Bug,Done,Done,2026-01-05,2026-01-20,2026-01-22,,Blue,prod-bug
A-4,Receipt,Task,Done,Done,2026-01-12,2026-01-26,2026-01-29,,Green,
A-5,Voucher,Story,In Progress,In Progress,2026-01-12,2026-01-27,,,Green,
A-6,No start,Story,Done,Done,2026-01-12,,2026-01-28,,Green,
`;
const boardFile = () => new File([board], 'board.csv');
// Monday 2 November 2026, after everything in the files.
const now = () => Date.UTC(2026, 10, 2);

const open: Kit[] = [];
afterEach(() => {
  for (const kit of open.splice(0)) kit.close();
});

async function openMemory(): Promise<Kit> {
  const kit = await openKit({memory: true, now});
  open.push(kit);
  return kit;
}

async function openBoard(dataset?: string): Promise<Kit> {
  const kit = await openMemory();
  await kit.import(boardFile(), dataset === undefined ? {} : {dataset});
  return kit;
}

const failure = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'did not reject',
    (error: unknown) => error,
  );

async function expectCode(work: Promise<unknown>, code: string): Promise<KitError> {
  const error = await failure(work);
  expect(error).toBeInstanceOf(code === 'dataset-moved' || code === 'aborted' ? StoreError : KitError);
  expect(error).toMatchObject({code});
  return error as KitError;
}

describe('the face as it is written down', () => {
  test('prepare, ask, answer, look at what would change, commit', async () => {
    const kit = await openMemory();
    expect(kit.state).toBe('memory');
    const draft = await kit.prepare(boardFile(), {dataset: 'checkout'});
    expect(draft.questions.map(({id, blocking, several}) => ({id, blocking, several}))).toEqual([
      {id: 'escaped', blocking: false, several: true},
    ]);
    expect(draft.files).toMatchObject([{name: 'board.csv', table: 'items', rowsRead: 6, rowsUsed: 6, rowsLeftOut: 0}]);
    expect(draft.coverage).toMatchObject({from: '2026-01-08', through: '2026-01-29'});
    await draft.answer('escaped', ['label:prod-bug']);
    expect(draft.changes).toMatchObject({added: 6, changed: 0, same: 0, absent: 0});
    expect(draft.changes.readings.find(({kpi}) => kpi === 'throughput')).toMatchObject({
      before: undefined,
      after: {value: 1, period: {from: '2026-01-19', to: '2026-01-26'}},
    });
    expect(await kit.datasets()).toEqual([]);
    const report = await draft.commit();
    expect(report).toEqual({
      dataset: 'checkout',
      revision: 1,
      format: 'jira',
      table: 'items',
      rowsRead: 6,
      rowsUsed: 6,
      rowsLeftOut: 0,
      issues: expect.any(Array),
      coverage: {from: '2026-01-08', through: '2026-01-29'},
    });
    expect(report.issues.map(({code, effect, count}) => [code, effect, count])).toContainEqual([
      'done-without-start',
      'note',
      1,
    ]);
    await expectCode(draft.commit(), 'draft-gone');
  });

  test('a reading says its period, value, n and parts', async () => {
    const kit = await openBoard('checkout');
    const scope = {dataset: 'checkout', by: 'month', asOf: '2026-01-29'} as const;
    const series = await kit.read('cycle-time', scope);
    // 4, 10, 3 and 4 days: half within the 2nd of 4, 85 % within the 4th; 95 % needs twenty.
    expect(series.readings.at(-1)).toEqual({
      kpi: 'cycle-time',
      period: {from: '2026-01-01', to: '2026-02-01', label: '2026-01', complete: false},
      value: 10,
      n: 4,
      leftOut: 1,
      parts: {p50: 4, p85: 10, p95: undefined},
      settled: false,
    });
    expect(series.headline).toBeUndefined();
    const onTime = (await kit.read('on-time', scope)).readings.at(-1);
    expect(onTime).toMatchObject({value: 0.5, n: 2, parts: {onTime: 1, withDue: 2, withoutDue: 3}});
    expect(onTime?.low).toBeLessThan(0.5);
    expect(onTime?.high).toBeGreaterThan(0.5);
    const refused = await kit.read('escaped-defects', scope);
    expect(refused).toMatchObject({why: 'needs-answer', headline: undefined, readings: []});
  });

  test('where, split, last, as-of and grain', async () => {
    const kit = await openBoard();
    const values = async (scope: Parameters<Kit['read']>[1]) =>
      (await kit.read('throughput', scope)).readings.map(({value}) => value);
    expect(await values({by: 'week'})).toEqual([1, 1, 1, 2]);
    expect(await values({by: 'week', where: {team: 'Blue'}})).toEqual([1, 1, 1, 0]);
    expect(await values({by: 'week', where: {team: ['Green', 'Blue']}})).toEqual([1, 1, 1, 2]);
    expect(await values({by: 'week', last: 2})).toEqual([1, 2]);
    expect(await values({by: 'week', asOf: '2026-01-18'})).toEqual([1, 1]);
    expect(await values({by: 'month'})).toEqual([5]);
    const split = await kit.read('throughput', {by: 'month', split: 'team'});
    expect(split.groups?.map(({value, readings}) => [value, readings.map(reading => reading.value)])).toEqual([
      ['Blue', [3]],
      ['Green', [2]],
    ]);
    expect((await kit.read('throughput', {by: 'week'})).headline).toMatchObject({
      value: 1,
      period: {from: '2026-01-19', complete: true},
    });
  });

  test('a filter that matches nothing leaves nothing to count, and says so', async () => {
    const kit = await openBoard();
    const series = await kit.read('cycle-time', {by: 'week', where: {team: 'Nobody'}});
    expect(series.headline?.value).toBeUndefined();
    expect(series.headline?.why ?? series.why).toBe('no-data');
    expect(await kit.rows('cycle-time', {by: 'week', where: {team: 'Nobody'}})).toMatchObject({total: 0, rows: []});
  });

  test('an as-of day before the data has no complete period', async () => {
    const kit = await openBoard();
    for (const kpi of ['throughput', 'work-in-progress', 'on-time']) {
      const series = await kit.read(kpi, {by: 'week', asOf: '2025-06-01'});
      expect(series.headline?.value).toBeUndefined();
      expect(series.readings.filter(({value}) => value !== undefined)).toEqual([]);
    }
  });

  test('rows, page by page, and those left out with their reason', async () => {
    const kit = await openBoard();
    const scope = {by: 'month', period: {from: '2026-01-01', to: '2026-02-01'}} as const;
    const whole = await kit.rows('cycle-time', scope);
    expect(whole.total).toBe(4);
    expect(whole.rows.map(({key, value}) => [key, value])).toEqual([
      ['A-1', 4],
      ['A-2', 10],
      ['A-3', 3],
      ['A-4', 4],
    ]);
    expect(whole.rows[1]).toMatchObject({
      table: 'items',
      source: 'board.csv',
      line: 3,
      cells: {title: 'Pay, later', started: '2026-01-06', finished: '2026-01-15'},
    });
    expect(whole.leftOut).toMatchObject([{key: 'A-6', why: 'missing-value', value: undefined, line: 7}]);
    expect(whole.leftOutTotal).toBe(1);
    const page = await kit.rows('cycle-time', {...scope, offset: 1, limit: 2});
    expect(page.rows).toEqual(whole.rows.slice(1, 3));
    expect(page.total).toBe(4);
    expect((await kit.rows('cycle-time', {...scope, offset: 9})).rows).toEqual([]);
    expect((await kit.rows('cycle-time', {...scope, limit: 0})).total).toBe(4);
  });

  test('a period is its days: rows need not be told by what it was read', async () => {
    const kit = await openBoard();
    const period = {from: '2026-01-01', to: '2026-02-01'};
    expect(await kit.rows('throughput', {period})).toEqual(await kit.rows('throughput', {by: 'month', period}));
    expect((await kit.rows('throughput', {period: {from: '2026-01-12', to: '2026-01-19'}})).total).toBe(1);
  });

  test('points are columns of equal length', async () => {
    const kit = await openBoard();
    const points = await kit.points('cycle-time', {by: 'month'});
    expect([...points.keys]).toEqual(['A-1', 'A-2', 'A-3', 'A-4']);
    expect([...points.value]).toEqual([4, 10, 3, 4]);
    const days = ['2026-01-08', '2026-01-15', '2026-01-22', '2026-01-29'];
    expect([...points.day]).toEqual(days.map(day => Date.parse(day) / 86_400_000));
    expect(points.length).toBe(4);
    expect(points.columns.get('title')?.kind).toBe('long');
  });

  test('datasets, history, undo, redo, remove, watch and close', async () => {
    const kit = await openBoard('checkout');
    let told = 0;
    const stop = kit.watch('checkout', () => told++);
    const more =
      'Issue key,Summary,Issue Type,Status,Status Category,Created,Resolved,Team\nA-7,More,Story,Done,Done,2026-01-05,2026-01-29,Green\n';
    expect(await kit.import(more, {dataset: 'checkout'})).toMatchObject({revision: 2});
    const total = async () => (await kit.rows('throughput', {dataset: 'checkout'})).total;
    expect(await total()).toBe(6);
    expect((await kit.history('checkout')).map(({revision}) => revision)).toEqual([2, 1]);
    await kit.undo('checkout');
    expect(await total()).toBe(5);
    await kit.redo('checkout');
    expect(await total()).toBe(6);
    expect(told).toBe(3);
    stop();
    expect((await kit.datasets()).map(({name}) => name)).toEqual(['checkout']);
    expect(await kit.describe('checkout')).toMatchObject({
      name: 'checkout',
      revision: 2,
      tables: {items: 7},
      dimensions: {team: ['Green', 'Blue']},
    });
    await kit.remove('checkout');
    expect(told).toBe(3);
    expect(await kit.datasets()).toEqual([]);
    expect(await kit.describe('checkout')).toBeUndefined();
    expect(await kit.history('checkout')).toEqual([]);
    kit.close();
    await expectCode(kit.datasets(), 'aborted');
    await expectCode(kit.read('throughput'), 'aborted');
  });

  test('datasets are islands', async () => {
    const kit = await openBoard('one');
    await kit.import(board.replaceAll('A-', 'B-').replace(/B-6.*\n/, ''), {dataset: 'two'});
    await kit.answer('escaped', 'label:prod-bug', {dataset: 'one'});
    const value = async (kpi: string, dataset: string) =>
      (await kit.read(kpi, {dataset, by: 'month'})).readings.at(-1)?.value;
    expect([await value('throughput', 'one'), await value('throughput', 'two')]).toEqual([5, 4]);
    expect(await value('escaped-defects', 'one')).toBe(1);
    expect((await kit.read('escaped-defects', {dataset: 'two'})).why).toBe('needs-answer');
    await kit.undo('two');
    expect(await kit.describe('two')).toBeUndefined();
    expect(await value('throughput', 'one')).toBe(5);
  });
});

describe('an import', () => {
  const ambiguous = 'id,title,status,started,finished\n1,A,Done,03/04/2026,05/04/2026\n';

  test('with a blocking question open rejects with needs-answers and stores nothing', async () => {
    const kit = await openMemory();
    const error = await expectCode(kit.import(ambiguous), 'needs-answers');
    expect(error.detail.questions).toMatchObject([{id: 'date-order', blocking: true}]);
    expect(await kit.datasets()).toEqual([]);
    const draft = await kit.prepare(ambiguous);
    expect(draft.changes.readings).toEqual([]);
    await expectCode(draft.commit(), 'needs-answers');
    await draft.answer('date-order', 'mdy');
    expect((await draft.commit()).revision).toBe(1);
    expect((await kit.rows('throughput')).rows[0]?.cells.finished).toBe('2026-05-04');
  });

  test('takes answers, and remembers them for files with the same headers', async () => {
    const kit = await openMemory();
    await kit.import(ambiguous, {answers: {'date-order': 'dmy'}});
    await kit.import(ambiguous.replace('1,A', '2,B'));
    expect((await kit.rows('throughput')).rows.map(({cells}) => cells.finished)).toEqual(['2026-04-05', '2026-04-05']);
  });

  test('takes a mapping, a constant, and through which day the file is whole', async () => {
    const kit = await openMemory();
    const odd = 'id,title,status,begun,closed at\n1,A,Done,2026-03-02,2026-03-04\n';
    const report = await kit.import(odd, {
      mapping: {started: 'begun', finished: ['closed at']},
      constants: {team: 'Blue'},
      through: '2026-03-31',
      mode: 'replace',
    });
    expect(report.coverage).toEqual({from: '2026-03-04', through: '2026-03-31'});
    expect((await kit.read('cycle-time', {by: 'month', where: {team: 'Blue'}})).readings.at(-1)).toMatchObject({
      value: 3,
      period: {complete: false},
    });
  });

  test('keeps what an update does not name, and replaces it in mode replace', async () => {
    const kit = await openBoard();
    const one = board.split('\n').slice(0, 2).join('\n');
    await kit.import(one);
    expect((await kit.describe())?.tables.items).toBe(6);
    await kit.import(one, {mode: 'replace'});
    expect((await kit.describe())?.tables.items).toBe(1);
  });

  test('of targets replaced leaves the days that the items cover', async () => {
    const kit = await openBoard();
    const report = await kit.import('kpi,value,from\nthroughput,5,2026-01-01\n', {mode: 'replace'});
    expect(report.coverage).toEqual({from: '2026-01-08', through: '2026-01-29'});
    expect((await kit.read('throughput', {by: 'week'})).headline?.value).toBe(1);
  });

  test('tells progress in bytes and rows, over all files', async () => {
    const kit = await openMemory();
    const second = board.replaceAll('A-', 'B-');
    const seen: {stage: string; bytes: number; total: number | undefined; rows: number}[] = [];
    await kit.prepare([boardFile(), new File([second], 'second.csv')], {progress: progress => seen.push(progress)});
    const size = board.length + second.length;
    expect(seen.at(-1)).toEqual({stage: 'typing', bytes: size, total: size, rows: 12});
    expect(seen.map(({bytes}) => bytes)).toEqual(seen.map(({bytes}) => bytes).toSorted((a, b) => a - b));
    expect(seen[0]?.stage).toBe('reading');
  });

  test('takes a list of files such as a file input has', async () => {
    const kit = await openMemory();
    const list = {
      0: boardFile(),
      length: 1,
      *[Symbol.iterator]() {
        yield this[0];
      },
    };
    expect((await kit.import(list)).rowsRead).toBe(6);
  });

  test('of two drafts against one dataset the second finds it moved', async () => {
    const kit = await openBoard();
    const one = await kit.prepare(boardFile());
    const two = await kit.prepare(boardFile());
    expect((await one.commit()).revision).toBe(2);
    await expectCode(two.commit(), 'dataset-moved');
    expect((await kit.describe())?.revision).toBe(2);
    two.cancel();
    await expectCode(two.commit(), 'draft-gone');
  });

  test('of imports at once each takes in what the others stored', async () => {
    const kit = await openMemory();
    const reports = await Promise.all(['A', 'B', 'C'].map(key => kit.import(board.replaceAll('A-', `${key}-`))));
    expect(reports.map(({revision}) => revision).toSorted()).toEqual([1, 2, 3]);
    expect((await kit.describe())?.tables.items).toBe(18);
  });

  test('of answers given at once none is lost', async () => {
    const kit = await openMemory();
    const draft = await kit.prepare(ambiguous);
    await Promise.all([draft.answer('date-order', 'dmy'), draft.constant('team', 'Blue'), draft.through('2026-04-30')]);
    const {coverage} = await draft.commit();
    expect(coverage?.through).toBe('2026-04-30');
    expect((await kit.read('throughput', {by: 'month', where: {team: 'Blue'}})).readings.at(-1)?.value).toBe(1);
  });
});

describe('mistakes of programmers throw and say which', () => {
  const wrong: [string, (kit: Kit) => Promise<unknown>][] = [
    ['unknown kpi: velocty', kit => kit.read('velocty')],
    ['unknown kpi: __proto__', kit => kit.rows('__proto__')],
    ['unknown kpi: own:nothing', kit => kit.read('own:nothing')],
    ['invalid grain: fortnight', kit => kit.read('throughput', {by: 'fortnight' as 'week'})],
    ['invalid day: 2026-02-30', kit => kit.read('throughput', {asOf: '2026-02-30'})],
    ['invalid last: 0', kit => kit.read('throughput', {last: 0})],
    ['invalid last: 1.5', kit => kit.read('throughput', {last: 1.5})],
    ['invalid dimension: tem', kit => kit.read('throughput', {where: {tem: 'Blue'}})],
    ['invalid team: undefined', kit => kit.read('throughput', {where: {team: undefined as unknown as string}})],
    ['invalid split: tem', kit => kit.read('throughput', {split: 'tem'})],
    ['invalid day: May', kit => kit.rows('throughput', {period: {from: 'May', to: 'June'}})],
    ['invalid limit: NaN', kit => kit.rows('throughput', {limit: Number.NaN})],
    ['invalid offset: -1', kit => kit.rows('throughput', {offset: -1})],
    ['invalid mode: merge', kit => kit.import(boardFile(), {mode: 'merge' as 'update'})],
    ['invalid day: soon', kit => kit.import(boardFile(), {through: 'soon'})],
    ['invalid files: none', kit => kit.prepare([])],
    [
      'invalid text: https://example.invalid/a.csv is no URL object',
      kit => kit.prepare('https://example.invalid/a.csv'),
    ],
    ['invalid file: 7', kit => kit.prepare(7 as unknown as string)],
    ['invalid file: null', kit => kit.prepare(null as unknown as string)],
    ['invalid mapping: no field colour', kit => kit.prepare(boardFile(), {mapping: {colour: 'Team'}})],
    ['invalid mapping: no header Farbe', kit => kit.prepare(boardFile(), {mapping: {team: 'Farbe'}})],
    ['invalid dataset: 5', kit => kit.import(boardFile(), {dataset: 5 as unknown as string})],
    ['invalid mapping team: 5', kit => kit.prepare(boardFile(), {mapping: {team: 5 as unknown as string}})],
    ['invalid answer escaped: 5', kit => kit.prepare(boardFile(), {answers: {escaped: [5 as unknown as string]}})],
    ['invalid constant team: 5', kit => kit.prepare(boardFile(), {constants: {team: 5 as unknown as string}})],
    ['invalid week start: 9', kit => kit.import(boardFile(), {conventions: {weekStart: 9}})],
    ['invalid convention: week', kit => kit.import(boardFile(), {conventions: {week: 1} as object})],
    ['invalid convention: constructor', kit => kit.configure({conventions: {constructor: 1} as object})],
    ['unknown question: colour', kit => kit.prepare(boardFile(), {answers: {colour: 'red'}})],
    [
      'unknown question: date-order:other.csv',
      kit => kit.import(boardFile(), {answers: {'date-order:other.csv': 'dmy'}}),
    ],
    ['unknown question: score-scale:', kit => kit.import(boardFile(), {answers: {'score-scale:': 'nps'}})],
    ['invalid time zone: Mars', kit => kit.configure({conventions: {timeZone: 'Mars'}})],
    ['unknown question: colour', async kit => (await kit.prepare(boardFile())).answer('colour', 'red')],
    [
      'invalid answer escaped: undefined',
      async kit => (await kit.prepare(boardFile())).answer('escaped', undefined as unknown as string),
    ],
    ['invalid mapping: no header Farbe', async kit => (await kit.prepare(boardFile())).map('team', 'Farbe')],
    ['invalid day: never', async kit => (await kit.prepare(boardFile())).through('never')],
  ];
  test.each(wrong)('%s', async (message, call) => {
    const kit = await openBoard();
    const error = await failure(call(kit));
    expect(error).toBeInstanceOf(Error);
    expect((error as Error).message).toBe(message);
    expect(error).not.toHaveProperty('code');
    expect((await kit.describe())?.revision).toBe(1);
  });

  test('an answer may be given before anybody asks', async () => {
    const kit = await openBoard();
    const answers = {
      escaped: 'label:prod',
      'date-order': 'dmy',
      'status-category:parked': 'to-do',
      'score-scale:Joy': 'nps',
    };
    expect((await kit.import('kpi,value,from\nthroughput,7,2026-01-01\n', {answers})).rowsUsed).toBe(1);
  });

  test('a wrong card does not take its neighbours along', async () => {
    const kit = await openBoard();
    const [wrongCard, card] = await Promise.allSettled([kit.read('own:nothing'), kit.read('throughput')]);
    expect(wrongCard).toMatchObject({status: 'rejected', reason: {message: 'unknown kpi: own:nothing'}});
    expect(card.status).toBe('fulfilled');
  });
});

describe('what is not there', () => {
  test('a dataset without data reads as not loaded, and has no rows', async () => {
    const kit = await openMemory();
    expect(await kit.read('throughput', {dataset: 'none'})).toMatchObject({why: 'not-loaded', readings: []});
    await expectCode(kit.rows('throughput', {dataset: 'none'}), 'no-dataset');
    await expectCode(kit.points('throughput', {dataset: 'none'}), 'no-dataset');
    await expectCode(kit.configure({}, {dataset: 'none'}), 'no-dataset');
    await kit.undo('none');
    await kit.redo('none');
    await kit.remove('none');
  });
});

describe('where a file comes from', () => {
  let server: Server;
  let base: string;
  beforeAll(async () => {
    server = createServer((request, response) => {
      const path = request.url?.split('?')[0] ?? '';
      if (path === '/board.csv') response.writeHead(200, {'content-type': 'text/csv'}).end(board);
      else if (path === '/login')
        response.writeHead(200, {'content-type': 'text/html'}).end('<!doctype html><p>Log in');
      else if (path === '/moved.csv') response.writeHead(302, {location: '/board.csv'}).end();
      else if (path === '/to-login.csv') response.writeHead(302, {location: '/login'}).end();
      else if (path === '/cut.csv') {
        response.writeHead(200, {'content-length': '100000'}).write(board);
        setTimeout(() => response.destroy(), 20);
      } else if (path === '/slow.csv') response.writeHead(200).write(board);
      else response.writeHead(404).end('not here');
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const sources: [string, () => Blob | string | Uint8Array | URL, string][] = [
    ['a File', boardFile, 'board.csv'],
    ['a Blob', () => new Blob([board]), 'file'],
    ['text', () => board, 'pasted'],
    ['bytes', () => new TextEncoder().encode(board), 'pasted'],
    ['an address', () => new URL('/board.csv', base), 'board.csv'],
    ['an address that is sent on', () => new URL('/moved.csv?x=1#y', base), 'moved.csv'],
  ];
  test.each(sources)('%s', async (_, source, name) => {
    const kit = await openMemory();
    const report = await kit.import(source());
    expect(report).toMatchObject({rowsRead: 6, rowsUsed: 6, format: 'jira'});
    expect((await kit.rows('throughput')).rows.map(row => row.source)).toContain(name);
  });

  test('the same data from anywhere give the same readings', async () => {
    const read = async (source: Blob | string | Uint8Array | URL) => {
      const kit = await openMemory();
      await kit.import(source);
      return kit.read('cycle-time', {by: 'week'});
    };
    const first = await read(boardFile());
    for (const [, source] of sources) expect(await read(source())).toEqual(first);
  });

  const refused: [string, string, string, Record<string, unknown>][] = [
    ['nothing there', '/gone.csv', 'not-fetched', {status: 404}],
    ['a login page', '/login', 'not-a-csv', {reason: 'html', file: 'login'}],
    ['sent on to a login page', '/to-login.csv', 'not-a-csv', {reason: 'html', file: 'to-login.csv'}],
    ['a name that is no encoding', '/%E0%A4%A', 'not-fetched', {status: 404}],
    ['a connection that breaks', '/cut.csv', 'not-fetched', {}],
  ];
  test.each(refused)('%s is refused', async (_, path, code, detail) => {
    const kit = await openMemory();
    const error = await expectCode(kit.import(new URL(base + path)), code);
    expect(error.detail).toMatchObject(detail);
    expect(await kit.datasets()).toEqual([]);
  });

  test('no server at all is refused', async () => {
    const kit = await openMemory();
    await expectCode(kit.import(new URL('http://127.0.0.1:9/none.csv')), 'not-fetched');
  });

  test('an abort ends a download', async () => {
    const kit = await openMemory();
    const stop = new AbortController();
    const work = failure(kit.import(new URL('/slow.csv', base), {signal: stop.signal}));
    setTimeout(() => stop.abort(), 50);
    expect(await work).toBe(stop.signal.reason);
    expect(await kit.datasets()).toEqual([]);
  });

  test.each([
    ['nothing', ''],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])],
    ['JSON', '{"error": "not allowed"}'],
    ['a program', 'import os\nfrom x import y, z\n\ndef main(a, b):\n    print("hi, there")\n    return a, b\n'],
    ['a letter', 'Dear all,\n\nThis is a letter.\nIt has lines, and commas, yes.\nBye'],
    ['notes', '# Plan\n\nSome prose.\n\n* one\n* two\n'],
    ['a header alone', 'foo,bar\n'],
  ])('%s is no table', async (_, source) => {
    const kit = await openMemory();
    await expectCode(kit.import(source), 'not-a-csv');
    expect(await kit.datasets()).toEqual([]);
  });
});

test('a table under headers that nobody knows is asked about', async () => {
  const kit = await openMemory();
  const {questions} = await kit.prepare('foo,bar\nx,17\ny,18\n');
  expect(questions.map(({id}) => id)).toEqual(['format']);
});

describe('a call that is given up', () => {
  const calls: [string, (kit: Kit, signal: AbortSignal) => Promise<unknown>][] = [
    ['prepare', (kit, signal) => kit.prepare(board, {signal})],
    ['import', (kit, signal) => kit.import(board, {signal})],
    ['read', (kit, signal) => kit.read('throughput', {signal})],
    ['rows', (kit, signal) => kit.rows('throughput', {signal})],
    ['points', (kit, signal) => kit.points('throughput', {signal})],
    ['describe', (kit, signal) => kit.describe(undefined, {signal})],
    ['datasets', (kit, signal) => kit.datasets({signal})],
    ['history', (kit, signal) => kit.history(undefined, {signal})],
    ['undo', (kit, signal) => kit.undo(undefined, {signal})],
    ['redo', (kit, signal) => kit.redo(undefined, {signal})],
    ['remove', (kit, signal) => kit.remove(undefined, {signal})],
    ['configure', (kit, signal) => kit.configure({conventions: {weekStart: 7}}, {signal})],
    ['sprintSheet', (kit, signal) => kit.sprintSheet(undefined, {signal})],
    ['handKept', (kit, signal) => kit.handKept('targets', undefined, {signal})],
    ['questions', (kit, signal) => kit.questions(undefined, {signal})],
    ['answer', (kit, signal) => kit.answer('escaped', 'label:prod-bug', {signal})],
  ];

  test.each(calls)('before it began: %s', async (_, call) => {
    const kit = await openBoard();
    const reason = new Error('changed my mind');
    expect(await failure(call(kit, AbortSignal.abort(reason)))).toBe(reason);
    expect((await kit.describe())?.revision).toBe(1);
    await call(kit, new AbortController().signal);
  });

  test('before it began: openKit', async () => {
    const reason = new Error('changed my mind');
    expect(await failure(openKit({memory: true, signal: AbortSignal.abort(reason)}))).toBe(reason);
  });

  test('before it began: the calls of a draft', async () => {
    const kit = await openMemory();
    const draft = await kit.prepare(board);
    const signal = AbortSignal.abort();
    for (const work of [
      draft.answer('escaped', 'label:prod-bug', {signal}),
      draft.map('due', [], {signal}),
      draft.constant('product', 'Shop', {signal}),
      draft.through('2026-01-30', {signal}),
      draft.commit({signal}),
    ])
      expect(await failure(work)).toBe(signal.reason);
    expect(await kit.datasets()).toEqual([]);
    expect((await draft.commit()).coverage?.through).toBe('2026-01-29');
  });

  // Enough rows for several pauses on the way.
  const many = Array.from(
    {length: 30_000},
    (_, i) => `N-${i},Work ${i},Story,Done,Done,2026-01-05,2026-01-06,2026-01-07\n`,
  );
  const large = `Issue key,Summary,Issue Type,Status,Status Category,Created,Started,Resolved\n${many.join('')}`;

  test('in the middle of reading a file', async () => {
    const kit = await openBoard();
    const stop = new AbortController();
    const progress = ({bytes}: {readonly bytes: number}): void => {
      if (bytes > 100_000) stop.abort();
    };
    expect(await failure(kit.import(large, {signal: stop.signal, progress}))).toBe(stop.signal.reason);
    expect((await kit.describe())?.tables.items).toBe(6);
    await kit.import(large);
    expect((await kit.describe())?.tables.items).toBe(30_006);
  });

  test.each(calls)('in the middle, nothing is stored or it is not refused: %s', async (name, call) => {
    const kit = await openMemory();
    await kit.import(large);
    const before = await kit.describe();
    for (const wait of [0, 1, 5]) {
      const stop = new AbortController();
      const work = failure(call(kit, stop.signal));
      setTimeout(() => stop.abort(), wait);
      const outcome = await work;
      if (outcome === stop.signal.reason) expect((await kit.describe())?.revision).toBe(before?.revision);
      else expect(outcome === 'did not reject' || name === 'answer').toBe(true);
      if ((await kit.describe())?.revision !== before?.revision) break;
    }
  });
});
