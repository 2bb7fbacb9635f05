import {execFileSync} from 'node:child_process';
import {cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';

export const projectRoot = path.resolve(import.meta.dirname, '../..');

export interface PackageFile {
  readonly version: string;
  readonly sideEffects: readonly string[];
  readonly dependencies: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
}

export function readPackageFile(): PackageFile {
  return JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8'));
}

/** What npm would publish, as paths inside the package. */
export function listPublishedFiles(): string[] {
  const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: projectRoot,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  });
  const [packed]: {files: {path: string}[]}[] = JSON.parse(output);
  return (packed?.files ?? []).map(file => file.path);
}

/** The entries of the exports map that are scripts. */
export function listScriptEntries(): string[] {
  return Object.keys(readPackageFile().exports).filter(entry => !entry.endsWith('.json'));
}

/** The tag names that have an entry of their own. */
export function listElementEntries(): string[] {
  return listScriptEntries()
    .filter(entry => /^\.\/[a-z-]+$/.test(entry))
    .map(entry => entry.slice(2));
}

/**
 * A project with the package installed as npm would publish it, so that the tests see what a user gets: the files of the
 * tarball alone, the exports map, the `sideEffects` field. The package's own dependencies are links to ours.
 */
export function createConsumer(): {readonly folder: string; remove(): void} {
  const folder = mkdtempSync(path.join(tmpdir(), 'kpi-kit-consumer-'));
  const modules = path.join(folder, 'node_modules');
  for (const file of listPublishedFiles()) cpSync(path.join(projectRoot, file), path.join(modules, 'kpi-kit', file));
  for (const name of Object.keys(readPackageFile().dependencies)) link(name, modules);
  mkdirSync(path.join(modules, '@types'), {recursive: true});
  return {folder, remove: () => rmSync(folder, {recursive: true, force: true})};
}

function link(name: string, modules: string): void {
  symlinkSync(path.join(projectRoot, 'node_modules', name), path.join(modules, name), 'junction');
}

export function readDistributedScripts(): {readonly name: string; readonly code: string}[] {
  const folder = path.join(projectRoot, 'dist');
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter(name => /\.(js|html)$/.test(name))
    .map(name => ({name, code: readFileSync(path.join(folder, name), 'utf8')}));
}
