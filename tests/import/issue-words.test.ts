import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {issueWords} from '../../widgets/words/issues.ts';

const root = path.resolve(import.meta.dirname, '../..');

function sourcesOf(folder: string): string[] {
  return readdirSync(path.join(root, folder), {withFileTypes: true})
    .filter(entry => entry.isFile() && entry.name.endsWith('.ts'))
    .map(entry => readFileSync(path.join(root, folder, entry.name), 'utf8'));
}

function all(pattern: RegExp, texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap(text => [...text.matchAll(pattern)].map(found => found[1] ?? '')))].sort();
}

const imports = sourcesOf('src/import');
const values = sourcesOf('src/import/values');
const written = [
  ...all(/log\.add\(\s*'([a-z0-9-]+)'/g, imports),
  ...all(/\bnote\(row, '([a-z-]+)'/g, imports),
  ...all(/\bcode: '([a-z-]+)',\s*effect:/g, imports),
  ...all(/is: 'unread', code: '([a-z-]+)'/g, values).map(code => `${code}-not-read`),
  ...all(/is: 'known', code: '([a-z-]+)'/g, values),
  ...all(/^ {2}\| '([a-z0-9-]+)'/gm, [
    readFileSync(path.join(root, 'src/csv/raw-table.ts'), 'utf8').split('CsvRefusalCode')[0] ?? '',
  ]),
];

test('the codes are found', () => {
  expect(written.length).toBeGreaterThan(40);
});

test.each(written)('%s has words', code => {
  const words = issueWords[code]?.({
    code,
    effect: 'note',
    count: 2,
    column: 'Points',
    value: '5',
    expected: 'number',
    action: 'fix-cells',
  });
  expect(words?.what).toMatch(/^\S.*[^.]$/);
  expect(words?.expected).toBe('a number, such as 5 or 2.5');
  expect(words?.action).toContain('Correct these cells');
});

test('expectations and actions that are used have words', () => {
  const used = (name: string) => all(new RegExp(`\\b${name}: '([a-z-]+)'`, 'g'), imports);
  for (const expected of used('expected')) {
    expect(
      issueWords['key-missing']?.({code: 'key-missing', effect: 'note', count: 1, expected}).expected,
      expected,
    ).not.toBe('');
  }
  for (const action of used('action')) {
    expect(
      issueWords['key-missing']?.({code: 'key-missing', effect: 'note', count: 1, action}).action,
      action,
    ).not.toBe('');
  }
});
