/** Adds up the reports that the test runners wrote, so that the closing line counts what truly ran. */
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {projectRoot} from './run.mjs';

export const reportFolder = path.join(projectRoot, '.test-reports');

/** A file that broke before its first test counts as one failure, in both runners. */
function countReport(report) {
  if (report.testResults) {
    const broken = report.testResults.filter(
      file => file.status === 'failed' && file.assertionResults.every(test => test.status !== 'failed'),
    );
    return {passed: report.numPassedTests, failed: report.numFailedTests + broken.length};
  }
  return {passed: report.passed, failed: report.failed + (report.failed === 0 ? report.brokenFiles.length : 0)};
}

export function readCount(name) {
  const file = path.join(reportFolder, `${name}.json`);
  return existsSync(file) ? countReport(JSON.parse(readFileSync(file, 'utf8'))) : {passed: 0, failed: 0};
}

export function printSummary(names) {
  const counts = names.map(readCount);
  const total = key => counts.reduce((sum, count) => sum + count[key], 0);
  console.log(`${total('passed')} passed, ${total('failed')} failed`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const files = existsSync(reportFolder) ? readdirSync(reportFolder) : [];
  printSummary(files.map(file => path.basename(file, '.json')));
}
