import {describe, expect, test} from 'vitest';
import type {Points, Series} from '../../../src/index.ts';
import {periodNamesOf} from '../../../widgets/parts/card-text.ts';
import {
  ageData,
  type ChartFacts,
  groupData,
  outcomeData,
  scatterData,
  seriesData,
} from '../../../widgets/parts/chart-data.ts';
import {faceOf} from '../../../widgets/parts/faces.ts';
import {wordsFor} from '../../../widgets/words/registry.ts';
import {month, reading, seriesOf, sprint, usualVerdict} from './series-facts.ts';

const words = wordsFor('en');

function factsOf(series: Series): ChartFacts {
  return {series, readings: series.readings, face: faceOf(series.kpi), names: periodNamesOf(series, words), words};
}

/** Points as columns, with a status each. */
function pointsOf(values: readonly number[], status: readonly string[]): Points {
  const dictionary = [...new Set(status)];
  return {
    length: values.length,
    day: Int32Array.from(values, () => 20_000),
    value: Float64Array.from(values),
    columns: new Map([
      ['status', {kind: 'text', dictionary, codes: Int32Array.from(status, text => dictionary.indexOf(text))}],
    ]),
    keys: values.map((_, index) => `K-${index}`),
  };
}

describe('bars', () => {
  test('carry what was committed, else what was planned, as a tick', () => {
    const {points} = seriesData(
      factsOf(
        seriesOf('velocity', [
          reading('velocity', sprint(45), 33, {parts: {committed: 36, planned: 30}}),
          reading('velocity', sprint(46), 38, {parts: {planned: 40}}),
          reading('velocity', sprint(47, false), 12, {settled: false}),
        ]),
      ),
    );
    expect(points.map(({tick}) => tick)).toEqual([36, 40, undefined]);
    expect(points.map(({hollow}) => hollow)).toEqual([false, false, true]);
    expect(points.map(({label}) => label)).toEqual(['45', '46', '47']);
    expect(points[2]?.text).toBe('Sprint 47: 12 points, still running');
  });

  test('are hollow where the data began within the period', () => {
    const {points} = seriesData(
      factsOf(
        seriesOf('velocity', [
          reading('velocity', sprint(22, false), 3, {settled: false}),
          reading('velocity', sprint(23), 9),
        ]),
      ),
    );
    expect(points[0]?.hollow).toBe(true);
    expect(points[0]?.text).toBe('Sprint 22: 3 points, only partly covered by the data');
  });

  test('show a good signal of nothing in its colour, from when it began', () => {
    const months = ['2026-07', '2026-08', '2026-09'].map((one, index) =>
      reading('escaped-defects', month(one), index === 0 ? 3 : 0),
    );
    const {points} = seriesData(
      factsOf(
        seriesOf('escaped-defects', months, {
          grain: 'month',
          usual: {low: 0.6, high: 5.6, centre: 3, points: 20, provisional: false, of: 'value', scale: 'linear'},
          verdict: {...usualVerdict, state: 'below', good: true, since: month('2026-08')},
        }),
      ),
    );
    expect(points.map(({tone}) => tone)).toEqual([undefined, 'good', 'good']);
  });

  test('have no limits of the level where its change is judged', () => {
    const usual = {
      low: -10,
      high: 13,
      centre: 1,
      points: 20,
      provisional: false,
      of: 'change',
      scale: 'linear',
    } as const;
    expect(
      seriesData(factsOf(seriesOf('backlog', [reading('backlog', sprint(46), 55)], {usual}))).usual,
    ).toBeUndefined();
  });
});

test('a goal is met, missed, partly met or not recorded', () => {
  const goals = [
    reading('sprint-goal-completion', sprint(43), 1),
    reading('sprint-goal-completion', sprint(44), 0),
    reading('sprint-goal-completion', sprint(45), 0, {parts: {partly: 1}}),
    reading('sprint-goal-completion', sprint(46), undefined, {why: 'no-data'}),
    reading('sprint-goal-completion', sprint(47, false), undefined, {why: 'no-data', settled: false}),
  ];
  const {points} = outcomeData(factsOf(seriesOf('sprint-goal-completion', goals)));
  expect(points.map(({state}) => state)).toEqual(['yes', 'no', 'partly', undefined, undefined]);
  expect(points.map(({hollow}) => hollow)).toEqual([false, false, false, false, true]);
  expect(points[1]?.text).toBe('sprint 44: goal not met');
});

test('groups stand by size, what belongs to none last and apart', () => {
  const group = (value: string, size: number): NonNullable<Series['groups']>[number] => ({
    value,
    readings: [],
    headline: reading('backlog', sprint(46), size),
  });
  const series = seriesOf('backlog', [], {
    groups: [group('', 30), group('Sign-in', 17), group('Payments', 28), group('Done long ago', 0)],
  });
  expect(groupData(factsOf(series)).groups.map(({label, value, context}) => [label, value, context])).toEqual([
    ['Payments', 28, false],
    ['Sign-in', 17, false],
    ['No goal', 30, true],
  ]);
  expect(groupData(factsOf(series), 1).groups.map(({label}) => label)).toEqual(['Payments', 'No goal']);
});

test('the lines of a scatterplot are those of all its points together', () => {
  const series = seriesOf('cycle-time', [reading('cycle-time', sprint(46), 14)]);
  const pooled = reading('cycle-time', sprint(46), 9, {parts: {p50: 4, p85: 9}});
  const data = scatterData(factsOf(series), pointsOf([3, 20], ['Done', 'Done']), pooled);
  expect(data.lines?.map(({label}) => label)).toEqual(['50\u202f% in 4 days', '85\u202f% in 9 days']);
  expect(data.text(1)).toMatch(/^K-1: 20 days, finished /);
});

test('open items stand in the stages that they are in, with the limit', () => {
  const headline = reading('work-in-progress', sprint(47, false), 3, {parts: {limit: 9}});
  const data = ageData(
    factsOf(seriesOf('work-in-progress', [headline], {headline})),
    pointsOf([3, 13, 2], ['Test', 'Build', 'Test']),
  );
  expect(data.stages).toEqual(['Build', 'Test']);
  expect(data.points.map(({stage, age}) => [stage, age])).toEqual([
    [1, 3],
    [0, 13],
    [1, 2],
  ]);
  expect(data.lines).toEqual([{value: 9, label: '9 days'}]);
});

test('experiments stand in the sorts that their definition makes of them, an invalid one is no win', () => {
  const parts = {validated: 1, refuted: 1, flat: 0, invalid: 1, undecided: 0};
  const series = seriesOf('experiment-outcomes', [reading('experiment-outcomes', month('2026-10'), 3, {parts})]);
  const partNames = {validated: 'validated', refuted: 'refuted', invalid: 'invalid split'};
  const split = (dimension: string): Series => ({...series, receipt: {...series.receipt, split: dimension}});
  const {groups} = groupData({...factsOf(split('decision')), partNames});
  expect(groups.map(({label, value}) => [label, value])).toEqual([
    ['validated', 1],
    ['refuted', 1],
    ['invalid split', 1],
  ]);
  // Split by the reader it shows what was asked for.
  expect(groupData({...factsOf({...split('team'), groups: []}), partNames}).groups).toEqual([]);
});
