import {describe, expect, test} from 'vitest';
import {kpi} from '../../src/language/definition.ts';
import {day, months, naive, words} from './hand.ts';
import type {Row} from './row.ts';

const throughput = kpi({
  ...words('throughput'),
  from: 'items',
  place: {on: 'finished'},
  rows: {is: ['category', 'done']},
  let: {count: {count: true}},
  value: {field: 'count'},
});

const cycleTime = kpi({
  ...words('cycle-time'),
  from: 'items',
  place: {on: 'finished'},
  rows: {is: ['category', 'done']},
  let: {
    days: {percentile: {days: ['started', 'finished']}, at: 85},
    half: {percentile: {days: ['started', 'finished']}, at: 50},
  },
  value: {field: 'days'},
  parts: {half: {field: 'half'}},
  minimum: 2,
  minimumOf: {half: 3},
});

const inProgress = kpi({
  ...words('in-progress'),
  from: 'items',
  place: {open: ['started', 'finished']},
  let: {count: {count: true}, age: {sum: {days: ['started', {period: 'to', add: -1}]}}},
  value: {field: 'count'},
  parts: {age: {field: 'age'}},
});

const done = (id: string, started: string | undefined, finished: string | undefined, more: Row = {}): Row => ({
  id,
  category: 'done',
  started: started === undefined ? undefined : day(started),
  finished: finished === undefined ? undefined : day(finished),
  ...more,
});

