import {expect} from '@open-wc/testing';
import {openStrictPage, settle} from '../../browser/strict-page.ts';
import {waitUntil} from '../../browser/wait.ts';

const items = `Issue key,Summary,Issue Type,Status,Status Category,Created,Resolved,Sprint,Labels
A-1,<img src=x onerror=alert(1)>,Story,Done,Done,2026-09-28,2026-10-07,Blue 1,
A-2,Two,Bug,Done,Done,2026-09-28,2026-10-16,Blue 1,prod-bug
`;

interface ImportElement extends HTMLElement {
  start(files: readonly (File | string)[]): Promise<void>;
}

describe('an import under a strict policy', () => {
  it('goes from file to panel to sprint sheet without a report', async () => {
    const page = await openStrictPage('/widgets/kpi-import/define.ts', '/widgets/po-kpi-panel/define.ts');
    const dataset = 'strict-import';
    const element = page.document.createElement('kpi-import') as unknown as ImportElement;
    element.setAttribute('dataset', dataset);
    page.document.body.append(element);
    const find = (selector: string): HTMLElement | null | undefined =>
      element.shadowRoot?.querySelector<HTMLElement>(selector);
    await element.start([items]);
    await waitUntil(() => find('.commit .main'), 'no draft');
    for (const details of element.shadowRoot?.querySelectorAll('details') ?? []) details.open = true;
    find('.commit .main')?.click();
    await waitUntil(() => find('.done'), 'not stored');
    const panel = page.document.createElement('po-kpi-panel');
    panel.setAttribute('dataset', dataset);
    page.document.body.append(panel);
    const sheet = (): Element | null | undefined =>
      panel.shadowRoot?.querySelector('kpi-form')?.shadowRoot?.querySelector('table');
    await waitUntil(sheet, 'no sheet');
    await settle(page);
    expect(page.violations).to.deep.equal([]);
    expect(page.errors).to.deep.equal([]);
    // What a test stores in the browser it takes away again.
    [...(element.shadowRoot?.querySelectorAll('button') ?? [])]
      .find(({textContent}) => textContent?.trim() === 'Undo')
      ?.click();
    await waitUntil(() => find('.done')?.textContent?.includes('undone'));
    page.close();
  });
});
