/**
 * Builds dist/:
 * - the library: one file a module, with its dependencies left outside, so that a bundler takes only what is used;
 * - worker.js: one file with all that it needs, because bundlers copy it as it is;
 * - kpi-kit.bundle.js: one classic script with everything, for a script tag;
 * - kpi-kit.html: the demo in one file, for a double click;
 * - types and custom-elements.json.
 */
import {readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {build} from 'vite';
import {exists, projectRoot, runTool, tools} from './run.mjs';
import {inlineEverything, litThroughKitPolicy, scriptPlace, withoutViteComments} from './vite-plugins.mjs';

const packageFile = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8'));
const dependencies = Object.keys(packageFile.dependencies);
const outDir = path.join(projectRoot, 'dist');
const publicDoor = path.join(projectRoot, 'src/index.ts');

/** An element's folder is named as its tag, which has a hyphen. */
const elements = readdirSync(path.join(projectRoot, 'widgets')).filter(
  name => name.includes('-') && exists(`widgets/${name}/define.ts`),
);
const elementSources = elements.map(name => `widgets/${name}/*.ts`);
const definitions = elements.map(name => path.join(projectRoot, 'widgets', name, 'define.ts'));

function isExternal(id) {
  return dependencies.some(name => id === name || id.startsWith(`${name}/`));
}

/** dist/ mirrors the sources, without the folder `src`, so that the place of one file beside another stays the same. */
function distributedName(chunk) {
  const file = chunk.facadeModuleId ?? chunk.moduleIds.at(-1);
  if (file === publicDoor) return 'kpi-kit.js';
  const place = path.relative(projectRoot, file).split(path.sep).join('/');
  return place.replace(/^src\//, '').replace(/\.ts$/, '.js');
}

const shared = {root: projectRoot, configFile: false, publicDir: false, logLevel: 'warn'};
const self = {...shared, build: {outDir, emptyOutDir: false, target: 'es2022', minify: true}};

function buildLibrary() {
  return build({
    ...shared,
    plugins: [withoutViteComments()],
    build: {
      outDir,
      target: 'es2022',
      minify: false,
      lib: {entry: [publicDoor, ...definitions], formats: ['es']},
      rolldownOptions: {external: isExternal, output: {preserveModules: true, entryFileNames: distributedName}},
    },
  });
}

function buildWorker() {
  return build({
    ...self,
    build: {
      ...self.build,
      lib: {entry: path.join(projectRoot, 'src/worker.ts'), formats: ['es'], fileName: () => 'worker.js'},
      // Vite keeps the white space of ES libraries, for other bundlers' sake; nobody bundles a worker again.
      rolldownOptions: {output: {codeSplitting: false, minify: true}},
    },
  });
}

/** The bundle's entry: everything that `kpi-kit` exports, under the global name `kpiKit`, and every element registered. */
function bundleEntry() {
  const name = 'virtual:kpi-kit-bundle';
  const imports = definitions.map(file => `import ${JSON.stringify(file)};`);
  return {
    name: 'bundle-entry',
    resolveId: id => (id.endsWith(name) ? name : null),
    load: id => (id === name ? [`export * from ${JSON.stringify(publicDoor)};`, ...imports].join('\n') : null),
  };
}

/** As a module the script has no `currentScript`, so it looks itself up by its name; in Node it has no place. */
const findScript = `const kpiKitPlace = typeof document === 'undefined' ? 'file:///kpi-kit.bundle.js'
  : (document.currentScript ?? document.querySelector('script[src*="kpi-kit.bundle"]'))?.src || document.baseURI;`;

function buildBundle() {
  return build({
    ...self,
    plugins: [bundleEntry(), litThroughKitPolicy(), scriptPlace('kpiKitPlace')],
    build: {
      ...self.build,
      lib: {entry: 'virtual:kpi-kit-bundle', formats: ['iife'], name: 'kpiKit', fileName: () => 'kpi-kit.bundle.js'},
      // The footer is for a page that loads the script as a module, where a `var` is not global.
      rolldownOptions: {output: {codeSplitting: false, intro: findScript, footer: 'globalThis.kpiKit = kpiKit;'}},
    },
  });
}

function buildPage() {
  return build({
    ...self,
    base: './',
    plugins: [litThroughKitPolicy(), inlineEverything()],
    build: {
      ...self.build,
      modulePreload: false,
      cssCodeSplit: false,
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      rolldownOptions: {input: path.join(projectRoot, 'demo/index.html'), output: {codeSplitting: false}},
    },
  });
}

/** The bundle exports nothing: it puts the kit under a global name. */
function writeBundleTypes() {
  const text = "declare global {\n  var kpiKit: typeof import('./types/src/index.js');\n}\nexport {};\n";
  writeFileSync(path.join(outDir, 'kpi-kit.bundle.d.ts'), text);
}

function describe() {
  return (
    runTool(tools.typescript, ['--project', 'tsconfig.build.json']) &&
    runTool(tools.manifest, ['analyze', '--litelement', '--quiet', '--globs', ...elementSources, '--outdir', 'dist'])
  );
}

rmSync(outDir, {recursive: true, force: true});
await buildLibrary();
await buildWorker();
await buildBundle();
writeBundleTypes();
if (!describe()) process.exitCode = 1;
await buildPage();
