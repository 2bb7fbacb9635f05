import fc from 'fast-check';
import {describe, test} from 'vitest';
import {definitions} from '../../src/catalogue/catalogue.ts';
import {cases} from '../oracle/arbitrary.ts';
import {grainsOf, tablesOf} from './both.ts';
import {expectAgreement} from './hold.ts';

describe('engine and oracle agree on every KPI of the catalogue', () => {
  test.each(definitions.map(definition => [definition.id, definition] as const))('%s', (_, definition) => {
    fc.assert(
      fc.property(cases(definition.from, grainsOf(definition), tablesOf(definition, definitions)), given => {
        expectAgreement(definition, definitions, given);
      }),
      {numRuns: 25},
    );
  });
});
