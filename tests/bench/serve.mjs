import {createReadStream, readFileSync, statSync} from 'node:fs';
import {createServer} from 'node:http';
import path from 'node:path';
import {build} from 'esbuild';
import {generateExport} from './generate.mjs';

const here = import.meta.dirname;
const root = path.resolve(here, '../..');
const types = {'.js': 'text/javascript', '.mjs': 'text/javascript', '.wasm': 'application/wasm', '.csv': 'text/csv'};

const pageScripts = [
  'csv',
  'csv-worker',
  'storage',
  'storage-worker',
  'panel',
  'papa',
  'forget',
  'scatter',
  'revenue',
  'revenue-worker',
];

/** The bench's own scripts, with the kit's sources inside; the panel comes from what is built, as a user's page has it. */
async function bundlePages() {
  const built = await build({
    entryPoints: pageScripts.map(name => path.join(here, 'pages', `${name}.js`)),
    outdir: '/scripts',
    bundle: true,
    write: false,
    minify: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'error',
  });
  return new Map(built.outputFiles.map(file => [`/scripts/${path.basename(file.path)}`, Buffer.from(file.contents)]));
}

function pageOf(script, body) {
  return `<!doctype html><meta charset="utf-8"><title>bench</title><link rel="icon" href="data:,"><style>body{margin:0;width:1200px}</style>${body}<script type="module" src="/scripts/${script}.js"></script>`;
}

const panel = '<po-kpi-panel></po-kpi-panel>';
const pages = new Map([
  ['/csv', pageOf('csv', '')],
  ['/storage', pageOf('storage', '')],
  ['/panel', pageOf('panel', panel)],
  ['/papa', pageOf('papa', '')],
  ['/forget', pageOf('forget', '')],
  ['/scatter', pageOf('scatter', '<div id="place"></div>')],
  ['/revenue', pageOf('revenue', '')],
]);

/** Serves pages, scripts, exports and the peers' files on 127.0.0.1, cross-origin isolated, so that clocks are fine. */
export async function startServer() {
  const scripts = await bundlePages();
  const exports = new Map();
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url, 'http://127.0.0.1');
    response.setHeader('cross-origin-opener-policy', 'same-origin');
    response.setHeader('cross-origin-embedder-policy', 'require-corp');
    response.setHeader('cache-control', pathname.startsWith('/data/') ? 'no-store' : 'max-age=3600');
    response.setHeader('content-type', types[path.extname(pathname)] ?? 'text/html');
    const body = pages.get(pathname) ?? scripts.get(pathname) ?? exportOf(pathname);
    if (body !== undefined) {
      response.end(body);
      return;
    }
    const file = fileOf(pathname);
    if (!file) {
      response.statusCode = 404;
      response.end();
      return;
    }
    response.setHeader('content-length', statSync(file).size);
    createReadStream(file).pipe(response);
  });

  function exportOf(pathname) {
    const rows = Number(/^\/data\/(\d+)\.csv$/.exec(pathname)?.[1] ?? 0);
    if (rows === 0) return undefined;
    if (!exports.has(rows)) exports.set(rows, generateExport(rows));
    return exports.get(rows);
  }

  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    /** The panel's page with its answers in a script of its own, at `/constants`. */
    setConstants(json) {
      scripts.set('/scripts/constants.js', Buffer.from(`globalThis.constants = JSON.parse(${JSON.stringify(json)});`));
      pages.set('/constants', pageOf('panel', `${panel}<script src="/scripts/constants.js"></script>`));
    },
    origin: `http://127.0.0.1:${server.address().port}`,
    sizeOf: rows => exportOf(`/data/${rows}.csv`).length,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function fileOf(pathname) {
  const [, folder, name] = /^\/(?:(duckdb)\/)?([\w.-]+)$/.exec(pathname) ?? [];
  if (name === undefined) return undefined;
  if (folder === 'duckdb') return path.join(here, 'node_modules/@duckdb/duckdb-wasm/dist', name);
  return name === 'worker.js' ? path.join(root, 'dist/worker.js') : undefined;
}

/** The version of an installed peer. */
export function versionOf(name) {
  return JSON.parse(readFileSync(path.join(here, 'node_modules', name, 'package.json'), 'utf8')).version;
}
