import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {throughput} from '../../src/catalogue/po/throughput.ts';
import {parseDefinition} from '../../src/language/definition-schema.ts';
import {parseCondition} from '../../src/language/schema.ts';

describe('conditions from outside', () => {
  test.each([
    {is: ['type', 'Bug']},
    {in: ['type', ['Bug', 'Defect']]},
    {any: [{has: ['labels', 'prod-bug']}, {not: {known: 'resolution'}}]},
    {before: ['due', {period: 'to', add: -1}]},
    {over: [{days: ['started', {period: 'to'}]}, {times: [2, {field: 'estimate'}]}]},
  ])('%j is one', condition => {
    expect(parseCondition(condition)).toEqual(condition);
  });

  test.each([
    null,
    'type is Bug',
    [],
    {},
    {is: ['type']},
    {is: ['type', 5]},
    {is: ['type', 'Bug'], also: 1},
    {unknown: ['a', 'b']},
    {all: {is: ['a', 'b']}},
    {over: [Number.NaN, 1]},
    {['__proto__']: 1},
    {before: ['due', {period: 'middle'}]},
  ])('%j is none', value => {
    expect(() => parseCondition(value)).toThrow(/^invalid condition: /);
  });

  test('anything at all is read or refused in the programmers’ voice', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        try {
          expect(parseCondition(value)).toBe(value);
        } catch (error) {
          expect(String(error)).toMatch(/invalid condition/);
        }
      }),
    );
  });
});

describe('definitions from outside', () => {
  test.each([
    ['place', {...throughput, place: {at: 'finished'}}],
    ['let', {...throughput, let: {finished: {total: 1}}}],
    ['headline', {...throughput, headline: 'first'}],
    ['value', {...throughput, value: undefined}],
    ['colour', {...throughput, colour: 'red'}],
    ['id', {}],
  ])('names the first wrong member: %s', (member, value) => {
    expect(() => parseDefinition(value)).toThrow(`invalid definition: ${member}`);
  });
});
