/** No number but a reason: values of several kinds in one scope, which must not be added or averaged. */
export const scopeMismatch = {ratio: [0, 0], why: 'scope-mismatch'} as const;

/** No number but a reason: nothing was recorded. */
export const noData = {ratio: [0, 0], why: 'no-data'} as const;
