import {expect, test} from 'vitest';
import {catalogue} from '../../../src/catalogue/catalogue.ts';
import type {Kit, ReadScope, Series} from '../../../src/index.ts';
import {viewCard} from '../../../widgets/parts/card-view.ts';
import {readSeries} from '../../../widgets/parts/panel-series.ts';
import {notSplitBy} from '../../../widgets/parts/whole-series.ts';
import {figureWordsFor} from '../../../widgets/words/figure-words.ts';
import {wordsFor} from '../../../widgets/words/registry.ts';
import {definitionOf, month, reading, seriesOf} from './series-facts.ts';

const asked: ReadScope[] = [];

/** A kit that knows no dimension at all. */
const kit = {
  catalogue,
  read: async (kpi: string, scope: ReadScope): Promise<Series> => {
    asked.push(scope);
    if (scope.split !== undefined) throw new Error(`invalid split: ${scope.split}`);
    return seriesOf(kpi, [reading(kpi, month('2026-10'), 0.9)]);
  },
} as unknown as Kit;

const band = {
  id: 'all',
  entries: [['customer-retention'], ['csat']] as const,
  grain: 'month',
  horizon: {id: 'year', days: 366},
} as const;

test('a number whose rows do not know the dimension is shown whole and says so; its neighbours hear nothing of it', async () => {
  asked.length = 0;
  const whereOf = () => ({});
  const query = {kit, bands: [band], scope: {}, through: '2026-10-31', splits: {}, whereOf};
  const {series, failures} = await readSeries(query, () => undefined);
  expect([...failures]).toEqual([]);
  expect(asked.map(({split}) => split).sort()).toEqual(['cohort', undefined, undefined]);
  const words = wordsFor('en');
  const shown = band.entries.map(([kpi]) => {
    const own = series.get(kpi);
    if (!own) throw new Error(`expected a series: ${kpi}`);
    const view = viewCard({
      placed: {kpi, series: own, isSignal: false, isLarge: false},
      definition: definitionOf(kpi),
      standsFor: undefined,
      shown: 12,
      points: undefined,
      words,
    });
    return [kpi, view.text.value, view.chart, notSplitBy(own)];
  });
  expect(shown).toEqual([
    ['customer-retention', '90\u202f%', 'heat', 'cohort'],
    ['csat', '90\u202f%', 'line', undefined],
  ]);
  expect(figureWordsFor(words).notSplit('plan')).toBe('not split: these rows name no plan');
});

test('any other failure stays one', async () => {
  const broken = {...kit, read: () => Promise.reject(new Error('boom'))} as unknown as Kit;
  const query = {
    kit: broken,
    bands: [band],
    scope: {},
    through: '2026-10-31',
    splits: {csat: 'product'},
    whereOf: () => ({}),
  };
  const {failures} = await readSeries(query, () => undefined);
  expect([...failures.values()]).toEqual([
    {code: 'failed', detail: 'boom'},
    {code: 'failed', detail: 'boom'},
  ]);
});

test('what is known by now is asked for while other numbers are still on their way', async () => {
  const heard: string[] = [];
  const answers = new Map<string, (series: Series) => void>();
  const slow = {
    catalogue,
    read: (kpi: string, {last}: ReadScope) => {
      heard.push(last === undefined ? kpi : `${kpi} over ${last}`);
      return new Promise<Series>(resolve => answers.set(kpi, resolve));
    },
  } as unknown as Kit;
  const entries = [['throughput'], ['velocity', 'velocity-items'], ['on-time']] as const;
  const bands = [{...band, grain: undefined, entries}];
  const query = {kit: slow, bands, scope: {}, through: '2026-10-31', splits: {}, whereOf: () => ({})};
  const all = readSeries(query, () => undefined);
  const answer = async (kpi: string, series: Partial<Series>): Promise<void> => {
    answers.get(kpi)?.({...seriesOf(kpi, [reading(kpi, month('2026-10'), 0.9)]), ...series});
    await new Promise(resolve => setTimeout(resolve));
  };
  // The share of a whole horizon waits for the first number to tell how many periods that is.
  expect(heard).toEqual(['throughput', 'velocity']);
  await answer('throughput', {});
  expect(heard.slice(2)).toEqual(['on-time over 1']);
  await answer('velocity', {readings: [], headline: undefined, why: 'needs-column'});
  expect(heard.slice(3)).toEqual(['velocity-items']);
  await answer('on-time', {});
  await answer('velocity-items', {});
  expect([...(await all).series.keys()]).toEqual(['throughput', 'velocity', 'on-time', 'velocity-items']);
  expect(heard).toHaveLength(4);
});
