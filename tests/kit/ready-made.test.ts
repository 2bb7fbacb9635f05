import {afterEach, expect, test} from 'vitest';
import {type Kit, openKit, type ReadScope} from '../../src/index.ts';

const open: Kit[] = [];
afterEach(() => {
  for (const kit of open.splice(0)) kit.close();
});

/** Reads a KPI of a file of ready-made values: label and value of each reading, and what stands on the card. */
async function reader(text: string): Promise<(kpi: string, scope?: ReadScope) => Promise<unknown>> {
  const kit = await openKit({memory: true, now: () => Date.UTC(2026, 10, 2)});
  open.push(kit);
  await kit.import(new File([text], 'values.csv'));
  return async (kpi, scope) => {
    const {why, grain, readings, headline} = await kit.read(kpi, scope);
    const values = readings.map(({period, value}) => [period.label, value]);
    return {...(why !== undefined && {why}), grain, values, headline: headline?.value};
  };
}

test('months beside their quarters and years are separate series, never one', async () => {
  const read = await reader(
    'KPI,Jan-25,Feb-25,Mar-25,Q1 2025,Apr-25,May-25,Jun-25,Q2 2025,2025\nThroughput,1,2,3,6,4,5,6,15,21\n',
  );
  const months = {
    grain: 'month',
    values: [1, 2, 3, 4, 5, 6].map(month => [`2025-0${month}`, month]),
    headline: 6,
  };
  expect(await read('throughput')).toEqual(months);
  expect(await read('throughput', {by: 'month'})).toEqual(months);
  expect(await read('throughput', {by: 'quarter'})).toEqual({
    grain: 'quarter',
    values: [
      ['2025-Q1', 6],
      ['2025-Q2', 15],
    ],
    headline: 15,
  });
  expect(await read('throughput', {by: 'year'})).toEqual({grain: 'year', values: [['2025', 21]], headline: 21});
  // What the file does not have is not made up of what it has.
  expect(await read('throughput', {by: 'week'})).toEqual(months);
});

test('periods of different lengths that follow each other stay one series', async () => {
  const read = await reader(
    'kpi,date,through,value\nVelocity,2026-01-05,2026-01-18,20\nVelocity,2026-01-19,2026-01-25,9\nVelocity,2026-01-26,2026-02-08,22\n',
  );
  expect(await read('velocity', {by: 'week'})).toMatchObject({
    values: [
      ['2026-01-05', 20],
      ['2026-01-19', 9],
      ['2026-01-26', 22],
    ],
  });
});

test('values of several teams are no total, and no row of one team after another', async () => {
  const read = await reader(
    'kpi,date,value,team\nThroughput,2025-01,10,Blue\nThroughput,2025-01,20,Green\nThroughput,2025-02,11,Blue\nThroughput,2025-02,21,Green\n',
  );
  const refused = {why: 'scope-mismatch', values: [], headline: undefined};
  expect(await read('throughput')).toMatchObject(refused);
  expect(await read('throughput', {where: {team: ['Blue', 'Green']}})).toMatchObject(refused);
  expect(await read('throughput', {where: {team: 'Blue'}})).toMatchObject({
    values: [
      ['2025-01', 10],
      ['2025-02', 11],
    ],
    headline: 11,
  });
});

test('where rows without a team stand beside those of teams, they are the total', async () => {
  const read = await reader(
    'kpi,date,value,team\nThroughput,2025-01,10,Blue\nThroughput,2025-01,20,Green\nThroughput,2025-01,30,\nThroughput,2025-02,11,Blue\nThroughput,2025-02,32,\n',
  );
  expect(await read('throughput')).toMatchObject({
    values: [
      ['2025-01', 30],
      ['2025-02', 32],
    ],
    headline: 32,
  });
});
