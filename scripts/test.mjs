/** `npm test`: every step runs, whatever came before, so that one run tells all there is to mend. */
import {readFileSync, rmSync, statSync} from 'node:fs';
import path from 'node:path';
import {prepareEngines} from './browsers.mjs';
import {projectRoot, startScript, startTool, tools} from './run.mjs';
import {printSummary, readCount, reportFolder} from './test-summary.mjs';

/** Far from UTC on both sides, one of them by a quarter of an hour: code that uses the machine's zone fails in one. */
const timeZones = {'unit-east': 'Asia/Kathmandu', 'unit-west': 'America/Los_Angeles'};

/** Tests of code that can see no zone, which tests/structure.test.ts proves: what they say in one zone they say in all. */
const oneZone = JSON.parse(readFileSync(path.join(projectRoot, 'tests/one-zone.json'), 'utf8'));
const zoneless = oneZone.flatMap(place => {
  const isFolder = statSync(path.join(projectRoot, place)).isDirectory();
  return ['--exclude', isFolder ? `${place}/**` : place];
});

const reports = [];

/** A run in which no test passed is a failure: what starts and finds nothing proves nothing. */
async function runTests(report, tool, args, environment) {
  reports.push(report);
  const {isOk, output} = await startTool(tool, args, environment);
  return {isOk: isOk && readCount(report).passed > 0, output};
}

function runUnitTests(report, config, environment, more = []) {
  const json = ['--reporter=default', '--reporter=json', `--outputFile.json=.test-reports/${report}.json`];
  return runTests(report, tools.vitest, ['run', ...more, '--config', config, ...json], environment);
}

const runBrowserTests = engine => runTests(`browser-${engine}`, tools.browserTests, [], {KPI_ENGINE: engine});

rmSync(reportFolder, {recursive: true, force: true});
const engines = prepareEngines();
const [east, west] = Object.entries(timeZones).map(([name, TZ], place) => [
  `unit tests, ${TZ}`,
  // Half of the machine: a browser has the other half.
  () => runUnitTests(name, 'vitest.config.ts', {TZ}, ['--maxWorkers=50%', ...(place === 0 ? [] : zoneless)]),
]);
const inEngines = engines.map(engine => [`browser tests, ${engine}`, () => runBrowserTests(engine)]);

/** Stages come one after the other: the last one needs what the first one builds. Of a stage's steps the long ones come first. */
const stages = [
  [
    ['build', () => startScript('build.mjs')],
    ['types', () => startTool(tools.typescript, ['--project', '.'])],
    ['lint', () => startTool(tools.biome, ['ci', '--error-on-warnings', '.'])],
  ],
  [...inEngines.toReversed(), east, west, ['package tests', () => runUnitTests('package', 'vitest.package.config.ts')]],
];

/** Steps run in two lanes: browsers mostly keep one core busy, and one after the other they would take too long. */
async function runStage(steps) {
  const waiting = [...steps];
  const failed = [];
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const [name, run] = step;
      const start = performance.now();
      console.log(`${name} …`);
      const {isOk, output} = await run();
      const seconds = Math.round((performance.now() - start) / 1000);
      console.log(`\n=== ${name}, ${seconds} s\n${output}`);
      if (!isOk) failed.push(name);
    }
  };
  await Promise.all([lane(), lane()]);
  return failed;
}

const failed = [];
for (const stage of stages) failed.push(...(await runStage(stage)));

console.log(failed.length > 0 ? `\nFAILED: ${failed.join('; ')}` : `\nAll steps passed, in ${engines.join(', ')}.`);
printSummary(reports);
process.exitCode = failed.length > 0 ? 1 : 0;
