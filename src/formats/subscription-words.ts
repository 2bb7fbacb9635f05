import {byWord, wordKey} from './words.ts';

/** What a status means for money: it pays, it is on trial, it rests, it is over, or it never paid. */
export type Paying = 'paying' | 'trial' | 'paused' | 'ended' | 'unpaid';

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

/** What a price for one unit of time is worth a month: a year has 12 months, 52 weeks and 365 days. */
const monthly: Readonly<Record<Unit, number>> = {day: 365 / 12, week: 52 / 12, month: 1, year: 1 / 12};

/**
 * By what a price for an interval is multiplied to make it one for a month: 1/12 for `year`, 1/3 for `3 months` or `quarter`, 52/12 for `week`.
 * `once` where nothing is paid again; `undefined` where the word is not known.
 */
export function monthsFactor(interval: string, count: number): number | 'once' | undefined {
  const key = wordKey(interval).replace(/^(?:every|per|each|once a|once per) /, '');
  if (/^(?:once|one time|onetime|one off|lifetime|none)$/.test(key)) return 'once';
  const [, digits = '1', word = key] = /^(\d+) ?(days?|weeks?|months?|years?)$/.exec(key) ?? [];
  const found = intervals.get(word.replace(/(day|week|month|quarter|year)s$/, '$1'));
  const [units, unit] = found ?? [0, 'month'];
  const length = units * Number(digits) * count;
  return found && length > 0 ? monthly[unit] / length : undefined;
}
