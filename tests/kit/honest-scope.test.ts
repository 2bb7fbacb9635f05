import {afterEach, expect, test} from 'vitest';
import {type Kit, openKit} from '../../src/index.ts';

const open: Kit[] = [];
afterEach(() => {
  for (const kit of open.splice(0)) kit.close();
});

async function openWith(...texts: string[]): Promise<Kit> {
  const kit = await openKit({memory: true, now: () => Date.UTC(2026, 10, 2)});
  open.push(kit);
  await kit.import(texts.map((text, at) => new File([text], `file-${at}.csv`)));
  return kit;
}

/** One story of 3 points finished on each of these days; every one was in all sprints. */
function board(team: string, ...days: string[]): string {
  const rows = days.map(
    (day, at) => `${team}-${at + 1},Story,Done,2026-01-01,2026-01-02,${day},${team},3,Sprint 1,Sprint 2,Sprint 3\n`,
  );
  return `Issue key,Issue Type,Status,Created,Start date,Resolved,Team,Story Points,Sprint,Sprint,Sprint\n${rows.join('')}`;
}

test('a team that the data do not know has no figures: not even 0', async () => {
  const kit = await openWith(board('Blue', '2026-01-05', '2026-01-14', '2026-01-21'));
  for (const kpi of ['throughput', 'work-in-progress', 'backlog', 'completed-stories']) {
    for (const where of [{team: 'Bleu'}, {product: 'Shop'}, {team: []}]) {
      expect(await kit.read(kpi, {by: 'week', where})).toMatchObject({
        why: 'no-data',
        headline: undefined,
        usual: undefined,
        readings: [],
      });
    }
  }
  // A team that is known and finished nothing in the week did finish 0.
  expect((await kit.read('throughput', {by: 'day', where: {team: 'Blue'}})).readings[1]).toMatchObject({value: 0});
});

test('sprints that share the day of their change count it once, for the one that ends', async () => {
  const kit = await openWith(
    board('Blue', '2026-01-05', '2026-01-19', '2026-01-20', '2026-02-02', '2026-02-10', '2026-02-16'),
    'name,team,start,end\nSprint 1,Blue,2026-01-05,2026-01-19\nSprint 2,Blue,2026-01-19,2026-02-02\nSprint 3,Blue,2026-02-02,2026-02-16\n',
  );
  const {readings} = await kit.read('velocity');
  expect(readings.map(({period, value}) => [period.label, period.from, period.to, value])).toEqual([
    ['Sprint 1', '2026-01-05', '2026-01-20', 6],
    ['Sprint 2', '2026-01-20', '2026-02-03', 6],
    ['Sprint 3', '2026-02-03', '2026-02-17', 6],
  ]);
});

test('sprints of one team that overlap by more are refused by their own name, not as several teams', async () => {
  const sheet = 'name,team,start,end\nSprint 1,Blue,2026-01-05,2026-01-21\nSprint 2,Blue,2026-01-19,2026-02-01\n';
  const kit = await openWith(board('Blue', '2026-01-05', '2026-02-10'), sheet);
  expect(await kit.read('velocity')).toMatchObject({why: 'overlapping-iterations', headline: undefined});
});

test('sprints of two teams that overlap are refused together and read one by one', async () => {
  const kit = await openWith(
    board('Blue', '2026-01-05', '2026-02-10'),
    board('Green', '2026-01-07', '2026-02-10'),
    'name,team,start,end\nSprint 1,Blue,2026-01-05,2026-01-18\nSprint 1,Green,2026-01-07,2026-01-20\n',
  );
  expect(await kit.read('throughput', {by: 'sprint'})).toMatchObject({why: 'scope-mismatch'});
  expect((await kit.read('velocity', {where: {team: 'Green'}})).readings).toMatchObject([{value: 3}]);
});

test('sprints whose names are on no item leave velocity open, not 0', async () => {
  const days = 'Blue,2026-01-05,2026-01-18\n';
  const named = await openWith(board('Blue', '2026-01-06', '2026-01-30'), `name,team,start,end\nSprint 1,${days}`);
  expect((await named.read('velocity')).readings).toMatchObject([{value: 3}]);
  const other = await openWith(board('Blue', '2026-01-06', '2026-01-30'), `name,team,start,end\nCHK 1,${days}`);
  for (const kpi of ['velocity', 'velocity-items']) {
    expect(await other.read(kpi)).toMatchObject({why: 'needs-iterations', headline: undefined, readings: []});
  }
  expect((await other.read('throughput', {by: 'sprint'})).readings).toMatchObject([{value: 1}]);
});

