import * as fc from 'fast-check';
import type {Column, ColumnKind, LongColumn} from '../../src/tables/column.ts';
import {missingDay} from '../../src/time/day.ts';

/** A column's rows as plain values, `undefined` where missing: what has to survive, whatever the dictionaries. */
export function rowsOf(column: Column): unknown[] {
  switch (column.kind) {
    case 'text':
      return Array.from(column.codes, code => column.dictionary[code]);
    case 'long':
      return stretches(column.offsets, (from, to) => (from === to ? undefined : [...column.bytes.subarray(from, to)]));
    case 'number':
    case 'instant':
      return Array.from(column.values, value => (Number.isNaN(value) ? undefined : value));
    case 'money':
      return Array.from(column.values, (value, row) => [
        Number.isNaN(value) ? undefined : value,
        column.currencies[column.codes[row] ?? -1],
      ]);
    case 'day':
      return Array.from(column.values, value => (value === missingDay ? undefined : value));
    case 'flag':
      return Array.from(column.values, value => (value === 2 ? undefined : value === 1));
    case 'list':
      return stretches(column.offsets, (from, to) =>
        Array.from(column.codes.subarray(from, to), code => column.dictionary[code]),
      );
  }
}

function stretches<Row>(offsets: Uint32Array, row: (from: number, to: number) => Row): Row[] {
  return Array.from({length: offsets.length - 1}, (_, at) => row(offsets[at] ?? 0, offsets[at + 1] ?? 0));
}

/** Text of all kinds: any unit of UTF-16, also half a pair, and names that mean something to JavaScript. */
const texts = fc.oneof(
  fc.string({unit: 'binary', maxLength: 6}),
  fc.constantFrom('', '__proto__', 'constructor', '\ud800', '\udc00', '\u0000', '<img onerror=1>'),
);

const numbers = fc.oneof(
  {weight: 3, arbitrary: fc.integer({min: -3, max: 300})},
  fc.constantFrom(
    0,
    -0,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.MAX_SAFE_INTEGER,
    Number.MIN_SAFE_INTEGER,
    2 ** 53,
    2 ** 32,
    2 ** 31,
    0.1,
    0.5,
    5e-324,
    1e308,
  ),
  fc.double(),
  fc.integer(),
);

/** One family of numbers a column, so that every narrow form is met. */
const numberRows = (rows: number): fc.Arbitrary<Float64Array> =>
  fc
    .oneof(
      fc.constant(numbers),
      fc.constant(fc.constantFrom(Number.NaN, 7)),
      fc.constant(fc.integer({min: 0, max: 254})),
      fc.constant(fc.integer({min: 0, max: 255})),
      fc.constant(fc.integer({min: -40_000, max: 40_000})),
      fc.constant(fc.float()),
      fc.constant(fc.constant(Number.NaN)),
    )
    .chain(family => fc.array(family, {minLength: rows, maxLength: rows}))
    .map(values => Float64Array.from(values));

const dayRows = (rows: number): fc.Arbitrary<Int32Array> =>
  fc
    .oneof(
      fc.constant(fc.constantFrom(missingDay, 0, 20_000)),
      fc.constant(fc.integer({min: 20_000, max: 20_254})),
      fc.constant(fc.integer({min: -719_162, max: 2_932_896})),
      fc.constant(fc.integer({min: -0x80000000, max: 0x7fffffff})),
    )
    .chain(family => fc.array(family, {minLength: rows, maxLength: rows}))
    .map(values => Int32Array.from(values));

/** Codes with the dictionary that they point into; dictionaries have entries that no row uses. */
const coded = (rows: number): fc.Arbitrary<{codes: Int32Array; dictionary: string[]}> =>
  fc
    .uniqueArray(texts, {maxLength: 300})
    .chain(dictionary =>
      fc
        .array(fc.integer({min: -1, max: dictionary.length - 1}), {minLength: rows, maxLength: rows})
        .map(codes => ({codes: Int32Array.from(codes), dictionary})),
    );

const offsetsOf = (lengths: readonly number[]): Uint32Array => {
  const offsets = new Uint32Array(lengths.length + 1);
  lengths.forEach((length, row) => {
    offsets[row + 1] = (offsets[row] ?? 0) + length;
  });
  return offsets;
};

const lengths = (rows: number, max: number): fc.Arbitrary<number[]> =>
  fc.array(fc.integer({min: 0, max}), {minLength: rows, maxLength: rows});

const longs = (rows: number): fc.Arbitrary<LongColumn> =>
  lengths(rows, 20).chain(each => {
    const offsets = offsetsOf(each);
    const size = offsets.at(-1) ?? 0;
    return fc.uint8Array({minLength: size, maxLength: size}).map(bytes => ({kind: 'long', bytes, offsets}));
  });

const lists = (rows: number): fc.Arbitrary<Column> =>
  lengths(rows, 4).chain(each => {
    const offsets = offsetsOf(each);
    return fc
      .uniqueArray(texts, {minLength: 1, maxLength: 20})
      .chain(dictionary =>
        fc
          .array(fc.nat({max: dictionary.length - 1}), {minLength: offsets.at(-1) ?? 0, maxLength: offsets.at(-1) ?? 0})
          .map(codes => ({kind: 'list', offsets, codes: Int32Array.from(codes), dictionary})),
      );
  });

/** Columns of a kind with so many rows. */
export function columnsOf(kind: ColumnKind, rows: number): fc.Arbitrary<Column> {
  switch (kind) {
    case 'text':
      return coded(rows).map(each => ({kind, ...each}));
    case 'long':
      return longs(rows);
    case 'number':
    case 'instant':
      return numberRows(rows).map(values => ({kind, values}));
    case 'money':
      return fc
        .tuple(numberRows(rows), coded(rows))
        .map(([values, {codes, dictionary}]) => ({kind, values, codes, currencies: dictionary}));
    case 'day':
      return dayRows(rows).map(values => ({kind, values}));
    case 'flag':
      return fc
        .array(fc.constantFrom(0, 1, 2), {minLength: rows, maxLength: rows})
        .map(values => ({kind, values: Uint8Array.from(values)}));
    case 'list':
      return lists(rows);
  }
}

export const columnKinds: readonly ColumnKind[] = ['text', 'long', 'number', 'money', 'day', 'instant', 'flag', 'list'];
