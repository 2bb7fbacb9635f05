import {describe, expect, test} from 'vitest';
import {datasetOfSource, hashBytes, resolveSource} from '../../../widgets/parts/source-file.ts';

const base = 'http://portal.example/team/page.html';

describe('the address of a file', () => {
  test.each([
    ['board.csv', 'http://portal.example/team/board.csv'],
    ['/board.csv#x', 'http://portal.example/board.csv'],
    ['https://other.example/board.csv', 'https://other.example/board.csv'],
  ])('%s is %s', (src, address) => {
    expect(resolveSource({src, base}).href).toBe(address);
  });

  test.each([
    'http://other.example/board.csv',
    'data:text/csv,a',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'blob:http://portal.example/1',
    'http://',
  ])('%s is not allowed', src => {
    expect(() => resolveSource({src, base})).toThrow('src-not-allowed');
  });

  test('names the dataset, unless the page does', () => {
    expect(datasetOfSource({src: 'board.csv', base, dataset: undefined})).toBe('http://portal.example/team/board.csv');
    expect(datasetOfSource({src: 'board.csv', base, dataset: 'checkout'})).toBe('checkout');
  });
});

test('a content has a short name that changes with it', () => {
  const name = (text: string): string => hashBytes(new TextEncoder().encode(text));
  expect(name('a,b\n1,2')).toBe(name('a,b\n1,2'));
  const names = ['', 'a', 'b', 'ab', 'ba', 'a,b\n1,2', 'a,b\n1,3', 'a,b\n2,1'].map(name);
  expect(new Set(names).size).toBe(names.length);
});
