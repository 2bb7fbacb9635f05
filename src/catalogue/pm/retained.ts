import {monthly, paidThen} from './paying.ts';

/** Each customer who paid so many months ago, with what it pays now, at the same exchange rates: a closed cohort. */
export const cohortOf = (months: 1 | 12) =>
  ({
    keys: ['customer'],
    let: {now: {sum: monthly}, then: {sum: monthly, ago: {months}, constant: true}},
    keep: paidThen,
  }) as const;

/** What the cohort paid then, pays now, and pays of what it paid then. */
export const retainedMoney = {
  start: {sum: {field: 'then'}},
  end: {sum: {field: 'now'}},
  kept: {sum: {least: [{field: 'now'}, {field: 'then'}]}},
} as const;

export const netRetention = {ratio: [{field: 'end'}, {field: 'start'}], why: 'start-of-data'} as const;
export const grossRetention = {ratio: [{field: 'kept'}, {field: 'start'}], why: 'start-of-data'} as const;
