import {describe, expect, test} from 'vitest';
import {cellText} from '../../src/csv/raw-cells.ts';
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
] as const)('a %s', (_, column) => {
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
});
