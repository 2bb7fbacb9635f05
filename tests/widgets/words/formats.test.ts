import {describe, expect, test} from 'vitest';
import {daysBetween, formatsFor, isoOfDay, shiftDay} from '../../../widgets/words/formats.ts';

const english = formatsFor('en');

describe('numbers', () => {
  test('a share below nothing has a minus, not a hyphen', () => {
    expect(english.share(-0.09)).toBe('−9\u202f%');
  });

  test('a target is said as it was agreed', () => {
    expect([0.925, 0.9995, 0.9].map(share => english.aim(share, 'share'))).toEqual([
      '92.5\u202f%',
      '99.95\u202f%',
      '90\u202f%',
    ]);
    expect([3.25, 20].map(points => english.aim(points, 'points'))).toEqual(['3.25', '20']);
  });

  test('a share is never rounded to none or to all of it where it is neither', () => {
    expect([0, 0.004, 0.5, 0.864, 0.996, 1].map(english.share)).toEqual([
      '0\u202f%',
      '0.4\u202f%',
      '50\u202f%',
      '86\u202f%',
      '99.6\u202f%',
      '100\u202f%',
    ]);
  });

  test('a language that writes the percent sign otherwise keeps its own way', () => {
    expect(formatsFor('de').share(0.86)).toBe('86\u00a0%');
    expect(formatsFor('tr').share(0.86)).toBe('%86');
  });

  test('a value has no more digits than it needs', () => {
    expect([1234.5678, 3.4, 0.456, 12].map(english.number)).toEqual(['1,234.6', '3.4', '0.46', '12']);
    expect([5.64, 46.2].map(value => english.rough(value, 'points'))).toEqual(['5.6', '46']);
  });

  test('a limit stays on its side of the value that is held against it', () => {
    // 0.02 rounds to 0 and 10.6 to 11, which would say that 0 and 10.8 lie within.
    expect(english.rough(0.02, 'defects', 0)).toBe('0.02');
    expect(english.rough(10.6, 'items', 10.8)).toBe('10.6');
    expect(english.rough(0.1245, 'share', 0.124)).toBe('12.5\u202f%');
    expect(english.rough(10.6, 'items', 14)).toBe('11');
  });

  test('a change has its sign, shares in points of a hundred', () => {
    expect(english.change(2, 'items')).toBe('+2');
    expect(english.change(-1.25, 'days')).toBe('−1.3');
    expect(english.change(0.05, 'share')).toBe('+5');
  });
});

describe('days', () => {
  test('are written with the day before the month where no country says otherwise', () => {
    expect(english.day('2026-11-20')).toBe('20 Nov');
    expect(english.fullDay('2026-11-20')).toBe('20 Nov 2026');
    expect(formatsFor('en-US').day('2026-11-20')).toBe('Nov 20');
    expect(formatsFor('de').day('2026-11-20')).toBe('20. Nov.');
  });

  test('an instant is the civil day of the zone', () => {
    expect(english.instantDay('2026-11-20T23:30:00Z', 'Pacific/Auckland', '2026')).toBe('21 Nov');
    expect(english.instantDay('2026-11-20T23:30:00Z', 'UTC', '2025')).toBe('20 Nov 2026');
  });

  test('are counted by the calendar', () => {
    expect(shiftDay('2026-03-01', -1)).toBe('2026-02-28');
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
    expect(isoOfDay(0)).toBe('1970-01-01');
  });

  test('what is no day stays as it is', () => {
    expect(english.day('soon')).toBe('soon');
    expect(shiftDay('soon', 1)).toBe('soon');
  });
});

test.each(['', 'x-klingon', 'en_US', '<img>', 'a', 'xx-XX'])('the language tag %j breaks nothing', tag => {
  expect(formatsFor(tag).count(1234)).toMatch(/1.?234/);
});
