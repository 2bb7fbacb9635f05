import {describe, expect, test} from 'vitest';
import {readPeriodLabel} from '../../../src/import/values/period-labels.ts';
import {type Conventions, defaultConventions} from '../../../src/time/conventions.ts';
import {formatDay} from '../../../src/time/day.ts';

function read(text: string, conventions: Partial<Conventions> = {}): readonly string[] | undefined {
  const found = readPeriodLabel(text, {...defaultConventions, ...conventions});
  return found && [formatDay(found.from), formatDay(found.to), found.grain];
}

describe('with a calendar year', () => {
  test.each([
    ['Jan-25', '2025-01-01', '2025-02-01', 'month'],
    ['Jan 25', '2025-01-01', '2025-02-01', 'month'],
    ["Jan '25", '2025-01-01', '2025-02-01', 'month'],
    ['Jan 2025', '2025-01-01', '2025-02-01', 'month'],
    ['january 2025', '2025-01-01', '2025-02-01', 'month'],
    ['Sept. 2025', '2025-09-01', '2025-10-01', 'month'],
    ['Mrz 25', '2025-03-01', '2025-04-01', 'month'],
    ['Jänner 2025', '2025-01-01', '2025-02-01', 'month'],
    ['Dezember 2025', '2025-12-01', '2026-01-01', 'month'],
    ['junio de 2025', '2025-06-01', '2025-07-01', 'month'],
    ['2025-01', '2025-01-01', '2025-02-01', 'month'],
    ['2025/12', '2025-12-01', '2026-01-01', 'month'],
    ['02/2024', '2024-02-01', '2024-03-01', 'month'],
    ['2025-Jan', '2025-01-01', '2025-02-01', 'month'],
    ['Q3 2026', '2026-07-01', '2026-10-01', 'quarter'],
    ['Q4-26', '2026-10-01', '2027-01-01', 'quarter'],
    ['2026-Q3', '2026-07-01', '2026-10-01', 'quarter'],
    ['2026 Q1', '2026-01-01', '2026-04-01', 'quarter'],
    ['3Q26', '2026-07-01', '2026-10-01', 'quarter'],
    ['Q3 FY26', '2026-07-01', '2026-10-01', 'quarter'],
    ['FY26', '2026-01-01', '2027-01-01', 'year'],
    ['FY 2026', '2026-01-01', '2027-01-01', 'year'],
    ['2026', '2026-01-01', '2027-01-01', 'year'],
    // 16 November 2026 is a Monday, in ISO week 47.
    ['W47 2026', '2026-11-16', '2026-11-23', 'week'],
    ['2026-W47', '2026-11-16', '2026-11-23', 'week'],
    ['KW 47/2026', '2026-11-16', '2026-11-23', 'week'],
    ['Week 1, 2026', '2025-12-29', '2026-01-05', 'week'],
    ['2026-W53', '2026-12-28', '2027-01-04', 'week'],
    ['2026-11-20', '2026-11-20', '2026-11-21', 'day'],
    ['20 Nov 2026', '2026-11-20', '2026-11-21', 'day'],
    ['Ｑ３\u00a02026', '2026-07-01', '2026-10-01', 'quarter'],
  ])('%s is [%s, %s) by %s', (text, from, to, grain) => {
    expect(read(text)).toEqual([from, to, grain]);
  });
});

describe('with a fiscal year from April, named by the year in which it ends', () => {
  test.each([
    ['FY26', '2025-04-01', '2026-04-01', 'year'],
    ['Q1 FY26', '2025-04-01', '2025-07-01', 'quarter'],
    ['FY26 Q4', '2026-01-01', '2026-04-01', 'quarter'],
    ['Q3 FY2026', '2025-10-01', '2026-01-01', 'quarter'],
    ['Jan-26', '2026-01-01', '2026-02-01', 'month'],
  ])('%s is [%s, %s) by %s', (text, from, to, grain) => {
    expect(read(text, {fiscalYearStart: 4})).toEqual([from, to, grain]);
  });
});

test('weeks start where the conventions say', () => {
  // With weeks from Sunday, the week that holds 4 January 2026 (a Sunday) is the first.
  expect(read('2026-W01', {weekStart: 7})).toEqual(['2026-01-04', '2026-01-11', 'week']);
});

test.each([
  'Sprint 41',
  'Sprint 2026',
  'PI 3',
  'Team',
  '',
  ' ',
  '1/2/2026',
  'H1 2026',
  'Q5 2026',
  'Q0 2026',
  '2025-W53',
  '2026-W00',
  '2026-13',
  '13/2026',
  'Foo 2025',
  '0000',
  'Total',
  '26',
  '5',
  'x'.repeat(500),
])('%s names no period', text => {
  expect(read(text)).toBeUndefined();
});
