import {describe, expect, test} from 'vitest';
import type {Condition, Expression} from '../../src/language/expression.ts';
import {aggregate, exactSum, nearestRank} from './aggregate.ts';
import {evaluateCondition, evaluateExpression, type Surroundings} from './expression.ts';
import {choose, day, months, naive, record, words} from './hand.ts';
import {ofMean, wilson} from './interval.ts';
import type {Row} from './row.ts';

const november = months('2026-11', 1);
const around: Surroundings = {
  window: november,
  timeline: {
    spans: november,
    grain: 'month',
    conventions: record.conventions,
    known: day('2026-11-30'),
    through: day('2026-11-30'),
  },
  params: {grace: 2},
  named: {},
  rule: name => (name === 'escaped' ? {is: ['environment', 'production']} : undefined),
  amount: ({minor}) => minor,
  assumed: () => undefined,
  reading: () => ({why: 'no-data'}),
  past: () => [1, 4, 7, 2],
  before: () => [1, 4, 7, 2],
};
const number = (expression: Expression, row: Row = {}) => evaluateExpression(expression, row, around);
const truth = (condition: Condition, row: Row = {}) => evaluateCondition(condition, row, around);

const missing = {why: 'missing-value'};
const yes: Condition = {known: 'id'};
const no: Condition = {not: yes};
const unknown: Condition = {flag: 'guessed'};

describe('numbers', () => {
  test('days count both ends, and never run backwards', () => {
    const row = {started: day('2026-11-02'), finished: day('2026-11-06'), due: day('2026-11-01')};
    // Monday to Friday: 2, 3, 4, 5, 6 November.
    expect(number({days: ['started', 'finished']}, row)).toBe(5);
    expect(number({days: ['started', 'started']}, row)).toBe(1);
    expect(number({days: ['started', 'due']}, row)).toEqual({why: 'end-before-start'});
    expect(number({days: ['created', 'due']}, row)).toEqual(missing);
    // From 1 November through 30 November (the first day after, less one): 30 days; from 3 November on: 28.
    expect(number({days: [{period: 'from'}, {period: 'to', add: -1}]}, row)).toBe(30);
    expect(
      number(
        {
          days: [
            {period: 'from', add: 2},
            {period: 'to', add: -1},
          ],
        },
        row,
      ),
    ).toBe(28);
  });

  test('a ratio over zero is a reason, with its own words where given', () => {
    expect(number({ratio: [3, 4]})).toBe(0.75);
    expect(number({ratio: [0, 4]})).toBe(0);
    expect(number({ratio: [3, 0]})).toEqual({why: 'zero-denominator'});
    expect(number({ratio: [3, 0], why: 'never'})).toEqual({why: 'never'});
    expect(number({ratio: [-3, 4], positive: true})).toEqual({why: 'zero-denominator'});
    expect(number({ratio: [-3, 4]})).toBe(-0.75);
  });

  test('reasons pass through arithmetic, the left one first', () => {
    expect(number({plus: [1, {field: 'estimate'}]})).toEqual(missing);
    expect(number({minus: [{ratio: [1, 0]}, {field: 'estimate'}]})).toEqual({why: 'zero-denominator'});
    expect(number({times: [2, {clamp: [{least: [9, 7]}, 0, 5]}]})).toBe(10);
    expect(number({clamp: [-3, 0, 5]})).toBe(0);
  });

  test('bands score by the first limit that is not exceeded', () => {
    // The NPS bands: 6 is still a detractor, 7 and 8 are passive, 9 and 10 promoters.
    const bands = [
      [6, -100],
      [8, 0],
      [10, 100],
    ] as const;
    expect([0, 6, 7, 8, 9, 10].map(score => number({score, bands}))).toEqual([-100, -100, 0, 0, 100, 100]);
  });

  test('the past is a mean, a median or a sum of the last few', () => {
    // Of 1, 4, 7, 2 the last three are 4, 7, 2: mean 13/3, median 4, sum 13; of all four the median is (2 + 4) / 2.
    expect(number({past: 'velocity', periods: 3, take: 'mean'})).toBeCloseTo(13 / 3, 12);
    expect(number({past: 'velocity', periods: 3, take: 'median'})).toBe(4);
    expect(number({past: 'velocity', periods: 3, take: 'sum'})).toBe(13);
    expect(number({past: 'velocity', periods: 9, take: 'median'})).toBe(3);
    // 1 + 4 + 7 + 2.
    expect(number({soFar: 'velocity'})).toBe(14);
  });

  test('a condition with a reason gives neither branch', () => {
    expect(number(choose(yes, 1, 2), {id: 'A'})).toBe(1);
    expect(number(choose(yes, 1, 2))).toBe(2);
    expect(number(choose(unknown, 1, 2))).toEqual(missing);
  });
});

