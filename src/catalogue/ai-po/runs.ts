import {daysSince} from '../days-since.ts';

/** Days since the run, at the period's end. */
const age = daysSince('date');

const isBaseline = {all: [{known: 'role'}, {is: ['role', 'baseline']}]} as const;

/** Where anything but a baseline was evaluated, the figure is its own; a baseline stands beside it when it is split off. */
const isEligible = {any: [{not: {over: [{let: 'candidates'}, 0]}}, {not: isBaseline}]} as const;

/** Of the latest day only. */
const isLatest = {all: [isEligible, {atLeast: [{let: 'age'}, age]}]} as const;

const isOwn = {any: [{not: {over: [{field: 'onBaseline'}, 0]}}, {over: [{let: 'leastBaseline'}, 0]}]} as const;

/** Records of the last stage that are of the latest run of them, the candidate's where there is one. */
export const isCurrent = {all: [isOwn, {atLeast: [{let: 'newest'}, {field: 'age'}]}]} as const;

/** Where evaluations stand in time: the latest run so far counts until the next one. */
export const untilNext = {until: 'date'} as const;

/** More than one run, model, evaluation set or overlapping slice: their counts must not be pooled, nor one of them be taken for all. */
export const isMixed = {
  any: [
    {over: [{field: 'runs'}, 1]},
    {over: [{field: 'models'}, 1]},
    {over: [{field: 'sets'}, 1]},
    {over: [{field: 'slices'}, 1]},
  ],
} as const;

const withoutSlice = {not: {known: 'slice'}} as const;

/** Rows of the latest run about the whole evaluation set; where the scope holds only slices of it, these. */
const ofWhole = [isLatest, {any: [withoutSlice, {not: {over: [{let: 'unsliced'}, 0]}}]}] as const;

/** Confusion counts of the latest run, of its classes or, where it has one, of its row about all of them. */
export const isCounted = {
  all: [...ofWhole, {known: 'tp'}, {any: [{not: {known: 'class'}}, {not: {over: [{let: 'unclassed'}, 0]}}]}],
} as const;

/** Which run is read, over rows of evaluations, and whether it is one only; for `let`. */
export const latestRun = {
  // Who marks the baseline alone leaves its candidates without a role.
  candidates: {count: true, where: {not: isBaseline}},
  age: {min: age, where: isEligible},
  unsliced: {count: true, where: {all: [isLatest, withoutSlice]}},
  unclassed: {count: true, where: {all: [...ofWhole, {known: 'tp'}, {not: {known: 'class'}}]}},
  runs: {distinct: 'run', where: isLatest},
  models: {distinct: 'model', where: isLatest},
  sets: {distinct: 'evaluationSet', where: isLatest},
  slices: {distinct: 'slice', where: {all: [...ofWhole]}},
  accepted: {count: true, where: {all: [isLatest, {known: 'accepted'}, {flag: 'accepted'}]}},
} as const;

/** The same within a record, such as a class: its own latest rows, of the whole set where there are such. */
export const latestOfRecord = {
  candidates: latestRun.candidates,
  age: latestRun.age,
  onBaseline: {count: true, where: {all: [isLatest, isBaseline]}},
  unsliced: {count: true, where: {all: [isLatest, withoutSlice]}},
  runs: {distinct: 'run', where: isLatest},
  models: {distinct: 'model', where: isLatest},
  sets: {distinct: 'evaluationSet', where: isLatest},
  slices: {distinct: 'slice', where: {all: [...ofWhole]}},
} as const;

/** Which records are of the latest run, and whether it is one; for `let`. */
export const latestRecords = {
  leastBaseline: {min: {field: 'onBaseline'}},
  newest: {min: {field: 'age'}, where: isOwn},
  runs: {max: {field: 'runs'}, where: isCurrent},
  models: {max: {field: 'models'}, where: isCurrent},
  sets: {max: {field: 'sets'}, where: isCurrent},
  slices: {max: {field: 'slices'}, where: isCurrent},
} as const;

/** Counts of a record's latest rows. */
export const countedInRecord = {all: [...ofWhole, {known: 'tp'}]} as const;

/** Scores that somebody else computed, of the latest run. */
export const isScored = (measure: string, averages: readonly string[]) =>
  ({
    all: [
      ...ofWhole,
      {known: 'value'},
      {is: ['measure', measure]},
      {any: [{not: {known: 'average'}}, {in: ['average', averages]}]},
    ],
  }) as const;

/** Rows that a measure can be read from: counts, or its own scores. Groups of people are for the gaps between them. */
export const readable = (measure: string) =>
  ({
    all: [
      {not: {known: 'group'}},
      {any: [{known: 'tp'}, {all: [{known: 'measure'}, {is: ['measure', measure]}, {known: 'value'}]}]},
    ],
  }) as const;

export const evaluationSource = 'scikit-learn: precision_recall_fscore_support; undefined stays undefined';
