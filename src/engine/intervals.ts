import {compensatedSum} from './statistics.ts';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** 97.5th percentile of the normal distribution: half the width of a 95 % interval in standard errors. */
const z = 1.959964;

/** Wilson score interval at 95 % for k of n. n = 0 has none, nor has what is no share of n. Source: Wilson 1927. */
export function wilson(k: number, n: number): Interval | undefined {
  if (!(n > 0) || k < 0 || k > n) return undefined;
  const p = k / n;
  const middle = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return {low: Math.max(0, middle - half), high: Math.min(1, middle + half)};
}

/** Hybrid score interval at 95 % of the share of b less that of a; none where one of them is of nothing. Source: Newcombe 1998, method 10. */
export function differenceInterval(hitsA: number, countA: number, hitsB: number, countB: number): Interval | undefined {
  const a = wilson(hitsA, countA);
  const b = wilson(hitsB, countB);
  if (!a || !b) return undefined;
  const shareA = hitsA / countA;
  const shareB = hitsB / countB;
  const difference = shareB - shareA;
  return {
    low: difference - Math.hypot(shareB - b.low, a.high - shareA),
    high: difference + Math.hypot(b.high - shareB, shareA - a.low),
  };
}

/**
 * 95 % interval of a mean by the normal approximation, with the variance of one value over all n of them, as the closed form for NPS has it;
 * fewer than two values have none.
 */
export function meanInterval(values: Float64Array): Interval | undefined {
  const n = values.length;
  if (n < 2) return undefined;
  const mean = compensatedSum(values) / n;
  const variance = compensatedSum(values.map(value => (value - mean) ** 2)) / n;
  const half = z * Math.sqrt(variance / n);
  return {low: mean - half, high: mean + half};
}
