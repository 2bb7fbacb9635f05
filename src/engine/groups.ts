import type {AnyDefinition} from '../language/definition.ts';
import {namesBehind} from './lets.ts';
import {headlineRule, pooledList, readingOf, readingsOf} from './readings.ts';
import {countGroups, type EngineData, type EngineScope, filterRows, mostGroups} from './scope.ts';
import type {Reading, Series} from './series.ts';
import {EvaluationSession, isRun, isSettled, type Refusal, type SessionRun, type Split} from './session.ts';
import {type PlannedSpan, poolSpans, type SpanList} from './spans.ts';

/** The series of each value of the split dimension, none without a split. `finals` are the readings that a pooled headline is made of. */
export function* groupsOf(
  definition: AnyDefinition,
  data: EngineData,
  scope: EngineScope,
  list: SpanList,
  finals: readonly Reading[],
): Generator<void, Pick<Series, 'groups' | 'moreGroups'>> {
  const {split} = scope;
  if (split === undefined) return {};
  const [first, last] = [finals[0], finals.at(-1)];
  const pooled =
    headlineRule(definition, scope) === 'horizon' && first && last
      ? pooledList(list, first.period.from, last.period.to)
      : undefined;
  const run = (over: SpanList, only?: ReadonlySet<string>) =>
    new EvaluationSession(data, scope.where, {by: split, ...(only && {only})}, scope.params).run(definition, over);
  const all = countAll(definition, data, scope, split);
  const ranked = pooled ?? headlineList(definition, list, finals);
  const only = all > mostGroups ? yield* largest(definition, data, scope, {by: split}, ranked) : undefined;
  const own = yield* run(list, only);
  if (!isRun(own)) return {groups: []};
  const pooledRun = pooled && (yield* run(pooled, only));
  const few = yield* pooledWhereFew(definition, scope, list, own, over => run(over, only));
  const groups = own.groups.flatMap((value, group) => {
    const readings = readingsOf(definition, list, own.evaluation.cells[group] ?? [], own.currency);
    // Rows without the dimension may all be of another kind, such as those of groups of people among those of classes: they are no group.
    if (value === '' && readings.every(({value: known, n, leftOut}) => known === undefined && !n && !leftOut))
      return [];
    const span = pooled?.spans[0];
    const pooledReading =
      pooled &&
      span &&
      readingOf(
        definition,
        pooled,
        span,
        pooledRun && isRun(pooledRun) ? pooledRun.evaluation.cells[group]?.[0] : undefined,
        own.currency,
      );
    const headline =
      pooledReading ??
      few[group] ??
      (headlineRule(definition, scope) === 'now'
        ? readings.at(-1)
        : readings.filter(({period, settled}) => period.complete && settled).at(-1));
    return [{value, readings: scope.last === undefined ? readings : readings.slice(-scope.last), headline}];
  });
  return {groups, ...(only && {moreGroups: all - groups.length})};
}

/** The headlines of those groups whose last complete period has too few records alone. */
function* pooledWhereFew(
  definition: AnyDefinition,
  scope: EngineScope,
  list: SpanList,
  {evaluation, groups, currency}: SessionRun,
  run: (over: SpanList) => Generator<void, SessionRun | Refusal>,
): Generator<void, (Reading | undefined)[]> {
  const {pools} = definition;
  const settled = list.spans.filter(span => span.complete && isSettled(definition, span.end, list));
  const last = list.spans.indexOf(settled.at(-1) as PlannedSpan);
  const isFew = (group: number): boolean => (evaluation.cells[group]?.[last]?.n ?? 0) < (pools?.below ?? 0);
  if (
    !pools ||
    headlineRule(definition, scope) !== 'last' ||
    settled.length < 2 ||
    !groups.some((_, group) => isFew(group))
  )
    return [];
  const together = poolSpans(list, settled.slice(-pools.periods));
  const [span] = together.spans;
  const pooled = yield* run(together);
  if (!span || !isRun(pooled)) return [];
  return groups.map((value, group) =>
    isFew(group)
      ? readingOf(definition, together, span, pooled.evaluation.cells[pooled.groups.indexOf(value)]?.[0], currency)
      : undefined,
  );
}

/** The one period that decides which groups are the largest. */
function headlineList(definition: AnyDefinition, list: SpanList, finals: readonly Reading[]): SpanList {
  const last = definition.headline === 'now' ? undefined : finals.at(-1);
  return last ? pooledList(list, last.period.from, last.period.to) : poolSpans(list, list.spans.slice(-1));
}

function countAll({from}: AnyDefinition, data: EngineData, {where}: EngineScope, split: string): number {
  const table = data.tables.get(from);
  return table ? countGroups(table, split, filterRows(from, table, where)) : 0;
}

/** The groups with the largest values, and the rows without a value of the dimension. */
function* largest(
  definition: AnyDefinition,
  data: EngineData,
  {where, params}: EngineScope,
  split: Split,
  list: SpanList,
): Generator<void, ReadonlySet<string> | undefined> {
  const run = yield* new EvaluationSession(data, where, split, params).run(valueAlone(definition), list);
  if (!isRun(run)) return undefined;
  const {groups, evaluation} = run;
  const values = groups.map((_, group) => evaluation.cells[group]?.[0]?.value ?? Number.NEGATIVE_INFINITY);
  const order = [...groups.keys()].sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b);
  const named = order.filter(group => groups[group] !== '').slice(0, mostGroups);
  return new Set(['', ...named.map(group => groups[group] ?? '')]);
}

/** The definition without its parts, which rank nothing and cost most of it where groups are thousands. */
function valueAlone(definition: AnyDefinition): AnyDefinition {
  const {interval: _, ...rest} = definition;
  const counted = definition.counted ?? Object.keys(definition.let)[0] ?? '';
  const names = namesBehind(definition, [definition.value, {field: counted}]);
  return {
    ...rest,
    counted,
    let: Object.fromEntries(Object.entries(definition.let).filter(([name]) => names.has(name))),
    parts: {},
  };
}
