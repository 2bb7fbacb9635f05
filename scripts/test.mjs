/** `npm test`: every step runs, whatever came before, so that one run tells all there is to mend. */
import {rmSync} from 'node:fs';
import {prepareEngines} from './browsers.mjs';
import {runScript, runTool, startTool, tools} from './run.mjs';
import {printSummary, readCount, reportFolder} from './test-summary.mjs';

/** Far from UTC on both sides, one of them by a quarter of an hour: code that uses the machine's zone fails in one. */
const timeZones = {'unit-east': 'Asia/Kathmandu', 'unit-west': 'America/Los_Angeles'};

const reports = [];

/** The engine works on civil days and knows no zone: its long comparisons with random data are the same in every zone. */
const zoneless = ['--exclude', 'tests/engine/agreement*.test.ts'];

function runUnitTests(name, config, environment, more = []) {
  reports.push(name);
  const args = [
    'run',
    ...more,
    '--config',
    config,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=.test-reports/${name}.json`,
  ];
  return runTool(tools.vitest, args, environment) && readCount(name).passed > 0;
}

const browserReport = engine => `browser-${engine}`;

/** A run in which no test passed is a failure: an engine that starts and finds nothing proves nothing. */
const hasPassed = engine => readCount(browserReport(engine)).passed > 0;

function runBrowserTests(engine) {
  reports.push(browserReport(engine));
  return runTool(tools.browserTests, [], {KPI_ENGINE: engine}) && hasPassed(engine);
}

/** Engines beside each other: each mostly waits for its own page, and one after the other they would take too long. */
async function runBesides(names) {
  reports.push(...names.map(browserReport));
  const runs = names.map(engine => startTool(tools.browserTests, [], {KPI_ENGINE: engine}));
  const results = [];
  for (const [place, run] of runs.entries()) {
    const {isOk, output} = await run;
    console.log(`\n=== browser tests, ${names[place]}\n${output}`);
    results.push(isOk && hasPassed(names[place]));
  }
  return results.every(Boolean);
}

rmSync(reportFolder, {recursive: true, force: true});
const engines = prepareEngines();

const steps = [
  ['types', () => runTool(tools.typescript, ['--project', '.'])],
  ['lint', () => runTool(tools.biome, ['ci', '--error-on-warnings', '.'])],
  ...Object.entries(timeZones).map(([name, TZ], place) => [
    `unit tests, ${TZ}`,
    () => runUnitTests(name, 'vitest.config.ts', {TZ}, place === 0 ? [] : zoneless),
  ]),
  ['build', () => runScript('build.mjs')],
  ['package tests', () => runUnitTests('package', 'vitest.package.config.ts')],
  ...engines.slice(0, 1).map(engine => [`browser tests, ${engine}`, () => runBrowserTests(engine)]),
  ...(engines.length > 1
    ? [[`browser tests, ${engines.slice(1).join(' and ')}`, () => runBesides(engines.slice(1))]]
    : []),
];

const failed = [];
for (const [name, run] of steps) {
  console.log(`\n=== ${name}`);
  if (!(await run())) failed.push(name);
}

console.log(failed.length > 0 ? `\nFAILED: ${failed.join('; ')}` : `\nAll steps passed, in ${engines.join(', ')}.`);
printSummary(reports);
process.exitCode = failed.length > 0 ? 1 : 0;
