import {describe, expect, test} from 'vitest';
import {problems, read, rows} from './helpers.ts';

describe('quotes as they should be', () => {
  test('hide delimiters, line ends and doubled quotes', () => {
    const table = read('a,b\n"1,2","say ""hi"""\n"","""x"""\n');
    expect(rows(table)).toEqual([
      ['1,2', 'say "hi"'],
      ['', '"x"'],
    ]);
    expect(problems(table)).toEqual([]);
  });

  test('an empty cell is empty, quoted or not', () => {
    const table = read('a,b\nx,\nx,""\n');
    expect(table.columns[1]).toMatchObject({kind: 'dictionary', dictionary: []});
  });

  test('spaces outside quotes are no text, spaces elsewhere are', () => {
    expect(rows(read('a, "b"\n"1" , "2, 3"\n x ," y "\n'))).toEqual([
      ['1', '2, 3'],
      [' x ', ' y '],
    ]);
  });
});

describe('quotes as they should not be', () => {
  test('inside a cell they are text', () => {
    const table = read('Item,Size\nMonitor 27",3\n5"7" x,4\n');
    expect(rows(table)).toEqual([
      ['Monitor 27"', '3'],
      ['5"7" x', '4'],
    ]);
    expect(table.problems).toEqual([
      {code: 'stray-quote', line: 2, lines: [2, 3], count: 2, column: 0, value: 'Monitor 27"'},
    ]);
  });

  test('text behind a closing quote: the cell is kept as written, the row and the file are whole', () => {
    const table = read('a,b\n"x"y,3\n4,5\n');
    expect(rows(table)).toEqual([
      ['"x"y', '3'],
      ['4', '5'],
    ]);
    expect(table.problems).toEqual([{code: 'stray-quote', line: 2, lines: [2], count: 1, column: 0, value: '"x"'}]);
  });

  test('a backslash before a quote is read as an escape', () => {
    const table = read('a,b\n"say \\"hi, you\\" now",3\n"C:\\dir\\",4\n');
    expect(rows(table)).toEqual([
      ['say "hi, you" now', '3'],
      ['C:\\dir\\', '4'],
    ]);
    expect(table.problems).toMatchObject([{code: 'backslash-quote', line: 2, count: 1, column: 0}]);
  });

  test('one that never closes is reported where it opened, and nothing behind it is lost', () => {
    const table = read('a,b\n1,2\n3,"four\n5,6\n7,8\n');
    expect(rows(table)).toEqual([
      ['1', '2'],
      ['3', '"four'],
      ['5', '6'],
      ['7', '8'],
    ]);
    expect(table.problems).toEqual([
      {code: 'unclosed-quote', line: 3, lines: [3], count: 1, column: 1, value: '"four'},
    ]);
  });

  test('one that never closes does not swallow the quoted cells below', () => {
    const table = read('a,b\n"one,2\n3,"four, 4"\n5,6\n');
    expect(rows(table)).toEqual([
      ['"one', '2'],
      ['3', 'four, 4'],
      ['5', '6'],
    ]);
    expect(table.problems).toMatchObject([{code: 'unclosed-quote', line: 2, count: 1, column: 0}]);
  });

  test('the search for its end stops at the limit of lines, and of bytes', () => {
    const many = `a,b\n"one,2\n${'3,4\n'.repeat(5000)}`;
    const table = read(many);
    expect(table.rows).toBe(5001);
    expect(table.problems).toMatchObject([{code: 'unclosed-quote', line: 2, count: 1}]);
    const few = read(many, {limits: {cellBytes: 100, quotedLines: 1e6}});
    expect(few.rows).toBe(5001);
  });

  test('100 MB behind an unclosed quote take a bounded time', () => {
    const line = 'some text,12,more text of an ordinary row\n';
    const text = new TextEncoder().encode(`a,b,c\n"one,2,3\n${line.repeat(100_000)}`);
    const table = read(text);
    expect(table.rows).toBe(100_001);
    expect(problems(table)).toEqual(['unclosed-quote']);
  });

  test('a file of quotes alone ends', () => {
    for (const unit of ['"', '""', '"\n', ',"\n', '"x', '"\\', ' "']) {
      const table = read(`a,b\n1,2\n${unit.repeat(50_000)}`);
      expect(table.rows + table.problems.length).toBeGreaterThan(0);
    }
  });
});
