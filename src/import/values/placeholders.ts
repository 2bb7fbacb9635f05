const longest = 12;

/** Cells that say in words or signs that there is no value, lower case, as spreadsheets, databases and data frames write them. */
const placeholders = new Set([
  '-',
  '--',
  '---',
  '–',
  '—',
  '?',
  '??',
  '.',
  '…',
  'n/a',
  '#n/a',
  'na',
  '<na>',
  'n.a.',
  'n. a.',
  'n.v.',
  'k.a.',
  'k. a.',
  'nan',
  '-nan',
  'nat',
  'null',
  '(null)',
  '<null>',
  '\\n',
  'nil',
  'none',
  'undefined',
  '(empty)',
  '(blank)',
  'empty',
  'unknown',
  'tbd',
  '#div/0!',
  '#value!',
  '#ref!',
  '#name?',
  '#num!',
  '#null!',
  '#nv',
  '#wert!',
  '#bezug!',
]);

const decoder = new TextDecoder();

/** Whether a cell stands for "no value". Only for kinds where it cannot be a value: `NA` as text may be North America. */
export function isPlaceholder(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start > longest) return false;
  return placeholders.has(decoder.decode(bytes.subarray(start, end)).trim().toLowerCase());
}
