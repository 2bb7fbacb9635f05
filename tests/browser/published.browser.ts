import {expect} from '@open-wc/testing';
import type {openKit} from '../../src/index.ts';
import {openStrictPage, settle} from './strict-page.ts';
import {waitUntil} from './wait.ts';

// The built files, under the strict policy, in a page that has a Lit of its own: the policy names each trusted types
// policy once, so a second Lit in the page would be reported. They need `npm run build` first.
const ownLit = '/tests/browser/fixtures/clean-host.ts';

function hasText(root: Document, tag: string): boolean {
  return (root.querySelector(tag)?.shadowRoot?.textContent?.trim().length ?? 0) > 0;
}

// Three items, resolved in January, February (two): the throughput by month.
const jiraFile = `Issue key,Summary,Issue Type,Status,Status Category,Created,Resolved
A-1,Sign in,Story,Done,Done,2026-01-05 10:00,2026-01-20 10:00
A-2,Sign out,Story,Done,Done,2026-01-06 10:00,2026-02-03 10:00
A-3,Reset,Story,Done,Done,2026-01-07 10:00,2026-02-28 10:00
`;

interface KitWindow extends Window {
  readonly kpiKit: {readonly openKit: typeof openKit};
}

describe('the published files under a strict policy', () => {
  for (const script of ['/dist/kpi-kit.bundle.js', '/dist/widgets/po-kpi-panel/define.js']) {
    it(`${script} shows a panel, and nothing is reported`, async () => {
      const page = await openStrictPage(ownLit, script);
      page.document.body.append(page.document.createElement('po-kpi-panel'));
      await waitUntil(() => hasText(page.document, 'po-kpi-panel'), 'the panel shows no text');
      await settle(page);
      expect(page.violations).to.deep.equal([]);
      expect(page.errors).to.deep.equal([]);
      page.close();
    });
  }

  it('read a file in the worker beside the bundle, and nothing is reported', async () => {
    const page = await openStrictPage(ownLit, '/dist/kpi-kit.bundle.js');
    const kit = await (page.window as KitWindow).kpiKit.openKit({name: 'published'});
    await kit.import(jiraFile, {dataset: 'board', through: '2026-02-28'});
    const {readings} = await kit.read('throughput', {dataset: 'board', by: 'month'});
    expect(readings.map(({value}) => value)).to.deep.equal([1, 2]);
    const loaded = page.window.performance.getEntriesByType('resource').map(({name}) => new URL(name).pathname);
    expect(loaded).to.include('/dist/worker.js');
    await kit.remove('board');
    kit.close();
    await settle(page);
    expect(page.violations).to.deep.equal([]);
    expect(page.errors).to.deep.equal([]);
    page.close();
  });
});
