/** Longest stretch of work between two pauses on the page's own thread, in milliseconds: well under the 50 ms of a long task. */
const budget = 12;

/**
 * A pause that gives way only when the budget is used up: a message to itself, because timers are slowed down after a few turns.
 * `clock` is a monotonic clock in milliseconds.
 */
export function createPause(clock: () => number): () => Promise<void> {
  let resumed = clock();
  return () => {
    if (clock() - resumed < budget) return Promise.resolve();
    return new Promise(resolve => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        channel.port1.close();
        resumed = clock();
        resolve();
      };
      channel.port2.postMessage(undefined);
    });
  };
}
