import {describe, expect, test} from 'vitest';
import type {RawTable} from '../../src/csv/raw-table.ts';
import {encode, headers, problems, read, refusal, rows, utf16} from './helpers.ts';

const TEXT = 'Name,Größe\r\nÄrger,"5 €"\r\n👍,日本\r\n';
const ROWS = [
  ['Ärger', '5 €'],
  ['👍', '日本'],
];

function expectSame(table: RawTable, encoding: RawTable['encoding']): void {
  expect(headers(table)).toEqual(['Name', 'Größe']);
  expect(rows(table)).toEqual(ROWS);
  expect(table.encoding).toBe(encoding);
  expect(problems(table)).toEqual([]);
}

describe('marked and unmarked Unicode gives the same table', () => {
  test('UTF-8', () => expectSame(read(TEXT), 'utf-8'));
  test('UTF-8 with a mark', () => expectSame(read(`\uFEFF${TEXT}`), 'utf-8'));
  test('UTF-16LE with a mark', () => expectSame(read(utf16(TEXT, 'le', true)), 'utf-16le'));
  test('UTF-16BE with a mark', () => expectSame(read(utf16(TEXT, 'be', true)), 'utf-16be'));
  test('UTF-16LE by its NULs', () => expectSame(read(utf16(TEXT, 'le', false)), 'utf-16le'));
  test('UTF-16BE by its NULs', () => expectSame(read(utf16(TEXT, 'be', false)), 'utf-16be'));
  test('an encoding that the caller knows', () =>
    expectSame(read(utf16(TEXT, 'be', false), {encoding: 'utf-16be'}), 'utf-16be'));
});

test("Excel's Unicode Text: UTF-16LE with tabs", () => {
  const table = read(utf16('Key\tName\r\nA-1\tMüller, Eva\r\n', 'le', true));
  expect(table.delimiter).toBe('\t');
  expect(rows(table)).toEqual([['A-1', 'Müller, Eva']]);
});

test('UTF-16 in Cyrillic has NULs in its delimiters and line ends only', () => {
  const table = read(utf16('Имя;Команда\r\nЗадача;Синие\r\nОшибка;Красные\r\n', 'le', false));
  expect(table).toMatchObject({encoding: 'utf-16le', delimiter: ';', rows: 2});
});

describe('windows-1252', () => {
  const bytes = Uint8Array.of(...encode('Name,Preis\nGr'), 0xfc, 0xdf, 0x65, 0x2c, 0x80, 0x35, 0x0a);

  test('is read as such, with the first line that proves it', () => {
    const table = read(bytes);
    expect(rows(table)).toEqual([['Grüße', '€5']]);
    expect(table.encoding).toBe('windows-1252');
    expect(table.problems).toEqual([{code: 'decoded-windows-1252', line: 2, lines: [2], count: 3}]);
  });

  test('is no problem where the caller asked for it', () => {
    const table = read(bytes, {encoding: 'windows-1252'});
    expect(rows(table)).toEqual([['Grüße', '€5']]);
    expect(problems(table)).toEqual([]);
  });

  test('is found out by the last row: the first ones are decoded by it too', () => {
    const early = Uint8Array.of(...encode('Name,x\nM'), 0xfc, ...encode('ller,1\n'));
    const filler = encode('plain,2\n'.repeat(40_000));
    const late = Uint8Array.of(...encode('Stra'), 0xdf, ...encode('e,3\n'));
    const table = read(Uint8Array.from([...early, ...filler, ...late]));
    const all = rows(table);
    expect(all[0]).toEqual(['Müller', '1']);
    expect(all.at(-1)).toEqual(['Straße', '3']);
    expect(table.problems).toMatchObject([{code: 'decoded-windows-1252', lines: [2, 40_003], count: 2}]);
  });

  test('decodes in heaps as in dictionaries', () => {
    const lines: number[] = [...encode('id,Name\n')];
    for (let row = 0; row < 5000; row++) lines.push(...encode(`${row},N`), 0xe9, ...encode(`${row}\n`));
    const table = read(Uint8Array.from(lines));
    expect(table.columns[1]?.kind).toBe('heap');
    expect(rows(table)[4999]).toEqual(['4999', 'Né4999']);
  });

  test('bytes without a character stand for themselves, as in browsers', () => {
    const table = read(Uint8Array.of(...encode('a,b\n'), 0x81, 0x2c, 0x90, 0x0a));
    expect(rows(table)).toEqual([['\u0081', '\u0090']]);
  });
});

