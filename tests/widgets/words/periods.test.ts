import {describe, expect, test} from 'vitest';
import type {Grain, Period} from '../../../src/index.ts';
import {commonBeginning, namePeriods, type PeriodNames} from '../../../widgets/words/periods.ts';
import {wordsFor} from '../../../widgets/words/registry.ts';
import {month, sprint, week} from '../parts/series-facts.ts';

const words = wordsFor('en');

function names(periods: readonly Period[], grain: Grain): PeriodNames {
  return namePeriods(periods, grain, '2026-11-20', words.formats, words.periods);
}

describe('the common beginning of names', () => {
  test.each([
    [['CHK Sprint 41', 'CHK Sprint 42'], 'CHK Sprint '],
    [['Checkout 9', 'Checkout 10'], 'Checkout '],
    [['41', '42'], ''],
    [['Alpha', 'Beta'], ''],
    [['Sprint 1 red', 'Sprint 1 blue'], ''],
    [['Sprint 7'], ''],
    [[], ''],
  ])('of %j is %j', (given, common) => {
    expect(commonBeginning(given)).toBe(common);
  });
});

describe('sprints', () => {
  const seven = [41, 42, 43, 44, 45, 46, 47].map(number => sprint(number));
  const named = names(seven, 'sprint');
  test('are their number where they share the rest', () => {
    expect(named.axis(sprint(47))).toBe('47');
    expect(named.name(sprint(47))).toBe('sprint 47');
    expect(named.within(sprint(47))).toBe('in sprint 47');
    expect(named.span(sprint(41), sprint(47))).toBe('sprints 41 to 47');
    // Sprint 46 began on Monday 2 November 2026: 24 times 14 days after 1 December 2025.
    expect(named.since(sprint(46))).toBe('2 Nov');
  });

  test('pooled ones name the first and the last', () => {
    const pooled = {...sprint(35), to: sprint(40).to, label: 'CHK Sprint 35 – CHK Sprint 40'};
    expect(named.pooled(pooled)).toBe('sprints 35 to 40');
  });

  test('keep their whole name where they share nothing', () => {
    const odd = [
      {...sprint(41), label: 'Alpha'},
      {...sprint(42), label: 'Beta'},
    ];
    const own = names(odd, 'sprint');
    expect(odd.map(own.axis)).toEqual(['Alpha', 'Beta']);
    expect(odd.map(own.name)).toEqual(['Alpha', 'Beta']);
  });

  test('those of several teams are said by their days', () => {
    const shared = {...sprint(46), label: 'CHK Sprint 46 · ACC Sprint 33'};
    const own = names([shared], 'sprint');
    expect(own.axis(shared)).toBe('15 Nov');
    expect(own.name(shared)).toBe('2 Nov to 15 Nov');
    expect(own.within(shared)).toBe('from 2 Nov to 15 Nov');
    const before = {...sprint(45), label: 'CHK Sprint 45 · ACC Sprint 32'};
    const both = names([before, shared], 'sprint');
    expect(both.span(before, shared)).toBe('19 Oct to 15 Nov');
    expect(both.pooled({...shared, from: before.from, label: `${before.label} – ${shared.label}`})).toBe(
      '19 Oct to 15 Nov',
    );
  });
});

describe('weeks', () => {
  const named = names([week(46), week(47)], 'week');
  test('go by their number, and by their year where it is another', () => {
    expect(named.axis(week(47))).toBe('W47');
    expect(named.name(week(47))).toBe('week 47');
    expect(named.span(week(36), week(46))).toBe('weeks 36 to 46');
    expect(named.name({from: '2025-12-22', to: '2025-12-29', label: '2025-W52', complete: true})).toBe(
      'week 52 of 2025',
    );
  });
});

describe('months', () => {
  const named = names([month('2026-10'), month('2026-11')], 'month');
  test('are short on an axis and long in a sentence', () => {
    expect(named.axis(month('2026-10'))).toBe('Oct');
    expect(named.within(month('2026-10'))).toBe('in October');
    expect(named.since(month('2026-08'))).toBe('Aug');
    expect(named.name(month('2025-12'))).toBe('Dec 2025');
    expect(named.span(month('2026-02'), month('2026-10'))).toBe('Feb to Oct');
  });

  test('pooled ones name the first and the last', () => {
    const pooled = {from: '2026-08-01', to: '2026-11-01', label: '2026-08 – 2026-10', complete: true};
    expect(named.pooled(pooled)).toBe('Aug to Oct');
  });
});

test('days, quarters and years', () => {
  const day = {from: '2026-11-20', to: '2026-11-21', label: '2026-11-20', complete: true};
  expect(names([day], 'day').within(day)).toBe('on 20 Nov');
  const quarter = {from: '2026-10-01', to: '2027-01-01', label: '2026-Q4', complete: true};
  expect(names([quarter], 'quarter').name(quarter)).toBe('Q4 2026');
  expect(names([quarter], 'quarter').name({...quarter, label: 'FY27 Q1'})).toBe('FY27 Q1');
  const year = {from: '2026-01-01', to: '2027-01-01', label: '2026', complete: true};
  expect(names([year], 'year').name(year)).toBe('2026');
});
