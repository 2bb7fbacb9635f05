/** Tasks that somebody set aside are neither backlog nor work done. */
export const notSkipped = {any: [{not: {known: 'skipped'}}, {not: {flag: 'skipped'}}]} as const;
