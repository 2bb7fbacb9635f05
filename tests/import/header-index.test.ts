import {expect, test} from 'vitest';
import {indexHeaders} from '../../src/import/header-index.ts';

test('columns are found by their header as written or by likeness, repeated ones left to right', () => {
  const index = indexHeaders(['Sprint', 'Start date', 'SPRINT ', 'start_date', '__proto__', 'Custom field (Sprint)']);
  expect(index.columnsOf('sprint', 'exact')).toEqual([0, 2, 5]);
  expect(index.columnsOf('Start Date', 'exact')).toEqual([1]);
  expect(index.columnsOf('startDate', 'loose')).toEqual([1, 3]);
  expect(index.columnsOf('__proto__', 'exact')).toEqual([4]);
  expect(index.columnsOf('constructor', 'loose')).toEqual([]);
});

test('columns about people are known by position', () => {
  expect([...indexHeaders(['Assignee', 'Summary', 'Reporter Id']).people]).toEqual([0, 2]);
});
