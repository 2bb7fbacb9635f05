import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {definitions} from '../../src/catalogue/catalogue.ts';
import type {AnyDefinition} from '../../src/language/definition.ts';
import {type Case, cases} from '../oracle/arbitrary.ts';
import {definitionsOver, placedTables, readable} from '../oracle/arbitrary-definition.ts';
import {engineFigures, type Figure, oracleFigures} from './both.ts';

// Both round in their own order; figures of this size differ in the last digits at most.
const near = (a: number | undefined, b: number | undefined) =>
  a === b || (a !== undefined && b !== undefined && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b)));

/** Holds the engine's figures against the oracle's; a difference is shown with both. */
function expectAgreement(definition: AnyDefinition, others: readonly AnyDefinition[], given: Case): void {
  const engine = engineFigures(definition, others, given);
  const oracle = oracleFigures(definition, others, given);
  if (engine.refusal !== undefined) {
    // A refusal is one reason for the whole series; the oracle says it of each period.
    for (const {why} of oracle.readings) expect(why).toBe(engine.refusal);
    return;
  }
  expectSame(engine.readings, oracle.readings, 'all');
  expect([...engine.groups.keys()].sort()).toEqual([...oracle.groups.keys()].sort());
  for (const [group, readings] of engine.groups) expectSame(readings, oracle.groups.get(group) ?? [], `group ${group}`);
}

function expectSame(engine: readonly Figure[], oracle: readonly Figure[], where: string): void {
  expect(engine.map(({label}) => label)).toEqual(oracle.map(({label}) => label));
  engine.forEach((figure, index) => {
    const other = oracle[index];
    if (other === undefined) throw new Error(`no period ${figure.label}`);
    const same =
      near(figure.value, other.value) &&
      near(figure.low, other.low) &&
      near(figure.high, other.high) &&
      Object.keys({...figure.parts, ...other.parts}).every(name => near(figure.parts[name], other.parts[name]));
    const rounded = same ? {value: figure.value, low: figure.low, high: figure.high, parts: figure.parts} : {};
    expect({where, ...figure}).toEqual({where, ...other, ...rounded});
  });
}

describe('the catalogue', () => {
  test.each(definitions.map(definition => [definition.id, definition] as const))('%s', (_, definition) => {
    fc.assert(
      fc.property(cases(definition.from), given => expectAgreement(definition, definitions, given)),
      {numRuns: 40},
    );
  });
});

describe('random definitions', () => {
  const reaches = [
    ['of rows', {stages: false, elsewhere: false}],
    ['that look elsewhere', {stages: false, elsewhere: true}],
    ['of records', {stages: true, elsewhere: false}],
    ['of records that look elsewhere', {stages: true, elsewhere: true}],
  ] as const;
  describe.each(placedTables)('over %s', table => {
    test.each(reaches)('%s', (_, reach) => {
      fc.assert(
        fc.property(cases(table), definitionsOver(table, reach), (given, definition) =>
          expectAgreement(definition, readable(table), given),
        ),
        {numRuns: 40},
      );
    });
  });
});
