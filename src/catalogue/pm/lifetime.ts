import {monthly, payingAtEnd, paysNow} from './paying.ts';

/** Mean churn of the six months before: the current one is part of what is to be judged. */
export const meanChurn = {past: 'customer-churn', periods: 6, take: 'mean'} as const;
/** Customers lost in these six months: how much the mean rests on. */
export const lostInHalfYear = {past: 'customer-churn', part: 'lost', periods: 6, take: 'sum'} as const;

/** Months that a customer stays. */
export const lifetime = {
  when: {over: [meanChurn, 0]},
  then: {least: [{ratio: [1, meanChurn]}, {param: 'cap'}]},
  otherwise: {param: 'cap'},
} as const;

/** 1 where the lifetime is the cap, and the value thus a lower bound; else 0. */
const capped = {when: {over: [{times: [meanChurn, {param: 'cap'}]}, 1]}, then: 0, otherwise: 1} as const;

/** What revenue and margin of a lifetime have in common. */
export const ofLifetime = {
  from: 'subscriptions',
  place: payingAtEnd,
  needs: ['monthly', 'history', 'ended'],
  grains: ['month'],
  prefers: 'month',
  // The customers whose average is taken.
  each: [{keys: ['customer'], let: {now: {sum: monthly}}, keep: paysNow}],
  let: {customers: {count: true}},
  // 1 ÷ churn adds up to forever, so that a month without churn would make customers immortal: five years at most.
  params: {cap: 60},
  headline: 'last',
  usual: {of: 'value', scale: 'linear', low: 0},
  better: 'up',
  unit: 'money',
  counterpart: 'customer-churn',
} as const;

export const lifetimeParts = {churn: meanChurn, lifetime, capped, lost: lostInHalfYear} as const;
export const lifetimeUnits = {churn: 'share', lifetime: 'months', capped: 'number', lost: 'customers'} as const;
export const lifetimeWords = {
  churn: 'mean churn of six months',
  lifetime: 'months of lifetime',
  capped: 'lifetime is the cap: at least this much',
  lost: 'customers lost in six months',
} as const;
