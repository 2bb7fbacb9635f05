import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {dimensions} from '../../../src/tables/dimensions.ts';
import {parseKpis, parseWhere, readAttributes} from '../../../widgets/parts/attributes.ts';

const none = {asOf: undefined, grain: undefined, horizon: undefined, where: undefined, headingLevel: undefined};

describe('a filter', () => {
  test.each([
    ['team=Blue', {team: 'Blue'}],
    [' team = Blue ; product = Web ', {team: 'Blue', product: 'Web'}],
    ['team=a=b', {team: 'a=b'}],
    ['{"team": ["Blue", "Green"]}', {team: ['Blue', 'Green']}],
    ...dimensions.map((name): [string, Record<string, string>] => [`${name}=x`, {[name]: 'x'}]),
    ['', {}],
  ])('%j is %j', (text, where) => {
    expect(parseWhere(text)).toEqual(where);
  });

  test.each([
    'bogus',
    'team=',
    '=Blue',
    'colour=red',
    '{"team": 3}',
    '{"team"',
    '[]',
    '{"__proto__": "x"}',
    'constructor=x',
  ])('%j is none', text => {
    expect(parseWhere(text)).toBeUndefined();
  });

  test('nothing that is written there throws', () => {
    fc.assert(fc.property(fc.string(), text => void parseWhere(text)));
  });
});

describe('attributes', () => {
  test('that mean something are used', () => {
    expect(
      readAttributes({
        asOf: '2026-11-20',
        grain: 'week',
        horizon: 'half-year',
        where: 'team=Blue',
        headingLevel: 6,
      }),
    ).toEqual({
      asOf: '2026-11-20',
      grain: 'week',
      horizon: {id: 'half-year', days: 183},
      where: {team: 'Blue'},
      headingLevel: 6,
      bad: [],
    });
    expect(readAttributes({...none, horizon: '8'}).horizon).toEqual({id: '8', periods: 8});
  });

  test('that mean nothing are named and not used', () => {
    const read = readAttributes({
      asOf: '2026-02-30',
      grain: 'fortnight',
      horizon: 'soon',
      where: 'x',
      headingLevel: 9,
    });
    expect(read).toMatchObject({
      asOf: undefined,
      grain: undefined,
      horizon: undefined,
      where: {},
      headingLevel: undefined,
    });
    expect(read.bad.map(({name}) => name)).toEqual(['as-of', 'grain', 'horizon', 'where', 'heading-level']);
  });

  test('that are absent or empty are no mistake', () => {
    expect(readAttributes(none).bad).toEqual([]);
    expect(readAttributes({...none, asOf: '', grain: '', horizon: '', where: ''}).bad).toEqual([]);
  });

  test.each([0, 7, -1, 1.5, Number.NaN])('the heading level %s is none', headingLevel => {
    expect(readAttributes({...none, headingLevel}).bad).toEqual([{name: 'heading-level', value: String(headingLevel)}]);
  });

  test.each(['0', '201', '-1', '1.5', '1e2'])('the horizon %s is none', horizon => {
    expect(readAttributes({...none, horizon}).horizon).toBeUndefined();
  });
});

test('KPIs are named once each, by commas or spaces', () => {
  expect(parseKpis('velocity, cycle-time velocity,,on-time')).toEqual(['velocity', 'cycle-time', 'on-time']);
  expect(parseKpis(undefined)).toEqual([]);
});