describe('edge cases of flow', () => {
  test('no start, but a finish: throughput yes, cycle time no', () => {
    const items = [
      done('A', undefined, '2026-11-05'),
      done('B', '2026-11-04', '2026-11-05'),
      done('C', '2026-11-01', '2026-11-09'),
    ];
    expect(naive(throughput, {items})[0]).toMatchObject({value: 3, n: 3, leftOut: new Map()});
    // B 2 days, C 9 days: the 85th percentile of two is ⌈1.7⌉ = the second.
    const [reading] = naive(cycleTime, {items});
    expect(reading).toMatchObject({value: 9, n: 2});
    expect([...(reading?.leftOut ?? [])]).toEqual([[items[0], 'missing-value']]);
  });

  test('started and finished on one day is one day', () => {
    const items = [done('A', '2026-11-05', '2026-11-05'), done('B', '2026-11-05', '2026-11-05')];
    expect(naive(cycleTime, {items})[0]).toMatchObject({value: 1, n: 2});
  });

  test('finished before it started: left out of cycle time, never 1, never negative', () => {
    const items = [
      done('A', '2026-11-06', '2026-11-05'),
      done('B', '2026-11-05', '2026-11-06'),
      done('C', '2026-11-05', '2026-11-06'),
    ];
    const [reading] = naive(cycleTime, {items});
    expect(reading).toMatchObject({value: 2, n: 2});
    expect([...(reading?.leftOut.values() ?? [])]).toEqual(['end-before-start']);
  });

  test('done without a date belongs to no period; a date with another status is not done', () => {
    const items = [
      done('A', '2026-11-01', undefined),
      done('B', '2026-11-01', '2026-11-02', {category: 'in-progress'}),
    ];
    expect(naive(throughput, {items})[0]).toMatchObject({value: 0, n: 0, leftOut: new Map()});
  });

  test('abandoned work is neither throughput nor cycle time, and an unmapped status is left out, not "false"', () => {
    const abandoned = done('A', '2026-11-01', '2026-11-02', {category: 'abandoned'});
    const unmapped = done('B', '2026-11-01', '2026-11-02', {category: undefined});
    const [reading] = naive(throughput, {items: [abandoned, unmapped, done('C', '2026-11-01', '2026-11-02')]});
    expect(reading?.value).toBe(1);
    expect([...(reading?.leftOut ?? [])]).toEqual([[unmapped, 'missing-value']]);
  });

  test('reopened and open now: back in progress with the original start', () => {
    // 1 November through 30 November, both counted.
    const items = [done('A', '2026-11-01', undefined, {category: 'in-progress', reopened: 1})];
    expect(naive(inProgress, {items})[0]).toMatchObject({value: 1, parts: {age: 30}});
  });

  test('in progress is counted at the end of the last day', () => {
    const items = [
      done('same day', '2026-11-30', '2026-11-30'),
      done('ends on the last day', '2026-11-02', '2026-11-30'),
      done('ends a day later', '2026-11-02', '2026-12-01'),
      done('starts on the last day', '2026-11-30', undefined),
      done('starts a day later', '2026-12-01', undefined),
      done('without a start', undefined, undefined),
    ];
    const [reading] = naive(inProgress, {items});
    expect(reading?.records.map(row => row.id)).toEqual(['ends a day later', 'starts on the last day']);
    // Ages on 30 November: 2 to 30 = 29 days, and 1 day.
    expect(reading?.parts).toEqual({age: 30});
  });

  test('a period finishes on its last day, and starts on its first', () => {
    const items = ['2026-10-31', '2026-11-01', '2026-11-30', '2026-12-01'].map(text => done(text, undefined, text));
    expect(naive(throughput, {items})[0]?.records.map(row => row.id)).toEqual(['2026-11-01', '2026-11-30']);
  });

  test('too few keep the number of counted rows and lose the value', () => {
    const one = [done('A', '2026-11-01', '2026-11-02')];
    expect(naive(cycleTime, {items: one})[0]).toMatchObject({value: undefined, why: 'too-few', n: 1});
    // Two are enough for the headline, not for the half.
    const two = [...one, done('B', '2026-11-01', '2026-11-05')];
    expect(naive(cycleTime, {items: two})[0]).toMatchObject({value: 5, n: 2, parts: {half: {why: 'too-few'}}});
    // None at all is another state than too few.
    const none = [done('A', '2026-10-01', '2026-10-02')];
    expect(naive(cycleTime, {items: none})[0]).toMatchObject({value: undefined, why: 'no-data', n: 0});
  });

  test('an item carried through several sprints is completed once, in the one whose days hold its finish', () => {
    const spans = [
      {from: day('2026-11-02'), to: day('2026-11-16'), label: 'S1'},
      {from: day('2026-11-16'), to: day('2026-11-30'), label: 'S2'},
    ];
    const velocity = kpi({
      ...words('velocity'),
      from: 'items',
      place: {on: 'finished'},
      rows: {all: [{is: ['category', 'done']}, {names: 'iterations'}]},
      within: 'team',
      let: {points: {sum: {field: 'estimate'}}, items: {count: true}},
      value: {field: 'points'},
      parts: {items: {field: 'items'}},
    });
    const items = [
      done('carried', undefined, '2026-11-18', {estimate: 5, iterations: ['S1', 'S2'], team: 'Blue'}),
      done('outside', undefined, '2026-11-18', {estimate: 8, iterations: ['S1'], team: 'Blue'}),
      done('unestimated', undefined, '2026-11-29', {iterations: ['S2'], team: 'Blue'}),
    ];
    const readings = naive(velocity, {items}, {spans, grain: 'sprint'});
    // S2: 5 points of 1 estimated item; 2 items in all.
    expect(readings.map(reading => [reading.value, reading.n, reading.parts.items])).toEqual([
      [0, 0, 0],
      [5, 1, 2],
    ]);
    // Points of two teams do not add up; filtered to one team they do.
    const two = [...items, done('red', undefined, '2026-11-18', {estimate: 3, iterations: ['S2'], team: 'Red'})];
    expect(naive(velocity, {items: two}, {spans, grain: 'sprint'})[1]).toMatchObject({
      value: undefined,
      why: 'scope-mismatch',
    });
    expect(naive(velocity, {items: two}, {spans, grain: 'sprint', where: {team: ['Red']}})[1]?.value).toBe(3);
  });

  test('planned work: added within the grace days, not removed before, done in the sprint', () => {
    const spans = [{from: day('2026-11-02'), to: day('2026-11-16'), label: 'S1'}];
    const sayDo = kpi({
      ...words('say-do'),
      from: 'commitments',
      place: {of: 'iteration'},
      rows: {
        all: [
          {before: ['added', {period: 'from', add: 2}]},
          {any: [{not: {known: 'removed'}}, {not: {before: ['removed', {period: 'from'}]}}]},
        ],
      },
      let: {
        done: {sum: {field: 'estimate'}, where: {all: [{known: 'finished'}, {before: ['finished', {period: 'to'}]}]}},
        all: {sum: {field: 'estimate'}},
      },
      value: {ratio: [{field: 'done'}, {field: 'all'}]},
      counted: 'all',
    });
    const plan = (item: string, added: string | undefined, more: Row): Row => ({
      item,
      iteration: 'S1',
      added: added ? day(added) : undefined,
      ...more,
    });
    const commitments = [
      plan('done', '2026-11-01', {estimate: 5, finished: day('2026-11-15')}),
      plan('late', '2026-11-03', {estimate: 3, finished: day('2026-11-16')}),
      plan('added after the grace days', '2026-11-04', {estimate: 100, finished: day('2026-11-05')}),
      plan('removed before the start', '2026-10-20', {estimate: 100, removed: day('2026-11-01')}),
      plan('removed after the start', '2026-10-20', {estimate: 2, removed: day('2026-11-05')}),
      plan('unknown when', undefined, {estimate: 100}),
      {...plan('of another sprint', '2026-11-01', {estimate: 100}), iteration: 'S2'},
    ];
    const [reading] = naive(sayDo, {commitments}, {spans, grain: 'sprint'});
    // 5 of 5 + 3 + 2.
    expect(reading).toMatchObject({value: 0.5, n: 3});
    expect([...(reading?.leftOut.keys() ?? [])].map(row => row.item)).toEqual(['unknown when']);
  });
});

