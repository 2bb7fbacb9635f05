import {expect, test} from 'vitest';
import type {Issue} from '../../../src/index.ts';
import {leftOutCsv} from '../../../widgets/kpi-import/left-out-csv.ts';
import {sizeOf} from '../../../widgets/kpi-import/left-out-template.ts';

const titles = {
  file: 'File',
  line: 'Line',
  column: 'Column',
  value: 'Value',
  problem: 'Problem',
  expected: 'Expected',
  action: 'To do',
  rows: 'Rows',
};
const words = () => ({what: 'what', expected: 'a date', action: 'fix'});

test('each known line is a row, and no cell of the file becomes a formula', () => {
  const issues: Issue[] = [
    {
      code: 'x',
      effect: 'left-out',
      file: 'a.csv',
      row: 3,
      rows: [3, 9],
      column: '=cmd|x',
      value: '=HYPERLINK("x")',
      count: 7,
    },
    {code: 'y', effect: 'note', count: 1},
  ];
  expect(leftOutCsv(issues, words, titles).replace('\ufeff', '').split('\r\n')).toEqual([
    'File,Line,Column,Value,Problem,Expected,To do,Rows',
    `a.csv,3,"'=cmd|x","'=HYPERLINK(""x"")",what,a date,fix,7`,
    `a.csv,9,"'=cmd|x",,what,a date,fix,7`,
    ',,,,what,a date,fix,1',
    '',
  ]);
});

test('what is left out is counted in rows, of which one issue may be about many', () => {
  const of = (count: number): Issue => ({code: 'status-not-known', effect: 'left-out', count});
  expect(sizeOf([of(2), of(40)])).toBe(42);
});
