import * as fc from 'fast-check';
import {expect, test} from 'vitest';
import {lowerBound, nearestAlong, nearestPoint} from '../../../widgets/charts/search.ts';

const ascending = fc.array(fc.integer({min: 0, max: 500}), {maxLength: 80}).map(values => values.sort((a, b) => a - b));

test('the lower bound is the count of smaller positions', () => {
  fc.assert(
    fc.property(ascending, fc.integer({min: -10, max: 510}), (values, wanted) => {
      expect(lowerBound(values.length, index => values[index] ?? 0, wanted)).toBe(
        values.filter(value => value < wanted).length,
      );
    }),
  );
});

test('the nearest position is as near as any', () => {
  fc.assert(
    fc.property(ascending, fc.integer({min: -10, max: 510}), (values, wanted) => {
      const found = nearestAlong(values.length, index => values[index] ?? 0, wanted);
      const least = Math.min(...values.map(value => Math.abs(value - wanted)));
      if (found === undefined) expect(values).toEqual([]);
      else expect(Math.abs((values[found] ?? 0) - wanted)).toBe(least);
    }),
  );
});

test('the nearest point is as near as any within reach, and none beyond it', () => {
  const points = fc.array(fc.tuple(fc.integer({min: 0, max: 300}), fc.integer({min: 0, max: 200})), {maxLength: 120});
  fc.assert(
    fc.property(points, fc.integer({min: 0, max: 300}), fc.integer({min: 0, max: 200}), (unsorted, x, y) => {
      const sorted = unsorted.sort((a, b) => a[0] - b[0]);
      const found = nearestPoint(
        {count: sorted.length, x: index => sorted[index]?.[0] ?? 0, y: index => sorted[index]?.[1] ?? 0},
        x,
        y,
        24,
      );
      const distances = sorted.map(([left, top]) => Math.hypot(left - x, top - y));
      const least = Math.min(...distances);
      if (found === undefined) expect(least).toBeGreaterThanOrEqual(24);
      else expect(distances[found]).toBeCloseTo(least, 9);
    }),
  );
});

test('a hundred thousand points are searched in well under a frame', () => {
  const count = 100_000;
  const x = Float32Array.from({length: count}, (_, index) => (index / count) * 800);
  // A sequence without a pattern: multiples of the golden ratio.
  const y = Float32Array.from({length: count}, (_, index) => ((index * 0.618034) % 1) * 400);
  const points = {count, x: (index: number) => x[index] ?? 0, y: (index: number) => y[index] ?? 0};
  const start = performance.now();
  for (let move = 0; move < 100; move++) nearestPoint(points, move * 8, (move * 37) % 400, 24);
  expect((performance.now() - start) / 100).toBeLessThan(8);
});
