import type {Series} from '../engine/series.ts';
import {engineVersion} from '../engine/version.ts';
import type {AnyDefinition} from '../language/definition.ts';
import {hashDefinition} from '../language/hash.ts';
import {defaultConventions} from '../time/conventions.ts';
import type {ReadRequest} from './requests.ts';

/** The series of a dataset that does not exist: nothing loaded, which is not the same as nothing recorded. */
export function emptySeries(definition: AnyDefinition, dataset: string, request: ReadRequest): Series {
  const grain = request.by ?? 'week';
  return {
    kpi: definition.id,
    unit: definition.unit,
    better: definition.better,
    grain,
    headlineRule: definition.headline,
    readings: [],
    headline: undefined,
    why: 'not-loaded',
    usual: undefined,
    verdict: {state: 'not-judged', provisional: false, good: undefined, points: 0, needed: 0},
    comparison: undefined,
    target: undefined,
    events: [],
    receipt: {
      kpi: definition.id,
      definition: hashDefinition(definition),
      engine: engineVersion,
      dataset,
      revision: 0,
      conventions: defaultConventions,
      grain,
      where: Object.fromEntries(request.where),
      asOf: '',
      coverage: {from: '', through: ''},
      params: {},
      rowsRead: 0,
    },
  };
}
