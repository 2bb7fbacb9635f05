import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {type Browser, chromium, type Locator, type Page} from 'playwright-core';
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from 'vitest';
import {findEngine} from '../../scripts/browsers.mjs';

const file = pathToFileURL(path.resolve(import.meta.dirname, '../../dist/kpi-kit.html')).href;

// Two a week over twelve weeks; the last week is whole through Sunday 25 October 2026.
const rows = Array.from({length: 24}, (_, at) => {
  const finished = Date.UTC(2026, 7, 5) + Math.floor(at / 2) * 7 * 86_400_000 + (at % 2) * 86_400_000;
  const iso = (moment: number): string => new Date(moment).toISOString().slice(0, 10);
  return `${at + 1},Item ${at + 1},Story,Done,${iso(finished - 9 * 86_400_000)},${iso(finished - 4 * 86_400_000)},${iso(finished)}`;
});
const own = `id,title,type,status,created,started,finished\n${rows.join('\n')}\n`;

let browser: Browser;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  const executablePath = findEngine('chromium')?.browser;
  if (executablePath === undefined) throw new Error('missing browser: chromium');
  const args = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
  browser = await chromium.launch({executablePath, args});
});
afterAll(() => browser.close());

beforeEach(async () => {
  // A context of its own is a person's first visit.
  page = await (await browser.newContext({viewport: {width: 1280, height: 900}})).newPage();
  complaints = [];
  page.on('console', message => complaints.push(message.text()));
  page.on('pageerror', error => complaints.push(String(error)));
  await page.goto(file);
});
afterEach(async () => {
  expect(complaints).toEqual([]);
  await page.context().close();
});

/** The value of a card of the panel, with its unit. */
async function cardText(kpi: string): Promise<string> {
  const text = await page.locator(`po-kpi-panel [data-kpi="${kpi}"] .value`).innerText();
  return text.replaceAll(/\s+/g, ' ').trim();
}

async function drop(name: string, text: string): Promise<void> {
  const data = await page.evaluateHandle(
    ([fileName, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content ?? ''], fileName ?? ''));
      return transfer;
    },
    [name, text],
  );
  await page.locator('#import .drop').dispatchEvent('drop', {dataTransfer: data});
}

async function loadOwn(): Promise<void> {
  await page.locator('po-kpi-panel .value').first().waitFor();
  await drop('board.csv', own);
  await page.locator('#import .commit .main').click();
  await page.locator('#import .done').waitFor();
}

/** Every role of the demo, with a number that the sample has a value for. */
const roles: readonly (readonly [id: string, tag: string, kpi: string])[] = [
  ['po', 'po-kpi-panel', 'cycle-time'],
  ['pm', 'pm-kpi-panel', 'clv'],
  ['product', 'product-kpi-panel', 'nps'],
  ['cpo', 'cpo-kpi-panel', 'contribution-to-growth'],
  ['cpo-teams', 'cpo-kpi-panel', 'throughput'],
  ['program', 'program-kpi-panel', 'features-finished'],
  ['ai-po', 'ai-po-kpi-panel', 'f1'],
  ['ai-pm', 'ai-pm-kpi-panel', 'break-even'],
];

/** The one panel of the page, once it has read everything. */
async function waitForRole(tag: string, kpi: string): Promise<Locator> {
  const panel = page.locator(`#panel > ${tag}`);
  await panel.locator('[part=panel][aria-busy=false]').waitFor();
  await panel.locator(`[data-kpi="${kpi}"] .value`).first().waitFor();
  expect(await page.locator('#panel > *').count()).toBe(1);
  expect(await panel.locator('.notice.wrong').count()).toBe(0);
  return panel;
}

describe('the roles of the demo', () => {
  test('are all offered, and each shows the sample company', async () => {
    await waitForRole('po-kpi-panel', 'cycle-time');
    const offered = await page.locator('#roles option').evaluateAll(all => all.map(one => one.getAttribute('value')));
    expect(offered).toEqual(roles.map(([id]) => id));
    for (const [id, tag, kpi] of roles) {
      await page.locator('#roles').selectOption(id);
      const panel = await waitForRole(tag, kpi);
      // The company has everything that a role asks for, but for what it leaves open on purpose.
      expect(await panel.locator('[part=empty]').count()).toBe(0);
      for (const text of await panel.locator('.card[data-kpi] .value').allInnerTexts())
        expect(text, `${id}: ${text}`).toMatch(/^(?!.*(NaN|Infinity|undefined)).*\S/s);
      expect(await page.locator('#datasets').inputValue()).toBe('Sample company');
    }
  });

  test('stay in the address over a reload, with the data', async () => {
    await waitForRole('po-kpi-panel', 'cycle-time');
    for (const [id, tag, kpi] of roles) {
      await page.locator('#roles').selectOption(id);
      await waitForRole(tag, kpi);
      expect(new URLSearchParams(new URL(page.url()).hash.slice(1)).get('role')).toBe(id);
      await page.reload();
      await waitForRole(tag, kpi);
      expect(await page.locator('#roles').inputValue()).toBe(id);
      expect(await page.locator('#datasets').inputValue()).toBe('Sample company');
    }
  });

  test('are used by keyboard alone: the header, a number’s sheet, and back', async () => {
    for (const [id, tag, kpi] of roles) {
      await page.locator('#roles').selectOption(id);
      const panel = await waitForRole(tag, kpi);
      await panel.locator('.more summary').waitFor();
      const controls = panel.locator('[part=controls] > select, [part=controls] > .segments button, .more summary');
      const isFocused = (place: Locator): Promise<boolean> => place.evaluate(element => element.matches(':focus'));
      await page.locator('#import button').last().focus();
      for (let at = 0; at < 20 && !(await isFocused(controls.first())); at++) await page.keyboard.press('Tab');
      for (let at = 0; at < (await controls.count()); at++) {
        expect(await isFocused(controls.nth(at)), `${id}: control ${at}`).toBe(true);
        await page.keyboard.press('Tab');
      }
      const info = panel.locator('[part=info]').first();
      for (let at = 0; at < 60 && !(await isFocused(info)); at++) await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await panel.locator('dialog[open]').waitFor();
      await page.keyboard.press('Tab');
      expect(await panel.locator('dialog[open]:focus-within').count(), id).toBe(1);
      await page.keyboard.press('Escape');
      await panel.locator('dialog').waitFor({state: 'detached'});
      expect(await isFocused(info), `${id}: the focus returns`).toBe(true);
    }
  });
});

