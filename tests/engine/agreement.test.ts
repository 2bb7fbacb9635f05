import fc from 'fast-check';
import {describe, test} from 'vitest';
import {definitions} from '../../src/catalogue/catalogue.ts';
import {cases} from '../oracle/arbitrary.ts';
import {grainsOf} from './both.ts';
import {expectAgreement} from './hold.ts';

describe('engine and oracle agree on every KPI of the catalogue', () => {
  test.each(definitions.map(definition => [definition.id, definition] as const))('%s', (_, definition) => {
    fc.assert(
      fc.property(cases(definition.from, grainsOf(definition)), given =>
        expectAgreement(definition, definitions, given),
      ),
      {numRuns: 60, seed: 20250101},
    );
  });
});
