/**
 * Long work is written as a generator that yields every few thousand steps, because the same loop must run
 * in one go in a worker and in slices on a page that has no worker, where it may not hold up a frame.
 */
export type Sliced<Result> = Generator<void, Result>;

/** Runs sliced work to its end without a pause. Errors of the work pass through. */
export function runNow<Result>(work: Sliced<Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/**
 * Runs sliced work and waits for `pause` between slices. Rejects with the signal's reason once it is aborted,
 * and with whatever the work or the pause throws; the work's `finally` blocks run in each case.
 */
export async function runSliced<Result>(
  work: Sliced<Result>,
  pause: () => Promise<void>,
  signal?: AbortSignal,
): Promise<Result> {
  try {
    for (;;) {
      signal?.throwIfAborted();
      const step = work.next();
      if (step.done) return step.value;
      await pause();
    }
  } finally {
    // Without this an aborted generator would stay suspended with its `finally` blocks never run.
    work.return(undefined as never);
  }
}
