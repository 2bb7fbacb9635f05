import {expect, fixture, html} from '@open-wc/testing';
import {openDB} from 'idb';

describe('the engine', () => {
  it('renders with Lit, accessibly', async () => {
    const element = await fixture(html`<button>Import</button>`);
    await expect(element).to.be.accessible();
  });

  it('keeps a value in IndexedDB', async () => {
    const database = await openDB('toolchain', 1, {upgrade: opened => void opened.createObjectStore('values')});
    await database.put('values', 42, 'answer');
    expect(await database.get('values', 'answer')).to.equal(42);
    database.close();
  });
});
