import {expect, test} from 'vitest';
import {problems, read, rows} from './helpers.ts';

const ROWS = [
  ['1', '2'],
  ['3', '4'],
  ['5', '6'],
];

test.each([
  ['LF', 'a,b\n1,2\n3,4\n5,6\n'],
  ['CRLF', 'a,b\r\n1,2\r\n3,4\r\n5,6\r\n'],
  ['CR', 'a,b\r1,2\r3,4\r5,6\r'],
  ['a mixture', 'a,b\r\n1,2\n3,4\r5,6\n'],
  ['no end of the last line', 'a,b\n1,2\n3,4\n5,6'],
])('%s', (_name, text) => {
  for (const size of [1, 2, 3, Infinity]) {
    const table = read(text, {}, size);
    expect(rows(table)).toEqual(ROWS);
    expect([...table.lines]).toEqual([2, 3, 4]);
    expect(problems(table)).toEqual([]);
  }
});

test('line ends inside quotes are text, and are counted', () => {
  const table = read('a,b\r\n"x\r\ny","p\rq\ns"\r\n3,4\r\n');
  expect(rows(table)).toEqual([
    ['x\r\ny', 'p\rq\ns'],
    ['3', '4'],
  ]);
  // The first row spans lines 2 to 5: CRLF, CR and LF are one line end each.
  expect([...table.lines]).toEqual([2, 6]);
});

test('other characters that end lines elsewhere are text', () => {
  const table = read('a,b\nx\u2028y,1\np\u2029q,2\nm\u0085n,3\nu\fv\vw,4\n');
  expect(rows(table)).toEqual([
    ['x\u2028y', '1'],
    ['p\u2029q', '2'],
    ['m\u0085n', '3'],
    ['u\fv\vw', '4'],
  ]);
});
