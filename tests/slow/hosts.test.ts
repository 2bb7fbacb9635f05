import path from 'node:path';
import {type Browser, chromium, type Page} from 'playwright-core';
import {createServer, type ViteDevServer} from 'vite';
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from 'vitest';
import {findEngine} from '../../scripts/browsers.mjs';
import {workerSource} from '../../scripts/vite-plugins.mjs';

// Pages as other people write them, with the built bundle, and the demo as `npm start` serves it. Each has the strict policy in its head.
const root = path.resolve(import.meta.dirname, '../..');

let browser: Browser;
let server: ViteDevServer;
let address: string;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  const executablePath = findEngine('chromium')?.browser;
  if (executablePath === undefined) throw new Error('missing browser: chromium');
  const args = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
  browser = await chromium.launch({executablePath, args});
  server = await createServer({
    root,
    configFile: false,
    appType: 'mpa',
    logLevel: 'silent',
    plugins: [workerSource()],
    server: {hmr: false, watch: null},
  });
  await server.listen();
  address = server.resolvedUrls?.local[0] ?? '';
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

beforeEach(async () => {
  page = await (await browser.newContext({viewport: {width: 1280, height: 900}})).newPage();
  complaints = [];
  // Lit's development build and the development server announce themselves.
  page.on('console', message => {
    if (!/Lit is in dev mode|\[vite\]/.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', error => complaints.push(String(error)));
});
afterEach(async () => {
  expect(complaints).toEqual([]);
  await page.context().close();
});

async function throughputOf(panel: number): Promise<string> {
  const value = page.locator('po-kpi-panel').nth(panel).locator('[data-kpi="throughput"] .value');
  return (await value.innerText()).replaceAll(/\s+/g, ' ').trim();
}

describe('a host page', () => {
  test('with one tag asks for a file, and shows it after a reload', async () => {
    await page.goto(new URL('demo/hosts/bundle.html', address).href);
    const chooser = page.waitForEvent('filechooser');
    await page.locator('po-kpi-panel .empty .main').click();
    await (await chooser).setFiles(path.join(root, 'demo/hosts/board.csv'));
    await page.locator('po-kpi-panel kpi-import .commit .main').click();
    await page.locator('po-kpi-panel [data-kpi="throughput"]').waitFor();
    const before = await throughputOf(0);
    await page.reload();
    await page.locator('po-kpi-panel [data-kpi="throughput"]').waitFor();
    expect(await throughputOf(0)).toBe(before);
  });

  test('that brings its own file shows it at once', async () => {
    await page.goto(new URL('demo/hosts/src.html', address).href);
    await page.locator('po-kpi-panel [data-kpi="throughput"]').waitFor();
    expect(await page.locator('po-kpi-panel .heading').innerText()).toBe('Payments');
    // Counted in the file by hand: two on 26 October 2026 and one on 29 October; week 45 still runs.
    expect(await throughputOf(0)).toBe('3 items finished in week 44');
  });

  test('with two panels keeps their data apart', async () => {
    await page.goto(new URL('demo/hosts/two-panels.html', address).href);
    const payments = page.locator('po-kpi-panel').first();
    const chooser = page.waitForEvent('filechooser');
    await payments.locator('.empty .main').click();
    await (await chooser).setFiles(path.join(root, 'demo/hosts/board.csv'));
    await payments.locator('kpi-import .commit .main').click();
    await payments.locator('[data-kpi="throughput"]').waitFor();
    await page.locator('kpi-card .value').waitFor();
    expect(await page.locator('po-kpi-panel').nth(1).locator('.empty').count()).toBe(1);
  });

  test('with a Lit of its own keeps both', async () => {
    await page.goto(new URL('demo/hosts/own-lit.html', address).href);
    await page.locator('own-greeting', {hasText: 'This page has a Lit of its own.'}).waitFor();
    await page.locator('kpi-import input[type=file]').setInputFiles(path.join(root, 'demo/hosts/board.csv'));
    await page.locator('kpi-import .commit .main').click();
    await page.locator('po-kpi-panel [data-kpi="throughput"]').waitFor();
  });
});

test('the demo as npm start serves it works in a worker, under the policy', async () => {
  const workers: string[] = [];
  page.on('worker', worker => workers.push(new URL(worker.url()).pathname));
  await page.goto(new URL('demo/', address).href);
  await page.locator('po-kpi-panel [data-kpi="cycle-time"] .value').waitFor({timeout: 60_000});
  expect(workers).toEqual(['/src/worker.js']);
});
