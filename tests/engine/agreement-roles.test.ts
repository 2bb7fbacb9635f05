import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {aiPmDefinitions} from '../../src/catalogue/ai-pm.ts';
import {aiPoDefinitions} from '../../src/catalogue/ai-po.ts';
import {definitions} from '../../src/catalogue/catalogue.ts';
import {cpoDefinitions} from '../../src/catalogue/cpo.ts';
import {pmDefinitions} from '../../src/catalogue/pm.ts';
import {programDefinitions} from '../../src/catalogue/program.ts';
import type {AnyDefinition} from '../../src/language/definition.ts';
import {type Case, cases} from '../oracle/arbitrary.ts';
import {grainsOf, tablesOf} from './both.ts';
import {expectAgreement} from './hold.ts';
import {plausible} from './plausible.ts';
import {assertInRounds} from './rounds.ts';

const margin = {name: 'gross-margin', value: 0.8, from: 20_000};

function made(definition: AnyDefinition, given: Case): Case {
  const rows = plausible(definition, given.data.rows[definition.from] ?? []);
  return {
    data: {...given.data, rows: {...given.data.rows, assumptions: [margin], [definition.from]: rows}},
    scope: {...given.scope, params: {smallest: 10}},
  };
}

const own = [...pmDefinitions, ...cpoDefinitions, ...programDefinitions, ...aiPoDefinitions, ...aiPmDefinitions];

describe('engine and oracle agree on rows as files have them', () => {
  test.each(own.map(definition => [definition.id, definition] as const))('%s', (_, definition) => {
    let valued = 0;
    assertInRounds(
      fc.property(cases(definition.from, grainsOf(definition), tablesOf(definition, definitions)), drawn => {
        const given = made(definition, drawn);
        const {readings} = expectAgreement(definition, definitions, given);
        valued += readings.filter(({value}) => value !== undefined).length;
      }),
      () => valued > 2,
    );
    expect(valued).toBeGreaterThan(2);
  });
});
