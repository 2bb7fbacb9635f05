import {describe, expect, test} from 'vitest';
import {kpi} from '../../src/language/definition.ts';
import type {Expression} from '../../src/language/expression.ts';
import {day, months, naive, record, words} from './hand.ts';
import {evaluateWithOthers} from './readings.ts';
import type {Row} from './row.ts';

describe('figures of the reference', () => {
  test('NPS over half promoters, a third passive, a sixth detractors', () => {
    // 3 · 100 + 2 · 0 − 1 · 100 = 200 over 6 answers = 33.33.
    const answers = [10, 9, 10, 7, 8, 3].map(value => ({kpi: 'nps', value, date: day('2026-11-05')}));
    const [reading] = naive(
      {
        ...words('nps'),
        from: 'measures',
        place: {on: 'date'},
        let: {
          score: {
            mean: {
              score: {field: 'value'},
              bands: [
                [6, -100],
                [8, 0],
                [10, 100],
              ],
            },
          },
        },
        value: {field: 'score'},
        interval: {ofMean: 'score'},
      },
      {measures: answers},
    );
    expect(reading?.value).toBeCloseTo(33.33, 2);
    // On the scale of −1 to 1 the variance of one answer is 1/2 + 1/6 − (1/3)² = 5/9, on ours 5555.56: half width 1.96 · √(5555.56 / 6) = 59.64.
    expect((reading?.interval?.high ?? 0) - (reading?.interval?.low ?? 0)).toBeCloseTo(2 * 59.6398, 3);
  });

  const results: Row[] = [
    {goal: 'O1', parent: 'K1', estimate: 13, created: 1},
    {goal: 'O1', parent: 'K1', estimate: 10, created: 2},
    {goal: 'O1', parent: 'K2', estimate: 3, created: 1},
    {goal: 'O1', parent: 'K2', estimate: 2, created: 2},
  ];

  test('two key results at 10/13 and 2/3', () => {
    // (0.769231 + 0.666667) / 2 = 0.717949: the last value over the first one, averaged over the key results of the objective.
    const [reading] = naive(
      {
        ...words('objectives'),
        from: 'items',
        place: 'ever',
        each: [
          {
            keys: ['goal', 'parent'],
            let: {
              target: {first: {field: 'estimate'}, by: 'created'},
              actual: {last: {field: 'estimate'}, by: 'created'},
            },
          },
          {keys: ['goal'], let: {score: {mean: {clamp: [{ratio: [{field: 'actual'}, {field: 'target'}]}, 0, 1]}}}},
        ],
        let: {score: {mean: {field: 'score'}}},
        value: {field: 'score'},
      },
      {items: results},
    );
    expect(reading?.value).toBeCloseTo(0.7179, 4);
    expect(reading?.n).toBe(1);
  });

  test('break-even: build 30 up front and 33 a month against 45 a month', () => {
    const breakEven = (monthlyBuild: number) =>
      naive(
        {
          ...words('break-even'),
          from: 'measures',
          place: 'ever',
          params: {monthlyBuild},
          let: {upfront: {sum: {field: 'value'}}},
          value: {ratio: [{field: 'upfront'}, {minus: [45, {param: 'monthlyBuild'}]}], positive: true, why: 'never'},
        },
        {measures: [{value: 20}, {value: 10}]},
      )[0];
    // 30 / (45 − 33) = 2.5 months; 30 / (45 − 45) and 30 / (45 − 60) never.
    expect(breakEven(33)?.value).toBe(2.5);
    expect(breakEven(45)).toMatchObject({value: undefined, why: 'never'});
    expect(breakEven(60)).toMatchObject({value: undefined, why: 'never'});
  });

  test('F1: macro leaves the empty class out, micro pools', () => {
    // (tp, fp, fn): a 8, 2, 4: 2·8/(16 + 6) = 8/11; b 1, 3, 1: 2/(2 + 4) = 1/3; c 0, 0, 0: nothing. Macro (8/11 + 1/3)/2 = 35/66; micro 18/28.
    const tally = (type: string, counts: readonly number[]): Row[] =>
      ['tp', 'fp', 'fn'].map((status, index) => ({type, status, estimate: counts[index], iterations: ['2026-11']}));
    const items = [...tally('a', [8, 2, 4]), ...tally('b', [1, 3, 1]), ...tally('c', [0, 0, 0])];
    const sumOf = (status: string) => ({sum: {field: 'estimate'}, where: {is: ['status', status]}}) as const;
    const f1: Expression = {
      ratio: [
        {times: [2, {field: 'tp'}]},
        {plus: [{times: [2, {field: 'tp'}]}, {plus: [{field: 'fp'}, {field: 'fn'}]}]},
      ],
    };
    const let3 = {tp: sumOf('tp'), fp: sumOf('fp'), fn: sumOf('fn')};
    const base = {...words('f1'), from: 'items', place: {of: 'iterations'}} as const;
    const [macro] = naive(
      {
        ...base,
        each: [{keys: ['type'], let: let3}],
        let: {f1: {mean: f1}},
        value: {field: 'f1'},
      },
      {items},
    );
    expect(macro?.value).toBeCloseTo(35 / 66, 12);
    expect(macro?.n).toBe(2);
    expect([...(macro?.leftOut.values() ?? [])]).toEqual(['zero-denominator']);
    const [micro] = naive({...base, let: let3, value: f1}, {items});
    expect(micro?.value).toBeCloseTo(18 / 28, 12);
  });
});

describe('readings of other KPIs', () => {
  const finished = kpi({
    ...words('finished'),
    from: 'items',
    place: {on: 'finished'},
    let: {count: {count: true}},
    value: {field: 'count'},
    minimum: 1,
  });
  const typical = kpi({
    ...words('typical'),
    from: 'items',
    place: {on: 'finished'},
    let: {count: {count: true}},
    value: {minus: [{reading: 'finished'}, {past: 'finished', periods: 2, take: 'mean'}]},
  });

  test('the past skips what has no value and never looks at its own period', () => {
    const finishedOn = [
      '2026-07-03',
      '2026-07-09',
      '2026-07-20',
      '2026-08-11',
      '2026-10-05',
      '2026-10-06',
      '2026-11-02',
    ];
    const items = finishedOn.map(text => ({finished: day(text)}));
    const data = {...record, rows: {items}, coverage: {from: day('2026-07-01'), through: day('2026-11-30')}};
    const scope = {spans: months('2026-07', 5), grain: 'month', asOf: day('2026-11-30')} as const;
    const {readings} = evaluateWithOthers(typical, [finished, typical], data, scope);
    // Finished 3, 1, (0: no data), 2, 1. July: nothing before. August: 1 − 3. September: its reading has the reason.
    // October: 2 − (3 + 1)/2 = 0. November: 1 − (1 + 2)/2 = −0.5, September not being a value.
    expect(readings.map(reading => reading.value ?? reading.why)).toEqual(['no-data', -2, 'no-data', 0, -0.5]);
  });
});
