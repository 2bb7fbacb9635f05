import {expect, test} from 'vitest';
import {addsUp, csv, draftOf, issue, rowsOf} from './helper.ts';

const knownKpis = [
  {id: 'on-time', names: ['On time'], unit: 'share'},
  {id: 'growth', names: ['Growth'], unit: 'share'},
  {id: 'cycle-time', names: ['Cycle time'], unit: 'days'},
  {id: 'mrr', names: ['MRR'], unit: 'money'},
  {id: 'nps', names: ['NPS'], unit: 'score'},
  {id: 'retention', names: ['Retention'], unit: 'share', low: 0, high: 1},
  {id: 'escaped-defects', names: ['Escaped defects'], unit: 'defects'},
];
const targets = async (...rows: (readonly [kpi: string, value: string])[]) => {
  const state = await draftOf(
    {
      'targets.csv': csv([
        ['kpi', 'value', 'from', 'team'],
        ...rows.map(([kpi, value], row) => [kpi, value, '2026-10-01', `Team ${row}`]),
      ]),
    },
    {knownKpis},
  );
  const values = rowsOf(state.outcome.tables.get('targets')).map(({kpi, value}) => [kpi, Number(value)]);
  return {state, values};
};

test('a share with a % is divided once, one above 1 without it is percent', async () => {
  const {state, values} = await targets(
    ['Growth', '150%'],
    ['On time', '85 %'],
    ['On time', '85'],
    ['On time', '0.85'],
    ['On time', '85 percent'],
  );
  expect(values).toEqual([
    ['growth', 1.5],
    ['on-time', 0.85],
    ['on-time', 0.85],
    ['on-time', 0.85],
    ['on-time', 0.85],
  ]);
  expect(issue(state, 'percent-scaled')).toMatchObject({count: 1, row: 4, value: '85'});
});

test("the KPI's own unit behind a number is taken off; another unit is not read", async () => {
  const {state, values} = await targets(
    ['Cycle time', '9 days'],
    ['Cycle time', '1 Day'],
    ['Cycle time', '7d'],
    ['Escaped defects', '2 defects'],
    ['Cycle time', '2 weeks'],
    ['Escaped defects', '3 days'],
  );
  expect(values).toEqual([
    ['cycle-time', 9],
    ['cycle-time', 1],
    ['cycle-time', 7],
    ['escaped-defects', 2],
  ]);
  expect(issue(state, 'value-not-read')).toMatchObject({effect: 'left-out', count: 2, rows: [6, 7]});
  expect(addsUp(state)).toEqual({read: 6, used: 4, leftOut: 2, explained: 2});
});

test('a percentage of what is no share, and a share that cannot be, are left out with the unit', async () => {
  const {state, values} = await targets(
    ['NPS', '40 %'],
    ['NPS', '40'],
    ['Cycle time', '9 %'],
    ['Retention', '120 %'],
    ['Retention', '120'],
    ['Retention', '-5 %'],
    ['Retention', '100 %'],
  );
  expect(values).toEqual([
    ['nps', 40],
    ['retention', 1],
  ]);
  expect(issue(state, 'percent-of-unit')).toMatchObject({
    effect: 'left-out',
    count: 2,
    value: 'NPS: 40 %',
    expected: 'in-score',
  });
  expect(issue(state, 'share-off-scale')).toMatchObject({effect: 'left-out', count: 3, value: 'Retention: 120 %'});
  expect(addsUp(state)).toEqual({read: 7, used: 2, leftOut: 5, explained: 5});
});

test('a currency sign beside a target of money changes nothing about its number', async () => {
  const {state, values} = await targets(
    ['MRR', '€ 12,500.50'],
    ['MRR', '12500 EUR'],
    ['MRR', '$12,500'],
    ['MRR', '9000'],
  );
  expect(values).toEqual([
    ['mrr', 12_500.5],
    ['mrr', 12_500],
    ['mrr', 12_500],
    ['mrr', 9000],
  ]);
  expect(issue(state, 'currency-sign')).toMatchObject({effect: 'changed', count: 3});
});

test('a sprint that stands twice is named by its name', async () => {
  const state = await draftOf({
    'sprints.csv': csv([
      ['name', 'team', 'start', 'end'],
      ['Sprint 12', 'Blue', '2026-10-05', '2026-10-16'],
      ['Sprint 12', 'Blue', '2026-10-05', '2026-10-16'],
    ]),
  });
  expect(issue(state, 'duplicate-key')).toMatchObject({column: 'name', value: 'Sprint 12', row: 2, count: 1});
});
