import {describe, expect, test} from 'vitest';
import type {AnyDefinition} from '../../src/language/definition.ts';
import type {NaiveScope} from '../oracle/evaluate.ts';
import {day, months, record, words} from '../oracle/hand.ts';
import type {Row} from '../oracle/row.ts';
import {engineFigures} from './both.ts';
import {expectAgreement} from './hold.ts';

/** What a case adds to a definition over items by the day on which they were created. */
type Given = Pick<AnyDefinition, 'let' | 'value'> & Partial<AnyDefinition>;

const items = (given: Given): AnyDefinition => ({...words('case'), from: 'items', place: {on: 'created'}, ...given});
const count = (more: Partial<AnyDefinition> = {}): AnyDefinition => ({
  ...items({let: {count: {count: true}}, value: {field: 'count'}, ...more}),
  id: 'count',
});

// One a month from May to November, and a second one in October; coverage starts in September.
const monthly: Row[] = ['05', '06', '07', '08', '09', '10', '11'].map(month => ({
  created: day(`2026-${month}-05`),
  team: 'Blue',
}));
const rows: Row[] = [...monthly, {created: day('2026-10-06'), team: 'Blue'}];
const coverage = {from: day('2026-09-01'), through: day('2026-11-30')};
const autumn = {spans: months('2026-09', 3), grain: 'month', asOf: day('2026-11-30')} as const;

/** Holds engine and oracle against each other and against September, October and November worked out by hand. */
function expectMonths(
  definition: AnyDefinition,
  expected: readonly (number | string)[],
  more: {rows?: readonly Row[]; others?: readonly AnyDefinition[]; scope?: Partial<NaiveScope>} = {},
): void {
  const data = {...record, coverage, rows: {items: more.rows ?? rows}};
  const given = {data, scope: {...autumn, ...more.scope}};
  const others = more.others ?? [];
  const readings = engineFigures(definition, others, given).readings;
  expect(readings.map(({value, why}) => value ?? why)).toEqual(expected);
  expectAgreement(definition, others, given);
}

describe('elsewhere', () => {
  const over = (letting: AnyDefinition['let']) => items({let: letting, value: {field: 'n'}});

  test('periods ago, and several together, go on before the first period', () => {
    // August, September, October; July to September, August to October, September to November.
    expectMonths(over({n: {count: true, ago: 1}}), [1, 1, 2]);
    expectMonths(over({n: {count: true, over: 3}}), [3, 4, 4]);
  });

  test('several together, a while ago', () => {
    // June to August, July to September, August to October.
    expectMonths(over({n: {count: true, ago: 1, over: 3}}), [3, 3, 4]);
    // June and July, July and August, August and September.
    expectMonths(over({n: {count: true, ago: {months: 2}, over: 2}}), [2, 2, 2]);
  });

  test('iterations together are their days, not those between them', () => {
    const spans = [
      {from: day('2026-09-01'), to: day('2026-09-15'), label: 'S1'},
      {from: day('2026-10-06'), to: day('2026-10-20'), label: 'S2'},
    ];
    const iterations = spans.map(({label, from, to}) => ({name: label, kind: 'sprint', start: from, end: to - 1}));
    const data = {...record, coverage, rows: {items: rows, iterations}};
    // 5 September, and of 5 and 6 October the latter.
    expectAgreement(over({n: {count: true, over: 2}}), [], {data, scope: {...autumn, spans, grain: 'sprint'}});
  });

  test('the interval of a mean is that of the rows that it looked at', () => {
    const definition = items({
      let: {n: {mean: {days: ['created', {period: 'to'}]}, over: 3}},
      value: {ratio: [{field: 'n'}, {field: 'n'}]},
      interval: {ofMean: 'n'},
    });
    expectMonths(definition, [1, 1, 1]);
  });

  test('records exist for those who were only there before', () => {
    const moves = [
      {team: 'Blue', created: day('2026-10-05')},
      {team: 'Red', created: day('2026-11-05')},
    ];
    const definition = items({
      each: [{keys: ['team'], let: {now: {count: true}, before: {count: true, ago: 1}}}],
      let: {gone: {count: true, where: {over: [{field: 'before'}, {field: 'now'}]}}},
      value: {field: 'gone'},
    });
    expectMonths(definition, [0, 0, 1], {rows: moves});
  });

  test('as things stand is known on the last covered day, not as of an earlier one', () => {
    const backlog = items({place: 'now', let: {n: {count: true}}, value: {field: 'n'}});
    expectMonths(backlog, ['not-covered', 'not-covered', 8]);
    expectMonths(backlog, ['not-covered', 'not-covered', 'not-covered'], {scope: {asOf: day('2026-11-29')}});
  });
});

