import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {catalogue} from '../../src/catalogue/catalogue.ts';
import {profiles} from '../../src/catalogue/profiles.ts';
import {parseDefinition} from '../../src/language/definition-schema.ts';
import {hashDefinition} from '../../src/language/hash.ts';
import {printDefinition} from '../../src/language/print.ts';
import {grainsOf} from '../engine/both.ts';
import {expectAgreement} from '../engine/hold.ts';
import {cases} from '../oracle/arbitrary.ts';

const all = [...profiles.values()].flatMap(({id, definitions, causes}) =>
  definitions.map(definition => [`${id}: ${definition.id}`, definition, causes] as const),
);

test('profiles are found by their id, and the default one replaces nothing', () => {
  for (const [id, profile] of profiles) expect(profile.id).toBe(id);
  expect(profiles.get('default')?.definitions).toEqual([]);
});

describe.each(all)('%s', (_, definition, causes) => {
  test('is data that takes the place of another, and says why it differs', () => {
    expect(parseDefinition(JSON.parse(JSON.stringify(definition)))).toEqual(definition);
    const own = catalogue.get(definition.id);
    expect(own).toBeDefined();
    expect(own && hashDefinition(own)).not.toBe(hashDefinition(definition));
    expect(causes[definition.id]?.length).toBeGreaterThan(0);
    for (const cause of causes[definition.id] ?? []) expect(cause).toMatch(/\.$/);
  });

  test('is worded and printed without a hole', () => {
    for (const part of Object.keys(definition.parts ?? {})) expect(definition.words.parts?.[part]).toBeDefined();
    for (const [, text] of printDefinition(definition)) expect(text).not.toMatch(/undefined|\[object|NaN|^$/);
  });

  test('engine and oracle agree on it', () => {
    const others = [...catalogue.values()].filter(({id}) => id !== definition.id);
    fc.assert(
      fc.property(cases(definition.from, grainsOf(definition)), given => {
        expectAgreement(definition, others, given);
      }),
      {numRuns: 60},
    );
  });
});
