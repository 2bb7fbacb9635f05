/** The two-sided 95 % point of the standard normal distribution. */
const z = 1.959964;

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Wilson's score interval of k hits in n, as the roots of (p − k/n)² = z²·p(1 − p)/n; none over nothing, nor of what is no share. */
export function wilson(k: number, n: number): Interval | undefined {
  if (!(n > 0) || k < 0 || k > n) return undefined;
  // (1 + z²/n)·p² − (2k/n + z²/n)·p + (k/n)² = 0
  const a = 1 + (z * z) / n;
  const b = -(2 * (k / n) + (z * z) / n);
  const c = (k / n) ** 2;
  const root = Math.sqrt(Math.max(0, b * b - 4 * a * c));
  return {low: (-b - root) / (2 * a), high: (-b + root) / (2 * a)};
}

/** Newcombe's hybrid score interval of the share of b less that of a: how far each share may lie from its estimate, by Pythagoras. */
export function ofDifference(hitsA: number, countA: number, hitsB: number, countB: number): Interval | undefined {
  const [a, b] = [wilson(hitsA, countA), wilson(hitsB, countB)];
  if (a === undefined || b === undefined) return undefined;
  const [shareA, shareB] = [hitsA / countA, hitsB / countB];
  const below = Math.sqrt((shareB - b.low) ** 2 + (a.high - shareA) ** 2);
  const above = Math.sqrt((b.high - shareB) ** 2 + (shareA - a.low) ** 2);
  return {low: shareB - shareA - below, high: shareB - shareA + above};
}

/** Mean ± 1.96·s/√n with s² over n, the variance of one answer; none below two values. */
export function ofMean(values: readonly number[]): Interval | undefined {
  const n = values.length;
  if (n < 2) return undefined;
  const mean = values.reduce((a, b) => a + b, 0) / n;
  const variance = values.reduce((a, b) => a + (b - mean) ** 2, 0) / n;
  const half = z * Math.sqrt(variance / n);
  return {low: mean - half, high: mean + half};
}
