/**
 * Sum that keeps the lost low-order bits (Neumaier), so that the order of rows does not change a figure. What is no more than the rounding of the
 * values themselves is 0: amounts that are converted one by one and cancel out would leave a customer who pays nothing some billionths.
 */
export function compensatedSum(values: Float64Array): number {
  let sum = 0;
  let lost = 0;
  let size = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    const total = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - total + value : value - total + sum;
    sum = total;
    size += Math.abs(value);
  }
  return withoutRounding(sum + lost, size);
}

/** A sum of values that are so large together; 0 where it is no more than their rounding. */
export function withoutRounding(sum: number, size: number): number {
  return Math.abs(sum) <= size * Number.EPSILON ? 0 : sum;
}

/** Nearest rank: the smallest value with at least `at` percent of all at or below it. Reorders `values`; none gives NaN. */
export function percentile(values: Float64Array, at: number): number {
  if (!values.length) return Number.NaN;
  return select(values, nearestRank(values.length, at) - 1);
}

/** Which of so many values, from 1 and from the smallest on, is the nearest rank of a percentile. */
export function nearestRank(count: number, at: number): number {
  // Whole-number arithmetic first: 0.95 × 20 would be 19.000000000000004 in some orders.
  return Math.max(1, Math.ceil((at * count) / 100));
}

/** The k-th smallest value (from 0); quickselect with the middle of three as pivot. */
function select(values: Float64Array, k: number): number {
  let left = 0;
  let right = values.length - 1;
  while (left < right) {
    const middle = (left + right) >> 1;
    const a = values[left] as number;
    const b = values[middle] as number;
    const c = values[right] as number;
    const pivot = a < b ? (b < c ? b : a < c ? c : a) : a < c ? a : b < c ? c : b;
    let i = left;
    let j = right;
    while (i <= j) {
      while ((values[i] as number) < pivot) i++;
      while ((values[j] as number) > pivot) j--;
      if (i <= j) {
        const swap = values[i] as number;
        values[i++] = values[j] as number;
        values[j--] = swap;
      }
    }
    if (k <= j) right = j;
    else if (k >= i) left = i;
    else break;
  }
  return values[k] as number;
}

/** Sum, mean or median (the middle of two) of at least one value. */
export function summarise(values: readonly number[], take: 'mean' | 'median' | 'sum'): number {
  const sum = compensatedSum(Float64Array.from(values));
  if (take !== 'median') return take === 'sum' ? sum : sum / values.length;
  const sorted = Float64Array.from(values).sort();
  const half = sorted.length >> 1;
  const upper = sorted[half] as number;
  return sorted.length % 2 ? upper : ((sorted[half - 1] as number) + upper) / 2;
}
