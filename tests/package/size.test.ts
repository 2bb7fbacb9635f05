import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {brotliCompressSync} from 'node:zlib';
import {build} from 'vite';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {createConsumer, projectRoot} from './consumer.ts';

let consumer: ReturnType<typeof createConsumer>;

beforeAll(() => {
  consumer = createConsumer();
});
afterAll(() => consumer.remove());

function compressedKilobytes(code: string): number {
  return brotliCompressSync(code).length / 1000;
}

/** An element's entry with its dependencies, minified, without what is loaded only when it is needed. */
async function measureFirstLoad(specifier: string): Promise<number> {
  const entry = path.join(consumer.folder, `${path.basename(specifier)}-size.js`);
  writeFileSync(entry, `import '${specifier}';`);
  const result = await build({
    root: consumer.folder,
    configFile: false,
    logLevel: 'silent',
    build: {write: false, rolldownOptions: {input: entry}},
  });
  if (Array.isArray(result) || !('output' in result)) throw new Error('expected one build');
  const chunks = result.output.filter(file => file.type === 'chunk');
  const byName = new Map(chunks.map(chunk => [chunk.fileName, chunk]));
  const needed = new Set(chunks.filter(chunk => chunk.isEntry).map(chunk => chunk.fileName));
  for (const name of needed) for (const imported of byName.get(name)?.imports ?? []) needed.add(imported);
  return [...needed].reduce((sum, name) => sum + compressedKilobytes(byName.get(name)?.code ?? ''), 0);
}

function measureFile(name: string): Promise<number> {
  return Promise.resolve(compressedKilobytes(readFileSync(path.join(projectRoot, 'dist', name), 'utf8')));
}

/** Kilobytes (1000 bytes), brotli: the one table of what the kit may weigh. */
const budgets: readonly (readonly [string, number, () => Promise<number>])[] = [
  ['po-kpi-panel, to paint stored readings', 40, () => measureFirstLoad('kpi-kit/po-kpi-panel')],
  ['kpi-card, to paint a stored reading', 40, () => measureFirstLoad('kpi-kit/kpi-card')],
  ['kpi-import, to ask for a file', 40, () => measureFirstLoad('kpi-kit/kpi-import')],
  ['worker.js: import and engine', 40, () => measureFile('worker.js')],
  ['kpi-kit.bundle.js: everything in one file', 85, () => measureFile('kpi-kit.bundle.js')],
];

test.each(budgets)('%s weighs at most %d kB', async (_what, limit, measure) => {
  expect(await measure()).toBeLessThanOrEqual(limit);
});
