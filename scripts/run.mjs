import {spawn, spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

export const projectRoot = fileURLToPath(new URL('..', import.meta.url));

/** The script behind a package's command, so that it runs the same way in every shell and operating system. */
function commandFile(packageName, command) {
  const folder = path.join(projectRoot, 'node_modules', packageName);
  const {bin} = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return path.join(folder, typeof bin === 'string' ? bin : bin[command]);
}

/** Runs a package's command in Node with what it prints going straight through; true when it ends well. */
export function runTool([packageName, command], args, environment = {}) {
  const {status} = spawnSync(process.execPath, [commandFile(packageName, command), ...args], {
    cwd: projectRoot,
    stdio: 'inherit',
    env: {...process.env, ...environment},
  });
  return status === 0;
}

/** Starts a package's command beside others; what it prints is given in one piece when it ends. */
export function startTool([packageName, command], args, environment = {}) {
  return start([commandFile(packageName, command), ...args], environment);
}

/** Starts one of this folder's own scripts in the same way. */
export function startScript(name) {
  return start([path.join(projectRoot, 'scripts', name)]);
}

function start(args, environment = {}) {
  const child = spawn(process.execPath, args, {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {...process.env, ...environment},
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', text => (output += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    // Whoever is killed has no last words.
    child.once('close', (status, signal) =>
      resolve({isOk: status === 0, output: signal ? `${output}\nended by ${signal}` : output}),
    );
  });
}

/** Runs one of this folder's own scripts. */
export function runScript(name, ...args) {
  const {status} = spawnSync(process.execPath, [path.join(projectRoot, 'scripts', name), ...args], {
    cwd: projectRoot,
    stdio: 'inherit',
  });
  return status === 0;
}

export const tools = {
  typescript: ['typescript', 'tsc'],
  biome: ['@biomejs/biome', 'biome'],
  vitest: ['vitest', 'vitest'],
  browserTests: ['@web/test-runner', 'wtr'],
  manifest: ['@custom-elements-manifest/analyzer', 'cem'],
};

export function exists(file) {
  return existsSync(path.join(projectRoot, file));
}
