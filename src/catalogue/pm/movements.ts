import {monthly, nowAndThen, paidThen, paysNow} from './paying.ts';

/** Each customer with what tells its movement: what it pays and paid, and how often it had begun to pay before, for anything at all. */
export const movedStage = {
  keys: ['customer'],
  let: {
    ...nowAndThen,
    before: {count: true, where: {over: [monthly, 0]}, place: {until: 'start'}, ago: 1, whole: true, constant: true},
  },
} as const;

const appears = [paysNow, {not: paidThen}] as const;
const paidElsewhere = {over: [{field: 'wholeThen'}, 0]} as const;
const paidEver = {over: [{field: 'before'}, 0]} as const;

/** Begins to pay for the first time. */
export const isNew = {all: [...appears, {not: paidElsewhere}, {not: paidEver}]} as const;
/** Pays again after having paid nothing. */
export const isBack = {all: [...appears, {not: paidElsewhere}, paidEver]} as const;
/** Comes from what filter or split leave out, where it paid already. */
export const movedIn = {all: [...appears, paidElsewhere]} as const;
/** Pays more than before. */
export const expanded = {all: [paysNow, paidThen, {over: [{field: 'now'}, {field: 'then'}]}]} as const;
/** Pays less than before, but something. */
export const contracted = {all: [paysNow, paidThen, {over: [{field: 'then'}, {field: 'now'}]}]} as const;
/** Pays another amount than before. */
export const moved = {
  any: [{over: [{field: 'now'}, {field: 'then'}]}, {over: [{field: 'then'}, {field: 'now'}]}],
} as const;

const start = {field: 'start'} as const;
const end = {field: 'end'} as const;

/** What start and movements come to, less the end; 0 where that is rounding alone, which is told beside the start, because all may have left. */
export function restOf<const T>(sum: T) {
  const found = {plus: [sum, start]} as const;
  const expected = {plus: [end, start]} as const;
  return {
    when: {any: [{over: [found, expected]}, {over: [expected, found]}]},
    then: {minus: [sum, end]},
    otherwise: 0,
  } as const;
}
