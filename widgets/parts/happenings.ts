import type {Event, Period} from '../../src/index.ts';
import {daysBetween} from '../words/formats.ts';
import type {Words} from '../words/words.ts';

/** What happened from the first day of one period to the last of another, in time order. */
export function eventsWithin(events: readonly Event[], first: Period | undefined, last = first): readonly Event[] {
  if (!first || !last) return [];
  return events.filter(({date}) => date >= first.from && date < last.to);
}

/** Events in words, each with its day: "26 Oct: Release freeze". Days of another year than the as-of day's carry it. */
export function eventTexts(events: readonly Event[], asOf: string, words: Words): readonly string[] {
  const {formats} = words;
  return events.map(({date, title}) => {
    const day = date.startsWith(asOf.slice(0, 4)) ? formats.day(date) : formats.fullDay(date);
    return words.event(day, title);
  });
}

/** Where days lie on an axis of periods: 2.5 is noon in the middle of the third. Days between two periods stand where the later one begins. */
export function eventPlaces(events: readonly Event[], periods: readonly Period[]): readonly {readonly at: number}[] {
  return eventsWithin(events, periods[0], periods.at(-1)).map(({date}) => {
    const index = periods.findIndex(({to}) => date < to);
    const {from = date, to = date} = periods[index] ?? {};
    const share = (daysBetween(from, date) + 0.5) / Math.max(1, daysBetween(from, to));
    return {at: index + Math.max(0, share)};
  });
}
