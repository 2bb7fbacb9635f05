import {aTimeout, expect, fixture, html, oneEvent} from '@open-wc/testing';
import type {Kit} from '../../../src/index.ts';
import type {KpiErrorEvent, KpiSelectEvent} from '../../../widgets/parts/events.ts';
import type {PoKpiPanel} from '../../../widgets/po-kpi-panel/define.ts';
import {waitUntil} from '../../browser/wait.ts';
import '../../../widgets/po-kpi-panel/define.ts';
import {emptyKit, plainRows, sampleKit} from './sample-kit.ts';

let sample: Kit;

before(async () => {
  sample = await sampleKit();
});

async function panelOf(kit: Kit, attributes: Readonly<Record<string, string>> = {}): Promise<PoKpiPanel> {
  const panel = document.createElement('po-kpi-panel');
  for (const [name, value] of Object.entries(attributes)) panel.setAttribute(name, value);
  panel.kit = kit;
  const place = await fixture<HTMLElement>(html`<div lang="en"></div>`);
  const ready = oneEvent(panel, 'kpi-readings');
  place.append(panel);
  await ready;
  await panel.updateComplete;
  return panel;
}

function all(panel: PoKpiPanel, selector: string): HTMLElement[] {
  return [...panel.renderRoot.querySelectorAll<HTMLElement>(selector)];
}

function one(panel: PoKpiPanel, selector: string): HTMLElement {
  const [found] = all(panel, selector);
  if (!found) throw new Error(`nothing is ${selector}`);
  return found;
}

function textOf(panel: PoKpiPanel, selector: string): string {
  return one(panel, selector).textContent?.replace(/\s+/g, ' ').trim() ?? '';
}

describe('a panel of the sample', () => {
  it('shows the signals first, in words and large', async () => {
    const panel = await panelOf(sample);
    const cards = all(panel, '.card[data-kpi]');
    expect(cards.map(card => card.dataset.kpi).slice(0, 2)).to.deep.equal(['cycle-time', 'escaped-defects']);
    expect(cards.filter(card => card.classList.contains('large')).length).to.equal(2);
    expect(cards.length).to.equal(7);
    expect(textOf(panel, '[part=summary]')).to.match(/^▲ Cycle time is above its usual range\./);
    expect(textOf(panel, '.sub')).to.match(/sprints 41 to 47 · data through 20 Nov 2026, loaded 21 Nov · /);
    await expect(panel).to.be.accessible();
  });

  it('is accessible in the dark, too', async () => {
    const panel = await panelOf(sample);
    panel.style.colorScheme = 'dark';
    panel.parentElement?.style.setProperty('background', '#101216');
    await expect(panel).to.be.accessible();
  });

  it('announces signals and readings', async () => {
    const panel = document.createElement('po-kpi-panel');
    panel.kit = sample;
    const signals: string[] = [];
    panel.addEventListener('kpi-signal', event => signals.push(event.detail.kpi));
    const ready = oneEvent(panel, 'kpi-readings');
    const place = await fixture(html`<div></div>`);
    place.append(panel);
    await ready;
    expect(signals).to.deep.equal(['cycle-time', 'escaped-defects']);
    expect(panel.readings.map(({kpi}) => kpi)).to.include('velocity');
  });

  it('shows another horizon, and another team', async () => {
    const panel = await panelOf(sample);
    all(panel, '.segments button')[2]?.click();
    await waitUntil(() => textOf(panel, '.sub').includes('sprints 35 to 47'));
    const team = one(panel, 'select.team');
    if (!(team instanceof HTMLSelectElement)) throw new Error('the team is no select');
    team.value = 'Accounts';
    const again = oneEvent(panel, 'kpi-readings');
    team.dispatchEvent(new Event('change'));
    await again;
    await panel.updateComplete;
    expect(textOf(panel, '.heading')).to.equal('Accounts');
  });

  it('opens the rest below the fold', async () => {
    const panel = await panelOf(sample);
    const before = all(panel, '.card[data-kpi]').length;
    one(panel, '.fold').click();
    await panel.updateComplete;
    expect(all(panel, '.card[data-kpi]').length).to.be.greaterThan(before);
    await expect(panel).to.be.accessible();
  });

  it('gives each chart a name, a value and a table', async () => {
    const panel = await panelOf(sample);
    await waitUntil(() => all(panel, '.chart-figure').length === 7);
    const figures = all(panel, '.chart-figure');
    for (const figure of figures) expect(figure.getAttribute('aria-label')).to.not.equal(null);
    for (const button of all(panel, '.foot-buttons .link:last-child')) button.click();
    await waitUntil(() => all(panel, 'table').length === 7);
    expect(all(panel, '.chart-figure').length).to.equal(0);
    await expect(panel).to.be.accessible();
  });

  it('gathers what the data cannot say, with a remedy each', async () => {
    const panel = await panelOf(sample);
    await waitUntil(() => all(panel, '.refusals li').length > 0);
    for (const item of all(panel, '.refusals li')) expect(item.querySelector('button')).to.not.equal(null);
  });
});

