import {describe, expect, test} from 'vitest';
import {fieldKind} from '../../src/formats/format.ts';
import {isPersonHeader} from '../../src/formats/people.ts';
import {formats, synonymsOf} from '../../src/formats/registry.ts';
import {categories} from '../../src/formats/words.ts';
import {viewDraft} from '../../src/import/draft-view.ts';
import {addsUp, draftOf, rowsOf} from '../import/helper.ts';
import {examples} from './examples.ts';

const knownKpis = [
  {id: 'velocity', names: ['Velocity'], unit: 'points'},
  {id: 'cycle-time', names: ['Cycle time'], unit: 'days'},
  {id: 'on-time', names: ['On time'], unit: 'share'},
];

test('every format has an example, and every example a format', () => {
  expect(Object.keys(examples).sort()).toEqual(formats.map(format => format.id).sort());
});

describe.each(formats.map(format => [format.id, format] as const))('%s', (id, format) => {
  const example = examples[id] ?? {csv: '', rows: -1};

  test('is recognised with confidence 1 and its rows add up', async () => {
    const state = await draftOf({'export.csv': example.csv}, {knownKpis});
    const [file] = viewDraft(state).files;
    expect(file).toMatchObject({format: id, confidence: 1, table: format.table});
    expect(state.outcome.tables.get(format.table)?.rows).toBe(example.rows);
    const sums = addsUp(state);
    expect(sums.read).toBe(sums.used + sums.leftOut);
    expect(sums.leftOut).toBe(sums.explained);
  });

  test('is recognised whatever the order of its columns and the case of its headers', async () => {
    const [header = '', ...rows] = example.csv.split(/\r?\n(?=\S)/);
    const changed = [id === 'measures-by-kpi' ? header : header.toUpperCase(), ...rows].join('\n');
    const state = await draftOf({'export.csv': changed}, {knownKpis});
    expect(viewDraft(state).files[0]).toMatchObject({format: id, confidence: 1});
  });

  test('stores no person', async () => {
    const state = await draftOf({'export.csv': example.csv}, {knownKpis});
    for (const table of state.outcome.tables.values())
      expect(JSON.stringify(rowsOf(table))).not.toMatch(/ada\b|@example/i);
  });

  test('names fields that exist and no headers about people', () => {
    for (const rule of [...format.fields, ...synonymsOf(format.table)]) {
      expect(fieldKind(format.table, rule.field), rule.field).toBeDefined();
      if (format.table === 'items') expect(rule.headers.filter(isPersonHeader), rule.field).toEqual([]);
    }
    for (const category of format.categories?.values() ?? []) expect(categories).toContain(category);
  });
});
