import {monthly, paysNow} from './paying.ts';

/** Mean churn of the six months before: the current one is part of what is to be judged. */
export const meanChurn = {past: 'customer-churn', periods: 6, take: 'mean'} as const;
/** Customers lost in these six months: how much the mean rests on. */
export const lostInHalfYear = {past: 'customer-churn', part: 'lost', periods: 6, take: 'sum'} as const;

/** 1 ÷ churn adds up to forever, so that a month without churn would make customers immortal: five years at most. */
export const lifetimeParams = {cap: 60} as const;

/** Months that a customer stays. */
export const lifetime = {
  when: {over: [meanChurn, 0]},
  then: {least: [{ratio: [1, meanChurn]}, {param: 'cap'}]},
  otherwise: {param: 'cap'},
} as const;

/** 1 where the lifetime is the cap, and the value thus a lower bound; else 0. */
export const capped = {when: {over: [{times: [meanChurn, {param: 'cap'}]}, 1]}, then: 0, otherwise: 1} as const;

/** The customers whose average is taken. */
export const payers = {keys: ['customer'], let: {now: {sum: monthly}}, keep: paysNow} as const;
