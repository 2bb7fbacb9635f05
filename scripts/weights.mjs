import {readFileSync} from 'node:fs';
import path from 'node:path';
import {brotliCompressSync} from 'node:zlib';
import {build} from 'vite';
import {projectRoot} from './run.mjs';

/**
 * The one table of what the kit may weigh, in kilobytes (1000 bytes) of brotli. An `entry` counts with its dependencies, minified,
 * without what is loaded only when it is needed; a `file` counts as it is published. Both are places in dist/.
 */
export const budgets = [
  {what: 'po-kpi-panel, to paint stored readings', limit: 40, entry: 'widgets/po-kpi-panel/define.js'},
  {what: 'kpi-card, to paint a stored reading', limit: 40, entry: 'widgets/kpi-card/define.js'},
  {what: 'kpi-import, to ask for a file', limit: 40, entry: 'widgets/kpi-import/define.js'},
  {what: 'worker.js: import and engine', limit: 40, file: 'worker.js'},
  {what: 'kpi-kit.bundle.js: everything in one file', limit: 85, file: 'kpi-kit.bundle.js'},
];

function compressedKilobytes(code) {
  return brotliCompressSync(code).length / 1000;
}

async function weighFirstLoad(entry) {
  const result = await build({
    root: path.dirname(entry),
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

/**
 * Weighs one line of the table in a folder with the built files.
 * @param {{entry?: string, file?: string}} budget
 */
export async function weigh({entry, file}, folder = path.join(projectRoot, 'dist')) {
  if (entry) return weighFirstLoad(path.join(folder, entry));
  return compressedKilobytes(readFileSync(path.join(folder, file ?? ''), 'utf8'));
}
