import type {CohortAge, Series} from './series.ts';
import {compensatedSum} from './statistics.ts';

/** Months since year 0 of an ISO day or month. */
function monthNumber(iso: string): number {
  return Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1;
}

/** The age of a cohort at a period's end, in calendar months; below 0 before it began. `to` is the first day after the period. */
function ageAt(cohort: string, to: string): number {
  const endsWithMonth = to.endsWith('-01');
  return monthNumber(to) - (endsWithMonth ? 1 : 0) - monthNumber(cohort);
}

/** What each cohort has come to at each age that it has reached: its last complete reading of that age. Groups that name no month are none. */
function readingsByAge(groups: NonNullable<Series['groups']>) {
  const byAge = new Map<number, Map<string, Readonly<Record<string, number | undefined>>>>();
  for (const {value: cohort, readings} of groups) {
    if (!/^\d{4}-\d\d$/.test(cohort)) continue;
    for (const {period, parts} of readings) {
      const age = ageAt(cohort, period.to);
      if (!period.complete || age < 0) continue;
      const own = byAge.get(age) ?? new Map();
      byAge.set(age, own.set(cohort, parts));
    }
  }
  return byAge;
}

/** Pools cohorts by their age: what is left of all that have reached it, over what those began with. Parts without a value count in neither. */
export function poolByAge(
  groups: NonNullable<Series['groups']>,
  [part, whole]: readonly [part: string, whole: string],
): readonly CohortAge[] {
  return [...readingsByAge(groups)]
    .sort(([a], [b]) => a - b)
    .map(([months, cohorts]) => {
      const known = [...cohorts.values()].filter(parts => parts[part] !== undefined && parts[whole] !== undefined);
      const sumOf = (name: string): number => compensatedSum(Float64Array.from(known, parts => parts[name] ?? 0));
      const [left, began] = [sumOf(part), sumOf(whole)];
      return {
        months,
        cohorts: known.length,
        value: began === 0 ? undefined : left / began,
        parts: {[part]: left, [whole]: began},
      };
    });
}
