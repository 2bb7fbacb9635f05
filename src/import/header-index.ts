import {headerKey, looseKey} from '../formats/header.ts';
import {isPersonHeader} from '../formats/people.ts';

/** How a header is compared: as written but for case and spacing, or by likeness. */
export type Likeness = 'exact' | 'loose';

/** A file's columns by their headers. */
export interface HeaderIndex {
  readonly headers: readonly string[];
  /** Positions of the columns about people. */
  readonly people: ReadonlySet<number>;
  /** 0-based positions of the columns with such a header, left to right. */
  columnsOf(header: string, likeness: Likeness): readonly number[];
}

const keysOf = {exact: headerKey, loose: looseKey} as const;
const indexes = new WeakMap<readonly string[], HeaderIndex>();

/** Every format asks for some hundred names, and a wide export has thousands of columns: each header is taken apart once a file. */
export function indexHeaders(headers: readonly string[]): HeaderIndex {
  const known = indexes.get(headers);
  if (known) return known;
  const columns = {exact: columnsBy(headers, headerKey), loose: columnsBy(headers, looseKey)};
  const index: HeaderIndex = {
    headers,
    people: new Set(headers.flatMap((header, column) => (isPersonHeader(header) ? [column] : []))),
    columnsOf: (header, likeness) => columns[likeness].get(keysOf[likeness](header)) ?? [],
  };
  indexes.set(headers, index);
  return index;
}

function columnsBy(headers: readonly string[], keyOf: (header: string) => string): ReadonlyMap<string, number[]> {
  const columns = new Map<string, number[]>();
  for (const [column, header] of headers.entries()) {
    const key = keyOf(header);
    const found = columns.get(key);
    if (found) found.push(column);
    else columns.set(key, [column]);
  }
  return columns;
}
