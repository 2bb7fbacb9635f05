/**
 * How a dataset counts time. Conventions belong to the dataset, are part of each revision and of every receipt;
 * elements and locales never change them.
 */
export interface Conventions {
  /** IANA zone in which instants become civil days, such as `Europe/Vienna`. */
  readonly timeZone: string;
  /** First day of a week: 1 is Monday, 7 is Sunday. */
  readonly weekStart: number;
  /** First month of the fiscal year, 1 to 12; quarters and years follow it. */
  readonly fiscalYearStart: number;
  /** Definition profile, `default` unless the user chose another. */
  readonly profile: string;
  /** ISO 4217 code into which the dataset's rates convert all money; empty: each currency stays for itself. */
  readonly currency: string;
}

export const defaultConventions: Conventions = {
  timeZone: 'UTC',
  weekStart: 1,
  fiscalYearStart: 1,
  profile: 'default',
  currency: '',
};
