import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {niceDomain, niceTicks, type TimeUnit, timeTicks} from '../../../widgets/charts/axis.ts';
import {linearScale} from '../../../widgets/charts/scale.ts';
import {estimateWidth} from '../../../widgets/charts/text.ts';

const iso = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
const dayOf = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 86_400_000;

function ticksOf(from: string, through: string, width = 500): {unit: TimeUnit | undefined; days: string[]} {
  const first = dayOf(from);
  const last = dayOf(through);
  let unit: TimeUnit | undefined;
  const x = linearScale(first, last + 1, 0, width);
  const ticks = timeTicks(first, last, {x, start: 0, end: width, measure: estimateWidth}, (day, kind) => {
    unit = kind;
    return kind === 'month' || kind === 'year' ? iso(day).slice(5, 7) : iso(day).slice(5);
  });
  return {unit, days: ticks.map(tick => iso(tick.day))};
}

describe('niceTicks', () => {
  test('are round numbers', () => {
    expect(niceTicks(0, 30, 3)).toEqual([0, 10, 20, 30]);
    expect(niceTicks(0, 1, 5)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(niceTicks(0.1, 0.35, 5)).toEqual([0.1, 0.15, 0.2, 0.25, 0.3, 0.35]);
    expect(niceTicks(-20, 27, 3)).toEqual([-20, 0, 20]);
  });

  test('are the one number where both ends are equal, and none where an end is not finite', () => {
    expect(niceTicks(7, 7, 4)).toEqual([7]);
    expect(niceTicks(Number.NaN, 7, 4)).toEqual([]);
    expect(niceTicks(0, Number.POSITIVE_INFINITY, 4)).toEqual([]);
    expect(niceTicks(5, 1, 4)).toEqual([]);
  });

  test('ascend, lie inside, and are not many', () => {
    const value = fc.double({min: -1e300, max: 1e300, noNaN: true});
    fc.assert(
      fc.property(value, value, (a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        const ticks = niceTicks(low, high, 4);
        expect(ticks.length).toBeLessThanOrEqual(17);
        ticks.forEach((tick, index) => {
          expect(Number.isFinite(tick)).toBe(true);
          if (index > 0) expect(tick).toBeGreaterThan(ticks[index - 1] ?? 0);
        });
      }),
    );
  });
});

test('a domain is widened to whole ticks', () => {
  expect(niceDomain(0, 29, 3)).toEqual({low: 0, high: 30, ticks: [0, 10, 20, 30]});
  expect(niceDomain(-7.5, 12, 4)).toEqual({low: -10, high: 15, ticks: [-10, -5, 0, 5, 10, 15]});
  // Only 100 lies within, which alone tells no distance.
  expect(niceDomain(97, 104, 2)).toEqual({low: 95, high: 105, ticks: [95, 100, 105]});
  // 0.8 − (0.85 − 0.8) is a trifle more than 0.75, and still means that tick.
  expect(niceDomain(0.755, 0.9, 3)).toEqual({low: 0.75, high: 0.9, ticks: [0.75, 0.8, 0.85, 0.9]});
});

describe('timeTicks', () => {
  test('a quarter shows its months', () => {
    expect(ticksOf('2026-09-01', '2026-11-30')).toEqual({
      unit: 'month',
      days: ['2026-09-01', '2026-10-01', '2026-11-01'],
    });
  });

  test('an axis that begins within a month names it where there is room, without a tick', () => {
    const x = linearScale(dayOf('2026-09-05'), dayOf('2026-12-01'), 0, 500);
    const room = {x, start: 0, end: 500, measure: estimateWidth};
    const ticks = timeTicks(dayOf('2026-09-05'), dayOf('2026-11-30'), room, day => iso(day).slice(0, 7));
    expect(ticks.map(({text, begins}) => [text, begins])).toEqual([
      ['2026-09', false],
      ['2026-10', true],
      ['2026-11', true],
    ]);
    const late = timeTicks(dayOf('2026-09-28'), dayOf('2026-12-31'), room, day => iso(day).slice(0, 7));
    expect(late.map(({text}) => text)).toEqual(['2026-10', '2026-11', '2026-12']);
  });

  test('six weeks show their Mondays', () => {
    // 1 September 2026 is a Tuesday.
    expect(ticksOf('2026-09-01', '2026-10-11')).toEqual({
      unit: 'week',
      days: ['2026-09-07', '2026-09-14', '2026-09-21', '2026-09-28', '2026-10-05'],
    });
  });

  test('five days show each day, one day shows itself', () => {
    expect(ticksOf('2026-02-26', '2026-03-02').days).toEqual([
      '2026-02-26',
      '2026-02-27',
      '2026-02-28',
      '2026-03-01',
      '2026-03-02',
    ]);
    expect(ticksOf('2026-02-26', '2026-02-26').days).toEqual(['2026-02-26']);
  });

  test('eighteen months show every quarter, three years every half, a century its decades', () => {
    expect(ticksOf('2025-05-01', '2026-10-31').days).toEqual([
      '2025-05-01',
      '2025-07-01',
      '2025-09-01',
      '2025-11-01',
      '2026-01-01',
      '2026-03-01',
      '2026-05-01',
      '2026-07-01',
      '2026-09-01',
    ]);
    expect(ticksOf('2024-01-01', '2026-12-31').days).toEqual([
      '2024-01-01',
      '2024-07-01',
      '2025-01-01',
      '2025-07-01',
      '2026-01-01',
      '2026-07-01',
    ]);
    expect(ticksOf('1926-01-01', '2025-12-31').unit).toBe('year');
  });

  test('the first centuries keep their years', () => {
    // Date.UTC would take the year 50 for 1950.
    const days = ticksOf('0050-01-01', '0053-12-31').days;
    expect(days[0]).toBe('0050-01-01');
  });

  test('labels never touch and there is at least one, at any width and span', () => {
    const spans = fc.tuple(fc.integer({min: -40_000, max: 60_000}), fc.integer({min: 0, max: 40_000}));
    fc.assert(
      fc.property(spans, fc.integer({min: 60, max: 1400}), ([from, length], width) => {
        const x = linearScale(from, from + length + 1, 0, width);
        const ticks = timeTicks(from, from + length, {x, start: 0, end: width, measure: estimateWidth}, day =>
          iso(day).slice(-8),
        );
        expect(ticks.length).toBeGreaterThan(0);
        ticks.forEach((tick, index) => {
          const before = ticks[index - 1];
          if (before)
            expect(tick.labelX - before.labelX).toBeGreaterThan(
              (estimateWidth(tick.text) + estimateWidth(before.text)) / 2,
            );
        });
      }),
    );
  });
});
