/** `npm test`: every step runs, whatever came before, so that one run tells all there is to mend. */
import {rmSync} from 'node:fs';
import {prepareEngines} from './browsers.mjs';
import {runScript, runTool, tools} from './run.mjs';
import {printSummary, readCount, reportFolder} from './test-summary.mjs';

/** Far from UTC on both sides, one of them by a quarter of an hour: code that uses the machine's zone fails in one. */
const timeZones = {'unit-east': 'Asia/Kathmandu', 'unit-west': 'America/Los_Angeles'};

const reports = [];

function runUnitTests(name, config, environment) {
  reports.push(name);
  const args = [
    'run',
    '--config',
    config,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=.test-reports/${name}.json`,
  ];
  return runTool(tools.vitest, args, environment) && readCount(name).passed > 0;
}

/** A run in which no test passed is a failure: an engine that starts and finds nothing proves nothing. */
function runBrowserTests(engine) {
  const name = `browser-${engine}`;
  reports.push(name);
  return runTool(tools.browserTests, [], {KPI_ENGINE: engine}) && readCount(name).passed > 0;
}

rmSync(reportFolder, {recursive: true, force: true});
const engines = prepareEngines();

const steps = [
  ['types', () => runTool(tools.typescript, ['--project', '.'])],
  ['lint', () => runTool(tools.biome, ['ci', '--error-on-warnings', '.'])],
  ...Object.entries(timeZones).map(([name, TZ]) => [
    `unit tests, ${TZ}`,
    () => runUnitTests(name, 'vitest.config.ts', {TZ}),
  ]),
  ['build', () => runScript('build.mjs')],
  ['package tests', () => runUnitTests('package', 'vitest.package.config.ts')],
  ...engines.map(engine => [`browser tests, ${engine}`, () => runBrowserTests(engine)]),
];

const failed = [];
for (const [name, run] of steps) {
  console.log(`\n=== ${name}`);
  if (!run()) failed.push(name);
}

console.log(failed.length > 0 ? `\nFAILED: ${failed.join('; ')}` : `\nAll steps passed, in ${engines.join(', ')}.`);
printSummary(reports);
process.exitCode = failed.length > 0 ? 1 : 0;
