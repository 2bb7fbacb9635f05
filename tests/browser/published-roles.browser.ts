import {expect} from '@open-wc/testing';
import {assistantFiles, businessFiles, sampleFiles} from '../../demo/sample/index.ts';
import {openStrictPage, type StrictPage, settle} from './strict-page.ts';
import {waitUntil} from './wait.ts';

// As in published.browser.ts: the built files, in a page that has a Lit of its own. They need `npm run build` first.
const modules = ['/tests/browser/fixtures/clean-host.ts', '/dist/kpi-kit.bundle.js'];
const dataset = 'strict roles';

interface ImportElement extends HTMLElement {
  start(files: readonly File[], options: object): Promise<void>;
}

/** Each role's element, with a number that the sample has a value for. */
const roles: readonly (readonly [tag: string, kpi: string, attributes?: Readonly<Record<string, string>>])[] = [
  ['po-kpi-panel', 'cycle-time'],
  ['pm-kpi-panel', 'mrr-movements'],
  ['cpo-kpi-panel', 'mrr'],
  ['cpo-kpi-panel', 'throughput', {'rows-by': 'team'}],
  ['program-kpi-panel', 'features-finished'],
  ['ai-po-kpi-panel', 'precision'],
  ['ai-pm-kpi-panel', 'break-even'],
  ['product-kpi-panel', 'nps'],
];

let page: StrictPage;
let own: ImportElement;

/** What a selector finds in an element's shadow root. */
function all(element: HTMLElement, selector: string): HTMLElement[] {
  return [...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
}

async function one(element: HTMLElement, selector: string): Promise<HTMLElement> {
  await waitUntil(() => all(element, selector).length > 0, `nothing is ${selector}`);
  const [found] = all(element, selector);
  if (!found) throw new Error(`nothing is ${selector}`);
  return found;
}

async function expectSilence(): Promise<void> {
  await settle(page);
  expect(page.violations).to.deep.equal([]);
  expect(page.errors).to.deep.equal([]);
}

describe('every role under a strict policy, beside a Lit of the page', () => {
  before(async function load() {
    page = await openStrictPage(...modules);
    own = page.document.createElement('kpi-import') as unknown as ImportElement;
    own.setAttribute('dataset', dataset);
    page.document.body.append(own);
    // A file of this page's own window would be none in the other.
    const {File: PageFile} = page.window as Window & {File: typeof File};
    const through = {through: '2026-11-20'};
    const files = [...sampleFiles(through), ...assistantFiles(through), ...businessFiles(through)];
    await own.start(
      files.map(({name, text}) => new PageFile([text], name, {type: 'text/csv'})),
      {answers: {escaped: ['label:prod-bug']}},
    );
    (await one(own, '.commit .main:not([disabled])')).click();
    await one(own, '.done');
    await expectSilence();
  });

  after(async () => {
    // What a test stores in the browser it takes away again.
    all(own, 'button')
      .find(({textContent}) => textContent?.trim() === 'Undo')
      ?.click();
    await waitUntil(() => all(own, '.done')[0]?.textContent?.includes('undone'), 'not undone');
    page.close();
  });

  for (const [tag, kpi, attributes = {}] of roles) {
    it(`${[tag, ...Object.keys(attributes)].join(' ')} shows its cards, a sheet, items and tables`, async function show() {
      const panel = page.document.createElement(tag);
      for (const [name, value] of Object.entries({...attributes, dataset})) panel.setAttribute(name, value);
      page.document.body.append(panel);
      await one(panel, '[part=panel][aria-busy=false] .card[data-kpi] .value');
      for (const fold of all(panel, '.fold')) fold.click();
      await one(panel, `[data-kpi=${kpi}] .chart-figure`);
      await waitUntil(() => all(panel, '.card .skeleton').length === 0, 'cards are on their way');
      expect(all(panel, '.card[data-kpi]').length).to.be.greaterThan(6);
      expect(all(panel, '.notice.wrong').map(({textContent}) => textContent)).to.deep.equal([]);

      // The example comes after the sheet.
      for (const [opener, content] of [
        ['[part=info]', 'details'],
        ['.foot-buttons .link', 'table'],
      ]) {
        (await one(panel, `[data-kpi=${kpi}] ${opener}`)).click();
        await one(panel, `dialog[open] ${content}`);
        (await one(panel, 'dialog .round')).click();
        await waitUntil(() => all(panel, 'dialog').length === 0, 'the dialog stays open');
      }

      const pictures = all(panel, '.chart-figure').length;
      for (const button of all(panel, '.foot-buttons .link:last-child'))
        if (/table/.test(button.textContent ?? '')) button.click();
      await waitUntil(() => all(panel, '.chart-figure').length === 0, 'a chart has no table');
      await waitUntil(() => all(panel, 'table').length >= pictures, 'a table is missing');
      await expectSilence();
      panel.remove();
    });
  }
});
