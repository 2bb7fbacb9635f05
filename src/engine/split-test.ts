/**
 * p of the chi-squared test with one degree of freedom that so many in a and b came from a split with this planned share of b;
 * `undefined` where nobody was split, or where one side should have nobody.
 */
export function splitTest(a: number, b: number, share: number): number | undefined {
  const expectedB = (a + b) * share;
  const expectedA = a + b - expectedB;
  if (!(expectedA > 0 && expectedB > 0)) return undefined;
  const squared = (a - expectedA) ** 2 / expectedA + (b - expectedB) ** 2 / expectedB;
  return complementaryError(Math.sqrt(squared / 2));
}

/** erfc of a number that is not below 0, to about 14 digits. Source: Abramowitz and Stegun 7.1.6 and 7.1.14. */
export function complementaryError(x: number): number {
  return x < 2 ? 1 - errorSeries(x) : continuedFraction(x);
}

function errorSeries(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 1; Math.abs(term) > 1e-17 * sum; n++) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
}

// Beyond 2 the fraction has settled long before 80 levels, and the difference to 1 would lose the digits.
function continuedFraction(x: number): number {
  let below = x;
  for (let level = 80; level >= 1; level--) below = x + level / 2 / below;
  return Math.exp(-x * x) / (below * Math.sqrt(Math.PI));
}
