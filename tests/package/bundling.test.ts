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

interface Bundled {
  /** The script's own file. */
  readonly script: string;
  /** The kit's modules of which anything is left, in any file, as paths inside dist. */
  readonly modules: readonly string[];
}

function listKitModules(sizes: readonly (readonly [string, number])[]): string[] {
  const used = sizes.filter(([file, size]) => size > 0 && file.includes('/kpi-kit/dist/'));
  return [...new Set(used.map(([file]) => file.replace(/^.*\/kpi-kit\/dist\//, '')))];
}

/** A user's own script, bundled as a user would. */
const bundlers = {
  async vite(script: string): Promise<Bundled> {
    const entry = path.join(consumer.folder, 'vite-entry.js');
    writeFileSync(entry, script);
    const output = await buildWithVite({
      root: consumer.folder,
      configFile: false,
      logLevel: 'silent',
      build: {write: false, minify: false, rolldownOptions: {input: entry, preserveEntrySignatures: 'strict'}},
    });
    if (Array.isArray(output) || !('output' in output)) throw new Error('expected one build');
    const chunks = output.output.filter(file => file.type === 'chunk');
    const sizes = chunks.flatMap(chunk =>
      Object.entries(chunk.modules).map(([file, module]) => [file, module.renderedLength] as const),
    );
    return {script: output.output[0].code, modules: listKitModules(sizes)};
  },
  async esbuild(script: string): Promise<Bundled> {
    const output = await esbuild.build({
      stdin: {contents: script, resolveDir: consumer.folder},
      bundle: true,
      write: false,
      format: 'esm',
      outdir: consumer.folder,
      splitting: true,
      metafile: true,
    });
    const sizes = Object.values(output.metafile.outputs).flatMap(({inputs}) =>
      Object.entries(inputs).map(([file, {bytesInOutput}]) => [file, bytesInOutput] as const),
    );
    // What is imported when it is needed is built, too; the script is what the page loads.
    const loaded = output.outputFiles.find(({path: file}) => file.endsWith('stdin.js'))?.text ?? '';
    return {script: loaded, modules: listKitModules(sizes)};
  },
};

const definitions = /^widgets\/[a-z-]*-[a-z-]*\/define\.js$/;

describe.each(Object.entries(bundlers))('bundled with %s', (_name, bundle) => {
  test('an element imported for its effect is registered, and its neighbours stay out', async () => {
    const {modules} = await bundle(`import 'kpi-kit/kpi-card';`);
    expect(modules.filter(name => definitions.test(name))).toEqual(['widgets/kpi-card/define.js']);
    expect(modules).not.toContain('widgets/po-kpi-panel/element.js');
  });

  test('a class imported without its definition registers nothing', async () => {
    const {modules} = await bundle(`import {KpiCard} from 'kpi-kit/kpi-card/element'; globalThis.used = KpiCard;`);
    expect(modules.filter(name => definitions.test(name))).toEqual([]);
    expect(modules).toContain('widgets/kpi-card/element.js');
  });

  test('the kit without a face brings no element', async () => {
    const {modules} = await bundle(`import {openKit} from 'kpi-kit'; globalThis.opened = openKit({memory: true});`);
    expect(modules).toContain('kit/open-kit.js');
    expect(modules.filter(name => name.startsWith('widgets/'))).toEqual([]);
  });

  test('what is imported and not used leaves nothing', async () => {
    const {script} = await bundle(`import {openKit} from 'kpi-kit';`);
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
  expect(output.output.map(file => file.fileName).filter(name => /(^|\/)worker-[\w-]+\.js$/.test(name))).toHaveLength(
    1,
  );
});
