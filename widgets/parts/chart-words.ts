import type {Reading, Series} from '../../src/index.ts';
import {figureWordsFor, type PointFact} from '../words/figure-words.ts';
import type {PeriodNames} from '../words/periods.ts';
import type {Words} from '../words/words.ts';
import type {Face} from './faces.ts';
import {eventsWithin, eventTexts} from './happenings.ts';

/** Where a value lies in the usual range of its series; undefined where that says nothing about the value itself. */
export function sideOf(series: Series, value: number): 'above' | 'below' | 'inside' | undefined {
  const {usual} = series;
  // Limits on the change of a level are no limits of the level.
  if (!usual || usual.of === 'change') return undefined;
  return value > usual.high ? 'above' : value < usual.low ? 'below' : 'inside';
}

/** Why a reading is drawn hollow: its period runs, began before the data, or can still change. Undefined for all others. */
export function stateOf({period, settled}: Reading, asOf: string): 'running' | 'partial' | 'unsettled' | undefined {
  if (period.complete) return settled ? undefined : 'unsettled';
  return period.to > asOf ? 'running' : 'partial';
}

/** What was planned for a reading's period, in the KPI's unit; undefined where the data do not say. */
export function tickOf(reading: Reading, face: Face): number | undefined {
  return face.ticks?.map(part => reading.parts[part]).find(value => value !== undefined);
}

/** One point of a series as facts for its words. */
export function pointFact(series: Series, reading: Reading, face: Face, names: PeriodNames, words: Words): PointFact {
  const {value} = reading;
  const {unit, usual} = series;
  const state = stateOf(reading, series.receipt.asOf);
  const side = value === undefined || state ? undefined : sideOf(series, value);
  const tick = tickOf(reading, face);
  const [part, whole] = face.counts?.map(name => reading.parts[name]) ?? [];
  return {
    name: names.name(reading.period),
    amount: value === undefined ? undefined : words.amount(value, unit),
    reason: value === undefined ? words.reason(reading.why ?? 'no-data') : undefined,
    usual:
      side && usual
        ? {side, low: words.formats.rough(usual.low, unit, value), high: words.formats.rough(usual.high, unit, value)}
        : undefined,
    committed: tick === undefined ? undefined : words.formats.number(tick),
    state,
    counts: part === undefined || whole === undefined ? undefined : words.counts(part, whole),
    events: eventTexts(eventsWithin(series.events, reading.period), series.receipt.asOf, words),
  };
}

/** One point of a series in words: for its tip and its announcement. */
export function pointText(series: Series, reading: Reading, face: Face, names: PeriodNames, words: Words): string {
  return figureWordsFor(words).point(pointFact(series, reading, face, names, words));
}
