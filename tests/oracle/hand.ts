import type {AnyDefinition} from '../../src/language/definition.ts';
import type {Condition, Expression} from '../../src/language/expression.ts';
import {defaultConventions} from '../../src/time/conventions.ts';
import {type Day, parseDay} from '../../src/time/day.ts';
import {type Span, spanOf} from '../../src/time/period.ts';
import {evaluateNaively, type NaiveData, type NaiveReading, type NaiveScope} from './evaluate.ts';

/** The day number of an ISO day that a test wrote down. */
export function day(text: string): Day {
  const found = parseDay(text);
  if (found === undefined) throw new Error(`invalid day: ${text}`);
  return found;
}

/** So many months from `first` (`2026-11`) on. */
export function months(first: string, count: number): Span[] {
  const spans: Span[] = [];
  for (let next = day(`${first}-01`); spans.length < count; next = spans.at(-1)?.to ?? next) {
    spans.push(spanOf(next, 'month', defaultConventions));
  }
  return spans;
}

/** The month that hand cases are about. */
export const oneMonth = months('2026-11', 1);

/** A dataset without rows, whole from 2026-01-01 through 2026-11-30. */
export const record = {
  rows: {},
  conventions: defaultConventions,
  coverage: {from: day('2026-01-01'), through: day('2026-11-30')},
  rules: {},
} satisfies NaiveData;

/** What a definition needs besides its formula. */
export function words(id: string) {
  return {
    id,
    headline: 'last',
    better: 'none',
    unit: 'number',
    words: {title: id, unit: '', says: ''},
  } as const;
}

/** Readings of a definition over `rows`, for November 2026 unless the scope says otherwise. */
export function naive(
  definition: AnyDefinition,
  rows: NaiveData['rows'],
  change: Partial<NaiveData & NaiveScope> = {},
): readonly NaiveReading[] {
  const scope: NaiveScope = {spans: oneMonth, grain: 'month', asOf: day('2026-11-30'), ...change};
  return evaluateNaively(definition, {...record, ...change, rows}, scope).readings;
}

/** A number that depends on a condition. */
export function choose(when: Condition, then: Expression, otherwise: Expression): Expression {
  return {when, then, otherwise};
}
