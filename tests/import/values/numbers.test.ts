import {describe, expect, test} from 'vitest';
import {decideDecimalMark} from '../../../src/import/values/decimal-mark.ts';
import {type NumberOptions, readNumbers} from '../../../src/import/values/numbers.ts';
import {runNow} from '../../../src/time/slices.ts';
import {columnMakers, dictionaryColumn, heapColumn} from './raw-columns.ts';

function read(cells: readonly string[], options: Partial<NumberOptions> = {}, make = dictionaryColumn) {
  return runNow(readNumbers([make(cells)], {rows: cells.length, ...options}));
}

function valuesOf(reading: ReturnType<typeof read>): (number | undefined)[] {
  return Array.from(reading.column.values, value => (Number.isNaN(value) ? undefined : value));
}

const shapes: readonly (readonly [string, number])[] = [
  ['0', 0],
  ['-0', 0],
  ['42', 42],
  ['00123', 123],
  ['1.234,56', 1234.56],
  ['1,234.56', 1234.56],
  ['1\u00a0234,56', 1234.56],
  ['1\u202f234,56', 1234.56],
  ['1 234 567', 1234567],
  ["1'234.56", 1234.56],
  ['1’234,56', 1234.56],
  ['1,234,567', 1234567],
  ['1.234.567', 1234567],
  ['1.234.567,8', 1234567.8],
  ['₹1,23,456', 123456],
  ['1,23,45,678.90', 12345678.9],
  ['1234.567', 1234.567],
  ['1234,567', 1234.567],
  ['0,123', 0.123],
  ['0.123', 0.123],
  ['.5', 0.5],
  [',5', 0.5],
  ['5.', 5],
  ['5,0', 5],
  ['12,34', 12.34],
  ['(123)', -123],
  ['($1,234.50)', -1234.5],
  ['123-', -123],
  ['123−', -123],
  ['−5', -5],
  ['+5', 5],
  ['- 5', -5],
  ["'-0.12", -0.12],
  ["'+3", 3],
  ['$5', 5],
  ['-$5', -5],
  ['$-5', -5],
  ['1 234 €', 1234],
  ['1\u00a0234,50\u00a0€', 1234.5],
  ['R$ 5,50', 5.5],
  ['CHF 5.50', 5.5],
  ['5 kr.', 5],
  ['12 zł', 12],
  ['usd 12', 12],
  ['1e5', 100000],
  ['1.5E-3', 0.0015],
  ['1,5e+3', 1500],
  ['1e23', 1e23],
  ['0.1', 0.1],
  ['0.1234567890123456789', 0.12345678901234568],
  ['9007199254740992', 9007199254740992],
  ['123456789012345.6', 123456789012345.6],
  ['000000000000000000012', 12],
  ['١٢٣٤٫٥٦', 1234.56],
  ['۱۲۳', 123],
  ['१२३', 123],
  ['１２３', 123],
  ['8 pts', 8],
  ['5 SP', 5],
  ['13pt', 13],
  ['3 story points', 3],
  ['  7  ', 7],
];

const percents: readonly (readonly [string, number])[] = [
  ['12%', 0.12],
  ['12,5 %', 0.125],
  ['0.1%', 0.001],
  ['-7 %', -0.07],
  ['(7%)', -0.07],
  ['%12', 0.12],
  ['٪12', 0.12],
  ['12％', 0.12],
  ['100%', 1],
];

const refused = [
  'Infinity',
  '-Infinity',
  '∞',
  '0x1F',
  '0b1',
  '1_000',
  '12abc',
  'abc',
  '½',
  '1 ½',
  '1/2',
  '1 1/2',
  '1.2k',
  '3d',
  '4h',
  '12:30',
  '5-7',
  '2026-06-24',
  '+-5',
  '--5-',
  '1,2,3',
  '1.2.3',
  '1,234.567,8',
  '1 2',
  '1  234',
  '12,345,67',
  '1234,567.8',
  "1'23",
  '5 pts €',
  '5%%',
  '%5%',
  '(-5)',
  '(5)-',
  '-5-',
  '()',
  '(5',
  '5)',
  'e5',
  '1e',
  '1e5.5',
  '$',
  '€ 5 $',
  '#',
  "'",
  'one',
  '5 apples',
  '1e5e5',
  '9'.repeat(5000),
];

