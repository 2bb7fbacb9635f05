import {expect, test} from 'vitest';
import type {Reading, RecordRow, Series} from '../../../src/index.ts';
import {type CardView, viewCard} from '../../../widgets/parts/card-view.ts';
import {hiddenGroups} from '../../../widgets/parts/chart-data.ts';
import {objectiveData} from '../../../widgets/parts/goal-figures.ts';
import {biasData, breakEvenData, qualityData} from '../../../widgets/parts/model-figures.ts';
import {retentionData, waterfallData} from '../../../widgets/parts/role-figures.ts';
import {wordsFor} from '../../../widgets/words/registry.ts';
import {definitionOf, month, reading, seriesOf} from './series-facts.ts';

const words = wordsFor('en');
const october = month('2026-10');

function viewOf(
  series: Series,
  more: {related?: ReadonlyMap<string, Series>; rows?: readonly RecordRow[]} = {},
): CardView {
  const {related, rows} = more;
  const none = {length: 0, day: new Int32Array(0), value: new Float64Array(0), columns: new Map(), keys: []};
  return viewCard({
    placed: {kpi: series.kpi, series, isSignal: false, isLarge: true},
    definition: definitionOf(series.kpi),
    standsFor: undefined,
    shown: 100,
    points: rows && {points: none, pooled: undefined, rows},
    words,
    ...(related && {related}),
  });
}

function groupOf(value: string, readings: readonly Reading[]): NonNullable<Series['groups']>[number] {
  return {value, readings, headline: readings.at(-1)};
}

test('runs without a role are candidates, and a period with the baseline alone has none', () => {
  const [september, november] = [month('2026-09'), month('2026-11')];
  const of = (at: Reading['period'], value: number | undefined, low?: number, high?: number): Reading =>
    reading('precision', at, value, {...(low !== undefined && high !== undefined && {low, high})});
  // September has the baseline alone, of which the card's number then is; from October on a run without a role.
  const all = [of(september, 0.8), of(october, 0.9, 0.886, 0.912), of(november, 0.93, 0.918, 0.94)];
  const unnamed = groupOf('', [of(september, undefined), ...all.slice(1)]);
  const facts = (groups: Series['groups']) =>
    qualityData(viewOf(seriesOf('precision', all, groups ? {groups} : {}))).runs.map(({candidate, baseline}) => [
      candidate?.value,
      candidate?.low,
      baseline?.value,
    ]);
  const later = [
    [0.9, 0.886, undefined],
    [0.93, 0.918, undefined],
  ];
  expect(facts([unnamed])).toEqual(later);
  expect(facts([unnamed, groupOf('baseline', [of(september, 0.8)])])).toEqual([[undefined, undefined, 0.8], ...later]);
  expect(facts(undefined)).toEqual([[0.8, undefined, undefined], ...later]);
});

test('all groups of people stand on one axis by their rate, and those that are too small are named', () => {
  const of = (value: string, rate: number | undefined, leftOut: number) =>
    groupOf(value, [reading('selection-rate-gap', october, undefined, {parts: {highest: rate}, leftOut})]);
  const parts = {lowest: 0.34, highest: 0.43, groups: 3};
  const series = seriesOf('selection-rate-gap', [reading('selection-rate-gap', october, 0.09, {parts})], {
    groups: [
      of('', undefined, 0),
      of('German', 0.43, 0),
      of('Polish', 0.34, 0),
      of('French', 0.39, 0),
      of('Danish', undefined, 1),
    ],
  });
  const params = {smallest: 100};
  const {measures, excluded, excludedLabel} = biasData(viewOf({...series, receipt: {...series.receipt, params}}));
  expect(measures[0]?.groups.map(({label, valueLabel}) => `${label} ${valueLabel}`)).toEqual([
    'Polish 34\u202f%',
    'French 39\u202f%',
    'German 43\u202f%',
  ]);
  expect(measures[0]?.gapLabel).toBe('gap 9 points');
  expect(excluded).toEqual(['Danish']);
  expect(excludedLabel).toBe('Left out, fewer than 100 people:');
});

test('what both ways cost by a month is what their definitions say, with the month in which they meet among them', () => {
  const costOf = (kpi: string, value: number, parts: Reading['parts']): [string, Series] => [
    kpi,
    seriesOf(kpi, [reading(kpi, october, value, {parts})]),
  ];
  // Once 30 and 33 a month, or 45 a month: both have cost 112.5 after 2.5 months.
  const related = new Map([
    costOf('total-cost-build', 1218, {upfront: 30, monthly: 33, months: 36, after6: 228, after12: 426}),
    costOf('total-cost-buy', 1620, {upfront: 0, monthly: 45, months: 36, after6: 270, after12: 540}),
  ]);
  const series = seriesOf('break-even', [reading('break-even', october, 2.5, {parts: {cost: 112.5}})]);
  const data = breakEvenData(viewOf(series, {related}));
  expect(data?.points.map(({month, build, buy}) => [month, build, buy])).toEqual([
    [0, 30, 0],
    [2.5, 112.5, 112.5],
    [6, 228, 270],
    [12, 426, 540],
    [36, 1218, 1620],
  ]);
  expect(data?.points[1]?.text).toMatch(/^month 2.5: build .*113, buy .*113/);
  expect(data?.crossing?.index).toBe(1);
});

