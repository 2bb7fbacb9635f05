/** `npm run test:slow`: what takes minutes, and the built files in a real browser. */
import {rmSync} from 'node:fs';
import path from 'node:path';
import {prepareEngines} from './browsers.mjs';
import {runScript, runTool, tools} from './run.mjs';
import {printSummary, readCount, reportFolder} from './test-summary.mjs';

prepareEngines(['chromium']);
rmSync(path.join(reportFolder, 'slow.json'), {force: true});
const isBuilt = runScript('build.mjs');
const args = [
  'run',
  '--config',
  'vitest.slow.config.ts',
  '--reporter=default',
  '--reporter=json',
  '--outputFile.json=.test-reports/slow.json',
];
const isPassed = isBuilt && runTool(tools.vitest, args) && readCount('slow').passed > 0;
printSummary(['slow']);
process.exitCode = isPassed ? 0 : 1;
