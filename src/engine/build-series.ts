import type {AnyDefinition} from '../language/definition.ts';
import {type CoveredDays, coverageOfTable} from '../time/coverage.ts';
import {finishSeries, type Refused, refuse} from './finish-series.ts';
import {groupsOf} from './groups.ts';
import {ownGrain} from './own-grain.ts';
import {headlineRule, pooledList, readingOf, readingsOf} from './readings.ts';
import {readyMadeReadings} from './ready-made.ts';
import {namesNoPeriod} from './requirements.ts';
import {type EngineData, type EngineScope, spansFor} from './scope.ts';
import type {Comparison, Reading, Series} from './series.ts';
import {EvaluationSession, isRun, wrongGrain} from './session.ts';
import type {SpanList} from './spans.ts';

/** Computes a KPI's series on a dataset. Refusals are series without readings; an unknown grain or split throws. */
export function* buildSeries(definition: AnyDefinition, data: EngineData, scope: EngineScope): Generator<void, Series> {
  const coverage = data.coverage && coverageOfTable(data.coverage, definition.from);
  const prepared =
    definition.from === 'measures'
      ? {why: 'no-data', needs: undefined, grain: scope.grain ?? 'month'}
      : coverage
        ? prepare(definition, data, coverage, scope)
        : {why: 'no-data', needs: undefined, grain: scope.grain ?? 'week'};
  if ('why' in prepared) return standIn(definition, data, scope, prepared);
  const {list, session} = prepared;
  const total = yield* session.run(definition, list);
  if (!isRun(total)) return standIn(definition, data, scope, {...total, grain: list.grain});
  const readings = readingsOf(definition, list, total.evaluation.cells[0] ?? [], total.currency);
  const shown = scope.last === undefined ? readings : readings.slice(-scope.last);
  const finals = shown.filter(({period, settled}) => period.complete && settled);
  const {headline, comparison, pooled} = yield* headlineOf(definition, data, scope, list, readings, finals);
  const groups = yield* groupsOf(definition, data, scope, list, finals);
  const besides = readyMadeReadings(definition.id, data, {...scope, grain: list.grain});
  const readyMade = besides === 'scope-mismatch' ? undefined : besides?.readings;
  return finishSeries(definition, data, scope, list.grain, readings, headline, comparison, {
    readyMade,
    ...groups,
    shown,
    pooled,
    currency: total.currency,
    rowsRead: total.table.rows,
  });
}

/** Ready-made values take the place of a KPI whose own tables are not there. */
function standIn(definition: AnyDefinition, data: EngineData, scope: EngineScope, refused: Refused): Series {
  const readyMade = readyMadeReadings(definition.id, data, scope);
  if (!readyMade) return refuse(definition, data, scope, refused);
  if (readyMade === 'scope-mismatch')
    return refuse(definition, data, scope, {...refused, why: readyMade, needs: undefined});
  const {grain, readings} = readyMade;
  const whole = readings.filter(({period, value}) => period.complete && value !== undefined);
  const comparison = compare(definition, whole.at(-1), whole.at(-2));
  const {currency} = data.conventions;
  return finishSeries(definition, data, scope, grain, readings, whole.at(-1), comparison, {currency});
}

function prepare(
  definition: AnyDefinition,
  data: EngineData,
  coverage: CoveredDays,
  scope: EngineScope,
): {list: SpanList; session: EvaluationSession} | Refused {
  const session = new EvaluationSession(data, scope.where, undefined, scope.params, scope.split);
  const preferred = scope.grain ?? ownGrain(definition);
  const refusal = session.refusal(definition);
  const refused = refusal ?? wrongGrain(definition, preferred);
  if (refused) return {...refused, grain: preferred ?? 'week'};
  const list = spansFor(data, coverage, scope, preferred);
  if (typeof list === 'string') return {why: list, needs: undefined, grain: preferred ?? 'sprint'};
  const table = data.tables.get(definition.from);
  if (definition.grains && table && namesNoPeriod(definition, table, list))
    return {why: 'needs-iterations', needs: undefined, grain: list.grain};
  return {list, session};
}

/** What stands on the card, and what it is compared with. */
function* headlineOf(
  definition: AnyDefinition,
  data: EngineData,
  scope: EngineScope,
  list: SpanList,
  readings: readonly Reading[],
  finals: readonly Reading[],
): Generator<void, Pick<Series, 'headline' | 'comparison' | 'pooled'>> {
  const settled = readings.filter(({period, settled: done}) => period.complete && done);
  if (headlineRule(definition, scope) === 'now') {
    const headline = readings.at(-1);
    const before = settled.filter(({period}) => headline && period.to < headline.period.to).at(-1);
    return {headline, comparison: compare(definition, headline, before)};
  }
  if (headlineRule(definition, scope) === 'last') {
    const last = settled.at(-1);
    const {pools} = definition;
    if (!pools || !last || last.n >= pools.below || settled.length < 2)
      return {headline: last, comparison: compare(definition, last, settled.at(-2))};
    const together = settled.slice(-pools.periods);
    const headline = yield* pool(definition, data, scope, list, together);
    const before = settled.slice(-2 * pools.periods, -together.length);
    const isWhole = before.length === pools.periods;
    return {
      headline,
      comparison: isWhole
        ? compare(definition, headline, yield* pool(definition, data, scope, list, before))
        : undefined,
      pooled: {periods: together.length, because: last.n},
    };
  }
  const headline = yield* pool(definition, data, scope, list, finals);
  const position = settled.length - finals.length;
  const before =
    finals.length && position >= finals.length
      ? yield* pool(definition, data, scope, list, settled.slice(position - finals.length, position))
      : undefined;
  return {headline, comparison: compare(definition, headline, before)};
}

function* pool(
  definition: AnyDefinition,
  data: EngineData,
  scope: EngineScope,
  list: SpanList,
  readings: readonly Reading[],
): Generator<void, Reading | undefined> {
  const first = readings[0];
  const last = readings.at(-1);
  if (!first || !last) return undefined;
  const pooled = pooledList(list, first.period.from, last.period.to);
  const run = yield* new EvaluationSession(data, scope.where, undefined, scope.params).run(definition, pooled);
  const span = pooled.spans[0];
  return isRun(run) && span
    ? readingOf(definition, pooled, span, run.evaluation.cells[0]?.[0], run.currency)
    : undefined;
}

function compare(
  definition: AnyDefinition,
  headline: Reading | undefined,
  before: Reading | undefined,
): Comparison | undefined {
  if (headline?.value === undefined || before?.value === undefined) return undefined;
  const change = headline.value - before.value;
  const relative = definition.unit === 'share' || before.value <= 0 ? undefined : change / before.value;
  return {with: before, change, ...(relative !== undefined && {relative})};
}
