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

/**
 * The largest renderer of a browser with this profile, on Linux: memory is asked of the system, which counts what the page's heap
 * does not. Undefined elsewhere.
 */
export function findRenderer(profile) {
  if (process.platform !== 'linux') return undefined;
  const renderers = readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .flatMap(id => {
      try {
        const command = readFileSync(`/proc/${id}/cmdline`, 'utf8');
        if (!command.includes('--type=renderer') || !command.includes(profile)) return [];
        return [{id, resident: readStatus(id, 'VmRSS')}];
      } catch {
        // It ended while the list was read.
        return [];
      }
    });
  return renderers.sort((a, b) => b.resident - a.resident)[0]?.id;
}

/** MiB of a process: `VmRSS` now, `VmHWM` at most since the last reset. */
export function readStatus(id, field) {
  return Number(new RegExp(`${field}:\\s+(\\d+)`).exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0) / 1024;
}

export function resetPeak(id) {
  writeFileSync(`/proc/${id}/clear_refs`, '5');
}
