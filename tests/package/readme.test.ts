import {execFile} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {promisify} from 'node:util';
import {transformSync} from 'esbuild';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {createConsumer, projectRoot} from './consumer.ts';

const run = promisify(execFile);
let consumer: ReturnType<typeof createConsumer>;
beforeAll(() => {
  consumer = createConsumer();
});
afterAll(() => consumer.remove());

const readme = readFileSync(path.join(projectRoot, 'README.md'), 'utf8');
const sample = /## From code\s+```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';

// Two blue items finish in January, after 4 and 10 days: 85 % within 10.
const board = `Issue key,Issue Type,Status,Status Category,Created,Started,Resolved,Team,Labels
A-1,Story,Done,Done,2026-01-01,2026-01-01,2026-01-01,Green,
A-2,Story,Done,Done,2026-01-05,2026-01-05,2026-01-08,Blue,
A-3,Story,Done,Done,2026-01-05,2026-01-06,2026-01-15,Blue,
A-4,Bug,Done,Done,2026-01-12,2026-01-26,2026-02-02,Green,prod-bug
`;

test('the README’s program does in Node what it says', async () => {
  const program = `
    const file = new File([${JSON.stringify(board)}], 'board.csv');
    ${transformSync(sample.replace('await kit.undo', 'print(series, report, draft);\nawait kit.undo'), {loader: 'ts', format: 'esm'}).code}
    function print({headline}, {revision, rowsUsed}, {changes}) {
      console.log(JSON.stringify([headline.period.label, headline.value, headline.n, revision, rowsUsed, changes.added]));
    }
    console.log((await kit.datasets()).length);
  `;
  writeFileSync(path.join(consumer.folder, 'program.mjs'), `import {File} from 'node:buffer';\n${program}`);
  const {stdout, stderr} = await run(process.execPath, ['program.mjs'], {cwd: consumer.folder, timeout: 30_000});
  expect(stderr).toBe('');
  expect(stdout).toBe('["2026-01",10,2,1,4,4]\n0\n');
});

test('the README’s program keeps to the types', async () => {
  writeFileSync(path.join(consumer.folder, 'program.mts'), `declare const file: File;\n${sample}void report;\n`);
  const compiler = path.join(projectRoot, 'node_modules/typescript/bin/tsc');
  const options =
    '--noEmit --strict --exactOptionalPropertyTypes --target es2022 --lib es2023,dom,dom.iterable --module nodenext';
  const {stdout} = await run(process.execPath, [compiler, ...options.split(' '), '--types', '', 'program.mts'], {
    cwd: consumer.folder,
  }).catch(error => error);
  expect(stdout).toBe('');
});
