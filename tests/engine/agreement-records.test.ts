import fc from 'fast-check';
import {expect, test} from 'vitest';
import {definitions} from '../../src/catalogue/catalogue.ts';
import type {AnyDefinition} from '../../src/language/definition.ts';
import {type Case, cases} from '../oracle/arbitrary.ts';
import {definitionsOver, readable} from '../oracle/arbitrary-definition.ts';
import {evaluateWithOthers} from '../oracle/readings.ts';
import type {Row} from '../oracle/row.ts';
import {grainsOf, readWithEngine, recordsWithEngine, tablesOf} from './both.ts';
import {countsLeftOut} from './hold.ts';

/** Holds the rows behind each reading against those that the oracle counted and left out. */
function expectSameRows(definition: AnyDefinition, others: readonly AnyDefinition[], given: Case): void {
  const series = readWithEngine(definition, others, given);
  const all = given.data.rows[definition.from] ?? [];
  const naive = evaluateWithOthers(definition, [...others, definition], given.data, given.scope);
  fc.pre(series.readings.length > 0 && naive.refusals.length === 0);
  naive.readings.forEach(({span, records, leftOut, why}, index) => {
    // Each period is asked for anew, which takes its time; the last ones are as good as any.
    if (index < naive.readings.length - 4) return;
    if (why === 'scope-mismatch' || why === 'not-covered') return;
    const found = recordsWithEngine(definition, others, given, span);
    if (definition.each) {
      // A record stands for all its rows, in whichever period they lie.
      const keys = new Set(Array.from(found.counted.rows, row => keyOf(definition, all[row] ?? {})));
      expect([...keys].sort()).toEqual(records.map(record => keyOf(definition, record)).sort());
      expect(series.readings[index]?.n).toBe(keys.size);
      return;
    }
    const rows = [...found.counted.rows].sort((a, b) => a - b);
    expect(rows).toEqual(records.map(row => all.indexOf(row)));
    expect(series.readings[index]?.n).toBe(rows.length);
    const left = [...found.leftOut.rows].map((row, at) => [row, found.leftOut.why[at]]);
    left.sort(([a], [b]) => Number(a) - Number(b));
    const expected = all.flatMap((row, at) => (leftOut.has(row) ? [[at, leftOut.get(row)]] : []));
    expect(left).toEqual(expected);
  });
}

/** What tells the records of the last stage apart. */
function keyOf({each = []}: AnyDefinition, row: Row): string {
  return JSON.stringify((each.at(-1)?.keys ?? []).map(key => row[key] ?? ''));
}

test.each(definitions.map(definition => [definition.id, definition] as const))('rows behind %s', (_, definition) => {
  fc.assert(
    fc.property(cases(definition.from, grainsOf(definition), tablesOf(definition, definitions)), given =>
      expectSameRows(definition, definitions, given),
    ),
    {numRuns: 15},
  );
});

test('rows behind random definitions', () => {
  const definition = definitionsOver('items', {stages: false, elsewhere: false}).filter(countsLeftOut);
  fc.assert(
    fc.property(cases('items'), definition, (given, drawn) => expectSameRows(drawn, readable('items'), given)),
    {numRuns: 40},
  );
});
