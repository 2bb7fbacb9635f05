const kept = new WeakMap<object, Map<string, unknown>>();

/**
 * Makes something once for an object, such as a table, and a text that says what. Cards ask for the same rows of the same table, and over a
 * million of them finding them costs more than adding them up. The last few things made for an object are kept, `most` of them: a long session
 * with many filters must not fill the memory.
 */
export function remember<Result>(object: object, what: string, make: () => Result, most = 8): Result {
  const known = kept.get(object) ?? new Map<string, unknown>();
  kept.set(object, known);
  const found = known.has(what) ? (known.get(what) as Result) : make();
  // Put behind the others, so that the one that nobody asked for the longest goes first.
  known.delete(what);
  known.set(what, found);
  for (const oldest of known.keys()) {
    if (known.size <= most) break;
    known.delete(oldest);
  }
  return found;
}
