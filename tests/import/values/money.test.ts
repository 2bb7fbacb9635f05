import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type MoneyOptions, readMoney} from '../../../src/import/values/money.ts';
import {runNow} from '../../../src/time/slices.ts';
import {columnMakers, dictionaryColumn} from './raw-columns.ts';

function read(cells: readonly string[], options: Partial<MoneyOptions> = {}, make = dictionaryColumn) {
  return runNow(readMoney([make(cells)], {rows: cells.length, unit: 'major', currency: 'EUR', ...options}));
}

function amountsOf({column: {values, codes, currencies}}: ReturnType<typeof read>): string[] {
  return Array.from(values, (value, row) => (Number.isNaN(value) ? '' : `${value} ${currencies[codes[row] ?? -1]}`));
}

describe.each(columnMakers)('in a %s column', (_, make) => {
  test.each([
    ['0.29', '29 EUR'],
    ['1.005', '101 EUR'],
    ['1.15', '115 EUR'],
    ['4.35', '435 EUR'],
    ['19.99', '1999 EUR'],
    ['-19.99', '-1999 EUR'],
    ['(19.99)', '-1999 EUR'],
    ['1.234,50', '123450 EUR'],
    ['1 234,5 €', '123450 EUR'],
    ['€12', '1200 EUR'],
    ['12.500', '1250 EUR'],
    ['0', '0 EUR'],
    ['-0', '0 EUR'],
    ['1e3', '100000 EUR'],
    ['33.333333333333336', '3333 EUR'],
    ['66.66666666666667', '6667 EUR'],
    ['-0.005', '-1 EUR'],
    ['90071992547409.91', '9007199254740991 EUR'],
    ['90071992547409.92', ''],
    ['12%', ''],
    ['8 pts', ''],
    ['free', ''],
  ])('%s is %s', (cell, amount) => {
    expect(amountsOf(read([cell], {mark: cell === '1.234,50' ? ',' : '.'}, make))).toEqual([amount]);
  });
});

test('minor units are taken as they stand', () => {
  expect(amountsOf(read(['1999', '-5', '', '12.0'], {unit: 'minor'}))).toEqual(['1999 EUR', '-5 EUR', '', '12 EUR']);
});

test('currencies have their own minor units', () => {
  expect(amountsOf(read(['1234'], {currency: 'JPY'}))).toEqual(['1234 JPY']);
  expect(amountsOf(read(['12.345', '0.5'], {currency: 'KWD'}))).toEqual(['12345 KWD', '500 KWD']);
});

test("the cell's own currency comes first, then the row's, then the file's", () => {
  const currencyColumns = [dictionaryColumn(['usd', 'CAD', 'CAD', '', 'JPY', 'XXX'])];
  const reading = read(['5', '$6', '€7', '£8', '9', '10'], {currencyColumns});
  expect(amountsOf(reading)).toEqual(['500 USD', '600 CAD', '', '', '9 JPY', '1000 EUR']);
  expect(reading.unread).toEqual([{count: 2, rows: [2, 3], value: '€7', expected: 'currency'}]);
  expect(reading.column.codes[2]).toBe(-1);
});

test('a dollar of an unnamed country, and an amount without any currency, are not read', () => {
  const reading = runNow(readMoney([dictionaryColumn(['$5', 'US$5', '5'])], {rows: 3, unit: 'major'}));
  expect(amountsOf(reading)).toEqual(['', '500 USD', '']);
  expect(reading.unread).toMatchObject([{count: 2, rows: [0, 2], expected: 'currency'}]);
});

test('rounding to a minor unit is reported', () => {
  const reading = read(['1.50', '1.999', '33.333333333333336']);
  expect(amountsOf(reading)).toEqual(['150 EUR', '200 EUR', '3333 EUR']);
  expect(reading.repaired).toEqual([{code: 'rounded-to-minor-unit', count: 2, rows: [1, 2], value: '1.999'}]);
});

test('the decimal mark is asked where nothing proves it', () => {
  const reading = read(['1,234', '12', '-']);
  expect(amountsOf(reading)).toEqual(['', '1200 EUR', '']);
  expect(reading).toMatchObject({
    decidedBy: 'open',
    known: 1,
    ambiguity: {suggested: '.', examples: [{value: '1,234', as: ['1234', '1.234']}]},
  });
  expect(amountsOf(read(['1,234', '1,5']))).toEqual(['123 EUR', '150 EUR']);
  expect(read(['1,234'], {fileMark: '.'}).decidedBy).toBe('file');
});

test('a currency that does not exist is refused', () => {
  expect(() => read(['5'], {currency: 'EURO'})).toThrow('invalid currency: EURO');
  expect(() => read(['5'], {currency: '$'})).toThrow('invalid currency: $');
});

test('every amount comes out in the cents that it was written from', () => {
  const cents = fc.integer({min: -9_999_999_999_999, max: 9_999_999_999_999});
  fc.assert(
    fc.property(fc.array(cents, {minLength: 1}), amounts => {
      // Written from the integer's own digits: no arithmetic that could share an error with the reader.
      const cells = amounts.map(
        amount =>
          `${amount < 0 ? '-' : ''}${String(Math.abs(amount))
            .padStart(3, '0')
            .replace(/(\d\d)$/, '.$1')}`,
      );
      const {column} = read(cells);
      expect(Array.from(column.values)).toEqual(amounts.map(amount => (amount === 0 ? 0 : amount)));
    }),
  );
});
