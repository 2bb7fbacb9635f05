import {waitUntil as waitFor} from '@open-wc/testing';

/**
 * Waits until it holds, looking often and for as long as a busy machine may take: time that is not needed is not spent.
 * Throws with the message where it never holds.
 */
export function waitUntil(holds: () => unknown, message?: string): Promise<void> {
  return waitFor(holds, message, {interval: 5, timeout: 30_000});
}
