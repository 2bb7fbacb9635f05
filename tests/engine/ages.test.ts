import {describe, expect, test} from 'vitest';
import type {AnyDefinition} from '../../src/language/definition.ts';
import {day, words} from '../oracle/hand.ts';
import type {Row} from '../oracle/row.ts';
import {dataOf, seriesOf} from './read.ts';

const age: AnyDefinition = {
  ...words('age'),
  from: 'items',
  place: {open: ['created', 'finished']},
  let: {half: {percentile: {days: ['started', {period: 'to', add: -1}]}, at: 50}, open: {count: true}},
  value: {field: 'half'},
  parts: {open: {field: 'open'}},
  headline: 'now',
};

const item = (id: string, created: string, started?: string, finished?: string): Row => ({
  id,
  created: day(created),
  started: started === undefined ? undefined : day(started),
  finished: finished === undefined ? undefined : day(finished),
});

const items = [
  item('a', '2026-01-01', '2026-01-02', '2026-03-10'),
  item('b', '2026-01-10', '2026-01-22'),
  item('c', '2026-02-01', '2026-02-27', '2026-02-28'),
  // Created and not yet started at the end of January; never started.
  item('d', '2026-01-20', '2026-02-10'),
  item('e', '2026-02-03'),
];

const coverage = {from: day('2026-01-01'), through: day('2026-03-31')};

describe('a percentile of ages at the end of each period', () => {
  // 31 January: a is 30 days old, b 10, d has not started. 28 February: a 58, b 38, d 19; c is done. 31 March: b 69, d 50.
  const expected = [
    {value: 10, n: 2, leftOut: 1},
    {value: 38, n: 3, leftOut: 1},
    {value: 50, n: 2, leftOut: 1},
  ];

  test('is that of the items that are there, and tells of those without an age', () => {
    const {readings, headline} = seriesOf(age, dataOf({items}, [age], {coverage}));
    expect(readings.map(({value, n, leftOut}) => ({value, n, leftOut}))).toEqual(expected);
    expect(headline?.parts).toEqual({open: 3});
  });

  test('is the same where one day lies so far off that days are not counted one by one', () => {
    const far = item('f', '0001-01-01', '0001-01-01', '0001-01-02');
    const later = item('g', '2026-01-01', '9999-01-01', '2026-01-01');
    const {readings} = seriesOf(age, dataOf({items: [...items, far, later]}, [age], {coverage}));
    expect(readings.map(({value, n, leftOut}) => ({value, n, leftOut}))).toEqual(expected);
  });

  test('is that of each group', () => {
    const split = items.map((row, index) => ({...row, team: index % 2 ? 'Red' : 'Blue'}));
    const {groups} = seriesOf(age, dataOf({items: split}, [age], {coverage}), {split: 'team'});
    // Blue has a, c and e; Red has b and d.
    expect(
      Object.fromEntries((groups ?? []).map(({value, readings}) => [value, readings.map(one => one.value)])),
    ).toEqual({Blue: [30, 58, undefined], Red: [10, 19, 50]});
  });
});
