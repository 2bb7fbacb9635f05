import {describe, expect, test} from 'vitest';
import {cellBytes, cellText, distinctCount, filledCount, forEachDistinct} from '../../src/csv/raw-cells.ts';
import type {RawColumn} from '../../src/csv/raw-table.ts';

const dictionary: RawColumn = {
  kind: 'dictionary',
  header: 'Team',
  codes: Int32Array.of(0, -1, 1, 0),
  dictionary: ['Blau', 'Grün'],
};
const heap: RawColumn = {
  kind: 'heap',
  header: 'Team',
  bytes: new TextEncoder().encode('BlauGrünBlau'),
  offsets: Uint32Array.of(0, 4, 4, 9, 13),
};

describe.each([
  ['dictionary', dictionary],
  ['heap', heap],
] as const)('a %s', (kind, column) => {
  test('gives texts, and nothing for empty cells and rows that are not', () => {
    expect([-1, 0, 1, 2, 3, 4].map(row => cellText(column, row))).toEqual([
      undefined,
      'Blau',
      undefined,
      'Grün',
      'Blau',
      undefined,
    ]);
  });

  test('gives bytes', () => {
    expect(cellBytes(column, 2)).toEqual(Uint8Array.of(0x47, 0x72, 0xc3, 0xbc, 0x6e));
    expect(cellBytes(column, 1)).toBeUndefined();
    expect(cellBytes(column, 9)).toBeUndefined();
  });

  test('counts', () => {
    expect(filledCount(column)).toBe(3);
    expect(distinctCount(column)).toBe(2);
    expect(distinctCount(column, 1)).toBe(1);
  });

  test('visits values, distinct ones once where they are known', () => {
    const seen: [string, number, number][] = [];
    forEachDistinct(column, (text, row, rows) => {
      seen.push([text, row, rows]);
      return undefined;
    });
    expect(seen).toEqual(
      kind === 'dictionary'
        ? [
            ['Blau', 0, 2],
            ['Grün', 2, 1],
          ]
        : [
            ['Blau', 0, 1],
            ['Grün', 2, 1],
            ['Blau', 3, 1],
          ],
    );
  });

  test('stops visiting on false', () => {
    let visits = 0;
    forEachDistinct(column, () => {
      visits++;
      return false;
    });
    expect(visits).toBe(1);
  });
});
