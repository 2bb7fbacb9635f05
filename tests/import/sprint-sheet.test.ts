import {expect, test} from 'vitest';
import {guessIterations} from '../../src/import/sprint-sheet.ts';
import {formatDay} from '../../src/time/day.ts';
import {runNow} from '../../src/time/slices.ts';
import {csv, draftOf} from './helper.ts';

async function guess(items: string[][], sheet = csv([['name', 'start', 'end']])) {
  const state = await draftOf({
    'items.csv': csv([
      ['id', 'title', 'status', 'team', 'sprint', 'finished'],
      ...items.map((row, at) => [String(at), 'x', row[2] === '' ? 'To Do' : 'Done', 'Blue', ...row.slice(1)]),
    ]),
    'sheet.csv': sheet,
  });
  const table = state.outcome.tables.get('items');
  if (!table) throw new Error('no items');
  return runNow(guessIterations(table, state.outcome.tables.get('iterations'))).map(({name, start, end, guessed}) => [
    name,
    formatDay(start),
    formatDay(end),
    guessed,
  ]);
}

test('two-week sprints are found from the days on which their items finished', async () => {
  // Blue 44 ran from Monday 28 September to Sunday 11 October, and so on; each finished on days inside.
  const items = [
    ['', 'Blue 44', '2026-09-29'],
    ['', 'Blue 44', '2026-10-06'],
    ['', 'Blue 44', '2026-10-09'],
    ['', 'Blue 45', '2026-10-12'],
    ['', 'Blue 45', '2026-10-20'],
    ['', 'Blue 45', '2026-10-23'],
    ['', 'Blue 46', '2026-10-27'],
    ['', 'Blue 46', '2026-11-03'],
    ['', 'Blue 46', '2026-11-06'],
    ['', 'Blue 47', ''],
  ];
  expect(await guess(items)).toEqual([
    ['Blue 44', '2026-09-28', '2026-10-11', true],
    ['Blue 45', '2026-10-12', '2026-10-25', true],
    ['Blue 46', '2026-10-26', '2026-11-08', true],
    ['Blue 47', '2026-11-09', '2026-11-22', true],
  ]);
});

test('sprints that the dataset knows are not guessed, and a missing number leaves its place', async () => {
  const items = [
    ['', 'Blue 1', '2026-09-02'],
    ['', 'Blue 2', '2026-09-09'],
    ['', 'Blue 4', '2026-09-23'],
    ['', 'Blue 5', '2026-09-30'],
  ];
  const sheet = csv([
    ['name', 'start', 'end'],
    ['Blue 1', '2026-08-31', '2026-09-06'],
  ]);
  expect(await guess(items, sheet)).toEqual([
    ['Blue 2', '2026-09-07', '2026-09-13', true],
    ['Blue 4', '2026-09-21', '2026-09-27', true],
    ['Blue 5', '2026-09-28', '2026-10-04', true],
  ]);
});

test('without a finished item there is nothing to guess from', async () => {
  expect(
    await guess([
      ['', 'Blue 1', ''],
      ['', 'Blue 2', ''],
    ]),
  ).toEqual([]);
});

test('names without numbers stand in the order of their finishes', async () => {
  expect(
    (
      await guess([
        ['', 'Tiger', '2026-09-16'],
        ['', 'Lion', '2026-09-02'],
        ['', 'Bear', '2026-09-30'],
      ])
    ).map(([name]) => name),
  ).toEqual(['Lion', 'Tiger', 'Bear']);
});

test('increments are those of the whole train: one window each, whatever the team', async () => {
  const state = await draftOf({
    'features.csv': csv([
      ['id', 'title', 'type', 'status', 'team', 'program increment', 'finished'],
      ['1', 'x', 'Feature', 'Done', 'Red', 'PI 26.1', '2026-02-10'],
      ['2', 'x', 'Feature', 'Done', 'Blue', 'PI 26.1', '2026-03-10'],
      ['3', 'x', 'Feature', 'Done', 'Blue', 'PI 26.1', '2026-02-20'],
      ['4', 'x', 'Feature', 'Done', 'Red', 'PI 26.2', '2026-05-20'],
      ['5', 'x', 'Feature', 'Done', 'Green', 'PI 26.2', '2026-05-15'],
      ['6', 'x', 'Feature', 'Done', 'Blue', 'PI 26.2', '2026-06-02'],
    ]),
  });
  const table = state.outcome.tables.get('items');
  if (!table) throw new Error('no items');
  // The middles of the two are 20 February and 20 May, 89 days apart: 13 weeks, into which all finishes of each fit.
  expect(
    runNow(guessIterations(table, undefined)).map(({name, team, kind, start, end}) => [
      name,
      team,
      kind,
      start,
      end - start + 1,
    ]),
  ).toEqual([
    ['PI 26.1', undefined, 'increment', expect.any(Number), 91],
    ['PI 26.2', undefined, 'increment', expect.any(Number), 91],
  ]);
  const [first, second] = runNow(guessIterations(table, undefined));
  expect(formatDay(first?.start ?? 0) <= '2026-02-10' && formatDay(first?.end ?? 0) >= '2026-03-10').toBe(true);
  expect(formatDay(second?.start ?? 0) <= '2026-05-15' && formatDay(second?.end ?? 0) >= '2026-06-02').toBe(true);
});

test.each(['PI 3', 'PI3', '2026-PI3', 'PI-26.3', 'Program Increment 3', 'FY26 PI2'])(
  '%s is an increment',
  async name => {
    const {outcome} = await draftOf({
      'sheet.csv': csv([
        ['name', 'start', 'end'],
        [name, '2026-01-05', '2026-03-29'],
      ]),
    });
    expect(outcome.tables.get('iterations')?.columns.get('kind')).toMatchObject({dictionary: ['increment']});
  },
);

test.each(['Sprint 3', 'API 3', 'Raspi 4', 'Pipeline 2'])('%s is none', async name => {
  const {outcome} = await draftOf({
    'sheet.csv': csv([
      ['name', 'start', 'end'],
      [name, '2026-01-05', '2026-01-18'],
    ]),
  });
  expect(outcome.tables.get('iterations')?.columns.get('kind')).toMatchObject({dictionary: ['sprint']});
});
