import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {Reading} from '../../src/engine/series.ts';
import {judge} from '../../src/engine/usual.ts';
import type {Usual} from '../../src/language/definition.ts';
import {formatDay} from '../../src/time/day.ts';
import {judgeNaively, type Point} from '../oracle/usual.ts';

const values = fc.oneof(
  fc.integer({min: 1, max: 40}),
  fc.integer({min: 10, max: 14}),
  fc.constantFrom(0.1, 0.7, 100, 1000),
);
const points: fc.Arbitrary<Point[]> = fc.array(
  fc.record({
    value: fc.oneof({weight: 8, arbitrary: values}, {weight: 1, arbitrary: fc.constant(undefined)}),
    complete: fc.oneof({weight: 12, arbitrary: fc.constant(true)}, {weight: 1, arbitrary: fc.constant(false)}),
    settled: fc.oneof({weight: 12, arbitrary: fc.constant(true)}, {weight: 1, arbitrary: fc.constant(false)}),
  }),
  {maxLength: 45, size: 'max'},
);
const usuals: fc.Arbitrary<Usual> = fc.record(
  {
    of: fc.constantFrom('value' as const, 'change' as const),
    scale: fc.constantFrom('linear' as const, 'log' as const),
    low: fc.constant(0),
    high: fc.constantFrom(30, 1000),
  },
  {requiredKeys: ['of', 'scale'], noNullPrototype: true},
);

function readingOf({value, complete, settled}: Point, index: number): Reading {
  const period = {from: formatDay(20_000 + index), to: formatDay(20_001 + index), label: String(index), complete};
  const why = value === undefined ? {why: 'no-data'} : {};
  return {kpi: 'random', period, value, ...why, n: 1, leftOut: 0, parts: {}, settled};
}

test('equal values run on no side of their mean, whatever rounding does to it', () => {
  // The mean of 42 logarithms of 4 is not quite the logarithm of 4.
  for (const value of [0.1, 0.7, 3, 4, 7]) {
    const readings = Array.from({length: 42}, (_, index) => readingOf({value, complete: true, settled: true}, index));
    for (const scale of ['linear', 'log'] as const) {
      const {verdict} = judge(readings, readings.at(-1), {of: 'value', scale}, 'down');
      expect(verdict).toMatchObject({state: 'usual', points: 42});
      expect(verdict.run).toBeUndefined();
    }
  }
});

test('limits on a log scale have no digits in which browsers differ', () => {
  // exp(mean of the logarithms of 2, 7, 5, 3, 2, 7, …), whose sixteenth digit depends on the browser.
  const readings = Array.from({length: 16}, (_, index) =>
    readingOf({value: [2, 7, 5, 3][index % 4] ?? 2, complete: true, settled: true}, index),
  );
  const {range} = judge(readings, readings.at(-1), {of: 'value', scale: 'log'}, 'down');
  expect(range?.centre).toBe(Number((210 ** 0.25).toPrecision(12)));
  for (const limit of [range?.low, range?.high]) expect(limit).toBe(Number(limit?.toPrecision(12)));
});

test('engine and oracle draw the same limits and give the same verdict', () => {
  let judged = 0;
  fc.assert(
    fc.property(
      points,
      usuals,
      fc.constantFrom('up' as const, 'down' as const, 'none' as const),
      (given, usual, better) => {
        const readings = given.map(readingOf);
        const headline = readings.findLast(
          ({period, settled, value}) => period.complete && settled && value !== undefined,
        );
        const naive = judgeNaively(given, usual, better);
        const {verdict, range} = judge(readings, headline, usual, better);
        expect(verdict.points).toBe(naive.points);
        // Whether a level persists, the engine asks of its unremarkable points alone; with none remarkable both ask the same.
        if (verdict.state !== naive.state && [verdict.state, naive.state].includes('not-judged')) return;
        expect({state: verdict.state, good: verdict.good, provisional: verdict.provisional}).toEqual({
          state: naive.state,
          good: naive.good,
          provisional: naive.provisional,
        });
        expect(verdict.since?.label).toBe(naive.since === undefined ? undefined : String(naive.since));
        expect(verdict.run).toBe(naive.run);
        if (naive.limits === undefined || range === undefined) return;
        judged++;
        const size = 1e-9 * Math.max(1, Math.abs(naive.limits.high), Math.abs(naive.limits.low));
        expect(Math.abs(range.low - naive.limits.low)).toBeLessThanOrEqual(size);
        expect(Math.abs(range.high - naive.limits.high)).toBeLessThanOrEqual(size);
        expect(Math.abs(range.centre - naive.limits.centre)).toBeLessThanOrEqual(size);
      },
    ),
    {numRuns: 500},
  );
  expect(judged).toBeGreaterThan(100);
});