const inexact = ['1e309', '-1e309', '1e-400', '9007199254740993', '-9007199254740993', '9007199254740993.5', '1e99999'];

const placeholders = [
  '?',
  '-',
  '–',
  '—',
  'N/A',
  'n/a',
  'NA',
  'NaN',
  'nan',
  '#DIV/0!',
  '#N/A',
  '#VALUE!',
  'null',
  'NULL',
  'None',
  '(null)',
];

describe.each(columnMakers)('in a %s column', (_, make) => {
  test.each(shapes)('%s is %d', (cell, value) => {
    expect(valuesOf(read([cell], {}, make))).toEqual([value]);
  });

  test.each(percents)('%s is the fraction %d', (cell, value) => {
    const reading = read([cell], {}, make);
    expect(valuesOf(reading)).toEqual([value]);
    expect(reading.percent).toBe(true);
  });

  test.each(refused)('%s is not read', cell => {
    const reading = read([cell], {}, make);
    expect(valuesOf(reading)).toEqual([undefined]);
    expect(reading.unread).toEqual([{count: 1, rows: [0], value: cell.slice(0, 200), expected: 'number'}]);
  });

  test.each(inexact)('%s has no number that stands for it', cell => {
    const reading = read([cell], {}, make);
    expect(valuesOf(reading)).toEqual([undefined]);
    expect(reading.unread).toMatchObject([{count: 1, value: cell, expected: 'exact-number'}]);
  });

  test.each(placeholders)('%s stands for no value', cell => {
    const reading = read([cell, '5'], {}, make);
    expect(valuesOf(reading)).toEqual([undefined, 5]);
    expect(reading).toMatchObject({
      known: 1,
      unread: [],
      repaired: [{code: 'placeholder', count: 1, rows: [0], value: cell}],
    });
  });

  test('empty and blank cells are missing, never 0', () => {
    const reading = read(['', '0', '   ', '\u00a0'], {}, make);
    expect(valuesOf(reading)).toEqual([undefined, 0, undefined, undefined]);
    expect(reading).toMatchObject({known: 1, unread: [], repaired: []});
  });
});

