import type {Place} from '../../src/language/expression.ts';
import type {Row} from './row.ts';
import {dayAfter, type Timeline, type Window} from './window.ts';

/**
 * Whether a row belongs to a window; whether `now` can be told of the window is `isNow`. A row without the day that places it belongs nowhere; a missing end is still open.
 */
export function isPlaced(place: Place, row: Row, window: Window, timeline: Timeline): boolean {
  if (place === 'ever' || place === 'now') return true;
  const lastDay = dayAfter(window, timeline) - 1;
  if ('on' in place) {
    const day = row[place.on];
    return typeof day === 'number' && isWithin(day, window, timeline);
  }
  if ('open' in place) {
    const [start, end] = [row[place.open[0]], row[place.open[1]]];
    if (typeof start !== 'number' || start > lastDay) return false;
    return typeof end !== 'number' || end > lastDay;
  }
  if ('until' in place) {
    const day = row[place.until];
    return typeof day === 'number' && day <= lastDay;
  }
  const named = row[place.of];
  return window.some(span => (Array.isArray(named) ? named.includes(span.label) : named === span.label));
}

/** Whether a day lies in one of the window's periods, as far as they are known. */
export function isWithin(day: number, window: Window, timeline: Timeline): boolean {
  return window.some(span => day >= span.from && day < Math.min(span.to, timeline.known + 1));
}

/** Whether a window ends with how things stand: it holds the last covered day, and nobody asks as of an earlier one. */
export function isNow(window: Window, timeline: Timeline): boolean {
  const last = window.at(-1);
  if (last === undefined || timeline.known < timeline.through) return false;
  return timeline.through >= last.from && timeline.through < last.to;
}
