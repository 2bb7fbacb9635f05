import fc from 'fast-check';
import type {ColumnKind} from '../../src/tables/column.ts';
import {dimensions, type TableName, tables} from '../../src/tables/tables.ts';
import type {Conventions} from '../../src/time/conventions.ts';
import type {Coverage} from '../../src/time/coverage.ts';
import {type Grain, grains} from '../../src/time/period.ts';
import type {NaiveData, NaiveScope} from './evaluate.ts';
import type {Cell, Row} from './row.ts';
import {spansOf} from './spans.ts';
import {wordsOf} from './vocabulary.ts';

/** 2025-12-01: coverage starts soon after, so that periods cross a year's end and a leap day is not far. */
const firstDay = 20_423;

/** A dataset and a scope over it, drawn together because the scope's periods come from the data. */
export interface Case {
  readonly data: NaiveData;
  readonly scope: NaiveScope;
}

export const conventions: fc.Arbitrary<Conventions> = fc.record({
  timeZone: fc.constant('UTC'),
  weekStart: fc.integer({min: 1, max: 7}),
  fiscalYearStart: fc.integer({min: 1, max: 12}),
  profile: fc.constant('default'),
  currency: fc.constantFrom('', '', 'EUR', 'JPY'),
});

export const coverages: fc.Arbitrary<Coverage> = fc
  .tuple(fc.integer({min: 0, max: 60}), fc.integer({min: 0, max: 150}))
  .map(([start, length]) => ({from: firstDay + start, through: firstDay + start + length}));

/** Random rows of one table, with values missing everywhere and days around the coverage. */
export function rowsOf(
  table: TableName,
  coverage: Coverage,
  currencies: readonly string[] = ['EUR'],
): fc.Arbitrary<Row[]> {
  const cells: Record<string, fc.Arbitrary<Cell>> = {};
  for (const [column, kind] of Object.entries(tables[table].columns)) {
    cells[column] = fc.option(cellOf(column, kind, coverage, currencies), {nil: undefined, freq: 6});
  }
  const row = fc.record(cells);
  // Mostly enough rows for groups and percentiles; failures still shrink to a few.
  return fc.oneof(
    {withCrossShrink: true},
    {weight: 1, arbitrary: fc.array(row, {maxLength: 5})},
    {weight: 5, arbitrary: fc.array(row, {minLength: 12, maxLength: 30, size: 'max'})},
  );
}

/** Iterations in a row with gaps, each with a name of its own: of one kind each, so that every grain has some. */
export function iterationsOf(coverage: Coverage): fc.Arbitrary<Row[]> {
  const one = fc.record({
    gap: fc.nat({max: 3}),
    length: fc.integer({min: 3, max: 21}),
    kind: fc.constantFrom('sprint', 'sprint', 'increment'),
    met: fc.option(fc.constantFrom(...wordsOf('met')), {nil: undefined}),
    goal: fc.option(fc.constant('a goal'), {nil: undefined}),
    committed: fc.option(fc.nat({max: 40}), {nil: undefined}),
    guessed: fc.option(fc.boolean(), {nil: undefined}),
  });
  const before = fc.integer({min: -30, max: 10});
  const several = fc.oneof(
    {withCrossShrink: true},
    {weight: 1, arbitrary: fc.array(one, {maxLength: 2})},
    {weight: 5, arbitrary: fc.array(one, {minLength: 4, maxLength: 8})},
  );
  return fc.tuple(before, several).map(([offset, drawn]) => {
    let next = coverage.from + offset;
    return drawn.map(({gap, length, ...rest}, index) => {
      const start = next + gap;
      next = start + length;
      return {...rest, name: `S${index + 1}`, start, end: next - 1};
    });
  });
}

