import {describe, expect, test} from 'vitest';
import {readFlags} from '../../../src/import/values/flags.ts';
import {runNow} from '../../../src/time/slices.ts';
import {columnMakers} from './raw-columns.ts';

const yes = [
  'yes',
  'Yes',
  'YES',
  'y',
  'true',
  'True',
  'TRUE',
  '1',
  '1.0',
  'x',
  'X',
  'ja',
  'Ja',
  'oui',
  'wahr',
  'WAHR',
  'VRAI',
  'sí',
  '✓',
  'Impediment',
  ' true ',
  '１',
  'si',
];
const no = ['no', 'No', 'n', 'false', 'False', 'FALSE', '0', '0.0', 'nein', 'non', 'FALSCH', 'faux', '✗'];

describe.each(columnMakers)('in a %s column', (_, make) => {
  test.each(yes)('%s is yes', cell => {
    expect(runNow(readFlags([make([cell])], {rows: 1})).column.values).toEqual(Uint8Array.of(1));
  });

  test.each(no)('%s is no', cell => {
    expect(runNow(readFlags([make([cell])], {rows: 1})).column.values).toEqual(Uint8Array.of(0));
  });

  test('anything else is not read, and empty is missing and not no', () => {
    const reading = runNow(
      readFlags([make(['x', '', 'partly', 'N/A', '2', 'yes and no, it depends on many things'])], {rows: 6}),
    );
    expect(reading.column.values).toEqual(Uint8Array.of(1, 2, 2, 2, 2, 2));
    expect(reading).toMatchObject({
      known: 1,
      unread: [{count: 3, rows: [2, 4, 5], value: 'partly', expected: 'flag'}],
      repaired: [{code: 'placeholder', count: 1, rows: [3], value: 'N/A'}],
    });
  });
});
