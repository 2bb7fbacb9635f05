import {execFile} from 'node:child_process';
import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {promisify} from 'node:util';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {createConsumer, listScriptEntries, projectRoot} from './consumer.ts';

const run = promisify(execFile);
let consumer: ReturnType<typeof createConsumer>;

beforeAll(() => {
  consumer = createConsumer();
});
afterAll(() => consumer.remove());

function specifierOf(entry: string): string {
  return path.posix.join('kpi-kit', entry);
}

describe('every entry', () => {
  test.each(listScriptEntries())('%s imports in Node, where there is no page', async entry => {
    const script = `await import(${JSON.stringify(specifierOf(entry))});`;
    const {stdout, stderr} = await run(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: consumer.folder,
      timeout: 30_000,
    });
    expect(stdout + stderr).toBe('');
  });

  test.each(['nodenext', 'bundler'])(
    'has types that a user with moduleResolution %s can check against',
    async resolution => {
      const imports = listScriptEntries().map(
        (entry, index) => `import * as entry${index} from '${specifierOf(entry)}';\nvoid entry${index};`,
      );
      writeFileSync(path.join(consumer.folder, 'index.mts'), imports.join('\n'));
      const compiler = path.join(projectRoot, 'node_modules/typescript/bin/tsc');
      const module = resolution === 'bundler' ? 'esnext' : 'nodenext';
      const options = [
        '--noEmit',
        '--strict',
        '--target',
        'es2022',
        '--lib',
        'es2023,dom,dom.iterable',
        '--types',
        '',
        '--module',
        module,
        '--moduleResolution',
        resolution,
      ];
      const output = await run(process.execPath, [compiler, ...options, 'index.mts'], {cwd: consumer.folder}).catch(
        error => error,
      );
      expect(output.stdout).toBe('');
    },
  );
});
