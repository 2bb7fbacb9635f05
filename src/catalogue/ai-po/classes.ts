import {noData} from '../refusal.ts';
import {countedInRecord, isCurrent, isScored, latestOfRecord, latestRecords} from './runs.ts';

const wrong = {plus: [{field: 'fp'}, {field: 'fn'}]} as const;

/** One record a class, with the counts of its latest run; rows about no class, such as a run's own macro score, are the class ''. */
export const eachClass = (average: string) => {
  const scored = isScored('f1', [average]);
  return {
    keys: ['class'],
    blanks: ['class'],
    let: {
      ...latestOfRecord,
      rows: {count: true, where: countedInRecord},
      tp: {sum: {plus: [{field: 'tp'}, {times: [wrong, 0]}]}, where: countedInRecord},
      fp: {sum: {plus: [{field: 'fp'}, {times: [{plus: [{field: 'tp'}, {field: 'fn'}]}, 0]}]}, where: countedInRecord},
      fn: {sum: {plus: [{field: 'fn'}, {times: [{plus: [{field: 'tp'}, {field: 'fp'}]}, 0]}]}, where: countedInRecord},
      scores: {count: true, where: scored},
      score: {last: {field: 'value'}, by: 'date', where: scored},
      backed: {count: true, where: {any: [countedInRecord, {all: [scored, {known: 'count'}]}]}},
    },
    shows: ['rows', 'scores'],
  } as const;
};

const twice = {times: [2, {field: 'tp'}]} as const;

/** A class's F1; one that was neither there nor predicted has none. */
export const classScore = {ratio: [twice, {plus: [twice, wrong]}]} as const;

/** Cases that are of the class. */
export const support = {plus: [{field: 'tp'}, {field: 'fn'}]} as const;

/** Classes of the latest run that have counts. */
export const isClass = {all: [isCurrent, {not: {is: ['class', '']}}, {over: [{field: 'rows'}, 0]}]} as const;

const isScore = {all: [isCurrent, {over: [{field: 'scores'}, 0]}, {is: ['class', '']}]} as const;

/** A count beside the figure; a run with scores alone has none, which is not 0. */
export const ifClassed = <F extends string>(field: F) =>
  ({when: {over: [{field: 'classes'}, 0]}, then: {field}, otherwise: noData}) as const;

/** Which run the classes are of, and whether it is one; the score that somebody else computed. */
export const latestClasses = {
  ...latestRecords,
  classes: {count: true, where: isClass},
  empty: {count: true, where: {all: [isClass, {not: {over: [{plus: [twice, wrong]}, 0]}}]}},
  scores: {sum: {field: 'scores'}, where: isScore},
  score: {mean: {field: 'score'}, where: isScore},
  backed: {sum: {field: 'backed'}, where: {any: [isClass, isScore]}},
  used: {count: true, where: {any: [isClass, {all: [isScore, {not: {over: [{let: 'classes'}, 0]}}]}]}},
} as const;
