import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {definitions} from '../../src/catalogue/catalogue.ts';
import {buildSeries} from '../../src/engine/build-series.ts';
import {findRecords} from '../../src/engine/records.ts';
import type {EngineData, EngineScope} from '../../src/engine/scope.ts';
import {selectRows} from '../../src/kit/cells.ts';
import type {AnyDefinition} from '../../src/language/definition.ts';
import type {Table} from '../../src/tables/column.ts';
import {grains} from '../../src/time/period.ts';
import {runNow} from '../../src/time/slices.ts';
import {type Case, cases} from '../oracle/arbitrary.ts';
import type {Row} from '../oracle/row.ts';
import {toTables} from '../oracle/to-tables.ts';
import {tablesOf} from './both.ts';

/** Rule 2: a reading lists its rows, and those rows alone give the reading, under every filter. */
describe('headline equals its records', () => {
  test.each(definitions.map(definition => [definition.id, definition] as const))('%s', (_, whole) => {
    // Small random tables rarely reach a minimum; what it withholds is the same figure.
    const definition = {...whole, minimum: Math.min(1, whole.minimum ?? 0)};
    let compared = 0;
    fc.assert(
      fc.property(cases(definition.from, grains, tablesOf(definition, definitions)), given => {
        const scope = scopeOf(definition, given);
        const data = dataOf(definition, given);
        const series = runNow(buildSeries(definition, data, scope));
        for (const reading of [...series.readings, ...(series.headline ? [series.headline] : [])]) {
          const {period, value, n} = reading;
          const pooled = reading === series.headline && !series.readings.includes(reading);
          if (value === undefined) continue;
          const {counted} = runNow(findRecords(definition, data, {...scope, period, group: undefined}));
          expect(counted.rows.length).toBe(n);
          const alone = onlyRows(data, definition, counted.rows);
          // Other rows may have held the only value of a needed column: that refusal is about the file, not about this reading.
          const again = runNow(buildSeries({...definition, needs: [], mostly: []}, alone, scope));
          if (counted.rows.length === 0) continue;
          const same = again.readings.find(
            reading => reading.period.from === period.from && reading.period.to === period.to,
          );
          // Sprints are rows themselves: without the others the pooled horizon is shorter, and still pools the same rows.
          expect((pooled ? again.headline : same)?.value).toBeCloseTo(value, 9);
          compared++;
        }
      }),
      {numRuns: 25, seed: 20261120},
    );
    expect(compared).toBeGreaterThan(10);
  });
});

/** Random rows that the definition is mostly about; what is left at random still holds every gap and every contradiction. */
function plausible({id, from, within}: AnyDefinition, rows: readonly Row[]): Row[] {
  const bugs = id.includes('defect') || id.includes('bug');
  return rows.map((row, i) => ({
    ...row,
    ...(from === 'items' &&
      i % 5 > 0 && {level: bugs ? 'bug' : id === 'completed-stories' ? 'story' : ['story', 'bug', 'task'][i % 3]}),
    ...(from === 'items' && i % 4 > 0 && {category: 'done'}),
    ...(from === 'items' && i % 3 > 0 && {iterations: ['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8']}),
    ...(from === 'commitments' && {iteration: `S${(i % 6) + 1}`}),
    ...(from === 'iterations' && {committed: i, kind: undefined}),
    ...(within && {team: 'T1'}),
  }));
}

function dataOf(definition: AnyDefinition, {data}: Case): EngineData {
  const rows = {...data.rows, [definition.from]: plausible(definition, data.rows[definition.from] ?? [])};
  return {
    dataset: 'random',
    revision: 1,
    tables: toTables(rows),
    conventions: data.conventions,
    coverage: data.coverage,
    rules: new Map(Object.entries({escaped: {is: ['environment', 'production']}} as const)),
    definitions: new Map(definitions.map(known => [known.id, known])),
  };
}

function scopeOf(definition: AnyDefinition, {scope}: Case): EngineScope {
  return {
    grain: definition.grains ? 'iteration' : scope.grain,
    asOf: definition.place === 'now' ? undefined : scope.asOf,
    where: definition.within ? new Map() : new Map(Object.entries(scope.where ?? {})),
    split: undefined,
    last: undefined,
    params: {},
  };
}

function onlyRows(data: EngineData, {from}: AnyDefinition, rows: Int32Array): EngineData {
  const table = data.tables.get(from) as Table;
  const columns = new Map([...table.columns].map(([name, column]) => [name, selectRows(column, rows)]));
  return {...data, tables: new Map([...data.tables, [from, {rows: rows.length, columns}]])};
}