describe('conditions', () => {
  const row = {id: 'A', type: 'Bug', iterations: ['2026-11', 'S1'], labels: []};

  test('Kleene: one false settles "all", one true settles "any", else unknown wins', () => {
    const table = [
      [yes, yes, true, true],
      [yes, no, false, true],
      [no, no, false, false],
      [yes, unknown, missing, true],
      [unknown, yes, missing, true],
      [no, unknown, false, missing],
      [unknown, no, false, missing],
      [unknown, unknown, missing, missing],
    ] as const;
    for (const [a, b, all, any] of table) {
      expect(truth({all: [a, b]}, row)).toEqual(all);
      expect(truth({any: [a, b]}, row)).toEqual(any);
    }
    expect([truth({not: yes}, row), truth({not: no}, row), truth({not: unknown}, row)]).toEqual([false, true, missing]);
    expect([truth({all: []}), truth({any: []})]).toEqual([true, false]);
  });

  test('a missing text is unknown, an empty list simply holds nothing', () => {
    expect(truth({is: ['type', 'Bug']}, row)).toBe(true);
    expect(truth({is: ['type', 'bug']}, row)).toBe(false);
    expect(truth({is: ['status', 'Done']}, row)).toEqual(missing);
    expect(truth({in: ['type', ['Story', 'Bug']]}, row)).toBe(true);
    expect(truth({in: ['type', []]}, row)).toBe(false);
    expect(truth({in: ['status', []]}, row)).toEqual(missing);
    expect(truth({has: ['iterations', 'S1']}, row)).toBe(true);
    expect(truth({has: ['labels', 'S1']}, row)).toBe(false);
    expect(truth({has: ['components', 'S1']}, row)).toBe(false);
    expect(truth({names: 'iterations'}, row)).toBe(true);
    expect(truth({names: 'components'}, row)).toBe(false);
    expect([truth({known: 'type'}, row), truth({known: 'labels'}, row), truth({known: 'status'}, row)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('comparisons with a reason are unknown; a decided rule is its condition', () => {
    expect(truth({over: [2, 2]})).toBe(false);
    expect(truth({atLeast: [2, 2]})).toBe(true);
    expect(truth({over: [{ratio: [1, 0]}, 2]})).toEqual({why: 'zero-denominator'});
    expect(truth({before: ['created', {period: 'to'}]}, {created: day('2026-11-30')})).toBe(true);
    expect(truth({before: ['created', {period: 'to'}]}, {created: day('2026-12-01')})).toBe(false);
    expect(truth({before: ['created', {period: 'to'}]})).toEqual(missing);
    expect(truth({rule: 'escaped'}, {environment: 'production'})).toBe(true);
    expect(truth({rule: 'escaped'})).toEqual(missing);
    expect(truth({rule: 'other'})).toEqual({why: 'needs-answer'});
  });
});

describe('aggregates', () => {
  const rows: Row[] = [
    {id: 'A', team: 'Blue', estimate: 3, created: 10},
    {id: 'B', team: 'Blue', estimate: 5, created: 8},
    {id: 'C', created: 8},
    {id: 'D', team: 'Red', estimate: 1},
  ];

  test('nearest rank gives an observed value', () => {
    // On 1..5: ⌈0.85 · 5⌉ = ⌈4.25⌉ = 5th value; ⌈0.5 · 5⌉ = 3rd; ⌈0.2 · 5⌉ = 1st, exactly. On 1..20: 0.85 · 20 = 17th, exactly.
    const five = [3, 1, 5, 2, 4];
    expect([85, 50, 20, 21, 100, 0].map(at => nearestRank(five, at))).toEqual([5, 3, 1, 2, 5, 1]);
    expect(
      nearestRank(
        Array.from({length: 20}, (_, index) => index + 1),
        85,
      ),
    ).toBe(17);
    // 0.07 · 100 is 7.000000000000001 in doubles; the 7th value all the same.
    expect(
      nearestRank(
        Array.from({length: 100}, (_, index) => index + 1),
        7,
      ),
    ).toBe(7);
    // Of two values the 50th percentile is the lower one: half of them lie at or below it.
    expect(nearestRank([9, 4], 50)).toBe(4);
  });

  test('rows without a value are left out with the reason', () => {
    const sum = aggregate({sum: {field: 'estimate'}}, rows, around);
    // 3 + 5 + 1; C has no estimate.
    expect(sum.value).toBe(9);
    expect(sum.used.map(row => row.id)).toEqual(['A', 'B', 'D']);
    expect([...sum.leftOut]).toEqual([[rows[2], 'missing-value']]);
    // Blue is asked of four rows: true, true, unknown, false.
    const blue = aggregate({count: true, where: {is: ['team', 'Blue']}}, rows, around);
    expect(blue.value).toBe(2);
    expect([...blue.leftOut]).toEqual([[rows[2], 'missing-value']]);
    expect(aggregate({mean: {field: 'estimate'}}, rows, around).value).toBe(3);
  });

  test('distinct ignores missing texts; first and last go by a day', () => {
    expect(aggregate({distinct: 'team'}, rows, around)).toMatchObject({value: 2, leftOut: new Map()});
    // Days 10 and 8 (D has no day, C no estimate): earliest B = 5, latest A = 3.
    expect(aggregate({first: {field: 'estimate'}, by: 'created'}, rows, around).value).toBe(5);
    expect(aggregate({last: {field: 'estimate'}, by: 'created'}, rows, around).value).toBe(3);
  });

  test('over nothing a count and a sum are 0, the rest has no data', () => {
    const estimate = {field: 'estimate'};
    expect(aggregate({count: true}, [], around).value).toBe(0);
    expect(aggregate({sum: estimate}, [], around).value).toBe(0);
    const others = [
      {mean: estimate},
      {min: estimate},
      {max: estimate},
      {percentile: estimate, at: 50},
      {first: estimate, by: 'created'},
    ];
    for (const other of others) expect(aggregate(other, [], around).value).toEqual({why: 'no-data'});
  });

  test('a sum does not depend on the order', () => {
    // 1e16 + 1 − 1e16 is 1; plain left-to-right addition gives 0 in this order.
    expect(exactSum([1e16, 1, -1e16])).toBe(1);
    // Ten times the double next to 0.1 is 1.000000000000000055…; the nearest double is 1.
    expect(exactSum(Array.from({length: 10}, () => 0.1))).toBe(1);
  });

  test('an aggregate may use what the same let named before', () => {
    // Shares 6/8 and 2/8: concentration (6² + 2²) / 8² = 40/64.
    const [reading] = naive(
      {
        ...words('concentration'),
        from: 'items',
        place: 'ever',
        let: {
          whole: {sum: {field: 'estimate'}},
          squares: {
            sum: {
              times: [{ratio: [{field: 'estimate'}, {let: 'whole'}]}, {ratio: [{field: 'estimate'}, {let: 'whole'}]}],
            },
          },
        },
        value: {field: 'squares'},
      },
      {items: [{estimate: 6}, {estimate: 2}]},
    );
    expect(reading?.value).toBe(0.625);
  });
});

describe('intervals', () => {
  test('Wilson', () => {
    // 0 of 10: from 0 to z²/(n + z²) = 3.841459/13.841459 = 0.277533.
    expect(wilson(0, 10)?.low).toBeCloseTo(0, 9);
    expect(wilson(0, 10)?.high).toBeCloseTo(0.277533, 6);
    // 8 of 10: centre (0.8 + 3.841459/20) / 1.3841459 = 0.7167395, half (1.959964 · √(0.016 + 0.0096036)) / 1.3841459 = 0.2265780.
    expect(wilson(8, 10)?.low).toBeCloseTo(0.4901615, 5);
    expect(wilson(8, 10)?.high).toBeCloseTo(0.9433175, 5);
    expect(wilson(0, 0)).toBeUndefined();
  });

  test('a mean', () => {
    // 2, 4, 6: mean 4, variance (4 + 0 + 4) / 3 = 8/3, half width 1.96 · √(8 / 9) = 1.84787.
    expect(ofMean([2, 4, 6])?.low).toBeCloseTo(4 - 1.84787, 4);
    expect(ofMean([2, 4, 6])?.high).toBeCloseTo(4 + 1.84787, 4);
    expect(ofMean([2])).toBeUndefined();
  });
});
