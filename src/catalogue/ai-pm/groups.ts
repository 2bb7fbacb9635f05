import {countedInRecord, isCurrent, isMixed, latestOfRecord, latestRecords} from '../ai-po/runs.ts';
import {scopeMismatch} from '../refusal.ts';

/** Confusion counts of groups of people; rows about everybody are for the quality of the model. */
export const aboutGroups = {all: [{known: 'group'}, {known: 'tp'}]} as const;

const all = {plus: [{plus: [{field: 'tp'}, {field: 'fp'}]}, {plus: [{field: 'fn'}, {field: 'tn'}]}]} as const;

/** One record a group with the counts of its latest run; a group that is too small says nothing and is listed as left out. */
export const eachGroup = {
  keys: ['group'],
  let: {
    ...latestOfRecord,
    classes: {distinct: 'class', where: countedInRecord},
    tp: {sum: {field: 'tp'}, where: countedInRecord},
    fp: {sum: {field: 'fp'}, where: countedInRecord},
    fn: {sum: {field: 'fn'}, where: countedInRecord},
    people: {sum: all, where: countedInRecord},
  },
  keep: {atLeast: [{field: 'people'}, {param: 'smallest'}]},
  why: 'too-few',
} as const;

/** People that a group must have to be compared. */
export const groupParams = {smallest: 100} as const;

/** A rate needs at least two groups that have one. */
export const fewestGroups = 2;

export const selectionRate = {ratio: [{plus: [{field: 'tp'}, {field: 'fp'}]}, {field: 'people'}]} as const;
export const truePositiveRate = {ratio: [{field: 'tp'}, {plus: [{field: 'tp'}, {field: 'fn'}]}]} as const;
export const falsePositiveRate = {
  ratio: [{field: 'fp'}, {minus: [{field: 'people'}, {plus: [{field: 'tp'}, {field: 'fn'}]}]}],
} as const;

type Rate = typeof selectionRate | typeof truePositiveRate | typeof falsePositiveRate;

/** Highest and lowest rate among the groups of the latest run, and whether it is one run. */
export const spreadOf = <R extends Rate>(rate: R) =>
  ({
    ...latestRecords,
    groups: {count: true, where: {all: [isCurrent, {atLeast: [rate, 0]}]}},
    highest: {max: rate, where: isCurrent},
    lowest: {min: rate, where: isCurrent},
    classes: {max: {field: 'classes'}, where: isCurrent},
  }) as const;

/** Groups of one run of one class, or no number at all. */
export const unlessMixed = <E>(value: E) =>
  ({
    when: {any: [isMixed, {over: [{field: 'classes'}, 1]}]},
    then: scopeMismatch,
    otherwise: value,
  }) as const;

export const gap = {minus: [{field: 'highest'}, {field: 'lowest'}]} as const;
export const groupSource = 'yardstick: demographic parity, equalised odds; groups below 100 people are left out';
export const groupParts = {
  highest: {field: 'highest'},
  lowest: {field: 'lowest'},
  groups: {field: 'groups'},
} as const;