describe('periods', () => {
  const items = ['2026-09-05', '2026-10-05', '2026-10-06', '2026-11-03', '2026-11-20'].map(text =>
    done(text, '2026-09-01', text),
  );

  test('the running period is read to the as-of day and is not complete', () => {
    const asOf = day('2026-11-10');
    const [flow] = naive(throughput, {items}, {asOf});
    expect(flow).toMatchObject({value: 1, complete: false, settled: false});
    // At the end of 10 November only the item of the 20th is open, since 1 September: 30 + 31 + 10 = 71 days.
    expect(naive(inProgress, {items}, {asOf})[0]).toMatchObject({value: 1, parts: {age: 71}, complete: false});
  });

  test('outside of coverage there is no value; at its edges there is an incomplete one', () => {
    const coverage = {from: day('2026-09-03'), through: day('2026-11-30')};
    const readings = naive(throughput, {items}, {coverage, spans: months('2026-08', 5), asOf: day('2026-12-15')});
    expect(readings.map(reading => [reading.span.label, reading.value ?? reading.why, reading.complete])).toEqual([
      ['2026-08', 'not-covered', false],
      ['2026-09', 1, false],
      ['2026-10', 2, true],
      ['2026-11', 2, true],
      ['2026-12', 'not-covered', false],
    ]);
  });

  test('a reading settles when its lag has passed', () => {
    const late = {...throughput, matures: 30};
    const readings = naive(late, {items}, {spans: months('2026-10', 2)});
    // 31 October + 30 days = 30 November, the last known day; November settles on 30 December.
    expect(readings.map(reading => [reading.complete, reading.settled])).toEqual([
      [true, true],
      [true, false],
    ]);
  });

  test('periods ago, months ago, and several together', () => {
    const change = kpi({
      ...words('change'),
      from: 'items',
      place: {on: 'finished'},
      let: {
        now: {count: true},
        before: {count: true, ago: 1},
        quarter: {count: true, ago: {months: 2}},
        three: {count: true, over: 3},
        start: {min: {days: ['started', {period: 'from'}]}, over: 3},
      },
      value: {minus: [{field: 'now'}, {field: 'before'}]},
      parts: {quarter: {field: 'quarter'}, three: {field: 'three'}, start: {field: 'start'}},
    });
    const [reading] = naive(change, {items});
    // September 1, October 2, November 2; 1 September through 1 September is one day.
    expect(reading).toMatchObject({value: 0, parts: {quarter: 1, three: 5, start: 1}});
    // The series begins with November, but October is a month all the same; before the first sprint there is nothing.
    const sprint = [{from: day('2026-11-02'), to: day('2026-11-16'), label: 'S1'}];
    expect(naive(change, {items}, {spans: sprint, grain: 'sprint'})[0]).toMatchObject({
      value: undefined,
      why: 'not-covered',
    });
  });

  test('how things stand now is known of the period that holds the last covered day alone', () => {
    const backlog = kpi({
      ...words('backlog'),
      from: 'items',
      place: 'now',
      let: {count: {count: true}},
      value: {field: 'count'},
    });
    const spans = months('2026-10', 2);
    const readings = naive(backlog, {items}, {spans});
    expect(readings.map(reading => reading.value ?? reading.why)).toEqual(['not-covered', 5]);
    expect(naive(backlog, {items}, {spans, asOf: day('2026-11-29')})[1]?.why).toBe('not-covered');
  });
});
