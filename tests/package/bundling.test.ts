import {writeFileSync} from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import {build as buildWithVite} from 'vite';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {createConsumer} from './consumer.ts';

let consumer: ReturnType<typeof createConsumer>;

beforeAll(() => {
  consumer = createConsumer();
});
afterAll(() => consumer.remove());

/** A user's own script, bundled as a user would: the text of every file, the script's own first. */
const bundlers = {
  async vite(script: string): Promise<readonly string[]> {
    const entry = path.join(consumer.folder, 'vite-entry.js');
    writeFileSync(entry, script);
    const output = await buildWithVite({
      root: consumer.folder,
      configFile: false,
      logLevel: 'silent',
      build: {write: false, minify: false, rolldownOptions: {input: entry, preserveEntrySignatures: 'strict'}},
    });
    if (Array.isArray(output) || !('output' in output)) throw new Error('expected one build');
    return output.output.map(file => (file.type === 'chunk' ? file.code : ''));
  },
  async esbuild(script: string): Promise<readonly string[]> {
    const output = await esbuild.build({
      stdin: {contents: script, resolveDir: consumer.folder},
      bundle: true,
      write: false,
      format: 'esm',
      outdir: consumer.folder,
      splitting: true,
    });
    return output.outputFiles.map(file => file.text);
  },
};

// Counted, not matched, because a failing match would print the whole bundle.
function countRegistrations(files: readonly string[], tag: string): number {
  return files.filter(code => new RegExp(`\\(\\s*["'\`]${tag}["'\`]`).test(code)).length;
}

describe.each(Object.entries(bundlers))('bundled with %s', (_name, bundle) => {
  test('an element imported for its effect is registered, and its neighbours stay out', async () => {
    const files = await bundle(`import 'kpi-kit/kpi-card';`);
    const counts = ['kpi-card', 'po-kpi-panel', 'kpi-import'].map(tag => countRegistrations(files, tag));
    expect(counts).toEqual([1, 0, 0]);
  });

  test('the kit without a face brings no element and no Lit', async () => {
    const files = await bundle(`import {openKit} from 'kpi-kit'; globalThis.opened = openKit({memory: true});`);
    expect(files[0]).toContain('openKit');
    expect(files.filter(code => code.includes('litElementVersions'))).toHaveLength(0);
    expect(countRegistrations(files, 'kpi-card')).toBe(0);
  });

  test('what is imported and not used leaves nothing', async () => {
    const [script = ''] = await bundle(`import {openKit} from 'kpi-kit';`);
    expect(script.replace(/\/\/.*|\s/g, '')).toHaveLength(0);
  });
});

test("a user's Vite copies the worker along with the kit", async () => {
  const entry = path.join(consumer.folder, 'page-entry.js');
  writeFileSync(entry, `import {openKit} from 'kpi-kit'; globalThis.opened = openKit();`);
  const output = await buildWithVite({
    root: consumer.folder,
    configFile: false,
    logLevel: 'silent',
    build: {write: false, rolldownOptions: {input: entry}},
  });
  if (Array.isArray(output) || !('output' in output)) throw new Error('expected one build');
  expect(output.output.map(file => file.fileName).filter(name => /worker-[\w-]+\.js$/.test(name))).toHaveLength(1);
});