describe('other KPIs', () => {
  const reads = (more: Partial<AnyDefinition> = {}): AnyDefinition =>
    items({place: 'ever', let: {n: {count: true}}, value: {reading: 'count'}, ...more});

  test('a condition on rows asks for the reading of each period', () => {
    // Only October has two.
    const definition = items({rows: {atLeast: [{reading: 'count'}, 2]}, let: {n: {count: true}}, value: {field: 'n'}});
    expectMonths(definition, [0, 2, 0], {others: [count()]});
    // The last reading before: none, 1, 2. September's row cannot be judged.
    const past = items({
      rows: {atLeast: [{past: 'count', periods: 1, take: 'sum'}, 2]},
      let: {n: {count: true}},
      value: {field: 'n'},
    });
    expectMonths(past, [0, 0, 1], {others: [count()]});
  });

  test('what has no value gives its reason on', () => {
    expectMonths(reads(), ['too-few', 2, 'too-few'], {others: [count({minimum: 2})]});
    const parted = count({parts: {p: {field: 'count'}}, minimumOf: {p: 2}});
    expectMonths(reads({value: {reading: 'count', part: 'p'}}), ['too-few', 2, 'too-few'], {others: [parted]});
  });

  test('what is refused gives its refusal on', () => {
    const refused = (why: string, more: Partial<AnyDefinition>) =>
      expectMonths(reads(), [why, why, why], {others: [count(more)], rows: [...rows, {created: 0, team: 'Red'}]});
    refused('scope-mismatch', {within: 'team'});
    refused('needs-column', {needs: ['due']});
    refused('needs-answer', {rows: {rule: 'escaped'}});
    refused('needs-iterations', {grains: ['sprint']});
  });

  test('the past is complete and settled', () => {
    // 45 days after the end of September is 14 November, of October 15 December.
    const definition = reads({value: {past: 'count', periods: 3, take: 'sum'}});
    expectMonths(definition, ['no-data', 1, 1], {others: [count({matures: 45})]});
  });
});

describe('names and counts', () => {
  test('a name may be used in the same `let` of a stage, and under an interval', () => {
    const staged = items({
      place: 'ever',
      each: [{keys: ['team'], let: {a: {count: true}, b: {sum: {let: 'a'}}}}],
      let: {n: {sum: {field: 'b'}}},
      value: {field: 'n'},
    });
    // Eight rows, each adding eight.
    expectMonths(staged, [64, 64, 64]);
    const mean = items({
      place: 'ever',
      let: {a: {count: true}, b: {mean: {let: 'a'}}},
      value: {field: 'b'},
      interval: {ofMean: 'b'},
    });
    expectMonths(mean, [8, 8, 8]);
  });

  test('rows without the text are not counted among the distinct', () => {
    const definition = items({place: 'ever', let: {n: {distinct: 'team'}}, value: {field: 'n'}, minimum: 9});
    expectMonths(definition, ['too-few', 'too-few', 'too-few'], {rows: [...rows, {created: 0}]});
  });

  test('a score above all bands is a reason, and its row is left out', () => {
    expectMonths(items({let: {n: {sum: {score: 9, bands: [[1, 2]]}}}, value: {field: 'n'}}), [0, 0, 0]);
  });
});
