import {expect, test} from 'vitest';
import {kpiNames, nameKey} from '../../src/import/known-kpis.ts';

test('an id is never taken by the name of another KPI', () => {
  const plain = {id: 'items-in-progress', names: ['Work in progress']};
  const aged = {id: 'work-in-progress', names: ['Work in progress, by age', 'WIP']};
  const names = kpiNames([plain, aged]);
  expect(names.get(nameKey('work-in-progress'))).toBe(aged);
  expect(names.get(nameKey('items-in-progress'))).toBe(plain);
  expect(names.get(nameKey('wip'))).toBe(aged);
});
