import {describe, expect, test} from 'vitest';
import {catalogue, definitions} from '../../src/catalogue/catalogue.ts';
import {roles} from '../../src/catalogue/roles.ts';
import {parseDefinition} from '../../src/language/definition-schema.ts';
import {dependenciesOf} from '../../src/language/dependencies.ts';
import {hashDefinition} from '../../src/language/hash.ts';
import {printDefinition} from '../../src/language/print.ts';
import {columnKind} from '../../src/tables/tables.ts';
import {grains} from '../../src/time/period.ts';

describe.each(definitions.map(definition => [definition.id, definition] as const))('%s', (id, definition) => {
  test('is data: equals its JSON round trip and passes the schema', () => {
    const again: unknown = JSON.parse(JSON.stringify(definition));
    expect(again).toEqual(definition);
    expect(parseDefinition(again)).toEqual(definition);
  });

  test('names its file’s id in kebab case, and only what exists', () => {
    expect(id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
    for (const column of [...(definition.needs ?? []), ...(definition.mostly ?? [])])
      expect(columnKind(definition.from, column)).toBeDefined();
    for (const grain of [...(definition.grains ?? []), definition.prefers ?? 'week']) expect(grains).toContain(grain);
    for (const other of [...dependenciesOf(definition), definition.counterpart ?? id])
      expect(catalogue.has(other)).toBe(true);
    if (definition.counted !== undefined) expect(Object.keys(definition.let)).toContain(definition.counted);
    for (const part of Object.keys(definition.minimumOf ?? {}))
      expect(Object.keys(definition.parts ?? {})).toContain(part);
  });

  test('is worded: title, what follows the value, one sentence, every part', () => {
    const {words, parts = {}} = definition;
    expect(words.title).not.toBe('');
    expect(words.says).toMatch(/\.$/);
    for (const part of Object.keys(parts))
      expect(words.parts?.[part] ?? (part === 'typical' ? undefined : part)).toBeDefined();
  });

  test('prints a formula without a hole', () => {
    for (const [, text] of printDefinition(definition)) expect(text).not.toMatch(/undefined|\[object|NaN|^$/);
  });

  test('keeps its hash when only words change, and changes it with the figures', () => {
    const hash = hashDefinition(definition);
    expect(hash).toMatch(/^[0-9a-f]{16}$/);
    expect(hashDefinition({...definition, words: {...definition.words, title: 'Other'}})).toBe(hash);
    expect(hashDefinition({...definition, minimum: (definition.minimum ?? 0) + 1})).not.toBe(hash);
  });
});

test('hashes tell all definitions apart', () => {
  expect(new Set(definitions.map(hashDefinition)).size).toBe(definitions.length);
});

test('roles list KPIs that exist, and none twice as a first choice', () => {
  for (const {kpis} of roles.values()) {
    for (const id of kpis.flat()) expect(catalogue.has(id)).toBe(true);
    expect(new Set(kpis.map(([first]) => first)).size).toBe(kpis.length);
  }
});
