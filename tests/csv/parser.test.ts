import {describe, expect, test} from 'vitest';
import {createCsvParser} from '../../src/csv/parser.ts';
import {encode, headers, problems, read, rows} from './helpers.ts';

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

  test('text is kept as it stands: spaces, markup, formulas, direction marks', () => {
    const texts = [
      '  padded  ',
      '<img src=x onerror=alert(1)>',
      '=HYPERLINK("http://x","y")',
      "'=1+1",
      '__proto__',
      '\u202Etxt.exe',
      'a\u200Bb',
      '{{7*7}}',
      '00123',
      'Z\u0351\u036B\u0343algo',
    ];
    const quoted = texts.map(text => `"${text.replaceAll('"', '""')}",1`);
    expect(rows(read(`a,b\n${quoted.join('\n')}\n`)).map(row => row[0])).toEqual(texts);
  });
});

describe('columns', () => {
  const keys = Array.from({length: 10_000}, (_, row) => `KEY-${row}`);

  test('with few values are dictionaries, with many heaps', () => {
    const table = read(`Key,Team,None\n${keys.map((key, row) => `${key},Team ${row % 7},`).join('\n')}\nlast,,x\n`);
    expect(table.columns.map(column => column.kind)).toEqual(['heap', 'dictionary', 'dictionary']);
    expect(table.columns[1]).toMatchObject({
      dictionary: ['Team 0', 'Team 1', 'Team 2', 'Team 3', 'Team 4', 'Team 5', 'Team 6'],
    });
    const all = rows(table);
    expect(all[9999]).toEqual(['KEY-9999', 'Team 3', '']);
    expect(all[10_000]).toEqual(['last', '', 'x']);
  });

  test('that turn into heaps halfway keep every cell', () => {
    const few = Array.from({length: 6000}, (_, row) => (row % 3 === 0 ? '' : `v${row % 5}`));
    const values = [...few, ...keys.map((key, row) => (row % 100 === 0 ? '' : key))];
    const table = read(`n,Value\n${values.map(value => `1,${value}`).join('\n')}\n`);
    expect(table.columns[1]?.kind).toBe('heap');
    expect(rows(table).map(row => row[1])).toEqual(values);
  });

  test('of more than 65,536 values in a long file are heaps', () => {
    const values = Array.from({length: 200_000}, (_, row) => `${(row * 7919) % 70_001}`);
    const table = read(`n,Value\n${values.map(value => `1,${value}`).join('\n')}\n`);
    expect(table.columns[1]?.kind).toBe('heap');
    expect(rows(table).map(row => row[1])).toEqual(values);
  });
});

describe('the parser', () => {
  test('tells how far it is', () => {
    const parser = createCsvParser();
    parser.push(encode('a,b\n'));
    parser.push(encode('1,2\n'.repeat(100_000)));
    expect(parser.bytes).toBe(400_004);
    expect(parser.rows).toBeGreaterThan(50_000);
    expect(parser.finish().rows).toBe(100_000);
  });

  test('ends once', () => {
    const parser = createCsvParser();
    parser.push(encode('a,b\n1,2\n'));
    parser.finish();
    expect(() => parser.finish()).toThrow('csv parser: finished twice');
    expect(() => parser.push(encode('3,4\n'))).toThrow('csv parser: pushed after finish');
  });

  test('does not hold on to what it was handed', () => {
    const parser = createCsvParser();
    const bytes = encode('a,b\n1,2\n');
    parser.push(bytes);
    bytes.fill(0);
    expect(rows(parser.finish())).toEqual([['1', '2']]);
  });
});
