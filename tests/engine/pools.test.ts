import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {AnyDefinition} from '../../src/language/definition.ts';
import {day, words} from '../oracle/hand.ts';
import type {Row} from '../oracle/row.ts';
import {dataOf, seriesOf} from './read.ts';

const score: AnyDefinition = {
  ...words('score'),
  from: 'answers',
  place: {on: 'date'},
  let: {score: {mean: {field: 'score'}}},
  value: {field: 'score'},
  pools: {below: 3, periods: 3},
};

/** So many answers with the same score in a month. */
const answers = (month: string, count: number, own: number, product = 'Shop'): Row[] =>
  Array.from({length: count}, (_, index) => ({
    id: `${month}-${product}-${index}`,
    date: day(`2026-${month}-10`),
    score: own,
    product,
  }));

describe('a headline of few records', () => {
  const coverage = {from: day('2026-01-01'), through: day('2026-06-30')};

  test('pools the last complete periods and says so', () => {
    const rows = [
      ...answers('01', 4, 1),
      ...answers('02', 4, 2),
      ...answers('03', 4, 3),
      ...answers('04', 4, 4),
      ...answers('05', 3, 8),
      ...answers('06', 1, 10),
    ];
    const series = seriesOf(score, dataOf({answers: rows}, [score], {coverage}));
    // April to June: (4 · 4 + 3 · 8 + 10) / 8; before that (4 + 8 + 12) / 12.
    expect(series.headline).toMatchObject({value: 50 / 8, n: 8, period: {from: '2026-04-01', to: '2026-07-01'}});
    expect(series.pooled).toEqual({periods: 3, because: 1});
    expect(series.comparison?.with.value).toBe(2);
    expect(series.readings.map(({value}) => value)).toEqual([1, 2, 3, 4, 8, 10]);
  });

  test('is that of the last period where that has enough', () => {
    const rows = [...answers('04', 4, 4), ...answers('05', 1, 8), ...answers('06', 3, 10)];
    const series = seriesOf(score, dataOf({answers: rows}, [score], {coverage}));
    expect(series.headline?.value).toBe(10);
    expect(series.pooled).toBeUndefined();
  });

  test('is told of each group by its own records', () => {
    const rows = [
      ...answers('05', 3, 2),
      ...answers('06', 3, 6),
      ...answers('05', 1, 2, 'Pay'),
      ...answers('06', 1, 6, 'Pay'),
    ];
    const {groups} = seriesOf(score, dataOf({answers: rows}, [score], {coverage}), {split: 'product'});
    expect(groups?.map(({value, headline}) => [value, headline?.value, headline?.n])).toEqual([
      ['Shop', 6, 3],
      ['Pay', 4, 2],
    ]);
  });
});

describe('pooled months are a quarter', () => {
  const pay = {sum: {field: 'monthly'}} as const;
  const churn: AnyDefinition = {
    ...words('churn'),
    from: 'subscriptions',
    place: {open: ['start', 'end']},
    each: [{keys: ['customer'], let: {now: pay, then: {...pay, ago: 1}}, keep: {over: [{field: 'then'}, 0]}}],
    let: {lost: {count: true, where: {not: {over: [{field: 'now'}, 0]}}}, all: {count: true}},
    value: {ratio: [{field: 'lost'}, {field: 'all'}]},
    counted: 'all',
    headline: 'horizon',
  };
  const growth: AnyDefinition = {
    ...words('growth'),
    from: 'subscriptions',
    place: {on: 'start'},
    let: {now: {count: true}, before: {count: true, ago: 1}},
    value: {ratio: [{field: 'now'}, {field: 'before'}]},
    headline: 'horizon',
  };

  test('churn of a quarter is of those who paid when it began', () => {
    const customer = (name: string, start: string, end?: string): Row => ({
      id: name,
      customer: name,
      start: day(start),
      monthly: 100,
      ...(end && {end: day(end)}),
    });
    const rows = [
      customer('A', '2026-01-05'),
      customer('B', '2026-01-05', '2026-05-05'),
      customer('C', '2026-02-05', '2026-06-05'),
      customer('D', '2026-04-05', '2026-05-20'),
      customer('E', '2026-03-05'),
    ];
    const coverage = {from: day('2026-01-01'), through: day('2026-06-30')};
    const {headline} = seriesOf(churn, dataOf({subscriptions: rows}, [churn], {coverage}), {last: 3});
    // A, B, C and E paid at the end of March; B and C pay no more at the end of June. D came and went in between.
    expect(headline).toMatchObject({value: 0.5, n: 4, period: {from: '2026-04-01', to: '2026-07-01'}});
  });

  test.each([churn, growth])('$id of three months equals that of their quarter', definition => {
    const date = fc.integer({min: day('2025-12-01'), max: day('2026-12-31')});
    const row = fc.record({
      customer: fc.constantFrom('A', 'B', 'C', 'D'),
      start: date,
      end: fc.option(date, {nil: undefined}),
      monthly: fc.nat({max: 9}),
    });
    fc.assert(
      fc.property(fc.array(row, {minLength: 1, maxLength: 20}), rows => {
        const data = dataOf({subscriptions: rows.map((one, index) => ({id: `${index}`, ...one}))}, [definition]);
        const {headline} = seriesOf(definition, data, {last: 3});
        const quarter = seriesOf(definition, data, {grain: 'quarter'}).readings.at(-1);
        expect([headline?.value, headline?.why, headline?.n]).toEqual([quarter?.value, quarter?.why, quarter?.n]);
      }),
      {numRuns: 60},
    );
  });

  test('what looks back looks back at single periods', () => {
    const count: AnyDefinition = {
      ...words('count'),
      from: 'subscriptions',
      place: {on: 'start'},
      let: {n: {count: true}},
      value: {field: 'n'},
    };
    const usual: AnyDefinition = {
      ...count,
      id: 'usual',
      value: {past: 'count', periods: 2, take: 'mean'},
      headline: 'horizon',
    };
    const rows = ['01', '02', '02', '03', '04', '05', '06', '10'].map((month, index) => ({
      id: `${index}`,
      start: day(`2026-${month}-05`),
    }));
    const coverage = {from: day('2026-01-01'), through: day('2026-05-31')};
    // Before March to May lie January with one and February with two.
    expect(seriesOf(usual, dataOf({subscriptions: rows}, [count, usual], {coverage}), {last: 3}).headline?.value).toBe(
      1.5,
    );
  });
});
