import type {AnyDefinition} from '../language/definition.ts';
import type {Aggregated} from './aggregate.ts';
import type {Cell} from './evaluation.ts';
import {differenceInterval, type Interval, wilson} from './intervals.ts';
import {scalarAt} from './lets.ts';
import type {ReasonTable} from './reasons.ts';
import type {NumberVector} from './vector.ts';

/** The formulas of a period, a value a group. */
export interface Formulas {
  readonly value: NumberVector;
  readonly parts: readonly (readonly [string, NumberVector])[];
}

/** A group's figures of one period. `unknown` counts rows and records that belong there and could not be counted; the interval is asked for where there is a value. */
export function makeCell(
  {minimum = 0, minimumOf}: AnyDefinition,
  group: number,
  counted: Aggregated | undefined,
  formulas: Formulas,
  unknown: number,
  reasons: ReasonTable,
  intervalOf: () => Interval | undefined,
): Cell {
  const n = counted?.counted[group] ?? 0;
  const parts: Record<string, number | undefined> = {};
  const partWhy: Record<string, string> = {};
  for (const [name, vector] of formulas.parts) {
    const {value, why} = scalarAt(vector, group);
    const reason = why ? reasons.code(why) : n < (minimumOf?.[name] ?? 0) ? 'too-few' : undefined;
    parts[name] = reason ? undefined : value;
    if (reason) partWhy[name] = reason;
  }
  const {value, why} = scalarAt(formulas.value, group);
  const reason = why ? reasons.code(why) : n < minimum ? (n === 0 ? 'no-data' : 'too-few') : undefined;
  const interval = reason ? undefined : intervalOf();
  return {
    value: reason ? undefined : value,
    why: reason,
    n,
    leftOut: (counted?.leftOut[group] ?? 0) + unknown,
    parts,
    partWhy,
    low: interval?.low,
    high: interval?.high,
  };
}

/** The interval of a share, or of the difference of two, from what was named. */
export function shareInterval(
  interval: Exclude<NonNullable<AnyDefinition['interval']>, {ofMean: string}>,
  named: (name: string) => number,
): Interval | undefined {
  if ('wilson' in interval) return wilson(named(interval.wilson[0]), named(interval.wilson[1]));
  const [hitsA, countA, hitsB, countB] = interval.difference;
  return differenceInterval(named(hitsA), named(countA), named(hitsB), named(countB));
}
