import {expect, test} from 'vitest';
import type {Reading, Series} from '../../../src/index.ts';
import type {Snapshot} from '../../../widgets/parts/panel-data.ts';
import {portfolioData, shareMarks} from '../../../widgets/parts/portfolio.ts';
import {wordsFor} from '../../../widgets/words/registry.ts';
import {definitionOf, month, reading, seriesOf} from './series-facts.ts';

const october = month('2026-10');

function rowOf(value: string, last: Reading): NonNullable<Series['groups']>[number] {
  return {value, readings: [last], headline: last};
}

function dataOf(stages: ReadonlyMap<string, string>, more: NonNullable<Series['groups']> = []) {
  const series = seriesOf('mrr', [reading('mrr', october, 5000)], {
    grain: 'month',
    groups: [
      rowOf('Shop', reading('mrr', october, 4000)),
      rowOf('Desk', reading('mrr', month('2026-08'), 1000, {readyMade: true})),
      ...more,
    ],
  });
  const snapshot = {series: new Map([['mrr', series]]), definitions: new Map([['mrr', definitionOf('mrr')]])};
  const band = {
    id: 'cpo',
    entries: [],
    grain: 'month',
    horizon: {id: 'all', days: 1000},
    rowsBy: {dimension: 'product', kpis: ['mrr']},
  } as const;
  return portfolioData(
    {snapshot: snapshot as unknown as Snapshot, band, words: wordsFor('en'), headingLevel: 3, sort: {}},
    stages,
  );
}

test('every row says where its numbers come from and how far they reach; one that lags by a whole period is marked', () => {
  expect(dataOf(new Map())?.rows.map(({label, marks}) => [label, marks])).toEqual([
    [
      'Shop',
      [
        {kind: 'computed', text: 'computed here'},
        {kind: 'computed', text: 'data to 31 Oct 2026'},
      ],
    ],
    [
      'Desk',
      [
        {kind: 'reported', text: 'reported by the source'},
        {kind: 'watch', text: 'data to 31 Aug 2026'},
      ],
    ],
  ]);
});

test('a dash has its reason with it, in a sentence', () => {
  const data = dataOf(new Map(), [rowOf('New', reading('mrr', october, undefined, {why: 'no-data'}))]);
  expect(data?.rows[2]?.cells.at(-1)).toEqual({text: '–', faint: true, reason: wordsFor('en').reason('no-data')});
});

test('a stage of life is a column of its own, where somebody wrote one', () => {
  expect(dataOf(new Map())?.columns.map(({label}) => label)).not.toContain('Stage');
  const data = dataOf(new Map([['Shop', 'growth']]));
  expect(data?.columns[0]?.label).toBe('Stage');
  expect(data?.rows.map(({cells}) => cells[0]?.text)).toEqual(['growth', '']);
  expect(data?.total?.cells).toHaveLength(data?.columns.length ?? 0);
});

test('what all rows say alike stands once under the table, and a row keeps what tells it from the others', () => {
  const mark = (text: string) => ({kind: 'computed' as const, text});
  const data = dataOf(new Map());
  if (!data) throw new Error('there is no table');
  const rows = ['31 Oct', '31 Oct', '31 Aug'].map((day, at) => ({
    label: `P${at}`,
    marks: [mark('computed here'), mark(`data to ${day}`)],
    cells: [],
  }));
  const {data: shown, shared} = shareMarks({...data, rows});
  expect(shared).toEqual(['computed here']);
  expect(shown.rows.map(({marks}) => marks?.map(({text}) => text))).toEqual([
    ['data to 31 Oct'],
    ['data to 31 Oct'],
    ['data to 31 Aug'],
  ]);
  expect(shareMarks({...data, rows: rows.slice(0, 2)}).shared).toEqual(['computed here', 'data to 31 Oct']);
  // One row alone has nothing to be told from.
  expect(shareMarks({...data, rows: rows.slice(0, 1)}).shared).toEqual([]);
});
