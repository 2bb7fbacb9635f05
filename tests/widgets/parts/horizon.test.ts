import {describe, expect, test} from 'vitest';
import {lastDaySeen, periodsWithin, shownPeriods, staleDays} from '../../../widgets/parts/horizon.ts';
import {month, reading, seriesOf, sprint} from './series-facts.ts';

const sprints = Array.from({length: 26}, (_, index) => reading('velocity', sprint(22 + index, index < 25), 1));
const through = '2026-11-20';

describe('a horizon', () => {
  test('of days holds the periods that begin in it', () => {
    // 92 days up to 20 November begin on 21 August; sprint 41 began on 24 August.
    expect(periodsWithin(sprints, {id: 'quarter', days: 92}, through)).toBe(7);
    expect(periodsWithin(sprints, {id: 'half-year', days: 183}, through)).toBe(13);
  });

  test('of periods holds so many complete ones, and the running one', () => {
    expect(periodsWithin(sprints, {id: 'short', periods: 6}, through)).toBe(7);
    expect(periodsWithin(sprints.slice(0, 25), {id: 'short', periods: 6}, '2026-11-15')).toBe(6);
  });

  test('is never empty', () => {
    expect(periodsWithin([], {id: 'quarter', days: 92}, through)).toBe(1);
    expect(periodsWithin(sprints, {id: 'quarter', days: 92}, '2028-01-01')).toBe(1);
  });

  test('shows nine months at least of a KPI by month', () => {
    const months = ['2026-08', '2026-09', '2026-10'].map(one => reading('escaped-defects', month(one), 1));
    expect(
      shownPeriods(seriesOf('escaped-defects', months, {grain: 'month'}), {id: 'quarter', days: 92}, through),
    ).toBe(9);
  });
});

test('data are stale when a whole period has passed', () => {
  expect(staleDays('sprint', '2026-11-20', '2026-12-04')).toBeUndefined();
  expect(staleDays('sprint', '2026-11-20', '2026-12-05')).toBe(15);
  expect(staleDays('week', '2026-11-20', '2026-11-28')).toBe(8);
  expect(staleDays('week', 'soon', '2026-11-28')).toBeUndefined();
});

test.each([
  [undefined, '2026-11-20', '2026-11-20'],
  ['2026-10-01', '2026-11-20', '2026-10-01'],
  ['2030-01-01', '2026-11-20', '2026-11-20'],
  ['2030-01-01', undefined, '2030-01-01'],
  [undefined, undefined, ''],
])('asked for %s of data through %s, %s is the last day', (asOf, through, last) => {
  expect(lastDaySeen(asOf, through)).toBe(last);
});
