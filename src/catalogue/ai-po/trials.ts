/** Below this p of the split test the split itself is broken: nothing can be read off the experiment. */
const brokenSplit = 0.01;

const p = {splitTest: [{field: 'countA'}, {field: 'countB'}, {field: 'share'}]} as const;

/** Whether so many people in both variants fit the planned split; unknown without their counts. */
export const isValid = {atLeast: [p, brokenSplit]} as const;

export const isInvalid = {not: isValid} as const;

/** Somebody said how it ended. */
export const isDecided = {known: 'decision'} as const;
