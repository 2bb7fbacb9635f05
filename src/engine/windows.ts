import type {Aggregate} from '../language/expression.ts';
import {addMonths, civilOf, type Day} from '../time/day.ts';
import {isCalendarGrain, spanOf} from '../time/period.ts';
import type {EngineSpan} from './context.ts';
import type {SpanList} from './spans.ts';

/** One whole period on the way to a window; `number` is its place in the series, if it is one of it. */
export interface Step {
  readonly from: Day;
  readonly to: Day;
  readonly names: readonly string[];
  readonly number: number | undefined;
}

/**
 * Where an aggregate looks from each period of a series: some periods or months earlier, and the last few together.
 * Calendar periods go on before the first one; before the first iteration there is none (`undefined`).
 */
export function windowsOf(
  list: SpanList,
  {ago, over = 1}: Pick<Aggregate, 'ago' | 'over'>,
): (EngineSpan | undefined)[] {
  const own: Step[] = list.spans.map(({from, end, names}, number) => ({from, to: end, names, number}));
  const earlier: Step[] = (list.earlier ?? []).map(({from, end, names}) => ({from, to: end, names, number: undefined}));
  const before = (step: Step): Step | undefined => {
    if (step.number !== undefined && own[step.number - 1]) return own[step.number - 1];
    const known = earlier.findLast(({to}) => to <= step.from);
    if (known) return known;
    if (!isCalendarGrain(list.grain)) return undefined;
    const {from, to, label} = spanOf(step.from - 1, list.grain, list.conventions);
    return {from, to, names: [label], number: numberOf(own, from, to)};
  };
  return own.map((step, number) => {
    const pools = list.spans[number]?.pools ?? 1;
    const last =
      typeof ago === 'object'
        ? [monthsEarlier(list, own, step, ago.months)]
        : stepsEarlier(step, ago ?? 0, pools, before);
    const [start] = last;
    if (!start) return undefined;
    const steps = [...last];
    for (let first = before(start); first && steps.length < last.length + over - 1; first = before(first))
      steps.unshift(first);
    return cut(steps, list.asOf);
  });
}

/** What lies so many periods before one. Before several that are pooled lie as many: a quarter of months is compared as a quarter. None where there are too few. */
function stepsEarlier(step: Step, ago: number, pools: number, before: (step: Step) => Step | undefined): Step[] {
  if (ago === 0) return [step];
  const steps: Step[] = [];
  for (let first = before(step); first && steps.length < ago * pools; first = before(first)) steps.unshift(first);
  return steps.length < ago * pools ? [] : steps.slice(0, pools);
}

/** Periods as one, as far as the as-of day. */
export function cut(steps: readonly Step[], asOf: Day): EngineSpan {
  const stretches = steps.map(({from, to}) => ({from, to: Math.min(to, asOf + 1)}));
  return {
    from: stretches[0]?.from ?? 0,
    to: stretches.at(-1)?.to ?? 0,
    names: steps.flatMap(({names}) => names),
    stretches,
    number: steps.at(-1)?.number,
  };
}

/**
 * Months, quarters and years move by both ends; days, weeks and iterations keep their length. A running quarter or year ends with its running month:
 * a month before its last day may be still to come, and would be compared with itself.
 */
function monthsEarlier({grain, conventions, asOf}: SpanList, own: readonly Step[], step: Step, months: number): Step {
  const from = addMonths(step.from, -months);
  const long = grain === 'month' || grain === 'quarter' || grain === 'year';
  const end = Math.min(step.to, addMonths(asOf - civilOf(asOf).date + 1, 1));
  const to = long ? addMonths(end, -months) : from + step.to - step.from;
  const whole = isCalendarGrain(grain) ? spanOf(from, grain, conventions) : undefined;
  const isWhole = whole?.from === from && whole.to === to;
  return {from, to, names: isWhole ? [whole.label] : [], number: numberOf(own, from, to)};
}

function numberOf(own: readonly Step[], from: Day, to: Day): number | undefined {
  const number = own.findIndex(step => step.from === from && step.to === to);
  return number < 0 ? undefined : number;
}

/** All that windows depend on, as a text: lists of periods that have the same have the same windows. */
export function windowsText({grain, asOf, conventions, spans, earlier}: SpanList): string {
  return JSON.stringify([
    grain,
    asOf,
    conventions,
    [spans, earlier].map(all => all?.map(({from, to, end, pools}) => [from, to, end, pools])),
  ]);
}
