/** Browser tests, `*.browser.ts`, in the engine that KPI_ENGINE names: chromium (the default), firefox or webkit. */
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {defaultReporter} from '@web/test-runner';
import {chromeLauncher} from '@web/test-runner-chrome';
import {webdriverLauncher} from '@web/test-runner-webdriver';
import puppeteer from 'puppeteer-core';
import {findEngine} from './scripts/browsers.mjs';
import {jsonReporter} from './scripts/json-reporter.mjs';
import {strictPages} from './scripts/strict-pages.mjs';
import {startWebkitDriver} from './scripts/webkit-driver.mjs';

const engine = process.env.KPI_ENGINE ?? 'chromium';
const programs = findEngine(engine);
if (!programs) throw new Error(`missing browser: ${engine}; node scripts/browsers.mjs tells how to get it`);

const launchers = {
  chromium: () =>
    chromeLauncher({
      launchOptions: {
        executablePath: programs.browser,
        args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
      },
    }),
  firefox: () =>
    chromeLauncher({
      puppeteer,
      launchOptions: {browser: 'firefox', executablePath: programs.browser},
      createPage: ({context}) => context.newPage(),
    }),
  webkit: async () => {
    const {port} = await startWebkitDriver(programs);
    return webdriverLauncher({
      hostname: '127.0.0.1',
      port,
      capabilities: {
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': {binary: programs.browser, args: ['--automation']},
        'wdio:enforceWebDriverClassic': true,
      },
    });
  },
};

/** Every test file begins with the setup: a plugin does it, so that no file can forget it. */
const withSetup = {
  name: 'with-setup',
  transform(context) {
    if (!context.path.endsWith('.browser.ts')) return undefined;
    return {body: `import '/tests/browser/setup.ts';${context.body}`};
  },
};

/** The sources name the worker as it is published. */
function workerSource(context, next) {
  if (context.path === '/src/worker.js') context.path = '/src/worker.ts';
  return next();
}

export default {
  files: ['tests/**/*.browser.ts', '!tests/slow/**'],
  browsers: [await launchers[engine]()],
  nodeResolve: {exportConditions: ['development']},
  plugins: [withSetup, esbuildPlugin({ts: true, target: 'es2022', tsconfig: './tsconfig.json'})],
  middleware: [strictPages, workerSource],
  // One page at a time: focus, animation frames and IndexedDB locks are those of the page in front.
  concurrency: 1,
  testFramework: {config: {timeout: 60_000}},
  // What a busy machine may take to open a page; time that is not needed is not spent.
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 600_000,
  reporters: [defaultReporter(), jsonReporter(`.test-reports/browser-${engine}.json`)],
};
