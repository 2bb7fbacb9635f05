import {describe, expect, test} from 'vitest';
import {stepsInOrder} from '../../src/engine/depth.ts';
import {differenceInterval, meanInterval} from '../../src/engine/intervals.ts';
import {cohenKappa} from '../../src/engine/kappa.ts';
import {complementaryError, splitTest} from '../../src/engine/split-test.ts';

test('the difference of two shares: Newcombe 1998, table II, example a, method 10', () => {
  // 56 of 70 less 48 of 80: 0.2 with 0.0524 to 0.3339.
  const interval = differenceInterval(48, 80, 56, 70);
  expect(interval?.low).toBeCloseTo(0.0524, 4);
  expect(interval?.high).toBeCloseTo(0.3339, 4);
  expect(differenceInterval(0, 0, 56, 70)).toBeUndefined();
});

test('a mean of one value has no interval', () => {
  expect(meanInterval(Float64Array.of(5))).toBeUndefined();
  // 3 and 5: variance 1, half width 1.96 · √(1 / 2).
  expect(meanInterval(Float64Array.of(3, 5))?.high).toBeCloseTo(4 + 1.959964 * Math.SQRT1_2, 9);
});

describe('Cohen’s kappa', () => {
  /** Tasks that person 0 and person 1 called so. */
  const labelled = (pairs: readonly (readonly [number, number])[]) => {
    const entries = pairs.flatMap(([a, b], task) => [[task, 0, a] as const, [task, 1, b] as const]);
    const column = (at: 0 | 1 | 2) => Int32Array.from(entries, entry => entry[at]);
    return cohenKappa(entries.keys(), {
      task: {codes: column(0), dictionary: pairs.map((_, task) => `${task}`)},
      by: {codes: column(1), dictionary: ['1', '2']},
      label: {codes: column(2), dictionary: ['yes', 'no', 'perhaps']},
    });
  };
  const times = (count: number, pair: readonly [number, number]) => Array.from({length: count}, () => pair);

  test('of the table 20, 5, 10, 15 is 0.4', () => {
    // Observed 35/50; by chance (25 · 30 + 25 · 20) / 2500 = 0.5; (0.7 − 0.5) / 0.5.
    expect(
      labelled([...times(20, [0, 0]), ...times(5, [0, 1]), ...times(10, [1, 0]), ...times(15, [1, 1])]),
    ).toBeCloseTo(0.4, 12);
  });

  test('has reasons where there is nothing to compare, and where chance is certain', () => {
    expect(labelled([])).toBe('no-data');
    expect(labelled(times(3, [0, 0]))).toBe('zero-denominator');
  });
});

describe('a split', () => {
  test('erfc has the digits of the tables', () => {
    // Abramowitz and Stegun, table 7.1, and 7.3 for the large one.
    expect(complementaryError(0)).toBe(1);
    expect(complementaryError(0.5)).toBeCloseTo(0.4795001221869535, 14);
    expect(complementaryError(1)).toBeCloseTo(0.15729920705028513, 14);
    expect(complementaryError(2) / 0.004677734981047266).toBeCloseTo(1, 12);
    expect(complementaryError(5) / 1.5374597944280349e-12).toBeCloseTo(1, 11);
  });

  test('p of χ² with one degree of freedom', () => {
    // χ² = 3.841459 is the 95 % point: 500 ± 500 · √(3.841459 / 1000).
    const off = 500 * Math.sqrt(3.841458820694124 / 1000);
    expect(splitTest(500 - off, 500 + off, 0.5)).toBeCloseTo(0.05, 9);
    expect(splitTest(500, 500, 0.5)).toBe(1);
    expect(splitTest(0, 0, 0.5)).toBeUndefined();
    expect(splitTest(5, 0, 0)).toBeUndefined();
  });
});

test('steps count in order, within the days after the first', () => {
  const depth = (steps: readonly (readonly [number, number])[], within = 30, through = 100): number =>
    stepsInOrder(
      Int32Array.from(steps.keys()),
      Float64Array.from(steps, ([position]) => position),
      Int32Array.from(steps, ([, day]) => day),
      within,
      through,
    );
  const three = [
    [1, 1],
    [2, 5],
    [3, 9],
  ] as const;
  // As of the 8th the third had not come, as of no day at all neither had the first.
  expect([0, 1, 5, 8, 9].map(through => depth(three, 30, through))).toEqual([0, 1, 2, 2, 3]);
  expect(depth([])).toBe(0);
  expect(depth([[2, 1]])).toBe(0);
  // Written in any order, with another step between, two on one day.
  expect(
    depth([
      [3, 5],
      [1, 1],
      [7, 2],
      [2, 5],
    ]),
  ).toBe(3);
  // The second step came before the first.
  expect(
    depth([
      [1, 4],
      [2, 3],
    ]),
  ).toBe(1);
  // 30 days after the first still counts, 31 do not; who begins again is measured from the first time.
  expect(
    depth([
      [1, 0],
      [2, 30],
    ]),
  ).toBe(2);
  expect(
    depth([
      [1, 0],
      [2, 31],
    ]),
  ).toBe(1);
  expect(
    depth([
      [1, 0],
      [1, 40],
      [2, 41],
    ]),
  ).toBe(1);
});
