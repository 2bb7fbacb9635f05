import {describe, expect, test} from 'vitest';
import {headers, problems, read, rows} from './helpers.ts';

describe('a plain file', () => {
  test('is read into columns by position', () => {
    const table = read('Key,Points,Sprint\nA-1,3,Sprint 1\nA-2,,"Sprint 2, late"\n');
    expect(headers(table)).toEqual(['Key', 'Points', 'Sprint']);
    expect(rows(table)).toEqual([
      ['A-1', '3', 'Sprint 1'],
      ['A-2', '', 'Sprint 2, late'],
    ]);
    expect(table).toMatchObject({rows: 2, delimiter: ',', encoding: 'utf-8', headerLine: 1, preamble: []});
    expect([...table.lines]).toEqual([2, 3]);
    expect(problems(table)).toEqual([]);
  });
});
