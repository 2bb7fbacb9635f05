import {readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {mkdtemp} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {chromium} from 'playwright-core';
import {findEngine} from '../../scripts/browsers.mjs';

/** A headless Chromium with a profile on disk: in a private window IndexedDB would live in memory. */
export async function startBrowser() {
  const executablePath = findEngine('chromium')?.browser;
  if (executablePath === undefined) throw new Error('missing browser: chromium');
  const profile = await mkdtemp(path.join(tmpdir(), 'kpi-kit-bench-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    viewport: {width: 1200, height: 900},
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  context.setDefaultTimeout(600_000);
  return {
    context,
    version: context.browser()?.version() ?? 'unknown',
    profile,
    async close() {
      await context.close();
      rmSync(profile, {recursive: true, force: true});
    },
  };
}

/** A page whose script has put `bench` on it. What it throws ends the run. */
export async function openPage(browser, url) {
  const page = await browser.context.newPage();
  // What a page throws ends the run: a figure of a page that failed is worth nothing.
  page.on('pageerror', error => {
    console.error(error);
    void page.close();
  });
  await page.goto(url);
  await page.waitForFunction(() => 'bench' in globalThis);
  return page;
}

/** Ids of this browser's processes that show pages, on Linux; none elsewhere. */
function listRenderers(profile) {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .filter(id => {
      try {
        const command = readFileSync(`/proc/${id}/cmdline`, 'utf8');
        return command.includes('--type=renderer') && command.includes(profile);
      } catch {
        // It ended while the list was read.
        return false;
      }
    });
}

/**
 * Milliseconds of processor that the browser's pages have had, to a hundredth of a second: unlike the clock it does not count the time
 * in which other programs ran. Undefined where the system does not tell.
 */
export function readProcessorTime(profile) {
  const renderers = listRenderers(profile);
  if (renderers.length === 0) return undefined;
  const ticks = renderers.map(id => {
    try {
      // Behind the name in parentheses: user and system time are the 12th and 13th field.
      const fields = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ').at(-1).split(' ');
      return Number(fields[11]) + Number(fields[12]);
    } catch {
      return 0;
    }
  });
  return ticks.reduce((sum, own) => sum + own, 0) * 10;
}

/**
 * MiB that the browser's pages hold now (`VmRSS`), or held at most since the last reset (`VmHWM`). The system is asked: it counts what the
 * page's heap does not.
 */
export function readMemory(profile, field) {
  const pattern = new RegExp(`${field}:\\s+(\\d+)`);
  return listRenderers(profile).reduce((sum, id) => {
    const status = readFileSync(`/proc/${id}/status`, 'utf8');
    return sum + Number(pattern.exec(status)?.[1] ?? 0) / 1024;
  }, 0);
}

export function resetPeaks(profile) {
  for (const id of listRenderers(profile)) writeFileSync(`/proc/${id}/clear_refs`, '5');
}