test('building that has paid from the first day on meets nothing: its start is marked', () => {
  const costOf = (kpi: string, value: number, upfront: number): [string, Series] => [
    kpi,
    seriesOf(kpi, [reading(kpi, october, value, {parts: {upfront, months: 36}})]),
  ];
  const related = new Map([costOf('total-cost-build', 46, 10), costOf('total-cost-buy', 92, 20)]);
  const series = seriesOf('break-even', [reading('break-even', october, 0, {parts: {cost: 10}})]);
  const data = breakEvenData(viewOf(series, {related}));
  expect(data?.points.map(({month, build, buy}) => [month, build, buy])).toEqual([
    [0, 10, 20],
    [36, 46, 92],
  ]);
  expect(data?.crossing?.index).toBe(0);
});

test('cohorts stand by their age, and under them all together, as the series pools them', () => {
  const of = (iso: string, joined: number, paying: number): Reading =>
    reading('customer-retention', month(iso), paying / joined, {parts: {joined, paying}});
  const series = seriesOf('customer-retention', [of('2026-10', 40, 33)], {
    groups: [
      groupOf('2026-08', [of('2026-08', 30, 30), of('2026-09', 30, 24), of('2026-10', 30, 21)]),
      groupOf('2026-09', [of('2026-09', 10, 10), of('2026-10', 10, 10)]),
    ],
    ages: [
      {months: 0, cohorts: 2, value: 1, parts: {paying: 40, joined: 40}},
      {months: 1, cohorts: 2, value: 0.85, parts: {paying: 34, joined: 40}},
      {months: 2, cohorts: 1, value: 0.7, parts: {paying: 21, joined: 30}},
    ],
  });
  const {rows, foot} = retentionData(viewOf(series));
  expect(rows.map(({lead, cells}) => [...(lead ?? []), ...cells.map(cell => cell?.text)])).toEqual([
    ['30', '100\u202f%', '80\u202f%', '70\u202f%'],
    ['10', '100\u202f%', '100\u202f%'],
  ]);
  expect(foot?.map(({label, lead}) => [label, ...(lead ?? [])])).toEqual([['All 2, weighted', '40']]);
  expect(foot?.[0]?.cells.map(cell => cell?.text)).toEqual(['100\u202f%', '85\u202f%', '70\u202f%']);
});

test('a key result says what its own reading says: its score, that it is stale, that it went beyond', () => {
  const rows = ['Calls', 'Sales'].map((result): RecordRow => {
    const cells = {objective: 'Sell', result, date: '2026-10-13', base: '0', actual: '3', target: '2'};
    return {value: 1, table: 'keyResults', key: result, source: 'okr.csv', line: 2, cells};
  });
  const ofResult = (name: string, value: number, parts: Reading['parts']) =>
    groupOf(name, [reading('key-results', october, value, {parts})]);
  const keyResults = seriesOf('key-results', [reading('key-results', october, 0.75)], {
    groups: [ofResult('Calls', 0.5, {stale: 1, over: 0}), ofResult('Sales', 1, {stale: 0, over: 1})],
  });
  const series = seriesOf('objectives', [reading('objectives', october, 0.75)], {
    groups: [groupOf('Sell', [reading('objectives', october, 0.75, {parts: {expected: 0.5}})])],
  });
  const {objectives} = objectiveData(viewOf(series, {rows, related: new Map([['key-results', keyResults]])}));
  // From 13 October to 20 November 2026 are 38 days.
  expect(objectives[0]?.keyResults.map(({scoreLabel, marks}) => [scoreLabel, marks?.map(({text}) => text)])).toEqual([
    ['50\u202f%', ['no update for 38 days']],
    ['100\u202f%', ['over-achieved']],
  ]);
});

test('groups that a picture has no room for, and those that a series leaves out, are counted', () => {
  const groups = Array.from({length: 9}, (_, index) => groupOf(`P${index}`, [reading('revenue-share', october, 0.1)]));
  const series = seriesOf('revenue-share', [reading('revenue-share', october, 1)], {groups, moreGroups: 12});
  // Six of nine are drawn; a table has all nine.
  expect(hiddenGroups(series, 'groups', false)).toBe(15);
  expect(hiddenGroups(series, 'groups', true)).toBe(12);
  expect(hiddenGroups(series, 'line', false)).toBe(0);
});

test('a period of several goals has the height of their share, one of a single goal its circle', () => {
  const goals = (count: number, value: number) =>
    viewOf(
      seriesOf('sprint-goal-completion', [
        reading('sprint-goal-completion', october, value, {parts: {met: count * value, goals: count, partly: 0}}),
      ]),
    ).chart;
  expect(goals(1, 1)).toBe('outcomes');
  expect(goals(4, 0.75)).toBe('bars');
});

test('exchange rates are a step of the waterfall where they changed something, and none where they did not', () => {
  const of = (fx: number) => {
    const parts = {start: 235, new: 16, expansion: 40, churn: -40, contraction: 0, fx, end: 251 + fx, check: 0};
    const series = seriesOf('mrr-movements', [reading('mrr-movements', october, 16, {parts})]);
    return waterfallData(viewOf({...series, currency: 'EUR'}))?.steps.map(({label, change}) => [label, change]);
  };
  const steps = [
    ['New', 16],
    ['Expansion', 40],
    ['Churn', -40],
  ];
  expect(of(0)).toEqual(steps);
  expect(of(-15)).toEqual([...steps, ['Exchange rates', -15]]);
});
