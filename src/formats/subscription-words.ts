import {byWord, wordKey} from './words.ts';

/** What a status means for money: it pays, it is on trial, it rests, it is over, or it never paid. */
export type Paying = 'paying' | 'trial' | 'paused' | 'ended' | 'unpaid';
export const payingWords = ['paying', 'trial', 'paused', 'ended', 'unpaid'] as const satisfies readonly Paying[];

const statuses = byWord<Paying>({
  paying:
    'active, past due, pastdue, live, current, paid, ok, non renewing, nonrenewing, cancelling, canceling, overdue, dunning, renewed',
  trial: 'trialing, trialling, trial, in trial, on trial, intrial',
  paused: 'paused, on hold, suspended, resting',
  ended: 'canceled, cancelled, ended, expired, churned, terminated, inactive, stopped, finished, closed',
  unpaid: 'incomplete, incomplete expired, unpaid, future, pending, draft, failed, not started',
});

/** The meaning of a subscription's status; `undefined` where the word is not known. */
export function payingOf(status: string): Paying | undefined {
  return statuses.get(wordKey(status));
}

export type Movement = 'new' | 'expansion' | 'contraction' | 'churn' | 'reactivation';

const movements = byWord<Movement>({
  new: 'new, new biz, new business, newbiz, new mrr, signup',
  expansion: 'expansion, upgrade, upsell, expanded',
  contraction: 'contraction, downgrade, downsell, contracted',
  churn: 'churn, churned, cancellation, cancelled, canceled, lost',
  reactivation: 'reactivation, reactivated, winback, win back, resurrected',
});

/** The kind of a movement of MRR; `undefined` where the word is not known. */
export function movementOf(text: string): Movement | undefined {
  return movements.get(wordKey(text).replace(/ mrr$/, ''));
}

type Unit = 'day' | 'week' | 'month' | 'year';

/** One of these a unit, or several: a quarter is three months. */
const intervals = new Map<string, readonly [number, Unit]>(
  Object.entries({
    '1 day': 'day, daily, d',
    '1 week': 'week, weekly, w',
    '2 week': 'fortnight, fortnightly, biweekly, bi weekly',
    '1 month': 'month, monthly, mon, m, mo, p1m, monat, monatlich',
    '3 month': 'quarter, quarterly, q, p3m, quartal',
    '6 month': 'half year, half yearly, semiannual, semi annual, semiannually, biannual, p6m',
    '1 year': 'year, yearly, annual, annually, annum, y, yr, p1y, jahr, jährlich',
  }).flatMap(([length, words]) => {
    const [count = '', unit = ''] = length.split(' ');
    return words.split(', ').map(word => [word, [Number(count), unit as Unit]] as const);
  }),
);

/** Units of time and the months that they make: a year has 12 months, 52 weeks and 365 days. */
const months: Readonly<Record<Unit, readonly [number, number]>> = {
  day: [365, 12],
  week: [52, 12],
  month: [1, 1],
  year: [1, 12],
};

/** `units` of an interval last `months`. */
export interface Interval {
  readonly units: number;
  readonly months: number;
}

/**
 * How long an interval lasts: `year` 12 months, `3 months` and `quarter` 3, 52 of `week` 12. A price for it times `units` over `months` is one for a month,
 * in this order, so that what divides evenly stays whole. `once` where nothing is paid again; `undefined` where the word is not known.
 */
export function intervalOf(interval: string): Interval | 'once' | undefined {
  const key = wordKey(interval).replace(/^(?:every|per|each|once a|once per) /, '');
  if (/^(?:once|one time|onetime|one off|lifetime|none)$/.test(key)) return 'once';
  const [, digits = '1', word = key] = /^(\d+) ?(days?|weeks?|months?|years?)$/.exec(key) ?? [];
  const found = intervals.get(word.replace(/(day|week|month|quarter|year)s$/, '$1'));
  if (!found) return undefined;
  const [each, unit] = found;
  const [units, lasting] = months[unit];
  const length = each * Number(digits);
  return length > 0 ? {units, months: lasting * length} : undefined;
}
