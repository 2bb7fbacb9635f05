import {expect} from '@open-wc/testing';
import {openStrictPage, settle} from './strict-page.ts';

describe('a strict page', () => {
  it('has nothing to report of a Lit element', async () => {
    const page = await openStrictPage('/tests/browser/fixtures/clean-host.ts');
    await settle(page);
    expect(page.document.querySelector('clean-host')?.shadowRoot?.textContent).to.contain('clean');
    expect(page.violations).to.deep.equal([]);
    expect(page.errors).to.deep.equal([]);
    page.close();
  });

  it('detects an inline style', async () => {
    const page = await openStrictPage('/tests/browser/fixtures/inline-style-host.ts');
    await settle(page);
    expect(page.violations).to.have.lengthOf(1);
    // Engines without the finer directive name the wider one.
    expect(page.violations[0]?.directive).to.match(/^style-src/);
    page.close();
  });

  it('detects a worker that no trusted types policy vouched for, where the browser has trusted types', async () => {
    const page = await openStrictPage();
    const isGuarded = 'trustedTypes' in page.window;
    const view = page.window as Window & {Worker: typeof Worker};
    if (!isGuarded) return;
    expect(() => new view.Worker('/no-worker.js')).to.throw();
    await settle(page);
    expect(page.violations).to.have.length.above(0);
    page.close();
  });
});
