/** `npm run bench`: the benchmarks have dependencies of their own, which nobody needs who only uses or tests the kit. */
import {spawnSync} from 'node:child_process';
import path from 'node:path';
import {exists, projectRoot, runScript} from './run.mjs';

const cwd = path.join(projectRoot, 'tests/bench');

function npm(...args) {
  // A shell, because npm is a script of another kind on every system. The arguments are all our own.
  const {status} = spawnSync('npm', args, {cwd, stdio: 'inherit', shell: true});
  if (status !== 0) process.exit(status ?? 1);
}

if (!exists('dist/kpi-kit.js') && !runScript('build.mjs')) process.exit(1);
if (!exists('tests/bench/node_modules')) npm('ci', '--ignore-scripts');
npm('run', 'bench');
