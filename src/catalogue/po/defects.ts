/** Bugs that count: those rejected, duplicate or withdrawn were none. */
export const realBugs = [{is: ['level', 'bug']}, {not: {is: ['category', 'abandoned']}}] as const;

/** Days after a month's end until the bugs that belong to it have mostly been found. */
export const defectsMatureIn = 30;
