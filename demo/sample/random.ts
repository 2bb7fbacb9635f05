/** A seeded source of chance: the same seed gives the same draws in every engine, so a sample file can be told by its seed. */
export type Random = {
  /** Evenly spread in [0, 1). */
  unit(): number;
  /** A whole number, evenly spread in [low, high], both included. */
  whole(low: number, high: number): number;
  /** True with this probability (0 to 1). */
  chance(probability: number): boolean;
  /** One value of a list. Throws on an empty list. */
  pick<T>(values: readonly T[]): T;
  /** The same values in another order; the list given is left alone. */
  shuffle<T>(values: readonly T[]): T[];
  /** Bell-shaped, mean 0, standard deviation 1. */
  normal(): number;
  /** Skewed to the right, as waiting times are; sigma is the spread of the logarithm. */
  lognormal(median: number, sigma: number): number;
  /** A count of rare events with this mean. */
  poisson(mean: number): number;
};

/** A source of chance from a 32-bit seed (mulberry32). Throws when the seed is not a whole number. */
export function createRandom(seed: number): Random {
  if (!Number.isInteger(seed)) throw new Error(`invalid seed: ${seed}`);
  let state = seed | 0;

  const unit = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };

  const whole = (low: number, high: number): number => low + Math.floor(unit() * (high - low + 1));

  const pick = <T>(values: readonly T[]): T => {
    const index = whole(0, values.length - 1);
    if (index < 0) throw new Error('invalid list: empty');
    return values[index] as T;
  };

  const shuffle = <T>(values: readonly T[]): T[] => {
    const mixed = [...values];
    for (let last = mixed.length - 1; last > 0; last -= 1) {
      const other = whole(0, last);
      const kept = mixed[last] as T;
      mixed[last] = mixed[other] as T;
      mixed[other] = kept;
    }
    return mixed;
  };

  // The sum of twelve even draws, not Box-Muller: logarithm and cosine may differ in the last bit between engines.
  const normal = (): number => {
    let sum = -6;
    for (let draw = 0; draw < 12; draw += 1) sum += unit();
    return sum;
  };

  const lognormal = (median: number, sigma: number): number => median * Math.exp(sigma * normal());

  const poisson = (mean: number): number => {
    const limit = Math.exp(-mean);
    let count = -1;
    for (let product = 1; product > limit; product *= unit()) count += 1;
    return count;
  };

  return {unit, whole, chance: probability => unit() < probability, pick, shuffle, normal, lognormal, poisson};
}
