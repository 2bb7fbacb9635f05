import {StoreError, type StoreErrorCode} from './store.ts';

/** What was being done: some errors mean different things at the opening of a database and in a transaction. */
export type StoreActivity = 'open' | 'work';

/**
 * Any failure as a `StoreError`. Browsers give one name to different troubles (three kinds of `UnknownError`),
 * so the message decides where the name does not.
 */
export function storeErrorOf(error: unknown, activity: StoreActivity): StoreError {
  if (error instanceof StoreError) return error;
  return new StoreError(codeOf(error, activity), error);
}

/** An error's name, such as `AbortError`; empty for anything that has none. */
export function nameOf(error: unknown): string {
  return textsOf(error).name;
}

function codeOf(error: unknown, activity: StoreActivity): StoreErrorCode {
  const {name, message} = textsOf(error);
  if (name === 'QuotaExceededError' || /full disk|no space|disk is full/i.test(message)) return 'no-space';
  // Without IndexedDB at all the name itself is unknown (Node), or its value is undefined or null.
  if (name === 'SecurityError' || name === 'ReferenceError' || /denied permission/i.test(message))
    return 'storage-denied';
  if (activity === 'open' && name === 'TypeError') return 'storage-denied';
  // Firefox refuses at the opening where IndexedDB is switched off in private windows,
  // and refuses the first write after a transaction that ran out of space.
  if (name === 'InvalidStateError') return activity === 'open' ? 'storage-denied' : 'storage-lost';
  // An abort that nobody here asked for, without a reason: the connection went away under it.
  if (name === 'AbortError') return 'storage-lost';
  if (/Indexed Database server|connection is closing|force close/i.test(message)) return 'storage-lost';
  if (/missing file|failed to read large|opening backing store|checksum/i.test(message)) return 'data-damaged';
  if (name === 'VersionError') return 'newer-version';
  return 'storage-failed';
}

function textsOf(error: unknown): {readonly name: string; readonly message: string} {
  if (typeof error !== 'object' || error === null) return {name: '', message: String(error)};
  const {name, message} = error as {readonly name?: unknown; readonly message?: unknown};
  return {name: typeof name === 'string' ? name : '', message: typeof message === 'string' ? message : ''};
}
