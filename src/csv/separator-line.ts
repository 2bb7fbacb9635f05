import type {CsvDelimiter} from './raw-table.ts';

/** Excel's first line `sep=;`. */
export interface SeparatorLine {
  /** Bytes up to the line's end, that end included. */
  readonly skip: number;
  /** undefined where it names a delimiter that the reader does not know. */
  readonly delimiter: CsvDelimiter | undefined;
}

/** Finds a `sep=` line at the start of a text, quoted or not. */
export function findSeparatorLine(text: Uint8Array): SeparatorLine | undefined {
  const opening = String.fromCharCode(...text.subarray(0, 16));
  const found = /^"?sep=([^\r\n"])"?(\r\n|\r|\n|$)/i.exec(opening);
  if (!found) return undefined;
  const named = found[1];
  const delimiter = named === ',' || named === ';' || named === '\t' || named === '|' ? named : undefined;
  return {skip: found[0].length, delimiter};
}