/** Rates both ways, some of them at the same time and some of no days at all. */
function ratesOf(coverage: Coverage): fc.Arbitrary<Row[]> {
  const currency = fc.constantFrom('EUR', 'USD', 'JPY');
  const day = fc.option(fc.integer({min: coverage.from - 40, max: coverage.through}), {nil: undefined, freq: 4});
  // Powers of two are exact both ways.
  const rate = fc.constantFrom(0.25, 0.5, 2, 4);
  return fc.array(fc.record({from: currency, to: currency, start: day, end: day, rate}), {maxLength: 8, size: 'max'});
}

/** What every reading may depend on, whatever its own table. */
const aside: readonly TableName[] = ['iterations', 'rates', 'assumptions'];

/** Everything that a reading depends on but the definition, with rows of the `needed` tables; filters and splits only use dimensions that `table` has. */
export function cases(
  table: TableName,
  among: readonly Grain[] = grains,
  needed: readonly TableName[] = [table],
): fc.Arbitrary<Case> {
  // Days alone would hold a tenth of a row each, so longer periods come more often.
  const longer = among.filter(name => name !== 'day' && name !== 'year');
  const grain = fc.constantFrom<Grain>(...among, ...longer, ...longer);
  // Mostly one currency, because several without rates are refused; a row may name none.
  const currencies = fc.constantFrom(['EUR'], ['JPY'], ['EUR', 'USD', 'JPY'], ['USD', 'EUR', 'EUR', '']);
  return fc.tuple(coverages, currencies).chain(([coverage, among]) => {
    const rows = Object.fromEntries(
      [...new Set([...aside, ...needed])].map(name => [
        name,
        name === 'iterations'
          ? iterationsOf(coverage)
          : name === 'rates'
            ? ratesOf(coverage)
            : rowsOf(name, coverage, among),
      ]),
    ) as Partial<Record<TableName, fc.Arbitrary<Row[]>>>;
    const data: fc.Arbitrary<NaiveData> = fc.record({
      rows: fc.record(rows),
      conventions,
      coverage: fc.constant(coverage),
      rules: fc.constantFrom({}, {escaped: {is: ['environment', 'production']}} as const),
    });
    const scope = fc.record({
      grain,
      back: fc.oneof(fc.constant(0), fc.nat({max: 30})),
      ...dimensionsOf(table),
    });
    return fc.tuple(data, scope).map(([drawn, {grain, back, where, split}]) => {
      const asOf = Math.max(coverage.from, coverage.through - back);
      return {
        data: drawn,
        scope: {spans: spansOf(grain, drawn, asOf), grain, asOf, ...(where ? {where} : {}), ...(split ? {split} : {})},
      };
    });
  });
}

function dimensionsOf(table: TableName) {
  const own = dimensions.filter(dimension => Object.hasOwn(tables[table].columns, dimension));
  if (own.length === 0) return {where: fc.constant(undefined), split: fc.constant(undefined)};
  const where = fc
    .constantFrom(...own)
    .chain(dimension => fc.subarray([...wordsOf(dimension)], {minLength: 1}).map(values => ({[dimension]: values})));
  return {
    where: fc.option(where, {nil: undefined, freq: 2}),
    split: fc.option(fc.constantFrom(...own), {nil: undefined, freq: 2}),
  };
}

function cellOf(
  column: string,
  kind: ColumnKind,
  coverage: Coverage,
  currencies: readonly string[],
): fc.Arbitrary<Cell> {
  if (kind === 'day') return fc.integer({min: coverage.from - 20, max: coverage.through + 20});
  // Quarters add up without rounding, so engine and oracle cannot differ by a comparison on the edge.
  if (kind === 'number') return fc.integer({min: -8, max: 40}).map(quarters => quarters / 4);
  if (kind === 'money')
    return fc.record({minor: fc.integer({min: -50, max: 400}), currency: fc.constantFrom(...currencies)});
  if (kind === 'flag') return fc.boolean();
  if (kind === 'list') return fc.array(fc.constantFrom(...wordsOf(column)), {maxLength: 3});
  return fc.constantFrom(...wordsOf(column));
}
