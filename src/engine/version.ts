/** Counts up with every change that can move a figure, so that kept results of an older engine are not shown. */
export const engineVersion = 5;
