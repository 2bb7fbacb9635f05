import type {Period} from '../../src/index.ts';
import type {Grain} from '../../src/time/period.ts';
import type {Formats} from './formats.ts';
import {daysBetween, shiftDay} from './formats.ts';

/** How a language names periods, given their numbers and dates in words. */
export interface PeriodWords {
  week(number: string): string;
  weekOfYear(number: string, year: string): string;
  weeks(first: string, last: string): string;
  /** A week on an axis: "W47". */
  shortWeek(number: string): string;
  quarter(number: string, year: string): string;
  sprint(name: string): string;
  sprints(first: string, last: string): string;
  /** "Nov to Feb", "1 Aug to 30 Sep". */
  through(first: string, last: string): string;
  /** "in sprint 47", "in October". */
  within(name: string): string;
  /** "from 2 Nov to 15 Nov". */
  during(range: string): string;
  /** "on 20 Nov". */
  onDay(day: string): string;
}

/** The names of one series' periods: short on the axis, whole in a sentence. */
export interface PeriodNames {
  axis(period: Period): string;
  name(period: Period): string;
  /** With its preposition: "in sprint 47", "in October", "on 20 Nov". */
  within(period: Period): string;
  /** From when on: the month where periods are months or longer, else the first day. */
  since(period: Period): string;
  /** All of them together: "sprints 41 to 47". */
  span(first: Period, last: Period): string;
  /** Several periods pooled into one, whose label holds the first and the last of them: "sprints 35 to 40". */
  pooled(period: Period): string;
  /** A state as of the period's last day: "20 Nov". */
  lastDay(period: Period): string;
}

/** What the names of iterations have in common at their beginning, up to a number: "Checkout 41", "Checkout 47" give "Checkout ". */
export function commonBeginning(names: readonly string[]): string {
  const [first] = names;
  if (first === undefined || names.length < 2) return '';
  let length = first.length;
  for (const name of names) while (!name.startsWith(first.slice(0, length))) length--;
  // A number that only begins alike ("Sprint 41", "Sprint 47") is not cut in two.
  const common = first.slice(0, length).replace(/\d+$/, '');
  return names.every(name => /^\d/.test(name.slice(common.length))) ? common : '';
}

/** Names for the periods of a series, in relation to the year of the as-of day: other years are said. */
export function namePeriods(
  periods: readonly Period[],
  grain: Grain,
  asOf: string,
  formats: Formats,
  words: PeriodWords,
): PeriodNames {
  const thisYear = asOf.slice(0, 4);
  const common = commonBeginning([...new Set(periods.map(({label}) => label))]);
  const lastDay = (period: Period): string => shiftDay(period.to, -1);
  const shortDay = (iso: string): string => (iso.startsWith(thisYear) ? formats.day(iso) : formats.fullDay(iso));
  const month = (iso: string, length: 'short' | 'long'): string =>
    iso.startsWith(thisYear) ? formats.month(iso, length) : formats.month(iso, 'with-year');
  const week = (label: string): {number: string; year: string} => {
    const [, year = '', number = label] = /^(\d{4})-W(\d\d)$/.exec(label) ?? [];
    return {number: number.replace(/^0/, ''), year};
  };
  const quarter = (label: string): string => {
    const [, year, number] = /^(\d{4})-Q(\d)$/.exec(label) ?? [];
    return year && number ? words.quarter(number, year) : label;
  };
  const dates = (period: Period): string => words.through(shortDay(period.from), shortDay(lastDay(period)));

  // Sprints of several teams on the same days carry all their names; the days say it shorter.
  const isShared = (period: Period): boolean => period.label.includes(' · ');

  const axis = (period: Period): string => {
    if (grain === 'day') return shortDay(period.from);
    if (grain === 'week') return words.shortWeek(week(period.label).number);
    if (grain === 'month') return formats.month(period.from, 'short');
    if (grain === 'quarter') return quarter(period.label);
    if (isShared(period)) return shortDay(lastDay(period));
    return period.label.startsWith(common) ? period.label.slice(common.length) : period.label;
  };

  const name = (period: Period): string => {
    if (grain === 'day') return shortDay(period.from);
    if (grain === 'week') {
      const {number, year} = week(period.label);
      if (!year) return dates(period);
      return year === thisYear ? words.week(number) : words.weekOfYear(number, year);
    }
    if (grain === 'month') {
      // Several months pooled into one reading have no name of their own.
      return daysBetween(period.from, period.to) > 31
        ? words.through(month(period.from, 'short'), month(lastDay(period), 'short'))
        : month(period.from, 'long');
    }
    if (grain === 'quarter') return quarter(period.label);
    if (grain === 'year') return period.label;
    if (isShared(period)) return dates(period);
    return common && grain !== 'increment' && period.label.startsWith(common)
      ? words.sprint(period.label.slice(common.length))
      : period.label;
  };

  const span = (first: Period, last: Period): string => {
    if (first.label === last.label) return name(first);
    if (grain === 'week' && week(first.label).year === thisYear) {
      return words.weeks(week(first.label).number, week(last.label).number);
    }
    if (grain === 'week') return words.through(shortDay(first.from), shortDay(lastDay(last)));
    if (grain === 'month') return words.through(month(first.from, 'short'), month(last.from, 'short'));
    if (isShared(first) || isShared(last)) return words.through(shortDay(first.from), shortDay(lastDay(last)));
    const isNumbered =
      common !== '' &&
      (grain === 'sprint' || grain === 'iteration') &&
      first.label.startsWith(common) &&
      last.label.startsWith(common);
    return isNumbered ? words.sprints(axis(first), axis(last)) : words.through(name(first), name(last));
  };

  return {
    axis,
    name,
    span,
    within: period => {
      if (grain === 'day') return words.onDay(name(period));
      return name(period) === dates(period) ? words.during(name(period)) : words.within(name(period));
    },
    since: period =>
      grain === 'month'
        ? month(period.from, 'short')
        : grain === 'quarter' || grain === 'year'
          ? name(period)
          : shortDay(period.from),
    pooled: period => {
      const [first, last] = period.label.split(' – ');
      if (first === undefined || last === undefined) return name(period);
      const lastMonth = `${lastDay(period).slice(0, 7)}-01`;
      return span({...period, label: first}, {...period, label: last, from: lastMonth});
    },
    lastDay: period => shortDay(lastDay(period)),
  };
}
