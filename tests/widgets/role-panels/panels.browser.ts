import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import type {Kit} from '../../../src/index.ts';
import {openKit} from '../../../src/index.ts';
import {waitUntil} from '../../browser/wait.ts';
import '../../../widgets/ai-pm-kpi-panel/define.ts';
import '../../../widgets/ai-po-kpi-panel/define.ts';
import '../../../widgets/cpo-kpi-panel/define.ts';
import {KpiErrorEvent} from '../../../widgets/parts/events.ts';
import type {RolePanel} from '../../../widgets/parts/role-panel.ts';
import '../../../widgets/pm-kpi-panel/define.ts';
import '../../../widgets/po-kpi-panel/define.ts';
import '../../../widgets/product-kpi-panel/define.ts';
import '../../../widgets/program-kpi-panel/define.ts';
import {companyKit} from './company-kit.ts';

interface Panel {
  readonly name: string;
  readonly tag: keyof HTMLElementTagNameMap;
  readonly attributes: Readonly<Record<string, string>>;
  /** A card and what its picture is. */
  readonly picture: readonly [kpi: string, selector: string];
  /** A word of the files that an empty panel asks for. */
  readonly asksFor: RegExp;
}

const panels: readonly Panel[] = [
  {name: 'po', tag: 'po-kpi-panel', attributes: {}, picture: ['cycle-time', '.chart-figure'], asksFor: /board/},
  {
    name: 'pm',
    tag: 'pm-kpi-panel',
    attributes: {},
    picture: ['mrr-movements', '.chart-figure'],
    asksFor: /subscriptions/,
  },
  {name: 'cpo', tag: 'cpo-kpi-panel', attributes: {}, picture: ['mrr', '.chart-figure'], asksFor: /each product/},
  {
    name: 'cpo by team',
    tag: 'cpo-kpi-panel',
    attributes: {'rows-by': 'team'},
    picture: ['throughput', '.chart-figure'],
    asksFor: /your teams/,
  },
  {
    name: 'program',
    tag: 'program-kpi-panel',
    attributes: {},
    picture: ['features-finished', '.chart-figure'],
    asksFor: /increments/,
  },
  {
    name: 'ai-po',
    tag: 'ai-po-kpi-panel',
    attributes: {},
    picture: ['precision', '.chart-figure'],
    asksFor: /evaluation/,
  },
  {
    name: 'ai-pm',
    tag: 'ai-pm-kpi-panel',
    attributes: {},
    picture: ['break-even', '.chart-figure'],
    asksFor: /groups of people/,
  },
  {name: 'product', tag: 'product-kpi-panel', attributes: {}, picture: ['nps', '.chart-figure'], asksFor: /business/},
];

let company: Kit;

before(async function load() {
  company = await companyKit();
});

async function panelOf({tag, attributes}: Panel, kit: Kit, width = 1200): Promise<RolePanel> {
  const panel = document.createElement(tag) as RolePanel;
  for (const [name, value] of Object.entries(attributes)) panel.setAttribute(name, value);
  panel.kit = kit;
  const place = await fixture<HTMLElement>(html`<div lang="en"></div>`);
  place.style.width = `${width}px`;
  const ready = oneEvent(panel, 'kpi-readings');
  place.append(panel);
  if (kit === company) await ready;
  await panel.updateComplete;
  return panel;
}

function all(panel: RolePanel, selector: string): HTMLElement[] {
  return [...panel.renderRoot.querySelectorAll<HTMLElement>(selector)];
}

async function unfold(panel: RolePanel): Promise<void> {
  for (const fold of all(panel, '.fold')) fold.click();
  await panel.updateComplete;
  await waitUntil(() => all(panel, '.card .skeleton').length === 0, 'cards are still on their way');
}

