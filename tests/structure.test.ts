import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, test} from 'vitest';

const root = path.resolve(import.meta.dirname, '..');

interface Import {
  readonly target: string;
  readonly isTypeOnly: boolean;
}

interface SourceFile {
  readonly name: string;
  readonly text: string;
  /** The text without comments: a comment may name what the code may not use. */
  readonly code: string;
  readonly imports: readonly Import[];
}

const importPattern =
  /(?:^|[;\s])(?:import|export)\s+(type\s)?(?:[\w*{}\s,$]*?\sfrom\s*)?['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]\s*\)/g;

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

function listImports(name: string, code: string): Import[] {
  return [...code.matchAll(importPattern)].map(([, type, fixed, dynamic]) => {
    const target = fixed ?? dynamic ?? '';
    const isRelative = target.startsWith('.');
    return {
      target: isRelative ? path.posix.join(path.posix.dirname(name), target) : target,
      isTypeOnly: type !== undefined,
    };
  });
}

function listFiles(folder: string): SourceFile[] {
  return (
    readdirSync(path.join(root, folder), {recursive: true, withFileTypes: true})
      // The benchmarks have packages of their own.
      .filter(entry => entry.isFile() && entry.name.endsWith('.ts') && !entry.parentPath.includes('node_modules'))
      .map(entry => {
        const file = path.join(entry.parentPath, entry.name);
        const name = path.relative(root, file).split(path.sep).join('/');
        const text = readFileSync(file, 'utf8');
        const code = withoutComments(text);
        return {name, text, code, imports: listImports(name, code)};
      })
  );
}

const sources = listFiles('src');
const widgets = listFiles('widgets');
const tests = listFiles('tests');

/** `src/csv` of `src/csv/split.ts`; a file directly in src is a door of its own. */
function roomOf(name: string): string {
  return name.split('/').slice(0, 2).join('/');
}

/** Which rooms a room may know. The doors, src/index.ts and src/worker.ts, and the kit room know all of src. */
const knownRooms: Readonly<Record<string, readonly string[]>> = {
  'src/time': [],
  'src/tables': ['src/time'],
  'src/language': ['src/tables', 'src/time'],
  // A worked example names the grain by which it is read.
  'src/catalogue': ['src/language', 'src/time'],
  'src/engine': ['src/language', 'src/tables', 'src/time'],
  'src/csv': [],
  'src/formats': ['src/tables'],
  'src/import': ['src/csv', 'src/formats', 'src/tables', 'src/time'],
  // A manifest carries the conventions and the coverage of its dataset, which are words of time.
  'src/store': ['src/tables', 'src/time'],
};

const doors = ['src/index.ts', 'src/worker.ts', 'src/kit'];

/** Which packages each part may use. A package outside this table comes in by being written here, with a reason. */
const knownPackages: Readonly<Record<string, RegExp>> = {
  'src/store': /^idb$/,
  widgets: /^(lit|lit\/.*)$/,
};

/**
 * What a widget may take from the kit: anything that the public door gives, and the types of the rooms behind it. The door brings the whole catalogue;
 * a panel goes through the lighter one with its role's definitions.
 */
const publicDoor = 'src/index.ts';
const lightDoors = ['src/kit/open-kit.ts', 'src/kit/next-task.ts'];
const typeRooms = ['src/kit', 'src/engine', 'src/language', 'src/tables', 'src/time'];

function isPackage({target}: Import): boolean {
  return !/^(src|widgets|demo|tests)\//.test(target);
}

function findStrangers(
  files: readonly SourceFile[],
  isAllowed: (file: SourceFile, found: Import) => boolean,
): string[] {
  return files.flatMap(file =>
    file.imports.filter(found => !isAllowed(file, found)).map(found => `${file.name} imports ${found.target}`),
  );
}

describe('imports', () => {
  test('every import statement is seen', () => {
    const code = `import type {A} from './a.ts';\nimport {\n  b,\n} from "../time/b.ts";\nimport './c.ts';\nexport {d} from './d.ts';\nexport * from './e.ts';\nawait import('./f.ts');\nimport {html} from 'lit';`;
    expect(listImports('src/x/y.ts', code).map(({target}) => target)).toEqual([
      'src/x/a.ts',
      'src/time/b.ts',
      'src/x/c.ts',
      'src/x/d.ts',
      'src/x/e.ts',
      'src/x/f.ts',
      'lit',
    ]);
  });

  test('a room of src knows only the rooms that it may', () => {
    const strangers = findStrangers(sources, (file, found) => {
      if (isPackage(found)) return true;
      const room = roomOf(file.name);
      const target = roomOf(found.target);
      if (doors.includes(room)) return target.startsWith('src/');
      return target === room || (knownRooms[room]?.includes(target) ?? false);
    });
    expect(strangers).toEqual([]);
  });

  test('a package is used only where it is known', () => {
    const strangers = findStrangers([...sources, ...widgets], (file, found) => {
      if (!isPackage(found)) return true;
      const part = file.name.startsWith('widgets/') ? 'widgets' : roomOf(file.name);
      return knownPackages[part]?.test(found.target) ?? false;
    });
    expect(strangers).toEqual([]);
  });

  test('widgets reach the kit through its public door, and charts not at all', () => {
    const strangers = findStrangers(widgets, (file, found) => {
      if (isPackage(found)) return true;
      if (file.name.startsWith('widgets/charts/')) return found.target.startsWith('widgets/charts/');
      if (found.target.startsWith('widgets/') || [publicDoor, ...lightDoors].includes(found.target)) return true;
      if (roomOf(found.target) === 'src/catalogue') return true;
      return found.isTypeOnly && typeRooms.includes(roomOf(found.target));
    });
    expect(strangers).toEqual([]);
  });

  test('an import names a file that is there, with its ending', () => {
    const files = new Set([...sources, ...widgets].map(file => file.name));
    const lost = findStrangers([...sources, ...widgets], (_file, found) => isPackage(found) || files.has(found.target));
    expect(lost).toEqual([]);
  });
});

/** Text that no file of src or widgets may hold, and why. Lint has the rest: `any`, `!`, console, default exports. */
const bannedText: Readonly<Record<string, RegExp>> = {
  'an inline style breaks a strict policy': /\bstyle=["'$]|\bstyleMap\b/,
  'markup from text breaks trusted types':
    /\b(inner|outer)HTML\b|\binsertAdjacentHTML\b|\bunsafe(HTML|SVG|Static)\b|\bdocument\.write/,
  'code from text breaks a strict policy': /\beval\(|\bnew Function\b|\bWebAssembly\b/,
  'a worker from a blob breaks a strict policy': /new Worker\([^)]*createObjectURL/,
  'zod whole is large and reports an eval': /from ['"]zod['"]/,
  'd3 whole is large': /from ['"]d3['"]/,
  'chance is not repeatable': /\bMath\.random\b/,
  "the machine's zone and locale are not the dataset's":
    /\bnew Date\(\s*['"`]|\.toLocale\w*String\(\)|resolvedOptions\(\)\.timeZone/,
  "a date in the machine's zone":
    /\bnew Date\([^()]*,|\.[gs]et(FullYear|Month|Date|Day|Hours|Minutes|TimezoneOffset)\(/,
  'an open end': /\b(TODO|FIXME|XXX)\b/,
};

describe('files', () => {
  test.each(Object.entries(bannedText))('%s', (_reason, pattern) => {
    const found = [...sources, ...widgets].filter(file => pattern.test(file.code)).map(file => file.name);
    expect(found).toEqual([]);
  });

  test('the clock is read in one place, where the page hands none in', () => {
    const readers = [...sources, ...widgets].filter(file => /\bDate\.now\b|\bnew Date\(\)/.test(file.code));
    expect(readers.map(file => file.name).filter(name => !clockReaders.includes(name))).toEqual([]);
  });

  test('none is longer than 300 lines, the entries of word lists aside', () => {
    const long = [...sources, ...widgets].filter(file => countLines(file.text) > 300);
    expect(long.map(file => file.name)).toEqual([]);
  });
});

/** A list of words is as long as it has words, one a line. */
function countLines(text: string): number {
  return text
    .trimEnd()
    .split('\n')
    .filter(line => !/^\s*(['"]).*\1,$/.test(line)).length;
}

/** The default of `openKit({now})`, in the page and in the worker. */
const clockReaders = ['src/kit/open-kit.ts', 'src/worker.ts'];

describe('tests', () => {
  test('every room of src has tests that import it', () => {
    const rooms = new Set(sources.map(file => roomOf(file.name)).filter(room => !room.endsWith('.ts')));
    const tested = new Set(tests.flatMap(file => file.imports.map(found => roomOf(found.target))));
    expect([...rooms].filter(room => !tested.has(room))).toEqual([]);
  });

  test('what runs in one zone only can see none', () => {
    const files = new Map([...sources, ...tests].map(file => [file.name, file]));
    const oneZone: readonly string[] = JSON.parse(readFileSync(path.join(root, 'tests/one-zone.json'), 'utf8'));
    const reached = new Set(
      [...files.keys()].filter(name => oneZone.some(place => name === place || name.startsWith(`${place}/`))),
    );
    for (const name of reached) {
      for (const {target, isTypeOnly} of files.get(name)?.imports ?? []) if (!isTypeOnly) reached.add(target);
    }
    // Civil days are counted in UTC; tests/time holds them in both zones.
    const rooms = [...reached].filter(name => name.startsWith('src/') && !name.startsWith('src/time/'));
    expect(rooms.filter(name => /\b(Date|Intl)\b/.test(files.get(name)?.code ?? ''))).toEqual([]);
    expect(reached.size).toBeGreaterThan(100);
  });

  test('none is skipped, or waits to be written', () => {
    const skipped = /\b(test|it|describe)\.(skip|skipIf|runIf|todo|fails)\b|\bthis\.skip\(/;
    const others = tests.filter(file => file.name !== 'tests/structure.test.ts');
    expect(others.filter(file => skipped.test(file.code)).map(file => file.name)).toEqual([]);
  });
});
