/** The last day that the period has, as far as it is known. */
const lastDay = {period: 'to', add: -1} as const;

/** Days without a check-in after which a key result counts as stale. */
const freshDays = 30;

/** Check-ins by then, of results whose cycle holds the period's last day; both ends of a cycle are inside. Results without a check-in have no day. */
export const inCycle = {
  all: [
    {known: 'from'},
    {not: {before: [lastDay, 'from']}},
    {any: [{not: {known: 'to'}}, {not: {before: ['to', lastDay]}}]},
    {any: [{not: {known: 'date'}}, {before: ['date', {period: 'to'}]}]},
  ],
} as const;

/** One record a key result: where it stands by its latest check-in. */
export const eachResult = {
  keys: ['objective', 'result'],
  let: {
    actual: {last: {field: 'actual'}, by: 'date'},
    base: {last: {field: 'base'}, by: 'date', where: {known: 'actual'}},
    target: {last: {field: 'target'}, by: 'date', where: {known: 'actual'}},
    weight: {max: {field: 'weight'}},
    binary: {count: true, where: {is: ['kind', 'binary']}},
    recent: {
      count: true,
      where: {
        all: [{known: 'actual'}, {known: 'date'}, {not: {before: ['date', {period: 'to', add: -freshDays}]}}],
      },
    },
    elapsed: {max: {clamp: [{ratio: [{days: ['from', lastDay]}, {days: ['from', 'to']}]}, 0, 1]}},
  },
} as const;

/** How far it came: 0 at its base, 1 at its target and beyond 1 past it, whichever way the target lies. */
export const progress = {
  ratio: [{minus: [{field: 'actual'}, {field: 'base'}]}, {minus: [{field: 'target'}, {field: 'base'}]}],
  why: 'target-is-start',
} as const;

/** Whose target is where it began: it leads nowhere, and has no score. */
export const leadsNowhere = {
  all: [{atLeast: [{field: 'target'}, {field: 'base'}]}, {atLeast: [{field: 'base'}, {field: 'target'}]}],
} as const;

/** The score that is averaged: never below 0 or over 1, and a binary result is reached or not. */
export const resultScore = {
  when: {over: [{field: 'binary'}, 0]},
  then: {when: {atLeast: [progress, 1]}, then: 1, otherwise: 0},
  otherwise: {clamp: [progress, 0, 1]},
} as const;

/** The score, of which there is none where something is to be reached and nobody has checked in yet; `all` counts what is to be reached. */
export const scoredOf = <All extends string, Score extends string>(all: All, score: Score) =>
  ({
    when: {all: [{over: [{field: all}, 0]}, {not: {over: [{field: 'checked'}, 0]}}]},
    then: {ratio: [0, 0], why: 'not-started'},
    otherwise: {field: score},
  }) as const;

/** One record an objective: the mean of its results' scores, weighted where each scored result has a weight. */
export const eachObjective = {
  keys: ['objective'],
  let: {
    results: {count: true},
    checked: {count: true, where: {known: 'actual'}},
    scored: {count: true, where: {atLeast: [resultScore, 0]}},
    withWeight: {count: true, where: {all: [{known: 'weight'}, {atLeast: [resultScore, 0]}]}},
    mean: {mean: resultScore},
    weighted: {sum: {times: [resultScore, {field: 'weight'}]}},
    weights: {sum: {field: 'weight'}, where: {atLeast: [resultScore, 0]}},
    elapsed: {mean: {field: 'elapsed'}},
  },
} as const;

export const objectiveScore = {
  when: {atLeast: [{field: 'withWeight'}, {field: 'scored'}]},
  then: {ratio: [{field: 'weighted'}, {field: 'weights'}], why: 'no-data'},
  otherwise: {field: 'mean'},
} as const;
