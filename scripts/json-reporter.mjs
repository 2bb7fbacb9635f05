import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';

function countTests(suite, count) {
  for (const test of suite.tests) {
    if (test.skipped) count.skipped++;
    else if (test.passed) count.passed++;
    else count.failed++;
  }
  for (const child of suite.suites) countTests(child, count);
}

/** A web-test-runner reporter: how many tests ran, and which files could not run at all, as one JSON file. */
export function jsonReporter(file) {
  return {
    onTestRunFinished({sessions}) {
      const count = {passed: 0, failed: 0, skipped: 0, brokenFiles: []};
      for (const session of sessions) {
        if (session.testResults) countTests(session.testResults, count);
        if (session.errors.length > 0 || !session.testResults) count.brokenFiles.push(session.testFile);
      }
      mkdirSync(path.dirname(file), {recursive: true});
      writeFileSync(file, JSON.stringify(count));
    },
  };
}