describe('the sheet of a number', () => {
  it('opens from its button, holds the focus, closes with Escape and gives the focus back', async () => {
    const panel = await panelOf(sample);
    const button = one(panel, '[data-kpi=cycle-time] [part=info]');
    button.focus();
    button.click();
    await waitUntil(() => all(panel, 'dialog[open]').length === 1);
    const sheet = textOf(panel, 'dialog');
    for (const words of ['What it says', 'What it is not', 'How it is computed', 'Receipt', 'UTC'])
      expect(sheet).to.contain(words);
    expect(panel.shadowRoot?.activeElement?.closest('dialog')).to.not.equal(null);
    await expect(panel).to.be.accessible();
    one(panel, 'dialog').dispatchEvent(new Event('cancel'));
    const dialog = one(panel, 'dialog');
    if (dialog instanceof HTMLDialogElement) dialog.close();
    await waitUntil(() => all(panel, 'dialog').length === 0);
    expect(panel.shadowRoot?.activeElement).to.equal(button);
  });

  it('opens for every card', async () => {
    const panel = await panelOf(sample);
    one(panel, '.fold').click();
    await panel.updateComplete;
    for (const card of all(panel, '.card[data-kpi]')) {
      card.querySelector<HTMLElement>('[part=info]')?.click();
      await waitUntil(() => all(panel, 'dialog[open]').length === 1);
      expect(textOf(panel, '.dialog-title')).to.not.equal('');
      one(panel, 'dialog .round').click();
      await waitUntil(() => all(panel, 'dialog').length === 0);
    }
  });
});

describe('the items of a number', () => {
  it('are as many as it counted, each with its file and line', async () => {
    const panel = await panelOf(sample);
    const series = panel.readings.find(({kpi}) => kpi === 'cycle-time');
    const selected = oneEvent(panel, 'kpi-select') as Promise<KpiSelectEvent>;
    one(panel, '[data-kpi=cycle-time] .foot-buttons .link').click();
    expect((await selected).detail.kpi).to.equal('cycle-time');
    await waitUntil(() => all(panel, 'dialog tbody tr').length > 0);
    const [counted] = all(panel, 'dialog table');
    expect(counted?.querySelectorAll('tbody tr').length).to.equal(series?.headline?.n);
    expect(textOf(panel, 'dialog')).to.contain('jira-export.csv');
    await expect(panel).to.be.accessible();
  });
});

