const kept = new WeakMap<object, Map<string, Map<string, unknown>>>();

/**
 * Makes something once for an object, such as a table, and a text that says what. Cards ask for the same rows of the same table, and over a
 * million of them finding them costs more than adding them up. Of each kind, which is the text's first word, the last few are kept, `most` of them:
 * a long session with many filters must not fill the memory.
 */
export function remember<Result>(object: object, what: string, make: () => Result, most = 8): Result {
  const known = recall<Result>(object, what);
  const found = known === undefined ? make() : known;
  keep(object, what, found, most);
  return found;
}

/** What was kept for an object; `undefined` where nothing was, or is no more. */
export function recall<Result>(object: object, what: string): Result | undefined {
  return kept.get(object)?.get(kindOf(what))?.get(what) as Result | undefined;
}

/** Keeps what was made elsewhere, as `remember` does. */
export function keep(object: object, what: string, made: unknown, most: number): void {
  const kinds = kept.get(object) ?? new Map<string, Map<string, unknown>>();
  kept.set(object, kinds);
  const known = kinds.get(kindOf(what)) ?? new Map<string, unknown>();
  kinds.set(kindOf(what), known);
  // Put behind the others, so that the one that nobody asked for the longest goes first.
  known.delete(what);
  known.set(what, made);
  for (const oldest of known.keys()) {
    if (known.size <= most) break;
    known.delete(oldest);
  }
}

function kindOf(what: string): string {
  return what.split(' ', 1)[0] ?? '';
}