for (const one of panels) {
  describe(`the panel of ${one.name}`, () => {
    it('shows every number or says why not, and passes the audit, also in the dark', async function audit() {
      const errors: string[] = [];
      const heard = (event: Event): void => {
        if (event instanceof KpiErrorEvent) errors.push(event.detail.message);
      };
      document.addEventListener('kpi-error', heard);
      const panel = await panelOf(one, company);
      await unfold(panel);
      document.removeEventListener('kpi-error', heard);
      expect(errors).to.deep.equal([]);
      const cards = all(panel, '.card[data-kpi]');
      expect(cards.length).to.be.greaterThan(6);
      for (const card of cards) {
        const said = card.querySelector('.value span, .reason')?.textContent?.trim() ?? '';
        expect(said, card.dataset.kpi).to.not.equal('');
        expect(said, card.dataset.kpi).to.not.match(/NaN|Infinity|undefined|It cannot be computed/);
      }
      const [kpi, selector] = one.picture;
      expect(panel.renderRoot.querySelector(`[data-kpi=${kpi}] ${selector}`), kpi).to.not.equal(null);
      await expect(panel).to.be.accessible();
      panel.style.colorScheme = 'dark';
      panel.parentElement?.style.setProperty('background', '#101216');
      await expect(panel).to.be.accessible();
    });

    it('says all of it as tables, too', async function tables() {
      const panel = await panelOf(one, company);
      await unfold(panel);
      const pictures = all(panel, '.chart-figure').length;
      for (const button of all(panel, '.foot-buttons button.link:last-child'))
        if (/table/.test(button.textContent ?? '')) button.click();
      await waitUntil(() => all(panel, '.chart-figure').length === 0, 'a chart has no table');
      expect(pictures).to.be.greaterThan(0);
      await waitUntil(() => all(panel, 'table').length >= pictures, 'a table is missing');
      await expect(panel).to.be.accessible();
    });

    it('fits 320 pixels without scrolling sideways', async function narrow() {
      const panel = await panelOf(one, company, 320);
      await unfold(panel);
      for (const button of all(panel, '.expand[aria-expanded=false]')) button.click();
      await panel.updateComplete;
      const edge = panel.getBoundingClientRect().right + 0.5;
      const wide = all(panel, '.card, .head, .box, select, button').filter(
        element => element.getBoundingClientRect().right > edge && !element.closest('.chart-scroll, .scroll'),
      );
      expect(wide.map(element => element.outerHTML.slice(0, 80))).to.deep.equal([]);
      all(panel, '.more summary')[0]?.click();
      await panel.updateComplete;
      const menu = all(panel, '.menu')[0]?.getBoundingClientRect();
      expect(menu?.left).to.be.at.least(panel.getBoundingClientRect().left - 0.5);
      expect(menu?.right).to.be.at.most(edge);
    });

    it('keeps its heading on a line and its verdicts whole, whatever room it has', async function rooms() {
      const panel = await panelOf(one, company, 320);
      await unfold(panel);
      for (const width of [320, 520, 720, 930, 1000]) {
        const place = panel.parentElement;
        if (place) place.style.width = `${width}px`;
        const [heading] = all(panel, '.heading');
        // One line is 24 pixels high.
        expect(heading?.offsetHeight, `heading at ${width}`).to.be.lessThan(30);
        const cut = all(panel, '.chip').filter(chip => {
          const list = chip.closest('.notes')?.getBoundingClientRect();
          return list && chip.getBoundingClientRect().right > list.right + 0.5;
        });
        expect(
          cut.map(chip => chip.textContent),
          `verdicts at ${width}`,
        ).to.deep.equal([]);
        for (const table of all(panel, '.portfolio .chart-scroll'))
          expect(table.scrollWidth, `portfolio at ${width}`).to.equal(table.clientWidth);
        for (const name of all(panel, '.portfolio-name'))
          expect(name.offsetHeight, `${name.textContent} at ${width}`).to.be.lessThan(24);
      }
    });

    it('asks for its files where there are none', async () => {
      const panel = await panelOf(one, await openKit({memory: true}));
      await waitUntil(() => all(panel, '[part=empty]').length === 1);
      expect(all(panel, '[part=empty]')[0]?.textContent).to.match(one.asksFor);
      await expect(panel).to.be.accessible();
    });

    it('opens the sheet of each number, with its example', async function sheets() {
      const panel = await panelOf(one, company);
      const [kpi] = one.picture;
      await unfold(panel);
      panel.renderRoot.querySelector<HTMLElement>(`[data-kpi=${kpi}] [part=info]`)?.click();
      await waitUntil(() => all(panel, 'dialog[open] details').length > 0, 'no example on the sheet');
      await expect(panel).to.be.accessible();
    });
  });
}

describe('a card', () => {
  it('is split by a dimension, and whole again', async function split() {
    const [, pm] = panels;
    if (!pm) throw new Error('there is no panel');
    const panel = await panelOf(pm, company);
    const select = (): HTMLSelectElement | null => panel.renderRoot.querySelector('[data-kpi=nps] select.split');
    await waitUntil(() => select() !== null);
    const choose = (value: string): void => {
      const list = select();
      if (!list) throw new Error('there is no list');
      list.value = value;
      list.dispatchEvent(new Event('change'));
    };
    const dimension = select()?.options[1]?.value ?? '';
    expect(dimension).to.not.equal('');
    const before = panel.readings.find(({kpi}) => kpi === 'nps')?.headline?.value;
    choose(dimension);
    await waitUntil(() => panel.readings.find(({kpi}) => kpi === 'nps')?.receipt.split === dimension, 'not split');
    expect(panel.readings.find(({kpi}) => kpi === 'nps')?.headline?.value).to.equal(before);
    choose('');
    await waitUntil(() => panel.readings.find(({kpi}) => kpi === 'nps')?.receipt.split === undefined, 'not whole');
  });
});