describe('the demo as one file', () => {
  test('shows the sample on the first visit, with its signals', async () => {
    await page.locator('po-kpi-panel [data-kpi="cycle-time"] .value').waitFor();
    expect(await page.locator('#datasets').inputValue()).toBe('Sample company');
    expect(await page.locator('po-kpi-panel [part=summary]').innerText()).toContain(
      'Cycle time is above its usual range.',
    );
    expect(await page.locator('po-kpi-panel [data-kpi]').count()).toBe(7);
  });

  test('takes a dropped file, keeps it over a reload, and deletes it', async () => {
    await loadOwn();
    await page.locator('po-kpi-panel [data-kpi="throughput"]').waitFor();
    // Twelve weeks of two, and every item took the fifth day to finish.
    expect(await cardText('throughput')).toMatch(/^2 items finished in week 4\d$/);
    expect(await cardText('cycle-time')).toMatch(/^5 days/);
    await page.reload();
    await page.locator('po-kpi-panel [data-kpi="throughput"]').waitFor();
    expect(await page.locator('#datasets').inputValue()).toBe('My data');
    expect(await cardText('throughput')).toMatch(/^2 items finished in week 4\d$/);

    await page.locator('#datasets').selectOption('Sample company');
    await page.locator('po-kpi-panel [data-kpi="velocity"]').waitFor();
    await page.locator('#datasets').selectOption('My data');
    await page.locator('#delete').click();
    await page.locator('#confirm button', {hasText: 'Keep it'}).click();
    expect(await page.locator('#datasets option').count()).toBe(2);
    await page.locator('#delete').click();
    await page.locator('#confirm button', {hasText: 'Delete it'}).click();
    await page.locator('#status', {hasText: '“My data” was deleted.'}).waitFor();
    expect(await page.locator('#datasets').inputValue()).toBe('Sample company');
    await page.reload();
    await page.locator('po-kpi-panel [data-kpi="velocity"]').waitFor();
    expect(await page.locator('#datasets option').allInnerTexts()).toEqual(['Sample company']);
  });

  test('undoes an import, and puts it in force again', async () => {
    await loadOwn();
    await page.locator('#import .done button', {hasText: 'Undo'}).click();
    await page.locator('po-kpi-panel [part=empty]').waitFor();
    await page.locator('#import .done button', {hasText: 'Redo'}).click();
    await page.locator('po-kpi-panel [data-kpi="throughput"]').waitFor();
  });

  test('stores under a name that is typed while the file stands open, at the first click', async () => {
    await page.locator('po-kpi-panel .value').first().waitFor();
    await drop('board.csv', own);
    await page.locator('#import .commit .main').waitFor();
    await page.locator('#name').fill('');
    await page.locator('#name').pressSequentially('Blue board');
    await page.waitForTimeout(2000);
    await page.locator('#import .commit .main').click();
    await page.locator('#import .done').waitFor();
    await page.locator('#datasets option', {hasText: 'Blue board'}).waitFor({state: 'attached'});
    expect(await page.locator('#datasets').inputValue()).toBe('Blue board');
  });

  test('refuses a login page in words, and shows what it showed', async () => {
    await page.locator('po-kpi-panel .value').first().waitFor();
    await drop('export.csv', '<!doctype html><title>Sign in</title>');
    await page.locator('#import .notice.wrong', {hasText: 'it is a web page'}).waitFor();
    expect(await page.locator('#datasets option').count()).toBe(1);
    expect(await page.locator('po-kpi-panel [data-kpi]').count()).toBe(7);
  });

  test('is used by keyboard alone: from the paste field to the panel', async () => {
    await page.locator('po-kpi-panel .value').first().waitFor();
    await page.locator('#name').focus();
    const press = async (key: string, times = 1): Promise<void> => {
      for (let at = 0; at < times; at++) await page.keyboard.press(key);
    };
    // Past the file field to “Paste rows”, into the text field, to “Use these rows”.
    await press('Tab', 2);
    await press('Enter');
    await press('Tab');
    await page.keyboard.insertText(own);
    await press('Tab');
    await press('Enter');
    await page.locator('#import .draft').waitFor();
    const store = page.locator('#import .commit .main');
    for (let at = 0; at < 40 && !(await store.evaluate(button => button.matches(':focus'))); at++) await press('Tab');
    await press('Enter');
    await page.locator('#import .done').waitFor();
    expect(await page.locator('#import .done').evaluate(done => done.matches(':focus'))).toBe(true);
    await page.locator('po-kpi-panel [data-kpi="throughput"]').waitFor();
  });
});
