import {describe, expect, test} from 'vitest';
import {eventPlaces, eventsWithin, eventTexts} from '../../../widgets/parts/happenings.ts';
import {wordsFor} from '../../../widgets/words/registry.ts';
import {sprint} from './series-facts.ts';

const words = wordsFor('en');
const freeze = {date: '2026-10-22', title: 'Release freeze'};
const office = {date: '2025-12-08', title: '<b>New office</b>', owner: 'J. Weber'};

describe('what happened', () => {
  test('belongs to the period that holds its day', () => {
    // Sprint 45 goes from 19 October to 1 November 2026.
    expect(eventsWithin([office, freeze], sprint(45))).toEqual([freeze]);
    expect(eventsWithin([office, freeze], sprint(44))).toEqual([]);
    expect(eventsWithin([{...freeze, date: sprint(45).to}], sprint(45))).toEqual([]);
    expect(eventsWithin([office, freeze], undefined)).toEqual([]);
    expect(eventsWithin([office, freeze], sprint(22), sprint(46))).toEqual([office, freeze]);
  });

  test('is said with its day, another year than the data\u2019s with its number', () => {
    expect(eventTexts([office, freeze], '2026-11-20', words)).toEqual([
      '8 Dec 2025: <b>New office</b>',
      '22 Oct: Release freeze',
    ]);
  });

  test('lies on the axis where its day does', () => {
    const periods = [sprint(44), sprint(45), sprint(46)];
    // The fourth of 14 days, at noon, of the second period: 1 + 3.5 / 14.
    expect(eventPlaces([office, freeze], periods)).toEqual([{at: 1.25}]);
  });

  test('between two periods stands where the later one begins', () => {
    expect(eventPlaces([freeze], [sprint(44), sprint(46)])).toEqual([{at: 1}]);
  });
});
