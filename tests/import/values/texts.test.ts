import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {RawColumn} from '../../../src/csv/raw-table.ts';
import {readLists} from '../../../src/import/values/lists.ts';
import {readLongTexts} from '../../../src/import/values/long-texts.ts';
import {readTexts} from '../../../src/import/values/texts.ts';
import type {ListColumn, LongColumn, TextColumn} from '../../../src/tables/column.ts';
import {runNow} from '../../../src/time/slices.ts';
import {columnMakers, dictionaryColumn, heapColumn} from './raw-columns.ts';

function textsOf({codes, dictionary}: TextColumn): (string | undefined)[] {
  return Array.from(codes, code => dictionary[code]);
}

function longsOf({bytes, offsets}: LongColumn): string[] {
  return Array.from(offsets.subarray(1), (end, row) =>
    new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes.subarray(offsets[row], end)),
  );
}

function listsOf({offsets, codes, dictionary}: ListColumn): (string | undefined)[][] {
  return Array.from(offsets.subarray(1), (end, row) =>
    Array.from(codes.subarray(offsets[row], end), code => dictionary[code]),
  );
}

const texts = (columns: readonly RawColumn[], rows: number) => runNow(readTexts(columns, {rows}));
const longs = (columns: readonly RawColumn[], rows: number) => runNow(readLongTexts(columns, {rows}));

const hostile = [
  '__proto__',
  'constructor',
  '<img src=x onerror=alert(1)>',
  '=HYPERLINK("x")',
  'NA',
  'null',
  '-',
  '\u202eabc',
  'a\nb',
  '😀',
];

describe.each(columnMakers)('in a %s column', (_, make) => {
  test('texts are trimmed, repeated ones share a code, and empty ones are missing', () => {
    const reading = texts([make([' Done', 'Done ', '', '   ', 'To Do', '\u00a0Done'])], 6);
    expect(textsOf(reading.column)).toEqual(['Done', 'Done', undefined, undefined, 'To Do', 'Done']);
    expect(reading.column.dictionary).toEqual(['Done', 'To Do']);
    expect(reading).toMatchObject({known: 4, unread: [], repaired: [], decidedBy: 'only'});
  });

  test('texts are only texts: names of properties, markup, formulas and what looks like no value', () => {
    expect(textsOf(texts([make(hostile)], hostile.length).column)).toEqual(hostile);
    expect(longsOf(longs([make(hostile)], hostile.length).column)).toEqual(hostile);
  });

  test('apostrophe guards go and are counted; other apostrophes stay', () => {
    const cells = ["'=1+1", "'-5 % churn", "'@team", "'+91 1", "'quoted'", "it's", "'"];
    const expected = ['=1+1', '-5 % churn', '@team', '+91 1', "'quoted'", "it's", "'"];
    const reading = texts([make(cells)], cells.length);
    expect(textsOf(reading.column)).toEqual(expected);
    expect(reading.repaired).toEqual([{code: 'apostrophe-guard', count: 4, rows: [0, 1, 2, 3], value: "'=1+1"}]);
    const long = longs([make(cells)], cells.length);
    expect(longsOf(long.column)).toEqual(expected);
    expect(long.repaired).toEqual(reading.repaired);
  });

  test('a map is asked once for each distinct text; what it makes nothing of is missing', () => {
    const asked: string[] = [];
    const map = (text: string) => {
      asked.push(text);
      return text === 'none' ? undefined : text.split('\\').at(-1);
    };
    const cells = ['Shop\\Blue\\Sprint 9', 'none', 'Shop\\Blue\\Sprint 9', 'Shop\\Red\\Sprint 9'];
    const reading = runNow(readTexts([make(cells)], {rows: 4, map}));
    expect(textsOf(reading.column)).toEqual(['Sprint 9', undefined, 'Sprint 9', 'Sprint 9']);
    expect(reading.column.dictionary).toEqual(['Sprint 9']);
    expect(asked).toEqual(['Shop\\Blue\\Sprint 9', 'none', 'Shop\\Red\\Sprint 9']);
    expect(reading.known).toBe(3);
  });

  test('long texts keep leading zeros, inner space and every character', () => {
    const cells = ['007', '', ' ABC-1 ', '\tTitle  with   gaps\r\n', 'Grüße 😀', '   '];
    const reading = longs([make(cells)], cells.length);
    expect(longsOf(reading.column)).toEqual(['007', '', 'ABC-1', 'Title  with   gaps', 'Grüße 😀', '']);
    expect(reading.known).toBe(4);
  });

  test('a cell is one entry of a list unless a separator is given', () => {
    const cells = ['a;b', 'b', '', ' a ; c;; a'];
    const plain = runNow(readLists([make(cells)], {rows: 4}));
    expect(listsOf(plain.column)).toEqual([['a;b'], ['b'], [], ['a ; c;; a']]);
    const split = runNow(readLists([make(cells)], {rows: 4, separator: ';'}));
    expect(listsOf(split.column)).toEqual([['a', 'b'], ['b'], [], ['a', 'c']]);
    expect(split.column.dictionary).toEqual(['a', 'b', 'c']);
    expect(split.known).toBe(3);
  });

  test('brackets go with the separator', () => {
    const reading = runNow(readLists([make(['[a|b]', 'c', '[]', "['=x|b]"])], {rows: 4, separator: '|'}));
    expect(listsOf(reading.column)).toEqual([['a', 'b'], ['c'], [], ['=x', 'b']]);
    expect(reading.repaired).toEqual([{code: 'apostrophe-guard', count: 1, rows: [3], value: "['=x|b]"}]);
  });
});

