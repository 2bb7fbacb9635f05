/**
 * Which of the three browser engines this machine has, where they are, and how to get those it lacks.
 * Engines come from the system and are never downloaded by npm: `npm ci --ignore-scripts` has to be enough.
 */
import {spawnSync} from 'node:child_process';
import {accessSync, constants, existsSync} from 'node:fs';
import path from 'node:path';
import {pathToFileURL} from 'node:url';

const macOs = '/Applications';
const webkitFolders = [
  '/usr/lib/x86_64-linux-gnu',
  '/usr/lib/aarch64-linux-gnu',
  '/usr/libexec',
  '/usr/lib',
  '/usr/lib64',
];

/** Programs are names to be found on the PATH, or absolute paths, best first. Every program of an engine is needed. */
const engines = {
  chromium: {
    programs: {
      browser: [
        'chromium',
        'chromium-browser',
        'google-chrome',
        `${macOs}/Chromium.app/Contents/MacOS/Chromium`,
        `${macOs}/Google Chrome.app/Contents/MacOS/Google Chrome`,
      ],
    },
    debian: ['chromium'],
    elsewhere: 'install Chromium or Google Chrome',
  },
  firefox: {
    programs: {browser: ['firefox-esr', 'firefox', `${macOs}/Firefox.app/Contents/MacOS/firefox`]},
    debian: ['firefox-esr'],
    elsewhere: 'install Firefox',
  },
  webkit: {
    programs: {
      browser: webkitFolders.flatMap(folder => [
        `${folder}/webkit2gtk-4.1/MiniBrowser`,
        `${folder}/webkit2gtk-4.0/MiniBrowser`,
      ]),
      driver: ['WebKitWebDriver'],
      display: ['Xvfb'],
    },
    debian: ['webkit2gtk-driver', 'xvfb'],
    elsewhere: 'WebKitGTK with WebKitWebDriver and Xvfb, which only Linux has',
  },
};

export const engineNames = Object.keys(engines);

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function findProgram(candidates) {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return candidates
    .flatMap(name => (path.isAbsolute(name) ? [name] : folders.map(folder => path.join(folder, name))))
    .find(isProgram);
}

/** The paths of an engine's programs, or undefined when one of them is missing. */
export function findEngine(name) {
  const found = Object.entries(engines[name].programs).map(([role, candidates]) => [role, findProgram(candidates)]);
  return found.every(([, file]) => file) ? Object.fromEntries(found) : undefined;
}

const isRoot = process.getuid?.() === 0;
const isDebian = existsSync('/etc/debian_version');

/** Without a fixed font the width of text, and so the layout under test, differs between machines. */
const fontPackage = 'fonts-inter';

function install(packages) {
  const apt = (...args) => {
    const {status} = spawnSync('apt-get', ['-q', ...args], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'},
    });
    if (status !== 0) throw new Error(`apt-get ${args[0]} failed with status ${status}`);
  };
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...packages);
}

/**
 * The engines to test with. Root on Debian gets the missing ones installed. In CI and as root a missing engine is an
 * error; elsewhere it is announced, with the way to get it, as long as one engine is there.
 */
export function prepareEngines(wanted = engineNames) {
  const isMissing = name => !findEngine(name);
  if (isRoot && isDebian && wanted.some(isMissing)) {
    install([...wanted.filter(isMissing).flatMap(name => engines[name].debian), fontPackage]);
  }
  const missing = wanted.filter(isMissing);
  for (const name of missing) {
    const command = `sudo apt-get install -y --no-install-recommends ${engines[name].debian.join(' ')}`;
    console.error(
      `NOT TESTED in ${name}: it is not on this machine. Debian, Ubuntu: ${command}; elsewhere: ${engines[name].elsewhere}.`,
    );
  }
  if (missing.length > 0 && (isRoot || process.env.CI === 'true'))
    throw new Error(`missing browsers: ${missing.join(', ')}`);
  const present = wanted.filter(name => !missing.includes(name));
  if (present.length === 0) throw new Error('no browser engine found, so nothing can be tested');
  return present;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const name of prepareEngines()) console.log(`${name}: ${Object.values(findEngine(name)).join(', ')}`);
}
