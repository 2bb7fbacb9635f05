import {describe, expect, test} from 'vitest';
import {storeErrorOf} from '../../src/store/errors.ts';
import {StoreError} from '../../src/store/store.ts';

// Names and messages as the browsers give them.
const cases = [
  ['work', 'QuotaExceededError', '', 'no-space'],
  ['work', 'UnknownError', 'An internal error was encountered in the Indexed Database server', 'storage-lost'],
  ['work', 'UnknownError', 'Connection is closing because of: Force close delete origin', 'storage-lost'],
  [
    'work',
    'InvalidStateError',
    "Failed to execute 'transaction' on 'IDBDatabase': The database connection is closing.",
    'storage-lost',
  ],
  [
    'work',
    'InvalidStateError',
    'A mutation operation was attempted on a database that did not allow mutations.',
    'storage-lost',
  ],
  [
    'open',
    'InvalidStateError',
    'A mutation operation was attempted on a database that did not allow mutations.',
    'storage-denied',
  ],
  ['work', 'AbortError', 'The transaction was aborted, so the request cannot be fulfilled.', 'storage-lost'],
  [
    'work',
    'NotFoundError',
    'Data lost due to missing file. Affected record should be considered irrecoverable',
    'data-damaged',
  ],
  ['work', 'UnknownError', 'Failed to read large IndexedDB value', 'data-damaged'],
  ['work', 'DataCloneError', '() => 1 could not be cloned.', 'storage-failed'],
  ['open', 'VersionError', 'The requested version (1) is less than the existing version (2).', 'newer-version'],
  ['work', 'UnknownError', 'Unknown.', 'storage-failed'],
] as const;

describe('an error of the browser', () => {
  test.each(cases)('at %s, %s "%s" is %s', (activity, name, message, code) => {
    const cause = new DOMException(message, name);
    const error = storeErrorOf(cause, activity);
    expect(error).toBeInstanceOf(StoreError);
    expect(error).toMatchObject({name: 'StoreError', code, message: `store: ${code}`, cause});
  });

  test('that is already told stays as it is', () => {
    const error = new StoreError('dataset-moved');
    expect(storeErrorOf(error, 'work')).toBe(error);
  });

  test.each([undefined, null, 'text', {}, {name: 1, message: 2}])('may be anything: %s', value => {
    expect(storeErrorOf(value, 'work').code).toBe('storage-failed');
  });
});
