/** The dataset that is meant where none is named. */
export const defaultDataset = 'default';
