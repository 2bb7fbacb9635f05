import {describe, expect, test} from 'vitest';
import {type AnyDefinition, kpi} from '../../src/language/definition.ts';
import {evaluateNaively} from './evaluate.ts';
import {day, months, naive, oneMonth, record, words} from './hand.ts';
import type {Row} from './row.ts';

const throughput = kpi({
  ...words('throughput'),
  from: 'items',
  place: {on: 'finished'},
  let: {count: {count: true}},
  value: {field: 'count'},
});

describe('records, groups and refusals', () => {
  const items: Row[] = [
    {team: 'Blue', type: 'Bug', finished: day('2026-11-03'), estimate: 2},
    {team: 'Blue', type: 'Story', finished: day('2026-11-04'), estimate: 4},
    {team: 'Red', type: 'Bug', finished: day('2026-10-04'), estimate: 8},
    {type: 'Bug', finished: day('2026-11-05'), estimate: 16},
  ];

  test('movements: who was there a month ago and is gone still has a record', () => {
    const churn: AnyDefinition = {
      ...words('churn'),
      from: 'items',
      place: {on: 'finished'},
      each: [
        {
          keys: ['team'],
          let: {now: {sum: {field: 'estimate'}}, before: {sum: {field: 'estimate'}, ago: 1}},
          keep: {over: [{field: 'before'}, 0]},
        },
      ],
      let: {gone: {count: true, where: {not: {over: [{field: 'now'}, 0]}}}, all: {count: true}},
      value: {ratio: [{field: 'gone'}, {field: 'all'}]},
      counted: 'all',
    };
    const [reading] = naive(churn, {items});
    // Red had 8 in October and has nothing now; Blue had nothing then and is no part of it; one row has no team.
    expect(reading).toMatchObject({value: 1, n: 1});
    expect([...(reading?.leftOut ?? [])]).toEqual([[items[3], 'missing-value']]);
  });

  test('a dropped record is left out with the reason of `keep`', () => {
    const definition: AnyDefinition = {
      ...words('gap'),
      from: 'items',
      place: 'ever',
      each: [
        {
          keys: ['team'],
          let: {n: {count: true}, sum: {sum: {field: 'estimate'}}},
          keep: {atLeast: [{field: 'n'}, 2]},
          why: 'too-few',
        },
      ],
      let: {most: {max: {ratio: [{field: 'sum'}, {field: 'n'}]}}},
      value: {field: 'most'},
    };
    const [reading] = naive(definition, {items});
    // Blue (2 + 4) / 2 = 3 stays, Red with one item goes.
    expect(reading).toMatchObject({value: 3, n: 1});
    expect([...(reading?.leftOut.values() ?? [])]).toEqual(['missing-value', 'too-few']);
  });

  test('a key that may be missing makes a record of its own where it is', () => {
    const definition: AnyDefinition = {
      ...words('teams'),
      from: 'items',
      place: 'ever',
      each: [{keys: ['team'], blanks: ['team'], let: {sum: {sum: {field: 'estimate'}}}}],
      let: {all: {sum: {field: 'sum'}}, rest: {sum: {field: 'sum'}, where: {is: ['team', '']}}},
      value: {field: 'rest'},
      counted: 'all',
    };
    const [reading] = naive(definition, {items});
    // Blue, Red and nobody: three records, and nobody's one row has 16.
    expect(reading).toMatchObject({value: 16, n: 3});
    expect(reading?.leftOut.size).toBe(0);
  });

  test('a record stands in the period of its own day, whenever its rows happened', () => {
    const cohort: AnyDefinition = {
      ...words('cohort'),
      from: 'items',
      place: 'ever',
      each: [
        {keys: ['type'], let: {entered: {min: {field: 'finished'}}, all: {sum: {field: 'estimate'}}}, on: 'entered'},
      ],
      let: {sum: {sum: {field: 'all'}}},
      value: {field: 'sum'},
    };
    // Bugs entered in October with 2 + 8 + 16, stories in November with 4.
    expect(naive(cohort, {items}, {spans: months('2026-10', 2)}).map(reading => reading.value)).toEqual([26, 4]);
  });

  test('a share of the whole ignores filter and split', () => {
    const share = kpi({
      ...words('share'),
      from: 'items',
      place: 'ever',
      let: {own: {sum: {field: 'estimate'}}, whole: {sum: {field: 'estimate'}, whole: true}},
      value: {ratio: [{field: 'own'}, {field: 'whole'}]},
    });
    const scope = {
      spans: oneMonth,
      grain: 'month',
      asOf: day('2026-11-30'),
      where: {type: ['Bug']},
      split: 'team',
    } as const;
    const series = evaluateNaively(share, {...record, rows: {items}}, scope);
    // Bugs 2 + 8 + 16 of 30; by team 2 and 8 of 30, and 16 of 30 without one.
    expect(series.readings[0]?.value).toBeCloseTo(26 / 30, 12);
    expect([...series.groups].map(([team, [reading]]) => [team, reading?.value])).toEqual([
      ['Blue', 2 / 30],
      ['Red', 8 / 30],
      ['', 16 / 30],
    ]);
  });

  test('a column without a single value is a refusal, and so is a table that is not there', () => {
    expect(naive({...throughput, needs: ['started']}, {items})[0]).toMatchObject({
      value: undefined,
      why: 'needs-column',
    });
    expect(naive({...throughput, needs: ['finished']}, {items})[0]?.why).toBeUndefined();
    expect(naive(throughput, {})[0]?.why).toBe('needs-table');
    expect(naive({...throughput, rows: {rule: 'escaped'}}, {items})[0]?.why).toBe('needs-answer');
    expect(naive({...throughput, grains: ['sprint']}, {items})[0]?.why).toBe('needs-iterations');
  });
});
