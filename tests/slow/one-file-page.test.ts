import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {type Browser, chromium, type Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {findEngine} from '../../scripts/browsers.mjs';

const file = pathToFileURL(path.resolve(import.meta.dirname, '../../dist/kpi-kit.html')).href;

let browser: Browser;

beforeAll(async () => {
  const executablePath = findEngine('chromium')?.browser;
  if (executablePath === undefined) throw new Error('missing browser: chromium');
  const args = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
  browser = await chromium.launch({executablePath, args});
});
afterAll(() => browser.close());

/** Opens the page as a double click would, and keeps what it asks for and complains of. */
async function openFile(): Promise<{page: Page; requests: string[]; complaints: string[]}> {
  const page = await browser.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', request => requests.push(request.url()));
  page.on('console', message => complaints.push(message.text()));
  page.on('pageerror', error => complaints.push(String(error)));
  await page.goto(file);
  return {page, requests, complaints};
}

describe('kpi-kit.html, opened from a disk', () => {
  test('shows the panel, asks for nothing but itself and complains of nothing', async () => {
    const {page, requests, complaints} = await openFile();
    await page.locator('po-kpi-panel').first().waitFor();
    // Playwright looks into shadow roots: these are words that a person reads on the panel.
    await page.locator('po-kpi-panel :text-matches("\\\\S")').first().waitFor();
    expect(requests.filter(request => !request.startsWith('blob:') && !request.startsWith('data:'))).toEqual([file]);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
