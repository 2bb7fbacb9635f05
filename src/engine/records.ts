import type {AnyDefinition} from '../language/definition.ts';
import {coverageOfTable} from '../time/coverage.ts';
import {parseDay} from '../time/day.ts';
import {calendarGrains} from '../time/period.ts';
import {noRowParts, type RowParts} from './evaluation.ts';
import {contributesMoney, minorUnitsOf} from './money-units.ts';
import {ownGrain} from './own-grain.ts';
import {pooledList} from './readings.ts';
import {type EngineData, type EngineScope, spansFor} from './scope.ts';
import {EvaluationSession, isRun} from './session.ts';
import type {PlannedSpan, SpanList} from './spans.ts';

/** Which reading's rows are asked for. */
export interface RecordScope extends EngineScope {
  /** ISO days, `to` the first day after; the whole of the periods where absent. */
  readonly period: {readonly from: string; readonly to: string} | undefined;
  readonly group: string | undefined;
}

/** Rows of the definition's table: those that a reading counts, and those left out with their reasons. A refused KPI has none. */
export function* findRecords(
  definition: AnyDefinition,
  data: EngineData,
  scope: RecordScope,
): Generator<void, RowParts> {
  const coverage = data.coverage && coverageOfTable(data.coverage, definition.from);
  if (!coverage) return noRowParts;
  const preferred = scope.grain ?? ownGrain(definition);
  const isGiven = scope.grain || definition.grains || !scope.period;
  const lists = [preferred, ...(isGiven ? [] : calendarGrains)]
    .map(grain => spansFor(data, coverage, scope, grain))
    .filter(list => typeof list !== 'string');
  // A period is its days, whoever names it: of the grains that know it as one of theirs, the KPI's own comes first.
  const list = lists.find(({spans}) => spans.some(span => isPeriod(span, scope.period))) ?? lists[0];
  if (!list) return noRowParts;
  const found = findSpan(list, scope.period);
  if (!found) return noRowParts;
  const session = new EvaluationSession(
    data,
    scope.where,
    scope.group === undefined || scope.split === undefined
      ? undefined
      : {by: scope.split, only: new Set([scope.group])},
    scope.params,
  );
  // Which rows there are depends on no part, so the KPIs that parts read of need not be computed.
  const run = yield* session.run({...definition, parts: {}}, found.list, undefined, true);
  if (!isRun(run)) return noRowParts;
  const group = scope.group === undefined ? 0 : run.groups.indexOf(scope.group);
  if (group < 0) return noRowParts;
  const parts = run.evaluation.partsAt(found.span, group);
  const counted = definition.counted ?? Object.keys(definition.let)[0] ?? '';
  if (!contributesMoney(definition, counted)) return parts;
  const units = minorUnitsOf(run.currency);
  return {...parts, counted: {...parts.counted, values: parts.counted.values.map(value => value / units)}};
}

function isPeriod({from, end}: PlannedSpan, period: RecordScope['period']): boolean {
  return period !== undefined && from === parseDay(period.from) && end === parseDay(period.to);
}

/** The list and the place in it where the period stands: one of the scope's periods, or several of them pooled. */
function findSpan(list: SpanList, period: RecordScope['period']): {list: SpanList; span: number} | undefined {
  if (period) {
    const span = list.spans.findIndex(one => isPeriod(one, period));
    if (span >= 0) return {list, span};
  }
  const pooled = pooledList(list, period?.from ?? '0001-01-01', period?.to ?? '9999-12-31');
  return pooled.spans.length ? {list: pooled, span: 0} : undefined;
}
