import type {Day} from './day.ts';

/** From and through which day data are whole; both days are inside. */
export interface CoveredDays {
  readonly from: Day;
  readonly through: Day;
}

/**
 * The days that a dataset covers, from the earliest day of any of its tables through the latest: what is shown.
 * `tables` has each table's own days, by which its numbers are placed: issues through 20 November and revenue through 31 October are both right.
 */
export interface Coverage extends CoveredDays {
  readonly tables?: Readonly<Record<string, CoveredDays>>;
}

/** Tables that know of no days of their own: what they tell is as whole as another table is. */
const leaders: ReadonlyMap<string, string> = new Map([
  ['iterations', 'items'],
  ['commitments', 'items'],
  ['changes', 'items'],
]);

/** The days that a table of a dataset covers; those of the whole dataset where the table has none of its own. */
export function coverageOfTable(coverage: Coverage, table: string): CoveredDays {
  return coverage.tables?.[leaders.get(table) ?? table] ?? coverage;
}
