/**
 * `npm run bench`: the benchmarks have dependencies of their own, which nobody needs who only uses or tests the kit.
 * What follows `--` is passed on: `npm run bench -- --quick`, `npm run bench -- csv storage`.
 */
import {spawnSync} from 'node:child_process';
import path from 'node:path';
import {exists, projectRoot, runScript} from './run.mjs';

const cwd = path.join(projectRoot, 'tests/bench');

function npm(...args) {
  // A shell, because npm is a script of another kind on every system. The arguments are our own, and names of jobs.
  const {status} = spawnSync('npm', args, {cwd, stdio: 'inherit', shell: true});
  if (status !== 0) process.exit(status ?? 1);
}

const passed = process.argv.slice(2).filter(name => /^[\w-]+$/.test(name));

// Always, because the panel is measured as it is built.
if (!runScript('build.mjs')) process.exit(1);
if (!exists('tests/bench/node_modules')) npm('ci', '--ignore-scripts');
npm('run', 'bench', '--', ...passed);
