import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import type {BrowserContext, Page} from 'playwright-core';
import {afterAll, afterEach, beforeAll, beforeEach, expect, test} from 'vitest';
import {type KillableBrowser, startChromium} from './chromium.ts';
import {type PageServer, servePage} from './server.ts';

let server: PageServer;
let profile: string;
let browser: KillableBrowser;

beforeAll(async () => {
  server = await servePage();
});
afterAll(() => server.close());

beforeEach(async () => {
  profile = await mkdtemp(path.join(tmpdir(), 'kpi-kill-'));
  browser = await startChromium(profile);
});
afterEach(async () => {
  await browser.close();
  await rm(profile, {recursive: true, force: true, maxRetries: 5});
});

async function openPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(server.url);
  return page;
}

const pause = (milliseconds: number): Promise<void> => new Promise(resolve => setTimeout(resolve, milliseconds));

/** What is stored, seen from a new page. */
async function look(context: BrowserContext): Promise<Awaited<ReturnType<Window['storePage']['look']>>> {
  const page = await openPage(context);
  const seen = await page.evaluate(() => window.storePage.look());
  await page.close();
  return seen;
}

async function commitWhole(context: BrowserContext, base: number, seed: number): Promise<void> {
  const page = await openPage(context);
  await page.evaluate(([from, made]) => window.storePage.commit(from, made), [base, seed] as const);
  await page.close();
}

/** Starts a commit, lets it be killed some time after its transaction began, and says whether it had been acknowledged before. */
async function commitAndKill(
  page: Page,
  base: number,
  seed: number,
  wait: number,
  kill: () => Promise<unknown>,
): Promise<boolean> {
  let isAcknowledged = false;
  void server.next('/acknowledged').then(() => {
    isAcknowledged = true;
  });
  const begun = server.next('/begun');
  const committing = page.evaluate(([from, made]) => window.storePage.commit(from, made), [base, seed] as const);
  committing.catch(() => undefined);
  await begun;
  await pause(wait);
  const wasAcknowledged = isAcknowledged;
  await kill();
  return wasAcknowledged;
}

interface Seen {
  readonly revision: number;
  readonly seed: number;
}

/** The revision is whole (`look` has read all of it), and is the old one, or the new one. */
function expectOldOrNew(
  seen: Seen & {readonly orphans: number},
  old: Seen,
  seed: number,
  isAcknowledged: boolean,
): void {
  const isNew = seen.revision > old.revision;
  expect(seen.seed).toBe(isNew ? seed : old.seed);
  if (isAcknowledged) expect(isNew).toBe(true);
  expect(seen.orphans).toBe(0);
}

test('a tab that dies during a commit leaves the dataset whole, 20 times', async () => {
  await commitWhole(browser.context, 0, 1);
  let old: Seen = await look(browser.context);
  expect(old).toMatchObject({revision: 1, seed: 1, orphans: 0});
  let survivals = 0;
  for (let attempt = 0; attempt < 20; attempt++) {
    const seed = attempt + 2;
    const page = await openPage(browser.context);
    const session = await browser.context.newCDPSession(page);
    const crash = (): Promise<unknown> => Promise.race([session.send('Page.crash').catch(() => undefined), pause(500)]);
    const isAcknowledged = await commitAndKill(page, old.revision, seed, attempt * 3, crash);
    await page.close();
    const seen = await look(browser.context);
    expectOldOrNew(seen, old, seed, isAcknowledged);
    if (seen.revision === old.revision) survivals++;
    old = seen;
  }
  // The later ones may find the commit complete; a test that never hits one under way would prove nothing.
  expect(survivals).toBeGreaterThan(3);
  await commitWhole(browser.context, old.revision, 99);
  expect(await look(browser.context)).toMatchObject({seed: 99, orphans: 0});
});

test('a browser that is killed during a commit leaves the dataset whole, 5 times', async () => {
  await commitWhole(browser.context, 0, 1);
  let old: Seen = await look(browser.context);
  let survivals = 0;
  for (let attempt = 0; attempt < 5; attempt++) {
    const seed = attempt + 2;
    const page = await openPage(browser.context);
    const isAcknowledged = await commitAndKill(page, old.revision, seed, attempt * 8, () => browser.kill());
    browser = await startChromium(profile);
    const seen = await look(browser.context);
    expectOldOrNew(seen, old, seed, isAcknowledged);
    if (seen.revision === old.revision) survivals++;
    old = seen;
  }
  expect(survivals).toBeGreaterThan(0);
  await commitWhole(browser.context, old.revision, 99);
  expect(await look(browser.context)).toMatchObject({seed: 99, orphans: 0});
});

test('a frame without an origin works in memory, and complains of nothing', async () => {
  const page = await browser.context.newPage();
  const complaints: string[] = [];
  page.on('console', message => complaints.push(message.text()));
  page.on('pageerror', error => complaints.push(String(error)));
  await page.goto(`${server.url}/frame`);
  const frame = page.frames().find(each => each !== page.mainFrame());
  await frame?.waitForFunction(() => 'storePage' in window);
  const result = await frame?.evaluate(() => window.storePage.round());
  expect(result).toEqual({state: 'memory', refusal: 'storage-denied', values: 150_000});
  expect(complaints).toEqual([]);
});