describe('several columns', () => {
  const columns = [dictionaryColumn(['a', '', ' ', 'd']), heapColumn(['w', 'x', 'y', ''])];

  test('a text is the first that is not empty', () => {
    expect(textsOf(texts(columns, 4).column)).toEqual(['a', 'x', 'y', 'd']);
    expect(longsOf(longs(columns, 4).column)).toEqual(['a', 'x', 'y', 'd']);
  });

  test('a list has the entries of all, left to right, each once', () => {
    const sprints = [
      dictionaryColumn(['S1', 'S1', '']),
      heapColumn(['S2', 'S1', 'S3']),
      dictionaryColumn(['S3', 'S0', '']),
    ];
    const reading = runNow(readLists(sprints, {rows: 3}));
    expect(listsOf(reading.column)).toEqual([['S1', 'S2', 'S3'], ['S1', 'S0'], ['S3']]);
    expect(reading.known).toBe(3);
  });

  test('none gives missing values', () => {
    expect(textsOf(texts([], 2).column)).toEqual([undefined, undefined]);
    expect(longsOf(longs([], 2).column)).toEqual(['', '']);
    expect(listsOf(runNow(readLists([], {rows: 2})).column)).toEqual([[], []]);
  });
});

test('a separator that separates nothing is refused', () => {
  expect(() => runNow(readLists([], {rows: 0, separator: ''}))).toThrow('invalid separator: empty');
});

test('a map applies to each distinct entry of lists', () => {
  const map = (text: string) => (text === 'x' ? undefined : text.toUpperCase());
  const reading = runNow(readLists([dictionaryColumn(['a,x', 'A'])], {rows: 2, separator: ',', map}));
  expect(listsOf(reading.column)).toEqual([['A'], ['A']]);
});

test('more distinct texts than the first table of the heap has room for', () => {
  const cells = Array.from({length: 5000}, (_, row) => `value ${row % 3000}`);
  const reading = texts([heapColumn(cells)], cells.length);
  expect(textsOf(reading.column)).toEqual(cells);
  expect(reading.column.dictionary).toHaveLength(3000);
});

test('rows across slices are copied whole', () => {
  const cells = Array.from({length: 70_000}, (_, row) =>
    row % 9 === 0 ? ` id ${row}` : row % 11 === 0 ? '' : `id ${row}`,
  );
  const reading = longs([heapColumn(cells)], cells.length);
  expect(longsOf(reading.column)).toEqual(cells.map(cell => cell.trim()));
});

test('any texts come out as they went in, but for the white space around them', () => {
  // Guards are tested above; here no text begins with one.
  const cell = fc
    .string({unit: 'grapheme', maxLength: 12})
    .filter(text => !text.includes("'") && !text.includes('\ufeff'));
  fc.assert(
    fc.property(fc.array(cell, {maxLength: 30}), fc.constantFrom(...columnMakers), (cells, [, make]) => {
      const trimmed = cells.map(text => text.trim());
      const read = textsOf(texts([make(cells)], cells.length).column);
      expect(read).toEqual(trimmed.map(text => (text === '' ? undefined : text)));
    }),
  );
});
