import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import type {Kit} from '../../../src/index.ts';
import type {KpiErrorEvent} from '../../../widgets/parts/events.ts';
import type {PoKpiPanel} from '../../../widgets/po-kpi-panel/define.ts';
import {waitUntil} from '../../browser/wait.ts';
import '../../../widgets/po-kpi-panel/define.ts';
import {sampleKit} from './sample-kit.ts';

let sample: Kit;

before(async () => {
  sample = await sampleKit();
});

async function panelOf(kit: Kit, place: Element | ShadowRoot): Promise<PoKpiPanel> {
  const panel = document.createElement('po-kpi-panel');
  panel.kit = kit;
  const ready = oneEvent(panel, 'kpi-readings');
  place.append(panel);
  await ready;
  await panel.updateComplete;
  return panel;
}

const count = (panel: PoKpiPanel, selector: string): number => panel.renderRoot.querySelectorAll(selector).length;

/** The first open dialog in a tree and in the shadow roots of it. */
function openIn(root: ParentNode): HTMLDialogElement | null {
  const found = root.querySelector<HTMLDialogElement>('dialog[open]');
  if (found) return found;
  for (const {shadowRoot} of root.querySelectorAll('*')) {
    const inner = shadowRoot && openIn(shadowRoot);
    if (inner) return inner;
  }
  return null;
}

describe('a panel on paper', () => {
  it('has no fold, and every chart that the screen would show', async () => {
    const panel = await panelOf(sample, await fixture<HTMLElement>(html`<div lang="en"></div>`));
    await waitUntil(() => count(panel, '.chart-figure .chart') === 7);
    dispatchEvent(new Event('beforeprint'));
    // Nothing is waited for: the page is laid out right after the event.
    const cards = count(panel, '.card[data-kpi]');
    expect(cards).to.equal(12);
    expect(count(panel, '.chart-figure')).to.equal(count(panel, '.chart-figure:has(.chart)'));
    dispatchEvent(new Event('afterprint'));
    await panel.updateComplete;
    expect(count(panel, '.card[data-kpi]')).to.equal(7);
    panel.remove();
    dispatchEvent(new Event('beforeprint'));
    expect(count(panel, '.card[data-kpi]')).to.equal(7);
  });
});

describe('a panel among others', () => {
  it('marks what happened, and says it on the cards that have the room', async () => {
    const panel = await panelOf(sample, await fixture<HTMLElement>(html`<div lang="en"></div>`));
    const card = panel.renderRoot.querySelector('[data-kpi=escaped-defects]');
    // Charts are drawn one after another, each when its turn comes.
    await waitUntil(() => card?.querySelectorAll('.event').length === 3, 'no marks');
    expect(card?.querySelector('.events')?.textContent).to.contain('21 Jul: New review policy');
    await waitUntil(() => count(panel, '[data-kpi=velocity] .event') === 1, 'no mark on velocity');
    expect(count(panel, '[data-kpi=velocity] .events')).to.equal(0);
  });

  it('has a width in a row and in a float of the page, and fits into a narrow one', async () => {
    const place = await fixture<HTMLElement>(html`<div lang="en"></div>`);
    place.style.cssText = 'display: flex; width: 700px';
    const panel = await panelOf(sample, place);
    expect(panel.offsetWidth).to.equal(640);
    place.style.width = '320px';
    expect(panel.offsetWidth).to.equal(320);
    place.style.display = 'block';
    panel.style.float = 'left';
    expect(panel.offsetWidth).to.equal(320);
    expect(place.scrollWidth).to.equal(320);
  });

  it('says through which day the data reach, whatever day it is asked for', async () => {
    const panel = await panelOf(sample, await fixture<HTMLElement>(html`<div lang="en"></div>`));
    const again = oneEvent(panel, 'kpi-readings');
    panel.asOf = '2030-01-01';
    await again;
    await panel.updateComplete;
    expect(panel.renderRoot.querySelector('.sub')?.textContent).to.contain(
      'sprints 41 to 47 · data through 20 Nov 2026',
    );
  });

  it('gives the focus back to the menu when a dialog that it opened is closed', async () => {
    const panel = await panelOf(sample, await fixture<HTMLElement>(html`<div lang="en"></div>`));
    await waitUntil(() => panel.renderRoot.querySelector('.more summary'));
    const menu = panel.renderRoot.querySelector<HTMLElement>('.more summary');
    menu?.click();
    panel.renderRoot.querySelectorAll<HTMLElement>('.menu button')[3]?.click();
    const opened = (): HTMLDialogElement | null => openIn(document);
    await waitUntil(() => opened() !== null);
    opened()?.close();
    await waitUntil(() => opened() === null);
    expect(panel.renderRoot.querySelector(':focus')).to.equal(menu);
  });

  it('follows the language around it, also through the shadow roots of others', async () => {
    const place = await fixture<HTMLElement>(html`<div lang="en-US"><p></p></div>`);
    const root = place.querySelector('p')?.attachShadow({mode: 'open'});
    if (!root) throw new Error('there is no root');
    const panel = await panelOf(sample, root);
    const through = (): string => panel.renderRoot.querySelector('.sub')?.textContent ?? '';
    expect(through()).to.contain('Nov 20, 2026');
    place.lang = 'en-GB';
    await waitUntil(() => through().includes('20 Nov 2026'));
  });

  it('says once what all numbers fail of, and which fail where others do not', async () => {
    const place = await fixture<HTMLElement>(html`<div lang="en"></div>`);
    const errors: KpiErrorEvent[] = [];
    place.addEventListener('kpi-error', event => errors.push(event as KpiErrorEvent));
    const broken = new Error('no storage');
    const failing = (isBroken: (kpi: string) => boolean): Kit =>
      new Proxy(sample, {
        get: (kit, name) => {
          if (name === 'read')
            return (kpi: string, scope: never) => (isBroken(kpi) ? Promise.reject(broken) : kit.read(kpi, scope));
          const value: unknown = Reflect.get(kit, name);
          return typeof value === 'function' ? value.bind(kit) : value;
        },
      });
    const panel = await panelOf(
      failing(() => true),
      place,
    );
    const notices = (): string[] =>
      [...panel.renderRoot.querySelectorAll('.notice.wrong span')].map(notice => notice.textContent ?? '');
    expect(notices()).to.have.length(1);
    expect(notices()[0]).to.match(/^This could not be shown\./);
    expect(errors).to.have.length(1);
    const again = oneEvent(panel, 'kpi-readings');
    panel.kit = failing(kpi => kpi === 'velocity');
    await again;
    await panel.updateComplete;
    expect(notices()).to.have.length(1);
    expect(notices()[0]).to.match(/^Velocity: This could not be shown\./);
  });

  it('keeps its looks where a page writes in capitals, on one line, or resets everything', async () => {
    const place = await fixture<HTMLElement>(html`<div lang="en"></div>`);
    place.style.cssText =
      'text-transform: uppercase; white-space: nowrap; text-indent: 30px; word-spacing: 9px; text-shadow: 2px 2px red';
    const panel = await panelOf(sample, place);
    const summary = panel.renderRoot.querySelector('[part=summary]');
    if (!summary) throw new Error('there is no summary');
    const {textTransform, whiteSpace, textIndent, wordSpacing, textShadow} = getComputedStyle(summary);
    expect([textTransform, whiteSpace, textIndent, wordSpacing, textShadow]).to.deep.equal([
      'none',
      'normal',
      '0px',
      '0px',
      'none',
    ]);
    panel.style.cssText = 'all: initial';
    expect(getComputedStyle(summary).fontFamily).to.contain('system-ui');
  });
});
