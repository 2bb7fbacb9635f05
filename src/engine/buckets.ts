/** Rows sorted into buckets; bucket `b` is `sorted[starts[b]] … sorted[starts[b + 1]]`, in the order in which the rows were given. */
export interface Buckets {
  readonly starts: Uint32Array;
  readonly sorted: Int32Array;
}

/** Rows by a counting sort. `bucketOf` has the bucket of each of `rows`, -1 for none. */
export function sortIntoBuckets(rows: Int32Array, buckets: number, bucketOf: Int32Array): Buckets {
  const starts = new Uint32Array(buckets + 1);
  for (let i = 0; i < rows.length; i++) {
    const own = bucketOf[i] as number;
    if (own >= 0) starts[own + 1] = (starts[own + 1] as number) + 1;
  }
  for (let b = 0; b < buckets; b++) starts[b + 1] = (starts[b + 1] as number) + (starts[b] as number);
  const next = starts.slice();
  const sorted = new Int32Array(starts[buckets] as number);
  for (let i = 0; i < rows.length; i++) {
    const own = bucketOf[i] as number;
    if (own < 0) continue;
    const at = next[own] as number;
    sorted[at] = rows[i] as number;
    next[own] = at + 1;
  }
  return {starts, sorted};
}
