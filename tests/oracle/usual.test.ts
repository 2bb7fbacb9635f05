import {describe, expect, test} from 'vitest';
import type {Usual} from '../../src/language/definition.ts';
import {judgeNaively, lagOne, limitsOf, type Point} from './usual.ts';

const linear: Usual = {of: 'value', scale: 'linear'};
const points = (values: readonly (number | undefined)[]): Point[] =>
  values.map(value => ({value, complete: true, settled: true}));
const repeat = (values: readonly number[], times: number): number[] => Array.from({length: times}, () => values).flat();

test('limits are the mean ± 2.66 mean moving ranges', () => {
  // 4, 6, 5, 9: mean 6, moving ranges 2, 1, 4 with mean 7/3: 6 ± 6.20667.
  const {centre, low, high} = limitsOf([4, 6, 5, 9]);
  expect([centre, low, high].map(value => Number(value.toFixed(5)))).toEqual([6, -0.20667, 12.20667]);
});

test('lag-1 autocorrelation', () => {
  // 1, 2, 3, 4 about 2.5: (−1.5·−0.5 + −0.5·0.5 + 0.5·1.5) / (2.25 + 0.25 + 0.25 + 2.25) = 1.25 / 5.
  expect(lagOne([1, 2, 3, 4])).toBe(0.25);
  expect(lagOne([3, 3, 3])).toBe(0);
});

describe('verdicts', () => {
  test('below ten points nothing is said, below sixteen provisionally', () => {
    const state = (count: number) => judgeNaively(points(repeat([4, 6], 10).slice(0, count)), linear, 'up');
    expect([9, 10, 15, 16].map(count => [state(count).state, state(count).provisional])).toEqual([
      ['too-little-history', false],
      ['usual', true],
      ['usual', true],
      ['usual', false],
    ]);
  });

  test('points that are running, unsettled or without a value are not judged', () => {
    const given = points([...repeat([4, 6], 5), undefined]);
    expect(judgeNaively([...given, {value: 99, complete: false, settled: false}], linear, 'up')).toMatchObject({
      state: 'usual',
      points: 10,
    });
  });

  test('a signal says since when, and whether it is good', () => {
    // 9 times (4, 6), then 30, 31: 20 points, mean (90 + 61)/20 = 7.55, ranges 17·2 + 24 + 1 = 59 over 19 = 3.105: 7.55 ± 8.26. 30 and 31 lie above.
    const given = points([...repeat([4, 6], 9), 30, 31]);
    // Two neighbours far out resemble each other: levels this persistent are not judged, their changes are.
    expect(lagOne(given.map(({value}) => value ?? 0))).toBeGreaterThan(0.3);
    expect(judgeNaively(given, linear, 'up').state).toBe('not-judged');
    // 12 times (4, 6), then 20: 25 points, mean 140/25 = 5.6, ranges (23·2 + 14)/24 = 2.5: 5.6 ± 6.65.
    const one = judgeNaively(points([...repeat([4, 6], 12), 20]), linear, 'down');
    expect(one).toMatchObject({state: 'above', good: false, since: 24, provisional: false});
    expect(one.limits?.high).toBeCloseTo(12.25, 10);
  });

  test('a run of signals begins where it became unbroken', () => {
    // 30 times (4, 6), then 20, 5, 20, 20: four-and-sixty points, mean 365/64 = 5.703, ranges 59·2 + 14 + 15 + 15 + 0 = 162 over 63 = 2.571: high 12.54.
    const given = points([...repeat([4, 6], 30), 20, 5, 20, 20]);
    expect(judgeNaively(given, linear, 'up')).toMatchObject({state: 'above', good: true, since: 62});
    expect(judgeNaively(given, linear, 'none').good).toBeUndefined();
  });

  test('levels that persist are judged on their change', () => {
    // A line 100, 110, … has r₁ = 0.7 for ten points; its changes are all 10, then one of 60.
    const line = Array.from({length: 20}, (_, index) => 100 + 10 * index);
    expect(judgeNaively(points(line), linear, 'up').state).toBe('not-judged');
    const jump = points([...line, 350]);
    // 20 changes: mean (190 + 60)/20 = 12.5, ranges 50/19 = 2.63: 12.5 ± 7.
    expect(judgeNaively(jump, {of: 'change', scale: 'linear'}, 'up')).toMatchObject({
      state: 'above',
      since: 20,
      points: 20,
    });
  });

  test('the log scale asks for factors, and limits stay within natural bounds', () => {
    // 1 and 100 in turn: centre 10 (the geometric mean), limits 10 · 100^±2.66, cut to 1.
    const log = judgeNaively(points(repeat([1, 100], 8)), {of: 'value', scale: 'log', low: 1}, 'down');
    expect(log.limits?.centre).toBeCloseTo(10, 9);
    expect(log.limits?.high).toBeCloseTo(10 * 100 ** 2.66, 3);
    expect(log.limits?.low).toBe(1);
    const share = judgeNaively(points(repeat([0.5, 1], 8)), {...linear, low: 0, high: 1}, 'up');
    // 0.75 ± 1.33, cut to 0 and 1.
    expect(share.limits).toMatchObject({centre: 0.75, low: 0, high: 1});
  });

  test('equal values are usual, whatever rounding does to their mean', () => {
    expect(judgeNaively(points(repeat([0.1], 30)), linear, 'up').state).toBe('usual');
    expect(judgeNaively(points(repeat([0.7], 13)), {of: 'value', scale: 'log'}, 'up').state).toBe('usual');
  });

  test('eight in a row on one side are a note', () => {
    // 12 times (0, 10) and 8 times 6: mean (120 + 48)/32 = 5.25.
    const given = [...repeat([0, 10], 12), ...repeat([6], 8)];
    expect(judgeNaively(points(given), linear, 'up')).toMatchObject({state: 'usual', run: 'above'});
    expect(judgeNaively(points([...given.slice(0, -1), 5]), linear, 'up').run).toBeUndefined();
  });
});

/** Uniform on [0, 1) from a 32-bit state: the same simulation every time. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe('false signals of a process that does not change', () => {
  // Published rates of rule 1 alone, per point, for limits frozen after so many normal points.
  test.each([
    [10, 0.022],
    [16, 0.014],
    [24, 0.0095],
  ])('after %i points: %f of the next ones', (baseline, expected) => {
    const random = mulberry32(20250101);
    const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const runs = 40_000;
    const further = 12;
    let signals = 0;
    for (let run = 0; run < runs; run++) {
      const {low, high} = limitsOf(Array.from({length: baseline}, normal));
      for (let point = 0; point < further; point++) {
        const value = normal();
        if (value < low || value > high) signals++;
      }
    }
    // Six times 40,000 runs of an independent simulation gave 2.33, 1.36 and 0.91 % ± 0.03: the published rates are rounded and a little off.
    expect(Math.abs(signals / (runs * further) - expected)).toBeLessThan(0.0015);
  });
});