describe('the decimal mark', () => {
  test('integers leave nothing to decide', () => {
    expect(read(['1', '2 000', '(3)'])).toMatchObject({decidedBy: 'only', percent: false});
    expect(read(['1']).choice).toBeUndefined();
  });

  test('one cell proves it for the column', () => {
    expect(valuesOf(read(['1,234', '5.5']))).toEqual([1234, 5.5]);
    expect(valuesOf(read(['1,234', '5,5']))).toEqual([1.234, 5.5]);
    expect(valuesOf(read(['1.234', '1.234.567']))).toEqual([1234, 1234567]);
    expect(valuesOf(read(['1.234', '0.5']))).toEqual([1.234, 0.5]);
    expect(read(['1,234', '5,5'])).toMatchObject({decidedBy: 'column', choice: ','});
  });

  test('a number that begins with zero has no thousands, so it proves', () => {
    expect(valuesOf(read(['0,125', '1,250']))).toEqual([0.125, 1.25]);
  });

  test('without proof it is asked, with what each mark makes of real cells', () => {
    const reading = read(['1,234', '12', '$2,500']);
    expect(valuesOf(reading)).toEqual([undefined, 12, undefined]);
    expect(reading).toMatchObject({decidedBy: 'open', known: 1, unread: []});
    expect(reading.ambiguity).toEqual({
      about: 'decimal-mark',
      choices: ['.', ','],
      examples: [
        {value: '1,234', as: ['1234', '1.234']},
        {value: '$2,500', as: ['2500', '2.5']},
      ],
      suggested: '.',
    });
    expect(read(['1.234']).ambiguity?.suggested).toBeUndefined();
  });

  test('an answer, or the other columns of the file, decide', () => {
    expect(read(['1,234'], {mark: ','})).toMatchObject({decidedBy: 'answer', choice: ','});
    expect(valuesOf(read(['1,234'], {mark: ','}))).toEqual([1.234]);
    expect(valuesOf(read(['1,234'], {fileMark: '.'}))).toEqual([1234]);
    expect(read(['1,234'], {fileMark: '.'}).decidedBy).toBe('file');
    expect(valuesOf(read(['1,234', '0,5'], {fileMark: '.'}))).toEqual([1.234, 0.5]);
  });

  test('a cell with one meaning has it whatever the column: estimates typed by many hands', () => {
    const reading = read(['5.0', '5,5', '8 pts', '?', '3.5']);
    expect(valuesOf(reading)).toEqual([5, 5.5, 8, undefined, 3.5]);
    expect(reading).toMatchObject({decidedBy: 'column', choice: '.', known: 4, unread: []});
    expect(reading.repaired).toEqual([
      {code: 'unit-suffix', count: 1, rows: [2], value: '8 pts'},
      {code: 'other-decimal-mark', count: 1, rows: [1], value: '5,5'},
      {code: 'placeholder', count: 1, rows: [3], value: '?'},
    ]);
  });

  test('where both marks are proved, a cell with two meanings is asked about', () => {
    const reading = read(['5.5', '5,5', '1,234']);
    expect(valuesOf(reading)).toEqual([5.5, 5.5, undefined]);
    expect(reading.decidedBy).toBe('open');
  });

  test('the columns of a file decide together', () => {
    const marks = (cells: readonly string[]) => {
      const found = read(cells).marks;
      if (!found) throw new Error('no evidence');
      return found;
    };
    expect(decideDecimalMark([marks(['1,234']), marks(['0,5'])])).toEqual({mark: ',', contradiction: false});
    expect(decideDecimalMark([marks(['0.5']), marks(['0,5', '0,6'])])).toEqual({contradiction: true, suggested: ','});
    expect(decideDecimalMark([marks(['1']), marks(['1,234'])])).toEqual({contradiction: false, suggested: '.'});
    expect(decideDecimalMark([])).toEqual({contradiction: false});
  });
});

test('currencies are stripped and reported', () => {
  const reading = read(['€5', '6 €', 'USD 7', '8']);
  expect(valuesOf(reading)).toEqual([5, 6, 7, 8]);
  expect(reading.currencies).toEqual(['€', 'USD']);
  expect(reading.repaired).toEqual([{code: 'currency-sign', count: 3, rows: [0, 1, 2], value: '€5'}]);
});

describe('percentages beside plain numbers', () => {
  test('the rarer sort is not read, since 12 beside 12 % may be either; 0 is both', () => {
    const reading = read(['12%', '13%', '5', '0']);
    expect(valuesOf(reading)).toEqual([0.12, 0.13, undefined, 0]);
    expect(reading).toMatchObject({percent: true, unread: [{count: 1, rows: [2], value: '5', expected: 'percent'}]});
    const plain = read(['12', '13', '5%']);
    expect(valuesOf(plain)).toEqual([12, 13, undefined]);
    expect(plain).toMatchObject({
      percent: false,
      unread: [{count: 1, value: '5%', expected: 'number-without-percent'}],
    });
  });
});

test('a row takes the first column that has a number', () => {
  const columns = [dictionaryColumn(['1', '', '-', 'junk']), heapColumn(['10', '20', '30', '40'])];
  const reading = runNow(readNumbers(columns, {rows: 4}));
  expect(valuesOf(reading)).toEqual([1, 20, 30, undefined]);
});
