import fc from 'fast-check';
import type {Condition, DayExpression, Expression, Place} from '../../src/language/expression.ts';
import {wordsOf} from './vocabulary.ts';

/** The fields that expressions of one stage may name, by kind, and what they may ask for besides. */
export interface Vocabulary {
  readonly number: readonly string[];
  readonly day: readonly string[];
  readonly text: readonly string[];
  readonly list: readonly string[];
  readonly flag: readonly string[];
  /** Names that the same `let` has given so far. */
  readonly named: readonly string[];
  /** KPIs that may be read. */
  readonly kpis: readonly string[];
}

const constant = fc.integer({min: -4, max: 12});
// Not fc.constantFrom, which refuses to choose from nothing: what a table lacks is simply not drawn.
const one = <T>(values: readonly T[]): fc.Arbitrary<T>[] => (values.length > 0 ? [fc.constantFrom(...values)] : []);

// What readings are mostly made of is drawn more often than what mostly ends in a reason.
const often = <T>(arbitraries: readonly fc.Arbitrary<T>[]): fc.Arbitrary<T>[] =>
  [0, 1, 2, 3].flatMap(() => arbitraries);

/** A column's day, or one of the period's edges. */
export function days(of: Vocabulary): fc.Arbitrary<DayExpression> {
  const edge = fc.record(
    {period: fc.constantFrom('from' as const, 'to' as const), add: fc.integer({min: -3, max: 3})},
    {requiredKeys: ['period'], noNullPrototype: true},
  );
  return fc.oneof(...often(one(of.day)), edge);
}

/** A number expression of at most `depth` levels. */
export function expressions(of: Vocabulary, depth: number): fc.Arbitrary<Expression> {
  const leaves: fc.Arbitrary<Expression>[] = [
    constant,
    fc.tuple(days(of), days(of)).map(pair => ({days: pair})),
    fc.constant({param: 'factor'}),
    ...often(one(of.number).map(field => field.map(name => ({field: name})))),
    ...one(of.named).map(name => name.map(earlier => ({let: earlier}))),
    ...one(of.kpis).map(kpi => kpi.map(id => ({reading: id}))),
    ...one(of.kpis).map(kpi => kpi.map(soFar => ({soFar}))),
    ...one(of.kpis).map(kpi =>
      fc
        .tuple(kpi, fc.integer({min: 1, max: 4}), fc.constantFrom('mean' as const, 'median' as const, 'sum' as const))
        .map(([past, periods, take]) => ({past, periods, take})),
    ),
  ];
  if (depth <= 0) return fc.oneof(...leaves);
  const part = expressions(of, depth - 1);
  const pair = fc.tuple(part, part);
  const ratio = fc.record(
    {ratio: pair, why: fc.constant('never'), positive: fc.boolean()},
    {requiredKeys: ['ratio'], noNullPrototype: true},
  );
  const when = fc
    .tuple(conditions(of, depth - 1), part, part)
    .map(([condition, then, otherwise]) => ({when: condition, then, otherwise}));
  return fc.oneof(
    ...leaves,
    pair.map(plus => ({plus})),
    pair.map(minus => ({minus})),
    pair.map(times => ({times})),
    pair.map(least => ({least})),
    part.map(value => ({clamp: [value, 0, 5] as const})),
    ratio,
    // The last band takes everything, as a scale's does.
    part.map(value => ({
      score: value,
      bands: [
        [0, -1],
        [4, 2],
        [1e9, 7],
      ] as const,
    })),
    when,
    fc.tuple(part, part, fc.oneof(fc.constantFrom(0.25, 0.5), part)).map(splitTest => ({splitTest})),
    fc.constantFrom(...wordsOf('name')).map(assumed => ({assumed})),
  );
}

/** A condition of at most `depth` levels. */
export function conditions(of: Vocabulary, depth: number): fc.Arbitrary<Condition> {
  const word = (column: string) => fc.constantFrom(...wordsOf(column), ...wordsOf(column), 'nobody');
  const number = expressions(of, Math.max(0, depth - 1));
  const anyField = [...of.number, ...of.day, ...of.text, ...of.list, ...of.flag];
  const leaves: fc.Arbitrary<Condition>[] = [
    ...often([
      fc
        .tuple(days(of), days(of))
        // A day is never before itself: such a condition would only empty the case.
        .filter(([a, b]) => JSON.stringify(a) !== JSON.stringify(b))
        .map(before => ({before})),
    ]),
    fc.tuple(number, number).map(atLeast => ({atLeast})),
    fc.tuple(number, number).map(over => ({over})),
    ...often(one(anyField).map(field => field.map(known => ({known})))),
    ...one(of.text).map(text => text.chain(column => word(column).map(value => ({is: [column, value] as const})))),
    ...one(of.text).map(text =>
      text.chain(column =>
        fc.array(word(column), {maxLength: 5, size: 'max'}).map(values => ({in: [column, values] as const})),
      ),
    ),
    ...one(of.list).map(list => list.chain(column => word(column).map(value => ({has: [column, value] as const})))),
    ...one(of.list).map(list => list.map(names => ({names}))),
    ...one(of.flag).map(flag => flag.map(name => ({flag: name}))),
  ];
  if (depth <= 0) return fc.oneof(...leaves);
  const part = conditions(of, depth - 1);
  const several = fc.array(part, {maxLength: 3});
  return fc.oneof(
    ...leaves,
    several.map(all => ({all})),
    several.map(any => ({any})),
    part.map(not => ({not})),
  );
}

/** A place for rows with these columns. */
export function places(of: Vocabulary): fc.Arbitrary<Place> {
  const day = one(of.day);
  return fc.oneof(
    ...often([fc.constant('ever' as const)]),
    ...often(day.map(column => column.map(on => ({on})))),
    ...day.map(column => fc.tuple(column, column).map(open => ({open}))),
    ...often(day.map(column => column.map(until => ({until})))),
    ...one([...of.list, ...of.text.filter(name => name === 'iteration' || name === 'name')]).map(column =>
      column.map(name => ({of: name})),
    ),
    fc.constant('now' as const),
  );
}
