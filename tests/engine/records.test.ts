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
import {toTables} from '../oracle/to-tables.ts';
import {tablesOf} from './both.ts';
import {plausible} from './plausible.ts';
import {assertInRounds} from './rounds.ts';

/** Rule 2: a reading lists its rows, and those rows alone give the reading, under every filter. */
describe('headline equals its records', () => {
  test.each(definitions.map(definition => [definition.id, definition] as const))('%s', (_, whole) => {
    // Small random tables rarely reach a minimum; what it withholds is the same figure.
    const definition = {...whole, minimum: Math.min(1, whole.minimum ?? 0)};
    const ofItsRows = isOfItsRows(definition);
    let compared = 0;
    assertInRounds(
      fc.property(cases(definition.from, grains, tablesOf(definition, definitions)), given => {
        const scope = scopeOf(definition, given);
        const data = dataOf(definition, given);
        const series = runNow(buildSeries(definition, data, scope));
        // Each reading is computed anew from its rows alone, which takes its time; the last ones are as good as any.
        for (const reading of [...series.readings.slice(-6), ...(series.headline ? [series.headline] : [])]) {
          const {period, value, n} = reading;
          const pooled = reading === series.headline && !series.readings.includes(reading);
          if (value === undefined) continue;
          const {counted} = runNow(findRecords(definition, data, {...scope, period, group: undefined}));
          // Of records each may have several rows.
          if (definition.each) expect(counted.rows.length > 0).toBe(n > 0);
          else expect(counted.rows.length).toBe(n);
          compared++;
          if (!ofItsRows) continue;
          const alone = onlyRows(data, definition, counted.rows);
          // Other rows may have held the only value of a needed column: that refusal is about the file, not about this reading.
          const again = runNow(buildSeries({...definition, needs: [], mostly: []}, alone, scope));
          if (counted.rows.length === 0) continue;
          const same = again.readings.find(
            reading => reading.period.from === period.from && reading.period.to === period.to,
          );
          // Sprints are rows themselves: without the others the pooled horizon is shorter, and still pools the same rows.
          expect((pooled ? again.headline : same)?.value).toBeCloseTo(value, 9);
          expect((pooled ? again.headline : same)?.n).toBe(n);
        }
      }),
      () => !ofItsRows || compared > 2,
    );
    if (ofItsRows) expect(compared).toBeGreaterThan(2);
  });
});

/** Whether a value is made of its own rows alone: not a share of what filters and splits leave out, nor of other periods, nor of other KPIs. */
function isOfItsRows({each, let: letting, value, interval}: AnyDefinition): boolean {
  const looks = each ? ['whole'] : ['whole', 'ago', 'over', 'place'];
  const used = JSON.stringify([value, interval, each, letting]);
  return !looks.some(look => used.includes(`"${look}":`)) && !/"(reading|past|soFar|assumed)":/.test(used);
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
    params: {smallest: 3},
  };
}

function onlyRows(data: EngineData, {from}: AnyDefinition, rows: Int32Array): EngineData {
  const table = data.tables.get(from) as Table;
  const columns = new Map([...table.columns].map(([name, column]) => [name, selectRows(column, rows)]));
  return {...data, tables: new Map([...data.tables, [from, {rows: rows.length, columns}]])};
}
