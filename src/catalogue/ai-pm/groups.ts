import {countedInRecord, isCurrent, isMixed, latestOfRecord, latestRecords, untilNext} from '../ai-po/runs.ts';
import {scopeMismatch} from '../refusal.ts';

/** Confusion counts of groups of people; rows about everybody are for the quality of the model. */
const aboutGroups = {all: [{known: 'group'}, {known: 'tp'}]} as const;

const all = {plus: [{plus: [{field: 'tp'}, {field: 'fp'}]}, {plus: [{field: 'fn'}, {field: 'tn'}]}]} as const;

/** One record a group with the counts of its latest run. */
const eachGroup = {
  keys: ['group'],
  let: {
    ...latestOfRecord,
    classes: {distinct: 'class', where: countedInRecord},
    tp: {sum: {field: 'tp'}, where: countedInRecord},
    fp: {sum: {field: 'fp'}, where: countedInRecord},
    fn: {sum: {field: 'fn'}, where: countedInRecord},
    people: {sum: all, where: countedInRecord},
  },
  shows: ['people'],
} as const;

const tooFew = {ratio: [0, 0], why: 'too-few'} as const;
const isLarge = {atLeast: [{field: 'people'}, {param: 'smallest'}]} as const;

/** A group that is too small has no rate, and is listed as left out; it is not left to an older run to speak for the newest one. */
const ofLarge = <R>(rate: R) => ({when: isLarge, then: rate, otherwise: tooFew}) as const;

export const selectionRate = ofLarge({
  ratio: [{plus: [{field: 'tp'}, {field: 'fp'}]}, {field: 'people'}],
} as const);
export const truePositiveRate = ofLarge({ratio: [{field: 'tp'}, {plus: [{field: 'tp'}, {field: 'fn'}]}]} as const);
export const falsePositiveRate = ofLarge({
  ratio: [{field: 'fp'}, {minus: [{field: 'people'}, {plus: [{field: 'tp'}, {field: 'fn'}]}]}],
} as const);

type Rate = typeof selectionRate | typeof truePositiveRate | typeof falsePositiveRate;

/** Highest and lowest rate among the groups of the latest run, and whether it is one run. */
export const spreadOf = <R extends Rate>(rate: R) =>
  ({
    ...latestRecords,
    groups: {count: true, where: {all: [isCurrent, {atLeast: [rate, 0]}]}},
    small: {count: true, where: {all: [isCurrent, {not: isLarge}]}},
    highest: {max: rate, where: isCurrent},
    lowest: {min: rate, where: isCurrent},
    classes: {max: {field: 'classes'}, where: isCurrent},
  }) as const;

/** Groups of one run of one class, at least two of them large enough, or no number at all. */
export const unlessMixed = <E>(value: E) =>
  ({
    when: {any: [isMixed, {over: [{field: 'classes'}, 1]}]},
    then: scopeMismatch,
    otherwise: {
      when: {all: [{over: [{field: 'small'}, 0]}, {not: {over: [{field: 'groups'}, 1]}}]},
      then: tooFew,
      otherwise: value,
    },
  }) as const;

export const gap = {minus: [{field: 'highest'}, {field: 'lowest'}]} as const;

/** What every comparison of groups is made of. */
export const amongGroups = {
  from: 'evaluations',
  place: untilNext,
  rows: aboutGroups,
  needs: ['group'],
  each: [eachGroup],
  counted: 'groups',
  // A rate needs two groups that have one, and each of them so many people.
  minimum: 2,
  params: {smallest: 100},
  headline: 'now',
  unit: 'share',
  partUnits: {groups: 'number', small: 'number'},
} as const;

export const groupParts = {groups: {field: 'groups'}, small: {field: 'small'}} as const;
export const rateParts = {highest: {field: 'highest'}, lowest: {field: 'lowest'}, ...groupParts} as const;

/** Highest less lowest rate of a group. */
export const gapBetween = <R extends Rate>(rate: R) =>
  ({...amongGroups, let: spreadOf(rate), value: unlessMixed(gap), parts: rateParts, better: 'down'}) as const;

export const groupSource = 'yardstick: demographic parity, equalised odds; groups below 100 people are left out';
export const groupWords = {groups: 'groups compared', small: 'groups too small to compare'} as const;
export const rateWords = (rate: string) => ({highest: `highest ${rate}`, lowest: `lowest ${rate}`, ...groupWords});
