import type {FailureWords} from './failure-words.ts';

/** What went wrong and what to do, by code: of the store, of an import, of the element itself. */
export const failures: ReadonlyMap<string, FailureWords> = new Map([
  [
    'no-space',
    {
      title: 'The browser has no space left.',
      action: 'Nothing was stored; the data are as before. Free some space and try again.',
    },
  ],
  [
    'storage-denied',
    {title: 'This browser allows no storage here.', action: 'Everything works, and nothing outlives the page.'},
  ],
  ['storage-lost', {title: 'The connection to the browser’s storage broke.', action: 'Reload the page.'}],
  [
    'storage-blocked',
    {title: 'Another tab holds the storage.', action: 'Close other tabs of this page and try again.'},
  ],
  ['storage-failed', {title: 'The browser’s storage failed.', action: 'Try again; a reload may help.'}],
  [
    'data-damaged',
    {title: 'What is stored cannot be read back.', action: 'Undo the last import, or load the file again.'},
  ],
  ['newer-version', {title: 'The data were written by a newer version.', action: 'Reload the page to get it.'}],
  ['dataset-moved', {title: 'The data changed meanwhile.', action: 'Try again.'}],
  [
    'needs-answers',
    {
      title: 'The file leaves questions open.',
      action: 'The page can answer them by its “answers”; loaded by hand, the file asks them.',
    },
  ],
  ['not-fetched', {title: 'The file could not be fetched.', action: 'Check the address and try again.'}],
  ['src-not-allowed', {title: 'The address in “src” is not allowed.', action: 'Use the page’s own origin or https.'}],
  ['not-a-csv', {title: 'The file is no table of text.', action: 'Export it as CSV and load that.'}],
  ['bad-attribute', {title: 'An attribute is not understood.', action: 'The panel shows everything else.'}],
  ['unknown-kpi', {title: 'This number is not known.', action: 'Check the name in “kpi” or “kpis”.'}],
  ['worker-failed', {title: 'The background worker stopped.', action: 'Reload the page.'}],
]);
