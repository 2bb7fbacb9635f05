import {expect, test} from 'vitest';
import {moveOf} from '../../../widgets/charts/cursor.ts';
import {type Marks, noMarks} from '../../../widgets/charts/drawing.ts';

const marks = (shape: Marks['shape']): Marks => ({...noMarks, count: 30, shape});
const way = {page: 12, rest: 29};

test('arrows go one mark, pages go a year, Home and End to the ends', () => {
  const to = (key: string, from: number | undefined) => moveOf(key, marks('column'), from, way);
  expect(to('ArrowLeft', 10)).toEqual({kind: 'move', index: 9});
  expect(to('ArrowRight', 10)).toEqual({kind: 'move', index: 11});
  expect(to('PageUp', 20)).toEqual({kind: 'move', index: 8});
  expect(to('PageDown', 20)).toEqual({kind: 'move', index: 29});
  expect(to('Home', 20)).toEqual({kind: 'move', index: 0});
  expect(to('End', 20)).toEqual({kind: 'move', index: 29});
  expect(to('ArrowLeft', 0)).toEqual({kind: 'move', index: 0});
  expect(to('ArrowLeft', undefined)).toEqual({kind: 'move', index: 28});
});

test('rows are gone through up and down', () => {
  expect(moveOf('ArrowDown', marks('row'), 1, way)).toEqual({kind: 'move', index: 2});
  expect(moveOf('ArrowRight', marks('row'), 1, way)).toBeUndefined();
});

test('keys that mean nothing here stay the page’s', () => {
  expect(moveOf('Tab', marks('column'), 1, way)).toBeUndefined();
  expect(moveOf('ArrowDown', marks('column'), 1, way)).toBeUndefined();
  expect(moveOf('Escape', marks('column'), undefined, way)).toBeUndefined();
  expect(moveOf('ArrowLeft', noMarks, undefined, way)).toBeUndefined();
  expect(moveOf('Escape', marks('column'), 3, way)).toEqual({kind: 'close'});
  expect(moveOf('Enter', marks('column'), 3, way)).toEqual({kind: 'select'});
});
