import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {csvOf, safeCell} from '../../../widgets/parts/csv-export.ts';

describe('a cell of an export', () => {
  test.each([
    ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
    ['+1 apples', `"'+1 apples"`],
    ['-cmd', `"'-cmd"`],
    ['@sum', `"'@sum"`],
    ['\t=1', `"'\t=1"`],
    ['<img onerror=1>', '<img onerror=1>'],
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['-12.5', '-12.5'],
    ['-12,5', '"-12,5"'],
    ['', ''],
  ])('%j is %j', (value, cell) => {
    expect(safeCell(value)).toBe(cell);
  });

  test('numbers stay numbers, and what is missing is empty', () => {
    expect([-3, 0, Number.NaN, undefined].map(safeCell)).toEqual(['-3', '0', '', '']);
  });

  test('never begins like a formula, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        const cell = safeCell(text).replace(/^"/, '');
        const isNumber = /^-?\d+([.,]\d+)?"?$/.test(cell);
        expect(isNumber || !/^[=+\-@\t\r\n]/.test(cell)).toBe(true);
      }),
    );
  });
});

test('an export begins with a byte order mark and ends its rows as spreadsheets do', () => {
  expect(
    csvOf([
      ['a', 1],
      ['b', undefined],
    ]),
  ).toBe('\ufeffa,1\r\nb,\r\n');
});
