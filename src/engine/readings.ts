import type {AnyDefinition} from '../language/definition.ts';
import {formatDay} from '../time/day.ts';
import type {Cell} from './evaluation.ts';
import type {EngineScope} from './scope.ts';
import type {Period, Reading} from './series.ts';
import {isSettled} from './session.ts';
import {type PlannedSpan, poolSpans, type SpanList} from './spans.ts';

function periodOf(span: PlannedSpan): Period {
  return {from: formatDay(span.from), to: formatDay(span.end), label: span.label, complete: span.complete};
}

/** One reading a period. */
export function readingsOf(definition: AnyDefinition, list: SpanList, cells: readonly Cell[]): Reading[] {
  return list.spans.map((span, number) => readingOf(definition, list, span, cells[number]));
}

export function readingOf(
  definition: AnyDefinition,
  list: SpanList,
  span: PlannedSpan,
  cell: Cell | undefined,
): Reading {
  return {
    kpi: definition.id,
    period: periodOf(span),
    value: cell?.value,
    ...(cell?.why !== undefined && {why: cell.why}),
    n: cell?.n ?? 0,
    leftOut: cell?.leftOut ?? 0,
    parts: cell?.parts ?? {},
    ...(cell?.low !== undefined && {low: cell.low}),
    ...(cell?.high !== undefined && {high: cell.high}),
    settled: isSettled(definition, span.end, list),
  };
}

/** The definition's own rule, unless all periods were asked for as one. */
export function headlineRule(definition: AnyDefinition, scope: EngineScope): AnyDefinition['headline'] {
  return scope.pooled ? 'horizon' : definition.headline;
}

/** One period over several: the rows themselves are pooled, never the readings. */
export function pooledList(list: SpanList, from: string, to: string): SpanList {
  const own = list.spans.filter(span => formatDay(span.from) >= from && formatDay(span.end) <= to);
  return poolSpans(list, own);
}
