import type {Aggregate} from '../../src/language/expression.ts';
import type {Conventions} from '../../src/time/conventions.ts';
import {addMonths, civilOf, type Day, dayOf} from '../../src/time/day.ts';
import {type Grain, isCalendarGrain, type Span, spanOf} from '../../src/time/period.ts';
import type {Absent} from './row.ts';

/** The periods of one series and what is needed to step outside of them. */
export interface Timeline {
  readonly spans: readonly Span[];
  readonly grain: Grain;
  readonly conventions: Conventions;
  /** The last day whose data are known: the earlier of as-of and coverage's end. */
  readonly known: Day;
  /** The last day of coverage, on which the rows say how things stand. */
  readonly through: Day;
}

/** The periods that rows are placed in: one, or several together. Always at least one, in time order. */
export type Window = readonly Span[];

/** The first day of a window. */
export function firstDay(window: Window): Day {
  return window[0]?.from ?? Number.NaN;
}

/** The day after a window's last one; a running period ends with the last known day. */
export function dayAfter(window: Window, timeline: Timeline): Day {
  return Math.min(window.at(-1)?.to ?? Number.NaN, timeline.known + 1);
}

/** The window that an aggregate looks at from another; before the first iteration there is none to look at. */
export function windowOf(aggregate: Aggregate, window: Window, timeline: Timeline): Window | Absent {
  const moved: Span[] = [];
  for (const span of window) {
    const earlier =
      typeof aggregate.ago === 'object'
        ? monthsEarlier(span, aggregate.ago.months, timeline)
        : stepsEarlier(span, aggregate.ago ?? 0, timeline);
    if (earlier === undefined) return {why: 'not-covered'};
    moved.push(earlier);
  }
  const periods = aggregate.over ?? 1;
  while (moved.length < window.length + periods - 1) {
    const first = moved[0];
    const before = first && stepsEarlier(first, 1, timeline);
    // Several together are as many as there are: the first sprints would else never be said anything of.
    if (before === undefined) break;
    moved.unshift(before);
  }
  return moved;
}

function stepsEarlier(span: Span, steps: number, timeline: Timeline): Span | undefined {
  let found: Span | undefined = span;
  for (let step = 0; step < steps && found !== undefined; step++) found = previous(found, timeline);
  return found;
}

function previous(span: Span, timeline: Timeline): Span | undefined {
  if (isCalendarGrain(timeline.grain)) return spanOf(span.from - 1, timeline.grain, timeline.conventions);
  const index = timeline.spans.findIndex(other => other.from === span.from && other.label === span.label);
  return timeline.spans[index - 1];
}

function nextMonth(day: Day): Day {
  const {year, month} = civilOf(day);
  return dayOf(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) ?? Number.NaN;
}

// Months, quarters and years move by both ends; days, weeks and iterations keep their length.
function monthsEarlier(span: Span, months: number, timeline: Timeline): Span {
  const from = addMonths(span.from, -months);
  if (!isCalendarGrain(timeline.grain)) return {from, to: from + span.to - span.from, label: ''};
  const long = timeline.grain !== 'day' && timeline.grain !== 'week';
  // A running one has come as far as the month of the last known day.
  const to = long ? addMonths(Math.min(span.to, nextMonth(timeline.known)), -months) : from + span.to - span.from;
  const whole = spanOf(from, timeline.grain, timeline.conventions);
  return whole.from === from && whole.to === to ? whole : {from, to, label: ''};
}
