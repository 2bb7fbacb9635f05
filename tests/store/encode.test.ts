import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {addressOf} from '../../src/store/chunk.ts';
import {joinChunks} from '../../src/store/decode.ts';
import {encodeColumn, lengthOf} from '../../src/store/encode.ts';
import type {Column} from '../../src/tables/column.ts';
import {equal} from './check.ts';
import {columnKinds, columnsOf, rowsOf} from './columns.ts';

const numbers = (...values: number[]): Column => ({kind: 'number', values: Float64Array.from(values)});

function widthOf(column: Column): number {
  return encodeColumn(column, lengthOf(column)).chunks[0]?.numbers[0]?.values.BYTES_PER_ELEMENT ?? 0;
}

describe.each(columnKinds)('a column of kind %s', kind => {
  test('comes back as it was, over any number of chunk borders', () => {
    const cases = fc
      .integer({min: 0, max: 40})
      .chain(rows => fc.tuple(columnsOf(kind, rows), fc.integer({min: 1, max: 41})));
    fc.assert(
      fc.property(cases, ([column, size]) => {
        const {chunks, known} = encodeColumn(column, lengthOf(column), size);
        const joined = joinChunks(kind, structuredClone(chunks));
        const rows = rowsOf(column);
        equal(joined.kind, kind);
        equal(rowsOf(joined), rows);
        equal(
          chunks.map(chunk => chunk.rows).every(count => count > 0 && count <= size),
          true,
        );
        const isKnown = (row: unknown): boolean =>
          (Array.isArray(row) && kind === 'money' ? row[0] : row) !== undefined &&
          !(kind === 'list' && Array.isArray(row) && row.length === 0);
        equal(known, rows.filter(isKnown).length, 'known');
      }),
    );
  });

  test('has the same address for the same rows, and another for other rows', () => {
    const cases = fc.integer({min: 1, max: 12}).chain(rows => fc.tuple(columnsOf(kind, rows), columnsOf(kind, rows)));
    fc.assert(
      fc.property(cases, ([one, other]) => {
        const addressOfWhole = (column: Column): string[] =>
          encodeColumn(column, lengthOf(column)).chunks.map(addressOf);
        // Joining makes dictionaries anew: other codes for the same rows.
        const again = joinChunks(kind, encodeColumn(one, lengthOf(one), 3).chunks);
        expect(addressOfWhole(again)).toEqual(addressOfWhole(one));
        const isSame = JSON.stringify(rowsOf(one).map(mark)) === JSON.stringify(rowsOf(other).map(mark));
        expect(addressOfWhole(one)[0] === addressOfWhole(other)[0]).toBe(isSame);
      }),
    );
  });
});

/** JSON cannot tell undefined, −0, infinities and half pairs apart. */
function mark(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(mark);
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value);
  return typeof value === 'string'
    ? ['text', ...Array.from({length: value.length}, (_, at) => value.charCodeAt(at))]
    : String(value);
}

test('numbers take the narrowest array that holds them exactly', () => {
  // One code is missing's, so 255 values fit a byte: 0 to 254, or 1000 to 1254.
  expect(widthOf(numbers(0, 254, Number.NaN))).toBe(1);
  expect(widthOf(numbers(1000, 1254))).toBe(1);
  expect(widthOf(numbers(0, 255))).toBe(2);
  expect(widthOf(numbers(0, 65_534))).toBe(2);
  expect(widthOf(numbers(0, 65_535))).toBe(4);
  expect(widthOf(numbers(0, 2 ** 32 - 2))).toBe(4);
  expect(widthOf(numbers(0, 2 ** 32 - 1))).toBe(8);
  expect(widthOf(numbers(0.5, 1.25))).toBe(4);
  expect(widthOf(numbers(0.1))).toBe(8);
  expect(widthOf({kind: 'day', values: Int32Array.of(20_000, 20_100)})).toBe(1);
  expect(
    widthOf({kind: 'text', codes: Int32Array.of(900, -1), dictionary: Array.from({length: 901}, (_, at) => `${at}`)}),
  ).toBe(1);
});

test('a chunk carries only the texts that its rows use', () => {
  const column: Column = {kind: 'text', codes: Int32Array.of(2, 2, 0, -1), dictionary: ['a', 'b', 'c']};
  const {chunks, known} = encodeColumn(column, 4, 2);
  expect(chunks.map(chunk => chunk.dictionary)).toEqual([['c'], ['a']]);
  expect(chunks.map(chunk => [...(chunk.numbers[0]?.values ?? [])])).toEqual([
    [1, 1],
    [1, 0],
  ]);
  expect(known).toBe(3);
});

test('stretches that do not begin at the first byte are stored from their own beginning', () => {
  const column: Column = {kind: 'long', bytes: Uint8Array.of(9, 9, 65, 66, 67), offsets: Uint32Array.of(2, 3, 3, 5)};
  const joined = joinChunks('long', encodeColumn(column, 3, 2).chunks);
  expect(joined).toEqual({kind: 'long', bytes: Uint8Array.of(65, 66, 67), offsets: Uint32Array.of(0, 1, 1, 3)});
});

test('every changed byte of a chunk changes its address', () => {
  const column: Column = {
    kind: 'money',
    values: Float64Array.of(1, 2, 3, 4, 5),
    codes: Int32Array.of(0, 0, 1, -1, 0),
    currencies: ['EUR', 'USD'],
  };
  const [chunk] = encodeColumn(column, 5).chunks;
  if (!chunk) throw new Error('no chunk');
  const addresses = new Set([addressOf(chunk)]);
  for (const {values} of chunk.numbers) {
    for (let at = 0; at < values.length; at++) {
      for (let bit = 0; bit < 8; bit++) {
        values[at] = (values[at] ?? 0) ^ (1 << bit);
        addresses.add(addressOf(chunk));
        values[at] = (values[at] ?? 0) ^ (1 << bit);
      }
    }
  }
  addresses.add(addressOf({...chunk, dictionary: ['EUR', 'USE']}));
  addresses.add(addressOf({...chunk, dictionary: ['EURU', 'SD']}));
  addresses.add(addressOf({...chunk, kind: 'list'}));
  // 1 + 10 bytes of 8 bits + 3
  expect(addresses.size).toBe(84);
});

test('a column that does not fit its table or its dictionary is refused', () => {
  expect(() => encodeColumn(numbers(1, 2), 3)).toThrow('invalid column: 2 rows in a table of 3');
  expect(() => encodeColumn({kind: 'text', codes: Int32Array.of(1), dictionary: ['a']}, 1)).toThrow('invalid code: 1');
  expect(() => encodeColumn({kind: 'text', codes: Int32Array.of(-2), dictionary: ['a']}, 1)).toThrow(
    'invalid code: -2',
  );
});
