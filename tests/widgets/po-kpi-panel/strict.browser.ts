import {expect} from '@open-wc/testing';
import {openStrictPage, type StrictPage, settle} from '../../browser/strict-page.ts';
import {waitUntil} from '../../browser/wait.ts';

function rootOf(page: StrictPage): ShadowRoot {
  const root = page.document.querySelector('po-kpi-panel')?.shadowRoot;
  if (!root) throw new Error('the page has no panel');
  return root;
}

describe('a panel under the strict policy', () => {
  it('shows everything, opens every dialog, and is not reported', async () => {
    const page = await openStrictPage('/tests/widgets/po-kpi-panel/strict-panel.ts');
    await waitUntil(() => page.document.querySelector('[data-ready]') !== null, 'no readings');
    const root = rootOf(page);
    await waitUntil(() => root.querySelectorAll('.chart-figure').length === 7, 'no charts');
    const click = (selector: string): void => root.querySelector<HTMLElement>(selector)?.click();
    for (const opener of ['[data-kpi=cycle-time] [part=info]', '[data-kpi=cycle-time] .foot-buttons .link']) {
      click(opener);
      await waitUntil(() => root.querySelector('dialog[open]') !== null, `${opener} opens nothing`);
      if (opener.includes('link')) {
        await waitUntil(() => root.querySelector('dialog .end') !== null, 'no items');
        // The download is a link to a text of the page's own.
        click('dialog .end');
        await settle(page);
      }
      click('dialog .round');
      await waitUntil(() => root.querySelector('dialog') === null, 'it stays open');
    }
    for (const button of root.querySelectorAll<HTMLElement>('.foot-buttons .link:last-child')) button.click();
    await waitUntil(() => root.querySelectorAll('table').length === 7, 'no tables');
    click('.fold');
    await settle(page);
    expect(page.violations).to.deep.equal([]);
    expect(page.errors).to.deep.equal([]);
    page.close();
  });
});
