import {expect, test} from 'vitest';
import {definitions} from '../../src/catalogue/catalogue.ts';
import {buildSeries} from '../../src/engine/build-series.ts';
import type {EngineData, EngineScope} from '../../src/engine/scope.ts';
import type {Series} from '../../src/engine/series.ts';
import {defaultConventions} from '../../src/time/conventions.ts';
import {runNow} from '../../src/time/slices.ts';
import {toTables} from '../oracle/to-tables.ts';

const monday = 20_458; // 2026-01-05
const weeks = 4;

/** Goal `Gk` has k items finished in the last week and one more in each week before; three items have no goal. */
function dataOf(goals: number): EngineData {
  const finished = (count: number, day: number, goal: string | undefined) =>
    Array.from({length: count}, (_, index) => ({
      id: `${goal ?? 'none'}-${day}-${index}`,
      level: 'story',
      category: 'done',
      created: monday,
      finished: day,
      ...(goal && {goal}),
    }));
  const ofGoal = (k: number) =>
    Array.from({length: weeks}, (_, week) => finished(week === weeks - 1 ? k : 1, monday + 7 * week, `G${k}`)).flat();
  const items = [
    ...Array.from({length: goals}, (_, index) => ofGoal(index + 1)).flat(),
    ...finished(3, monday, undefined),
  ];
  return {
    dataset: 'goals',
    revision: 1,
    tables: toTables({items}),
    conventions: defaultConventions,
    coverage: {from: monday, through: monday + 7 * weeks - 1},
    rules: new Map(),
    definitions: new Map(definitions.map(known => [known.id, known])),
  };
}

const scope: EngineScope = {
  grain: 'week',
  asOf: undefined,
  where: new Map(),
  split: 'goal',
  last: undefined,
  params: {},
};

function read(kpi: string, data: EngineData): Series {
  const definition = data.definitions.get(kpi);
  if (!definition) throw new Error(`unknown kpi: ${kpi}`);
  return runNow(buildSeries(definition, data, scope));
}

test('of many groups the fifty with the largest headlines have a series, and the others are counted', () => {
  const {groups = [], moreGroups} = read('throughput', dataOf(60));
  // G11 to G60, whose last weeks are the largest, and the items without a goal, whatever their number.
  const expected = new Set(['', ...Array.from({length: 50}, (_, index) => `G${index + 11}`)]);
  expect(new Set(groups.map(({value}) => value))).toEqual(expected);
  expect(moreGroups).toBe(10);
  expect(groups.find(({value}) => value === 'G60')).toMatchObject({headline: {value: 60}});
  expect(groups.find(({value}) => value === 'G60')?.readings.map(({value}) => value)).toEqual([1, 1, 1, 60]);
  expect(groups.find(({value}) => value === '')?.readings.map(({value}) => value)).toEqual([3, 0, 0, 0]);
});

test('a pooled headline ranks groups by all its periods', () => {
  const {groups = [], moreGroups} = read('work-by-goal', dataOf(60));
  expect(moreGroups).toBe(10);
  // Three weeks of one item each, and sixty in the last.
  expect(groups.find(({value}) => value === 'G60')?.headline?.value).toBe(63);
  expect(groups.map(({value}) => value)).not.toContain('G10');
});

test('few groups all have a series', () => {
  const {groups = [], moreGroups} = read('throughput', dataOf(5));
  expect(groups.map(({value}) => value)).toEqual(['G5', 'G4', 'G3', 'G2', 'G1', '']);
  expect(moreGroups).toBeUndefined();
});
