import {nextTask} from './next-task.ts';

/** Longest stretch of work between two pauses on the page's own thread, in milliseconds: well under the 50 ms of a long task. */
const budget = 12;

/**
 * A pause that gives way only when the budget is used up. `clock` is a monotonic clock in milliseconds.
 */
export function createPause(clock: () => number): () => Promise<void> {
  let resumed = clock();
  return () => {
    if (clock() - resumed < budget) return Promise.resolve();
    return nextTask().then(() => {
      resumed = clock();
    });
  };
}