describe('broken UTF-8', () => {
  const long = 'Größe,Maß\nÄrger,Übermaß\n';

  test('cut off within a character: the rest is read as UTF-8, the broken byte is reported', () => {
    const table = read(encode(`${long}Fuß,Tür`).slice(0, -2));
    // "Tür" loses its last two bytes: T and the first byte of ü, 0xc3, are left.
    expect(rows(table)).toEqual([
      ['Ärger', 'Übermaß'],
      ['Fuß', 'TÃ'],
    ]);
    expect(table.encoding).toBe('utf-8');
    expect(table.problems).toMatchObject([{code: 'undecodable-bytes', line: 3, count: 1}]);
  });

  test.each([
    ['an overlong form', [0xc0, 0xaf]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['beyond U+10FFFF', [0xf4, 0x90, 0x80, 0x80]],
    ['a lone continuation', [0x80]],
  ])('%s is reported, never U+FFFD', (_name, broken) => {
    const table = read(Uint8Array.of(...encode(`${long}ä,`), ...broken, 0x0a));
    expect(table.encoding).toBe('utf-8');
    expect(table.problems).toMatchObject([{code: 'undecodable-bytes', line: 3, count: broken.length}]);
    expect(rows(table).flat().join('')).not.toContain('\uFFFD');
  });

  test('a value in both encodings is one value', () => {
    const table = read(Uint8Array.of(...encode('Ort,Maß\nKöln,ä\nK'), 0xf6, ...encode('ln,ü\nKöln,ö\n')));
    expect(table.columns[0]).toMatchObject({kind: 'dictionary', dictionary: ['Köln']});
    expect(rows(table).map(row => row[0])).toEqual(['Köln', 'Köln', 'Köln']);
  });

  test('a U+FFFD that the file itself holds is text', () => {
    const table = read('a,b\n\uFFFD,1\n');
    expect(rows(table)).toEqual([['\uFFFD', '1']]);
    expect(problems(table)).toEqual([]);
  });
});

describe('broken UTF-16', () => {
  test('a lone surrogate becomes U+FFFD and is reported', () => {
    const table = read(utf16('a,b\nx\uD800y,1\n\uDC00,2\n', 'le', true));
    expect(rows(table)).toEqual([
      ['x\uFFFDy', '1'],
      ['\uFFFD', '2'],
    ]);
    expect(table.problems).toMatchObject([{code: 'undecodable-bytes', lines: [2, 3], count: 2}]);
  });

  test('half a character at the end is reported', () => {
    const table = read(utf16('a,b\nx,y', 'be', true).slice(0, -1));
    expect(table.problems).toMatchObject([{code: 'undecodable-bytes', line: 2, count: 1}]);
  });
});

test('UTF-32 is refused', () => {
  expect(refusal(Uint8Array.of(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0)).code).toBe('utf-32');
  expect(refusal(Uint8Array.of(0, 0, 0xfe, 0xff, 0, 0, 0, 0x61)).code).toBe('utf-32');
});

test('a mark inside the file is text, beside the header repeated', () => {
  const table = read('a,b\n\uFEFFx,1\n\uFEFFa,b\ny,2\n');
  expect(rows(table)).toEqual([
    ['\uFEFFx', '1'],
    ['y', '2'],
  ]);
  expect(table.problems).toMatchObject([{code: 'repeated-header', line: 3, count: 1}]);
});
