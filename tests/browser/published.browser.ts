import {expect, waitUntil} from '@open-wc/testing';
import {openStrictPage, settle} from './strict-page.ts';

// The built files, under the strict policy, in a page that has a Lit of its own: the policy names each trusted types
// policy once, so a second Lit in the page would be reported. They need `npm run build` first.
const ownLit = '/tests/browser/fixtures/clean-host.ts';

function hasText(root: Document, tag: string): boolean {
  return (root.querySelector(tag)?.shadowRoot?.textContent?.trim().length ?? 0) > 0;
}

describe('the published files under a strict policy', () => {
  for (const script of ['/dist/kpi-kit.bundle.js', '/dist/widgets/po-kpi-panel/define.js']) {
    it(`${script} shows a panel, and nothing is reported`, async () => {
      const page = await openStrictPage(ownLit, script);
      page.document.body.append(page.document.createElement('po-kpi-panel'));
      await waitUntil(() => hasText(page.document, 'po-kpi-panel'), 'the panel shows no text', {timeout: 10_000});
      await settle(page);
      expect(page.violations).to.deep.equal([]);
      expect(page.errors).to.deep.equal([]);
      page.close();
    });
  }
});