test('a number of months names its grain where it is asked by another, and lacks no sprints', async () => {
  const kit = await openWith(
    'month,customer_id,mrr,currency\n2026-01,A,100,EUR\n2026-02,A,100,EUR\n2026-03,A,100,EUR\n',
  );
  for (const by of ['quarter', 'sprint'] as const)
    expect(await kit.read('realised-value', {by})).toMatchObject({
      why: 'needs-grain',
      needs: {table: 'subscriptions', grains: ['month']},
      headline: undefined,
      readings: [],
    });
  // 3 × 100 by one customer.
  expect(await kit.read('realised-value', {by: 'month'})).toMatchObject({headline: {value: 300}});
});

test('a customer without a rate is left out and said, and takes no month’s figures away', async () => {
  const kit = await openKit({memory: true, now: () => Date.UTC(2026, 10, 2)});
  open.push(kit);
  // B’s dollars have a rate in January alone. A pays 100 all the time, C comes in March.
  const months = ['2026-01,A,100,EUR', '2026-01,B,50,USD', '2026-02,A,100,EUR', '2026-02,B,50,USD'];
  const march = ['2026-03,A,100,EUR', '2026-03,B,50,USD', '2026-03,C,30,EUR'];
  await kit.import(
    [
      new File([`month,customer_id,mrr,currency\n${[...months, ...march].join('\n')}\n`], 'months.csv'),
      new File(['from,to,start,end,rate\nUSD,EUR,2026-01-01,2026-02-01,0.9\n'], 'rates.csv'),
    ],
    {conventions: {currency: 'EUR'}},
  );
  const of = async (kpi: string, month: string) =>
    (await kit.read(kpi, {by: 'month'})).readings.find(({period}) => period.from === month);
  expect(await of('mrr', '2026-02-01')).toMatchObject({value: 100, leftOut: 1});
  // In February A alone can be told, and nobody like it came or moved: 0, without B.
  expect(await of('new-mrr', '2026-02-01')).toMatchObject({value: 0, leftOut: 1});
  expect(await of('mrr-movements', '2026-02-01')).toMatchObject({
    value: 0,
    leftOut: 1,
    parts: {start: 100, new: 0, churn: 0, fx: 0, end: 100, check: 0},
  });
  expect(await of('mrr-movements', '2026-03-01')).toMatchObject({
    value: 30,
    leftOut: 1,
    parts: {start: 100, new: 30, end: 130, check: 0},
  });
  expect(await of('nrr-monthly', '2026-02-01')).toMatchObject({value: 1, leftOut: 1});
});

test('what is no name of a KPI is an unknown KPI', async () => {
  const kit = await openWith(board('Blue', '2026-01-06'));
  for (const kpi of [undefined, null, 5, 'velocty', '__proto__']) {
    await expect(kit.read(kpi as string)).rejects.toThrow(`unknown kpi: ${kpi}`);
  }
});

test('sprint goals can be asked for by team, and do not offer a team that has sprints alone', async () => {
  const sheet =
    'name,team,start,end,goal met\nSprint 1,Blue,2026-01-05,2026-01-18,yes\nSprint 1,Green,2026-01-05,2026-01-18,no\n';
  const kit = await openWith(board('Blue', '2026-01-06', '2026-01-30'), sheet);
  const state = await kit.describe('default');
  expect(state?.dimensionsOf.iterations).toEqual({team: 2});
  expect(state?.dimensions.team).toEqual(['Blue']);
  const {readings} = await kit.read('sprint-goal-completion', {by: 'sprint', where: {team: 'Blue'}});
  expect(readings).toMatchObject([{value: 1, parts: {goals: 1}}]);
});

test('the figures of a model are split by class, each from its own counts', async () => {
  const runs =
    'run,date,model,evaluation_set,class,tp,fp,fn\nr1,2026-01-05,A,held out,Return,8,2,2\nr1,2026-01-05,A,held out,Invoice,3,1,5\n';
  const kit = await openWith(runs);
  const state = await kit.describe('default');
  expect(state?.dimensionsOf.evaluations?.class).toBe(2);
  const series = await kit.read('f1', {by: 'month', split: 'class'});
  // 2 × 8 ÷ (2 × 8 + 2 + 2), and 2 × 3 ÷ (2 × 3 + 1 + 5).
  expect(series.groups?.map(({value, headline}) => [value, headline?.value])).toEqual([
    ['Return', 0.8],
    ['Invoice', 0.5],
  ]);
  // 2 × 11 ÷ (2 × 11 + 3 + 7).
  expect(series.headline?.value).toBe(22 / 32);
});
