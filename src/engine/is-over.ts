/** What two numbers may differ by and still be one, of the larger of them: far over what adding up and converting rounds, far under a cent of millions. */
const rounding = 1e-9;

/**
 * Whether a number is over another by more than rounding: a twelfth of 240 and the sum of two twelfths of 120 differ in their last bit, and whoever pays them
 * pays the same. Over 0 is whatever is over 0; NaN is over nothing.
 */
export function isOver(a: number, b: number): boolean {
  return a > b && a - b > rounding * Math.max(a, -b);
}
