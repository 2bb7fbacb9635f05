import {existsSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {listPublishedFiles, projectRoot, readDistributedScripts, readPackageFile} from './consumer.ts';

describe('what is published', () => {
  test('is the build, the licence, the readme and the changelog', () => {
    const files = listPublishedFiles();
    const others = files.filter(file => !file.startsWith('dist/')).sort();
    expect(others).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json']);
    expect(files.filter(file => /\.(test|browser)\.|\.map$|fixtures/.test(file))).toEqual([]);
  });

  test('has every file that the exports map names', () => {
    const targets = Object.values(readPackageFile().exports).flatMap(target =>
      typeof target === 'string' ? [target] : Object.values(target),
    );
    const published = new Set(listPublishedFiles().map(file => `./${file}`));
    expect(targets.filter(target => !published.has(target))).toEqual([]);
  });

  test('has every file that sideEffects names', () => {
    const names = readPackageFile().sideEffects.filter(name => !name.includes('*'));
    expect(names.filter(name => !existsSync(path.join(projectRoot, name)))).toEqual([]);
  });

  test.each([/\beval\(/, /\bnew Function\b/, /[\s`'"]style="/, /createPolicy\(["'`](?!kpi-kit["'`])/])(
    'holds no %s',
    pattern => {
      const guilty = readDistributedScripts().filter(({code}) => pattern.test(code));
      expect(guilty.map(({name}) => name)).toEqual([]);
    },
  );

  test('asks for nothing from elsewhere', () => {
    const request = /\b(?:fetch|import|src=|href=)\s*\(?["'`]https?:/;
    expect(
      readDistributedScripts()
        .filter(({code}) => request.test(code))
        .map(({name}) => name),
    ).toEqual([]);
  });
});
