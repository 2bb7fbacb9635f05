import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {buildSync} from 'esbuild';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';

describe('where the machine stands changes no figure', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kpi-kit-'));
  const program = join(folder, 'figures.mjs');
  beforeAll(() => {
    buildSync({
      entryPoints: [join(import.meta.dirname, 'print-figures.ts')],
      outfile: program,
      bundle: true,
      format: 'esm',
      platform: 'node',
    });
  });
  afterAll(() => rmSync(folder, {recursive: true}));

  function figures(zone: string, locale: string): {offset: number; locale: string; hash: string} {
    const printed = execFileSync(process.execPath, [program], {env: {TZ: zone, LC_ALL: `${locale}.UTF-8`}});
    return JSON.parse(printed.toString());
  }

  test('neither its zone nor its locale', {timeout: 60_000}, () => {
    const home = figures('UTC', 'en_US');
    const kathmandu = figures('Asia/Kathmandu', 'ar_EG');
    const angeles = figures('America/Los_Angeles', 'tr_TR');
    expect([kathmandu.offset, kathmandu.locale]).toEqual([-345, 'ar-EG']);
    expect([angeles.offset, angeles.locale]).toEqual([480, 'tr-TR']);
    expect([kathmandu.hash, angeles.hash]).toEqual([home.hash, home.hash]);
  });
});
