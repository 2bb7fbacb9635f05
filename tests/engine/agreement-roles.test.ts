import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {aiPmDefinitions} from '../../src/catalogue/ai-pm.ts';
import {aiPoDefinitions} from '../../src/catalogue/ai-po.ts';
import {definitions} from '../../src/catalogue/catalogue.ts';
import {cpoDefinitions} from '../../src/catalogue/cpo.ts';
import {programDefinitions} from '../../src/catalogue/program.ts';
import type {AnyDefinition} from '../../src/language/definition.ts';
import type {TableName} from '../../src/tables/tables.ts';
import {type Case, cases} from '../oracle/arbitrary.ts';
import {isMoney, type Row} from '../oracle/row.ts';
import {engineFigures, grainsOf, tablesOf} from './both.ts';
import {expectAgreement} from './hold.ts';

/** 2025-12-01, on which random coverages begin. */
const firstDay = 20_423;

/** Counts as they come in files, and few runs, groups and goals, so that most random rows are about something: a cell by row and table. */
const plausible: Partial<Record<TableName, (i: number, row: Row) => Row>> = {
  evaluations: (i, row) => ({
    run: `R${i % 2}`,
    date: firstDay + 20 + Math.floor(i / 6) * 10,
    model: 'm',
    evaluationSet: 'set',
    slice: i % 7 === 0 ? 'slice' : undefined,
    group: i % 2 ? ['men', 'women', 'others'][i % 3] : undefined,
    class: i % 2 ? undefined : ['a', 'b', undefined][i % 3],
    ...Object.fromEntries(['tp', 'fp', 'fn', 'tn'].map(name => [name, countOf(row[name])])),
  }),
  experiments: (i, row) => ({
    id: 'E',
    started: firstDay + i,
    share: i % 5 === 0 ? undefined : 0.5,
    countA: 100 + countOf(row.countA),
    countB: (i % 3 === 0 ? 300 : 100) + countOf(row.countB),
    hitsA: countOf(row.hitsA),
    hitsB: countOf(row.hitsB),
  }),
  keyResults: (i, row) => ({
    objective: `O${i % 2}`,
    result: `K${i % 5}`,
    kind: i % 4 === 0 ? 'binary' : undefined,
    from: firstDay,
    to: firstDay + 120,
    base: 0,
    target: i % 5 === 0 ? 0 : 8,
    weight: i % 2 ? countOf(row.weight) + 1 : undefined,
  }),
  outcomes: (i, row) => ({
    outcome: `O${i % 4}`,
    date: typeof row.due === 'number' ? row.due - (i % 20) : undefined,
    base: 0,
    target: i % 4 === 0 ? -5 : 5,
  }),
  costs: (i, row) => ({
    item: ['Host', 'People', undefined][i % 3],
    kind: ['build', 'buy', 'inference'][i % 3],
    amount: isMoney(row.amount) ? {...row.amount, currency: 'EUR'} : undefined,
  }),
  items: i => ({level: 'feature', category: i % 3 ? 'done' : 'in-progress'}),
  commitments: (_, row) => ({
    starts: typeof row.ends === 'number' ? row.ends - 13 : undefined,
    added: typeof row.ends === 'number' ? row.ends - 14 : undefined,
  }),
};

function countOf(cell: Row[string]): number {
  return typeof cell === 'number' ? Math.round(Math.abs(cell) * 4) : 3;
}

function made(definition: AnyDefinition, given: Case): Case {
  const make = plausible[definition.from];
  const rows = (given.data.rows[definition.from] ?? []).map((row, i) => (make ? {...row, ...make(i, row)} : row));
  return {
    data: {...given.data, rows: {...given.data.rows, [definition.from]: rows}},
    scope: {...given.scope, params: {smallest: 10}},
  };
}

const own = [...cpoDefinitions, ...programDefinitions, ...aiPoDefinitions, ...aiPmDefinitions];

describe('engine and oracle agree on rows as files have them', () => {
  test.each(own.map(definition => [definition.id, definition] as const))('%s', (_, definition) => {
    let valued = 0;
    fc.assert(
      fc.property(cases(definition.from, grainsOf(definition), tablesOf(definition, definitions)), drawn => {
        const given = made(definition, drawn);
        expectAgreement(definition, definitions, given);
        valued += engineFigures(definition, definitions, given).readings.filter(
          ({value}) => value !== undefined,
        ).length;
      }),
      {numRuns: 40, seed: 20261121},
    );
    expect(valued).toBeGreaterThan(3);
  });
});
