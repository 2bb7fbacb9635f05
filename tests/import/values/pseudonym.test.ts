import {expect, test} from 'vitest';
import {personNumber} from '../../../src/import/values/pseudonym.ts';

test('one person has one number, however the id is spaced or cased, and 200,000 people have as many', () => {
  expect(personNumber(' Ada@Example.com')).toBe(personNumber('ada@example.com'));
  const numbers = new Set(Array.from({length: 200_000}, (_, at) => personNumber(`user-${String(at)}`)));
  expect(numbers.size).toBe(200_000);
  for (const number of numbers) if (!/^\d{1,16}$/.test(number)) throw new Error(`not a number: ${number}`);
});
