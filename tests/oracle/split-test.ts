import type {Result} from './row.ts';

/** p of χ² with one degree of freedom: twice the tail of the normal distribution beyond its root, added up in thin slices by Simpson's rule. */
export function splitTest(a: number, b: number, share: number): Result {
  const expected = {a: (a + b) * (1 - share), b: (a + b) * share};
  if (!(expected.a > 0) || !(expected.b > 0)) return {why: 'zero-denominator'};
  const root = Math.sqrt((a - expected.a) ** 2 / expected.a + (b - expected.b) ** 2 / expected.b);
  return 2 * tailOf(root);
}

function tailOf(from: number): number {
  const density = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  const slices = 4000;
  // Ten more is as good as infinity: what lies beyond it is e⁻⁵⁰ of the rest at most.
  const width = 10 / slices;
  let sum = 0;
  for (let slice = 0; slice < slices; slice++) {
    const x = from + slice * width;
    sum += (density(x) + 4 * density(x + width / 2) + density(x + width)) * (width / 6);
  }
  return sum;
}
