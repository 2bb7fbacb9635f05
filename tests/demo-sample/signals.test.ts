import {describe, expect, test} from 'vitest';
import {sampleFiles} from '../../demo/sample/index.ts';
import {pointsBeyondLimits, readTeamSeries} from './series.ts';

const THROUGH = '2026-11-20';

describe('natural limits', () => {
  test('by hand: 4 5 4 5 4 14 has mean 6, mean move 2.8, limits -1.4 and 13.4', () => {
    const series = [4, 5, 4, 5, 4, 14].map((value, place) => ({label: String(place), value}));
    expect(pointsBeyondLimits(series)).toEqual(['5']);
  });
});

describe('the default sample', () => {
  const texts = new Map(sampleFiles().map(({name, text}) => [name, text]));
  const exported = texts.get('jira-export.csv') ?? '';
  const sheet = texts.get('sprint-sheet.csv') ?? '';
  const checkout = readTeamSeries(exported, sheet, 'Checkout', THROUGH);
  const accounts = readTeamSeries(exported, sheet, 'Accounts', THROUGH);

  test('has 38 complete sprints and 16 complete months a team', () => {
    for (const team of [checkout, accounts]) {
      expect(team.cycleTime).toHaveLength(38);
      expect(team.escapedByMonth.map(({label}) => label)).toEqual([
        ...['2025-07', '2025-08', '2025-09', '2025-10', '2025-11'],
        ...['2025-12', '2026-01', '2026-02', '2026-03', '2026-04', '2026-05'],
        ...['2026-06', '2026-07', '2026-08', '2026-09', '2026-10'],
      ]);
    }
  });

  test("Checkout's cycle time is above usual in the last complete sprint, and only there", () => {
    expect(pointsBeyondLimits(checkout.cycleTime, 'log')).toEqual(['CHK Sprint 46']);
    expect(checkout.cycleTime.at(-1)?.value).toBeGreaterThan(15);
  });

  test("Checkout's escaped defects are below usual in the last three months, whether or not the newest is settled", () => {
    expect(pointsBeyondLimits(checkout.escapedByMonth)).toEqual(['2026-08', '2026-09', '2026-10']);
    expect(pointsBeyondLimits(checkout.escapedByMonth.slice(0, -1))).toEqual(['2026-08', '2026-09']);
    expect(checkout.escapedByMonth.slice(-3).map(({value}) => value)).toEqual([0, 0, 0]);
    for (const {value} of checkout.escapedByMonth.slice(0, -3)) {
      expect(value).toBeGreaterThanOrEqual(5);
      expect(value).toBeLessThanOrEqual(10);
    }
  });

  test('by sprint, the same: only sprints without an escaped defect are below usual', () => {
    const quiet = checkout.escapedBySprint.filter(({value}) => value === 0).map(({label}) => label);
    expect(pointsBeyondLimits(checkout.escapedBySprint)).toEqual(quiet);
    expect(quiet.at(-1)).toBe('CHK Sprint 46');
  });

  test("Checkout's other series are routine", () => {
    const {cycleTime, escapedByMonth, escapedBySprint, cycleMedian, leadTime, ...others} = checkout;
    for (const series of Object.values(others)) expect(pointsBeyondLimits(series)).toEqual([]);
    for (const series of [cycleMedian, leadTime]) expect(pointsBeyondLimits(series, 'log')).toEqual([]);
  });

  test("all of Accounts' series are routine", () => {
    const {cycleTime, cycleMedian, leadTime, ...others} = accounts;
    for (const series of Object.values(others)) expect(pointsBeyondLimits(series)).toEqual([]);
    for (const series of [cycleTime, cycleMedian, leadTime]) expect(pointsBeyondLimits(series, 'log')).toEqual([]);
  });
});

test('the story is in the generator, not in the seed: at least 17 of 20 seeds tell it', () => {
  const telling = Array.from({length: 20}, (_, seed) => {
    const [exported = '', sheet = ''] = sampleFiles({seed, through: THROUGH}).map(({text}) => text);
    const checkout = readTeamSeries(exported, sheet, 'Checkout', THROUGH);
    const slower = pointsBeyondLimits(checkout.cycleTime, 'log').includes('CHK Sprint 46');
    return slower && pointsBeyondLimits(checkout.escapedByMonth).join() === '2026-08,2026-09,2026-10';
  });
  expect(telling.filter(Boolean).length).toBeGreaterThanOrEqual(17);
}, 60_000);
