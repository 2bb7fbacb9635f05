import type {Kit, ReadScope, Series} from '../../src/index.ts';

const whole = new WeakMap<Series, string>();

/** The dimension by which a series was to be split and which its rows do not know; undefined where it is as it was asked for. */
export function notSplitBy(series: Series): string | undefined {
  return whole.get(series);
}

/** Reads a number whole where its rows do not know the dimension that it was to be split by; any other error is thrown again. */
export async function readWhole(kit: Kit, kpi: string, {split, ...scope}: ReadScope, error: unknown): Promise<Series> {
  if (!split || !(error instanceof Error) || error.message !== `invalid split: ${split}`) throw error;
  const series = await kit.read(kpi, scope);
  whole.set(series, split);
  return series;
}
