/** Maps a value to a pixel; a value outside the domain lands outside the range. */
export type Scale = (value: number) => number;

/**
 * A linear scale from the domain `low` to `high` onto pixels `start` to `end`. Where the domain is a single value every value
 * lands in the middle.
 */
export function linearScale(low: number, high: number, start: number, end: number): Scale {
  // Halves, because the difference of two huge numbers of opposite sign is infinite.
  const span = high / 2 - low / 2;
  return value => {
    const share = span > 0 ? (value / 2 - low / 2) / span : 0.5;
    return start + (Number.isFinite(share) ? share : 0.5) * (end - start);
  };
}

/** The smallest and largest of the finite values; undefined where there is none. */
export function extentOf(values: Iterable<number | undefined>): {low: number; high: number} | undefined {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value === undefined || !Number.isFinite(value)) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low <= high ? {low, high} : undefined;
}