describe('states', () => {
  it('without data it asks for a file', async () => {
    const kit = await emptyKit();
    const panel = await fixture<PoKpiPanel>(html`<po-kpi-panel .kit=${kit}></po-kpi-panel>`);
    await waitUntil(() => all(panel, '.empty').length === 1);
    expect(textOf(panel, '.empty')).to.contain('Choose a file');
    all(panel, '.empty button')[1]?.click();
    await panel.updateComplete;
    expect(all(panel, '.empty textarea').length).to.equal(1);
    await expect(panel).to.be.accessible();
  });

  it('a file that arrives is shown, and an undo takes it away again', async () => {
    const kit = await emptyKit();
    const panel = await fixture<PoKpiPanel>(html`<po-kpi-panel .kit=${kit}></po-kpi-panel>`);
    await waitUntil(() => all(panel, '.empty').length === 1, 'not empty');
    // Undone while it is still being read, the first file would be given up before it is shown.
    const shown = oneEvent(panel, 'kpi-readings');
    await kit.import(plainRows(60));
    await shown;
    await waitUntil(() => all(panel, '.card[data-kpi]').length > 0, 'not shown');
    await kit.undo();
    await waitUntil(() => all(panel, '.empty').length === 1, 'not undone');
  });

  it('a single item says that no period is complete yet', async () => {
    const kit = await emptyKit();
    await kit.import(
      'id,title,type,status,created,started,finished\n1,One,Story,Done,2026-11-02,2026-11-03,2026-11-06\n',
    );
    const panel = await panelOf(kit);
    expect(textOf(panel, '[data-kpi=cycle-time]')).to.contain('No period is complete yet');
    await expect(panel).to.be.accessible();
  });

  it('a short history gives values and no verdict', async () => {
    const kit = await emptyKit();
    await kit.import(plainRows(30));
    const panel = await panelOf(kit);
    expect(textOf(panel, '[part=summary]')).to.contain('Too little history for a verdict');
    expect(all(panel, '.chip.good, .chip.bad').length).to.equal(0);
  });

  it('old data are said to be old', async () => {
    const kit = await emptyKit(Date.UTC(2026, 11, 24));
    await kit.import(plainRows(30));
    const panel = await panelOf(kit);
    expect(textOf(panel, '.notice.watch')).to.match(/^The data end on 13 Nov 2026, 41 days ago/);
  });

  it('a number that fails leaves its neighbours alone', async () => {
    const broken: Kit = new Proxy(sample, {
      get(target, name) {
        if (name === 'read') {
          const failure = Object.assign(new Error('damaged'), {code: 'data-damaged'});
          return (kpi: string, scope: object) =>
            kpi === 'velocity' ? Promise.reject(failure) : target.read(kpi, scope);
        }
        const value = Reflect.get(target, name) as unknown;
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    const panel = document.createElement('po-kpi-panel');
    panel.kit = broken;
    const failed = oneEvent(panel, 'kpi-error') as Promise<KpiErrorEvent>;
    (await fixture(html`<div></div>`)).append(panel);
    expect((await failed).detail.code).to.equal('data-damaged');
    await waitUntil(() => all(panel, '.card[data-kpi]').length > 0);
    expect(textOf(panel, '.notice.wrong')).to.contain('Velocity');
    expect(all(panel, '[data-kpi=cycle-time]').length).to.equal(1);
  });

  it('a store that does not answer is worded, and tried again', async () => {
    let isBroken = true;
    const kit: Kit = new Proxy(sample, {
      get(target, name) {
        if (name === 'describe' && isBroken)
          return () => Promise.reject(Object.assign(new Error('x'), {code: 'storage-lost'}));
        const value = Reflect.get(target, name) as unknown;
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    const panel = await fixture<PoKpiPanel>(html`<po-kpi-panel .kit=${kit}></po-kpi-panel>`);
    await waitUntil(() => all(panel, '.notice.wrong').length === 1);
    isBroken = false;
    one(panel, '.notice.wrong button').click();
    await waitUntil(() => all(panel, '.card[data-kpi]').length > 0);
    expect(all(panel, '.notice.wrong').length).to.equal(0);
  });

  it('attributes that mean nothing are said and not used', async () => {
    const panel = await panelOf(sample, {
      'as-of': 'soon',
      grain: 'fortnight',
      where: '<img>',
      horizon: 'x',
      kpis: 'velocity,nonsense',
    });
    const notices = all(panel, '.notice').map(notice => notice.textContent ?? '');
    for (const name of ['as-of', 'grain', 'where', 'horizon', 'nonsense']) {
      expect(
        notices.some(text => text.includes(name)),
        name,
      ).to.equal(true);
    }
    expect(all(panel, '.card[data-kpi]').map(card => card.dataset.kpi)).to.deep.equal(['velocity']);
  });

  it('a filter that excludes everything says so, and can be cleared', async () => {
    const panel = await panelOf(sample, {where: 'team=Nobody'});
    expect(textOf(panel, '.notice.watch')).to.contain('No item matches team “Nobody”');
    expect(all(panel, '.card[data-kpi]')).to.deep.equal([]);
    one(panel, '.notice.watch button').click();
    await waitUntil(() => all(panel, '.value').length > 0);
  });
});

describe('in a page', () => {
  it('stays what it is when it is moved, and stops watching when it is taken out', async () => {
    let watching = 0;
    const kit: Kit = new Proxy(sample, {
      get(target, name) {
        if (name === 'watch') {
          return (dataset: string, changed: () => void) => {
            watching++;
            const stop = target.watch(dataset, changed);
            return () => {
              watching--;
              stop();
            };
          };
        }
        const value = Reflect.get(target, name) as unknown;
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    const panel = await panelOf(kit);
    const card = one(panel, '[data-kpi=cycle-time]');
    let count = 0;
    panel.addEventListener('kpi-readings', () => count++);
    const other = await fixture(html`<div></div>`);
    other.append(panel);
    await aTimeout(50);
    expect(one(panel, '[data-kpi=cycle-time]')).to.equal(card);
    expect(count).to.equal(0);
    expect(watching).to.equal(1);
    panel.remove();
    await aTimeout(10);
    expect(watching).to.equal(0);
    other.append(panel);
    await oneEvent(panel, 'kpi-readings');
    expect(watching).to.equal(1);
  });

  it('two panels stand side by side, one of them in a shadow root of somebody else', async () => {
    const first = await panelOf(sample, {where: 'team=Checkout', heading: 'First'});
    const place = await fixture<HTMLElement>(html`<div lang="de"></div>`);
    const second = document.createElement('po-kpi-panel');
    second.kit = sample;
    second.setAttribute('where', 'team=Accounts');
    second.setAttribute('heading', 'Second');
    const root = place.attachShadow({mode: 'open'});
    const ready = oneEvent(second, 'kpi-readings');
    root.append(second);
    await ready;
    await second.updateComplete;
    expect(textOf(first, '.heading')).to.equal('First');
    expect(textOf(second, '.heading')).to.equal('Second');
    expect(getComputedStyle(one(second, '.card')).borderTopWidth).to.equal('1px');
  });

  it('says so where the page hands over what cannot be used', async () => {
    const panel = await panelOf(sample);
    const endless: Record<string, unknown> = {};
    endless.team = endless;
    const failed = oneEvent(panel, 'kpi-error') as Promise<KpiErrorEvent>;
    panel.where = endless as Record<string, string>;
    expect((await failed).detail.code).to.equal('failed');
    expect(textOf(panel, '.notice.wrong')).to.contain('This could not be shown.');
  });

  it('takes its dataset as a property of the attribute’s name, too, as frameworks hand it over', async () => {
    const panel = await panelOf(sample);
    Object.assign(panel, {dataset: 'somewhere'});
    expect(panel.datasetName).to.equal('somewhere');
    await waitUntil(() => panel.renderRoot.querySelector('[part=empty]') !== null);
    panel.setAttribute('data-page', 'board');
    expect(panel.dataset.page).to.equal('board');
    Object.assign(panel, {dataset: undefined});
    await waitUntil(() => panel.renderRoot.querySelector('[part~=card]') !== null);
  });

  it('takes the level of its headings from the page', async () => {
    const panel = await panelOf(sample, {'heading-level': '4'});
    expect(one(panel, '.heading').tagName).to.equal('H4');
    expect(one(panel, '.card-title').tagName).to.equal('H5');
  });

  it('does not scroll sideways at 320 pixels, with compact rows for what is routine', async () => {
    const panel = await panelOf(sample);
    const place = panel.parentElement;
    if (!place) throw new Error('the panel stands nowhere');
    place.style.width = '320px';
    await aTimeout(100);
    await waitUntil(() => place.scrollWidth <= 320, `it is ${place.scrollWidth} pixels wide`);
    const velocity = one(panel, '[data-kpi=velocity]');
    expect(velocity.offsetHeight).to.be.lessThan(110);
    velocity.querySelector<HTMLElement>('.expand')?.click();
    await panel.updateComplete;
    expect(velocity.offsetHeight).to.be.greaterThan(110);
    await waitUntil(() => place.scrollWidth <= 320);
    await expect(panel).to.be.accessible();
  });

  it('is registered once, however often it is asked for, and under another name, too', async () => {
    const {define} = await import('../../../widgets/po-kpi-panel/define.ts');
    define();
    define('other-kpi-panel');
    expect(customElements.get('other-kpi-panel')).to.not.equal(undefined);
    const {warn} = console;
    const warnings: unknown[] = [];
    console.warn = (...values) => warnings.push(...values);
    define('not valid', customElements);
    define('not valid', customElements);
    console.warn = warn;
    expect(warnings).to.deep.equal(['<not valid> cannot be registered: the name is not valid.']);
  });
});
