import type {Day} from '../time/day.ts';

/**
 * How many steps of a record were taken in order: the first on its earliest day, each next one no earlier than the one before
 * and within so many days of the first, none after the day `through`. `entries` are the record's rows; without the first step it is 0.
 */
export function stepsInOrder(
  entries: Int32Array,
  positions: Float64Array,
  days: Int32Array,
  within: number,
  through: Day,
): number {
  const positionOf = (entry: number): number => positions[entry] as number;
  const dayOf = (entry: number): number => days[entry] as number;
  // Steps of one day are in the order of the funnel, because nobody knows better.
  const ordered = entries.slice().sort((a, b) => dayOf(a) - dayOf(b) || positionOf(a) - positionOf(b));
  let reached = 0;
  let last = through;
  for (const entry of ordered) {
    const day = dayOf(entry);
    if (day > last) break;
    if (positionOf(entry) !== reached + 1) continue;
    if (reached === 0) last = Math.min(through, day + within);
    reached++;
  }
  return reached;
}
