import type {AnyDefinition} from '../language/definition.ts';
import {formatDay} from '../time/day.ts';
import type {Cell} from './evaluation.ts';
import {isAboutMoney, isMoney, minorUnitsOf} from './money-units.ts';
import type {EngineScope} from './scope.ts';
import type {Period, Reading} from './series.ts';
import {isSettled} from './session.ts';
import {type PlannedSpan, poolSpans, type SpanList} from './spans.ts';

/** One object a period for all groups: that the same period comes fifty times need not cross to the page, and be stored, fifty times. */
const periods = new WeakMap<PlannedSpan, Period>();

function periodOf(span: PlannedSpan): Period {
  const known = periods.get(span);
  if (known) return known;
  const period = {from: formatDay(span.from), to: formatDay(span.end), label: span.label, complete: span.complete};
  periods.set(span, period);
  return period;
}

/** One reading a period. */
export function readingsOf(
  definition: AnyDefinition,
  list: SpanList,
  cells: readonly Cell[],
  currency: string | undefined,
): Reading[] {
  return list.spans.map((span, number) => readingOf(definition, list, span, cells[number], currency));
}

/** Amounts were computed in minor units; from here on they are in units of the currency. */
function inUnits(definition: AnyDefinition, currency: string | undefined, part?: string): (value: number) => number {
  const units = isMoney(definition, part) ? minorUnitsOf(currency) : 1;
  return value => value / units;
}

function partsOf(definition: AnyDefinition, cell: Cell | undefined, currency: string | undefined): Reading['parts'] {
  if (!cell || !isAboutMoney(definition)) return cell?.parts ?? {};
  return Object.fromEntries(
    Object.entries(cell.parts).map(([part, value]) => [
      part,
      value === undefined ? undefined : inUnits(definition, currency, part)(value),
    ]),
  );
}

/** Values that nothing can pass: an interval by the normal approximation would. */
function boundsOf({usual, unit}: AnyDefinition): {low: number; high: number} {
  const end = unit === 'score' ? 100 : Infinity;
  return {low: usual?.low ?? -end, high: usual?.high ?? end};
}

export function readingOf(
  definition: AnyDefinition,
  list: SpanList,
  span: PlannedSpan,
  cell: Cell | undefined,
  currency: string | undefined,
): Reading {
  const own = inUnits(definition, currency);
  const bounds = boundsOf(definition);
  return {
    kpi: definition.id,
    period: periodOf(span),
    value: cell?.value === undefined ? undefined : own(cell.value),
    ...(cell?.why !== undefined && {why: cell.why}),
    n: cell?.n ?? 0,
    leftOut: cell?.leftOut ?? 0,
    parts: partsOf(definition, cell, currency),
    ...(cell?.low !== undefined && {low: Math.max(bounds.low, own(cell.low))}),
    ...(cell?.high !== undefined && {high: Math.min(bounds.high, own(cell.high))}),
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
