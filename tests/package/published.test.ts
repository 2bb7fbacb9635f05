import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {beforeAll, describe, expect, test} from 'vitest';
import {
  listElementEntries,
  listPublishedFiles,
  projectRoot,
  readDistributedScripts,
  readPackageFile,
} from './consumer.ts';

describe('what is published', () => {
  let files: readonly string[] = [];
  beforeAll(() => {
    files = listPublishedFiles();
  });

  test('is the build, the licence, the readme and the changelog', () => {
    const others = files.filter(file => !file.startsWith('dist/')).sort();
    expect(others).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json']);
    expect(files.filter(file => /\.(test|browser)\.|\.map$|fixtures/.test(file))).toEqual([]);
  });

  test('has every file that the exports map names', () => {
    const targets = Object.values(readPackageFile().exports).flatMap(target =>
      typeof target === 'string' ? [target] : Object.values(target),
    );
    const published = new Set(files.map(file => `./${file}`));
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

  test('calls itself by one version', () => {
    const code = readFileSync(path.join(projectRoot, 'dist/widgets/parts/define.js'), 'utf8');
    expect(code).toContain(`"${readPackageFile().version}"`);
  });

  test('is built from a lock file that names no download address', () => {
    const lock = readFileSync(path.join(projectRoot, 'package-lock.json'), 'utf8');
    expect(lock.match(/"resolved"/g)).toBeNull();
  });

  test('asks for nothing from elsewhere', () => {
    const request = /\b(?:fetch|import|src=|href=)\s*\(?["'`]https?:/;
    expect(
      readDistributedScripts()
        .filter(({code}) => request.test(code))
        .map(({name}) => name),
    ).toEqual([]);
  });
});

interface Manifest {
  readonly modules: readonly {readonly declarations?: readonly Declaration[]}[];
}

interface Declaration {
  readonly tagName?: string;
  readonly description?: string;
  readonly attributes?: readonly {readonly name: string; readonly description?: string}[];
}

describe('custom-elements.json', () => {
  const manifest: Manifest = JSON.parse(readFileSync(path.join(projectRoot, 'dist/custom-elements.json'), 'utf8'));
  const declarations = manifest.modules.flatMap(module => module.declarations ?? []);

  test.each(listElementEntries())('describes %s and each of its attributes', tag => {
    const element = declarations.find(declaration => declaration.tagName === tag);
    expect(element?.description).toBeTruthy();
    expect(element?.attributes?.filter(attribute => !attribute.description)).toEqual([]);
  });
});
