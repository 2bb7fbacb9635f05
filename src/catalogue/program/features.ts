/** A SAFe feature that is done. */
export const finishedFeatures = [{is: ['level', 'feature']}, {is: ['category', 'done']}] as const;
