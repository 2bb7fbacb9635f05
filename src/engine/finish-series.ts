import type {AnyDefinition} from '../language/definition.ts';
import {hashDefinition} from '../language/hash.ts';
import {coverageOfTable} from '../time/coverage.ts';
import {formatDay} from '../time/day.ts';
import type {Grain} from '../time/period.ts';
import {findEvents, findTarget} from './annotations.ts';
import {poolByAge} from './cohorts.ts';
import {isAboutMoney} from './money-units.ts';
import type {EngineData, EngineScope} from './scope.ts';
import type {Comparison, Needs, Reading, Receipt, Series} from './series.ts';
import {judge} from './usual.ts';
import {engineVersion} from './version.ts';

export interface Refused {
  readonly why: string;
  readonly needs: Needs | undefined;
  readonly grain: Grain;
}

interface More {
  readonly readyMade?: readonly Reading[] | undefined;
  readonly groups?: Series['groups'];
  readonly moreGroups?: number;
  readonly shown?: readonly Reading[];
  readonly currency?: string | undefined;
  readonly pooled?: Series['pooled'];
  readonly rowsRead?: number;
}

/** Puts readings, headline, verdict, target, events and receipt together. */
export function finishSeries(
  definition: AnyDefinition,
  data: EngineData,
  scope: EngineScope,
  grain: Grain,
  readings: readonly Reading[],
  headline: Reading | undefined,
  comparison: Comparison | undefined,
  more: More,
): Series {
  const headlineRule = scope.pooled ? 'horizon' : definition.headline;
  const judged =
    headlineRule === 'horizon' || more.pooled
      ? readings.filter(({period, settled}) => period.complete && settled).at(-1)
      : headline;
  const {verdict, range} = judge(readings, judged, definition.usual, definition.better);
  const shown = more.shown ?? (scope.last === undefined ? readings : readings.slice(-scope.last));
  const why = headline
    ? headline.value === undefined
      ? (headline.why ?? 'no-data')
      : undefined
    : 'no-complete-period';
  const {cohorts} = definition;
  const currency = isAboutMoney(definition) && more.currency ? {currency: more.currency} : {};
  return {
    kpi: definition.id,
    unit: definition.unit,
    ...currency,
    better: definition.better,
    grain,
    headlineRule,
    readings: shown,
    ...(more.pooled && {pooled: more.pooled}),
    headline,
    ...(why !== undefined && {why}),
    usual: range,
    verdict,
    comparison,
    target: findTarget(definition, data, scope, headline),
    events: findEvents(definition, data, scope, shown),
    ...(more.readyMade && {readyMade: more.readyMade}),
    ...(more.groups && {groups: more.groups}),
    ...(more.moreGroups !== undefined && {moreGroups: more.moreGroups}),
    ...(more.groups && cohorts && cohorts.by === scope.split && {ages: poolByAge(more.groups, cohorts.share)}),
    receipt: {...receiptOf(definition, data, scope, grain, more.rowsRead ?? 0), ...currency},
  };
}

/** A series without readings, with the reason. */
export function refuse(
  definition: AnyDefinition,
  data: EngineData,
  scope: EngineScope,
  {why, needs, grain}: Refused,
): Series {
  const empty = finishSeries(definition, data, scope, grain, [], undefined, undefined, {});
  return {...empty, why, ...(needs && {needs})};
}

function receiptOf(
  definition: AnyDefinition,
  data: EngineData,
  scope: EngineScope,
  grain: Grain,
  rowsRead: number,
): Receipt {
  const coverage = data.coverage && coverageOfTable(data.coverage, definition.from);
  const through = coverage ? formatDay(coverage.through) : '';
  const asOf = coverage ? formatDay(Math.min(scope.asOf ?? coverage.through, coverage.through)) : '';
  return {
    kpi: definition.id,
    definition: hashDefinition(definition),
    engine: engineVersion,
    dataset: data.dataset,
    revision: data.revision,
    conventions: data.conventions,
    grain,
    where: Object.fromEntries(scope.where),
    ...(scope.split !== undefined && {split: scope.split}),
    asOf,
    coverage: {from: coverage ? formatDay(coverage.from) : '', through},
    params: {...definition.params, ...scope.params},
    rowsRead,
  };
}
