import {buildSeries} from '../../src/engine/build-series.ts';
import type {EngineData, EngineScope} from '../../src/engine/scope.ts';
import type {Series} from '../../src/engine/series.ts';
import type {AnyDefinition} from '../../src/language/definition.ts';
import {defaultConventions} from '../../src/time/conventions.ts';
import {runNow} from '../../src/time/slices.ts';
import type {NaiveData} from '../oracle/evaluate.ts';
import {day} from '../oracle/hand.ts';
import {toTables} from '../oracle/to-tables.ts';

/** Data of some rows, whole from the first day of 2026 through its last unless `more` says otherwise. */
export function dataOf(
  rows: NaiveData['rows'],
  definitions: readonly AnyDefinition[],
  more: Partial<Pick<EngineData, 'conventions' | 'coverage'>> = {},
): EngineData {
  return {
    dataset: 'hand',
    revision: 1,
    tables: toTables(rows),
    conventions: defaultConventions,
    coverage: {from: day('2026-01-01'), through: day('2026-12-31')},
    rules: new Map(),
    definitions: new Map(definitions.map(definition => [definition.id, definition])),
    ...more,
  };
}

/** A definition's series by month, unless the scope says otherwise. */
export function seriesOf(definition: AnyDefinition, data: EngineData, scope: Partial<EngineScope> = {}): Series {
  const all: EngineScope = {
    grain: 'month',
    asOf: undefined,
    where: new Map(),
    split: undefined,
    last: undefined,
    params: {},
    ...scope,
  };
  return runNow(buildSeries(definition, data, all));
}
