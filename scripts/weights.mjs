import {readFileSync, realpathSync} from 'node:fs';
import path from 'node:path';
import {brotliCompressSync} from 'node:zlib';
import {build} from 'vite';
import {projectRoot} from './run.mjs';

/**
 * The one table of what the kit may weigh, in kilobytes (1000 bytes) of brotli: what was asked for, and the limit that the tests hold,
 * so that nothing grows unseen where the first is not reached. An `entry` counts with its dependencies, minified, without what is loaded
 * only when it is needed, and without what `beside` it has loaded already; a `file` counts as it is published. All are places in dist/.
 */
export const budgets = [
  {
    what: 'po-kpi-panel, first load: paints stored readings',
    asked: 40,
    limit: 40,
    entry: 'widgets/po-kpi-panel/define.js',
  },
  ...[
    {element: 'pm-kpi-panel', limit: 48},
    {element: 'cpo-kpi-panel', limit: 54},
    {element: 'program-kpi-panel', limit: 45},
    {element: 'ai-po-kpi-panel', limit: 43},
    {element: 'ai-pm-kpi-panel', limit: 45},
    {element: 'product-kpi-panel', limit: 51},
  ].map(({element, limit}) => ({
    what: `${element}, first load: with the definitions of its role`,
    asked: 40,
    limit,
    entry: `widgets/${element}/define.js`,
  })),
  {what: 'kpi-card, first load', asked: 40, limit: 40, entry: 'widgets/kpi-card/define.js'},
  {what: 'kpi-import, first load', asked: 40, limit: 40, entry: 'widgets/kpi-import/define.js'},
  {
    what: 'import and engine, beside a panel',
    asked: 40,
    limit: 130,
    entry: 'kit/local-backend.js',
    beside: 'widgets/po-kpi-panel/define.js',
  },
  {what: 'kpi-kit.bundle.js: everything in one file', asked: 85, limit: 260, file: 'kpi-kit.bundle.js'},
];

function compressedKilobytes(code) {
  return brotliCompressSync(code).length / 1000;
}

/** The chunks of a build that each input needs before it runs, by their code. */
async function buildChunks(root, inputs) {
  // Lit has a development build, which a test's environment would choose.
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    const result = await build({
      root,
      configFile: false,
      logLevel: 'silent',
      // Vite's own loader of chunks belongs to the page that bundles, not to what is bundled.
      build: {write: false, modulePreload: false, rolldownOptions: {input: inputs}},
    });
    if (Array.isArray(result) || !('output' in result)) throw new Error('expected one build');
    return result.output.filter(file => file.type === 'chunk');
  } finally {
    process.env.NODE_ENV = before;
  }
}

async function weighFirstLoad(folder, entry, beside) {
  const inputs = [entry, ...(beside ? [beside] : [])].map(name => path.join(folder, name));
  const chunks = await buildChunks(path.dirname(inputs[0] ?? folder), inputs);
  const byName = new Map(chunks.map(chunk => [chunk.fileName, chunk]));
  const neededBy = input => {
    const needed = new Set(
      chunks.filter(chunk => chunk.isEntry && chunk.facadeModuleId === input).map(chunk => chunk.fileName),
    );
    for (const name of needed) for (const imported of byName.get(name)?.imports ?? []) needed.add(imported);
    return needed;
  };
  const [own = new Set(), loaded = new Set()] = inputs.map(neededBy);
  if (own.size === 0) throw new Error(`expected an entry: ${entry}`);
  return [...own]
    .filter(name => !loaded.has(name))
    .reduce((sum, name) => sum + compressedKilobytes(byName.get(name)?.code ?? ''), 0);
}

/**
 * Weighs one line of the table in a folder with the built files.
 * @param {{entry?: string, beside?: string, file?: string}} budget
 */
export async function weigh({entry, beside, file}, folder = path.join(projectRoot, 'dist')) {
  if (entry) return weighFirstLoad(realpathSync(folder), entry, beside);
  return compressedKilobytes(readFileSync(path.join(folder, file ?? ''), 'utf8'));
}
