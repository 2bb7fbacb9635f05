import {monthly, paidThen, payingAtEnd} from './paying.ts';

/** Each customer who paid so many months ago, with what it pays now, at the same exchange rates: a closed cohort. */
const cohortOf = (months: 1 | 12) =>
  ({
    keys: ['customer'],
    let: {now: {sum: monthly}, then: {sum: monthly, ago: {months}, constant: true}},
    keep: paidThen,
  }) as const;

/** What the cohort paid then, pays now, and pays of what it paid then. */
const retainedMoney = {
  start: {sum: {field: 'then'}},
  end: {sum: {field: 'now'}},
  kept: {sum: {least: [{field: 'now'}, {field: 'then'}]}},
} as const;

const retention = (months: 1 | 12) =>
  ({
    from: 'subscriptions',
    place: payingAtEnd,
    needs: ['monthly', 'history'],
    each: [cohortOf(months)],
    let: retainedMoney,
    headline: 'last',
    better: 'up',
    unit: 'share',
  }) as const;

/** What the customers of so many months ago pay now, with what they pay more. */
export const netRetention = (months: 1 | 12) =>
  ({
    ...retention(months),
    value: {ratio: [{field: 'end'}, {field: 'start'}], why: 'start-of-data'},
    parts: {start: {field: 'start'}, end: {field: 'end'}},
    partUnits: {start: 'money', end: 'money'},
    usual: {of: 'value', scale: 'linear', low: 0},
  }) as const;

/** The same without what they pay more. */
export const grossRetention = (months: 1 | 12) =>
  ({
    ...retention(months),
    value: {ratio: [{field: 'kept'}, {field: 'start'}], why: 'start-of-data'},
    parts: {start: {field: 'start'}, kept: {field: 'kept'}},
    partUnits: {start: 'money', kept: 'money'},
    usual: {of: 'value', scale: 'linear', low: 0, high: 1},
  }) as const;

const atSameRates = 'a closed cohort by customer; then and now at the exchange rates of the period’s end';

/** What both say, of a year or a month ago. */
export const netWords = (ago: 'a year ago' | 'a month ago') => ({
  unit: `of MRR ${ago}`,
  says: `What the customers of ${ago} pay now, of what they paid then. New customers are not in it; over 100 % they outgrew what was lost.`,
  isNot: 'Not 1 − churn from totals, which lets customers who came later in.',
  source: `Σ now ÷ Σ then, ${atSameRates}`,
  parts: {start: 'they paid then', end: 'they pay now'},
});

export const grossWords = (ago: 'a year ago' | 'a month ago') => ({
  unit: `of MRR ${ago}`,
  says: `What the customers of ${ago} pay now of what they paid then; what one pays more does not offset what another pays less.`,
  isNot: 'Never over 100 %.',
  source: `Σ least(now, then) ÷ Σ then, ${atSameRates}`,
  parts: {start: 'they paid then', kept: 'they pay now of that'},
});
