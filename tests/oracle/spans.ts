import {type Grain, isCalendarGrain, type Span, spansBetween} from '../../src/time/period.ts';
import type {NaiveData} from './evaluate.ts';

/** The periods of a series: those that share a day with the known days, from coverage's first through `known`. */
export function spansOf(grain: Grain, data: NaiveData, known: number): Span[] {
  const {from} = data.coverage;
  if (known < from) return [];
  if (isCalendarGrain(grain)) return spansBetween(from, known, grain, data.conventions);
  const spans: Span[] = [];
  for (const {name, kind, start, end} of data.rows.iterations ?? []) {
    if (grain !== 'iteration' && kind !== grain) continue;
    if (typeof name !== 'string' || typeof start !== 'number' || typeof end !== 'number') continue;
    if (end >= from && start <= known) spans.push({from: start, to: end + 1, label: name});
  }
  return spans.sort((a, b) => a.from - b.from);
}
