import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import type {CDPSession, Page} from 'playwright-core';
import {afterAll, afterEach, beforeAll, beforeEach, expect, test} from 'vitest';
import {type KillableBrowser, startChromium} from './chromium.ts';
import {type PageServer, servePage} from './server.ts';

let server: PageServer;
let profile: string;
let browser: KillableBrowser;
let page: Page;
let session: CDPSession;

beforeAll(async () => {
  server = await servePage();
});
afterAll(() => server.close());

beforeEach(async () => {
  profile = await mkdtemp(path.join(tmpdir(), 'kpi-limits-'));
  browser = await startChromium(profile);
  page = await browser.context.newPage();
  session = await browser.context.newCDPSession(page);
});
afterEach(async () => {
  await browser.close();
  await rm(profile, {recursive: true, force: true, maxRetries: 5});
});

test('a full disk leaves the dataset as it was, says so, and is over as soon as there is space', async () => {
  // Before the origin opens its first database: Chromium remembers the free space. One revision takes 3.6 MB.
  await session.send('Storage.overrideQuotaForOrigin', {origin: server.url, quotaSize: 6_000_000});
  await page.goto(server.url);
  await page.evaluate(() => window.storePage.commit(0, 1));
  const refusal = await page.evaluate(() =>
    window.storePage.commit(1, 2).catch(error => [error.code, error.cause?.name]),
  );
  expect(refusal).toEqual(['no-space', 'QuotaExceededError']);
  expect(await page.evaluate(() => window.storePage.look())).toEqual({revision: 1, seed: 1, orphans: 0});
  // The same contents again take no space but their manifest's.
  expect(await page.evaluate(() => window.storePage.commit(1, 1))).toBe(2);
  await session.send('Storage.overrideQuotaForOrigin', {origin: server.url});
  await page.close();
  await browser.kill();
  browser = await startChromium(profile);
  page = await browser.context.newPage();
  await page.goto(server.url);
  await page.evaluate(() => window.storePage.commit(2, 3));
  expect(await page.evaluate(() => window.storePage.look())).toEqual({revision: 3, seed: 3, orphans: 0});
});

test('data that the browser throws away under an open connection are gone, and the store goes on', async () => {
  await page.goto(server.url);
  await page.evaluate(() => window.storePage.commit(0, 1));
  await page.evaluate(() => window.storePage.hold());
  await session.send('Storage.clearDataForOrigin', {origin: server.url, storageTypes: 'indexeddb'});
  expect(await page.evaluate(() => window.storePage.held(0, 2))).toEqual({before: undefined, after: 1});
});
