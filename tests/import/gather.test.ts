import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {cellOf, columnFrom, tableFrom} from '../../src/import/columns.ts';
import {absent, fromSecond, gatherColumn, takeRows} from '../../src/import/gather.ts';
import type {ColumnKind} from '../../src/tables/column.ts';

const text = fc.option(fc.constantFrom('a', 'b', 'ü', '🚲', 'long text'), {nil: undefined});
const values: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  text,
  long: text,
  number: fc.option(fc.double({noNaN: true}), {nil: undefined}),
  day: fc.option(fc.integer({min: -700_000, max: 2_000_000}), {nil: undefined}),
  flag: fc.option(fc.boolean(), {nil: undefined}),
  list: fc.array(fc.constantFrom('x', 'y', 'z'), {maxLength: 3}),
};

describe.each(Object.entries(values))('a %s column', (kind, value) => {
  test('takes each row from where the picks say', () => {
    fc.assert(
      fc.property(
        fc.array(value, {maxLength: 8}),
        fc.array(value, {maxLength: 8}),
        fc.array(fc.nat(20), {maxLength: 12}),
        (first, second, seeds) => {
          const picks = seeds.map(seed => {
            if (seed % 3 === 0 && first.length > 0) return seed % first.length;
            return seed % 3 === 1 && second.length > 0 ? fromSecond(seed % second.length) : absent;
          });
          const a = columnFrom(kind as ColumnKind, first);
          const b = columnFrom(kind as ColumnKind, second);
          const made = gatherColumn(kind as ColumnKind, a, b, Int32Array.from(picks));
          const wanted = picks.map(pick =>
            pick >= 0 ? cellOf(a, pick) : pick === absent ? undefined : cellOf(b, -2 - pick),
          );
          expect(picks.map((_, row) => cellOf(made, row))).toEqual(wanted);
        },
      ),
    );
  });
});

test('a column of all rows as they stand is the same column', () => {
  const table = tableFrom({name: 'text'}, [{name: 'a'}, {name: 'b'}]);
  expect(takeRows(table, Int32Array.from([0, 1])).columns.get('name')).toBe(table.columns.get('name'));
  expect(takeRows(table, Int32Array.from([1, 0])).columns.get('name')).not.toBe(table.columns.get('name'));
});

test('columns of different kinds do not mix', () => {
  const column = columnFrom('day', [1]);
  expect(() => gatherColumn('text', column, undefined, Int32Array.from([0, 0]))).toThrow(
    'invalid column: day for text',
  );
});
