import type {FailureFact} from './words.ts';

export interface FailureWords {
  readonly title: string;
  readonly action: string;
}

let failures: ReadonlyMap<string, FailureWords> = new Map();

/** Brings what is said of each failure. It comes with what draws charts: a panel that shows stored numbers needs none of it. */
export function useFailures(table: ReadonlyMap<string, FailureWords>): void {
  failures = table;
}

/** A failure in words; an unknown code still says what to do. */
export function failureWords({code, detail}: FailureFact): FailureWords {
  const known = failures.get(code);
  if (known) return detail ? {title: `${known.title} (${detail})`, action: known.action} : known;
  return {
    title: 'This could not be shown.',
    action: `Try again; if it stays, load the file again. (${detail ?? code})`,
  };
}
