import {expect, test} from 'vitest';
import {rowsAsText} from '../../../widgets/parts/rows-text.ts';

test('text stays as it is', () => {
  expect(rowsAsText('a,b\n1,2')).toBe('a,b\n1,2');
});

test('records become rows under the headers that any of them has', () => {
  expect(
    rowsAsText([
      {id: 1, title: 'a "b", c'},
      {id: 2, done: new Date(0), title: undefined},
    ]),
  ).toBe('id,title,done\n1,"a ""b"", c",\n2,,1970-01-01T00:00:00.000Z');
});

test('a header may be any text', () => {
  const row = JSON.parse('{"__proto__": "x", "constructor": "y"}');
  expect(rowsAsText([row])).toBe('__proto__,constructor\nx,y');
});

test.each([42, null, {}, new Uint8Array(3), () => 1])('what is no rows is refused: %s', rows => {
  expect(() => rowsAsText(rows as never)).toThrow(/^invalid rows: /);
});
