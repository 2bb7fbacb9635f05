import {contracted, expanded} from './movements.ts';
import {gone, movedOut, nowAndThen, paidThen} from './paying.ts';

/** Each customer who paid at the start of the period. */
export const startedStage = {keys: ['customer'], let: nowAndThen, keep: paidThen} as const;

/** What the customers of the start came to pay more or less; who moved out to something else has lost nothing. */
export const cohortMoney = {
  start: {sum: {field: 'then'}},
  churn: {sum: {field: 'then'}, where: gone},
  contraction: {sum: {minus: [{field: 'then'}, {field: 'now'}]}, where: contracted},
  expansion: {sum: {minus: [{field: 'now'}, {field: 'then'}]}, where: expanded},
  movedOut: {sum: {field: 'then'}, where: movedOut},
} as const;

/** Churn and contraction. */
export const lostMoney = {plus: [{field: 'churn'}, {field: 'contraction'}]} as const;
