import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import {type Kit, openKit} from '../../../src/index.ts';
import {KpiErrorEvent} from '../../../widgets/parts/events.ts';
import {waitUntil} from '../../browser/wait.ts';
import {companyKit} from './company-kit.ts';
import {all, createPanel, kitWith, nameOf, one, roleElements, showIn} from './role-elements.ts';

let company: Kit;
/** Holds what no role of revenue, models or programmes can use, and lacks what boards should have. */
let thin: Kit;

before(async function load() {
  company = await companyKit();
  thin = await openKit({memory: true, now: () => Date.UTC(2026, 10, 21, 9)});
  await thin.import('id,title,type,status,created\n1,One,Story,To Do,2026-11-02\n2,Two,Bug,To Do,2026-11-03\n');
});

const place = (): Promise<HTMLElement> => fixture<HTMLElement>(html`<div lang="en"></div>`);

for (const element of roleElements) {
  describe(`the states of ${nameOf(element)}`, () => {
    it('empty: it asks for a file without an error, and takes a pasted one', async function empty() {
      const panel = createPanel(element);
      panel.kit = await openKit({memory: true, now: () => Date.UTC(2026, 10, 21, 9)});
      const errors: Event[] = [];
      panel.addEventListener('kpi-error', event => errors.push(event));
      (await place()).append(panel);
      await one(panel, '[part=empty]');
      expect(all(panel, '.card, .segments, select, .more')).to.deep.equal([]);
      expect(all(panel, '[part=panel]')[0]?.ariaBusy).to.equal('false');
      expect(errors).to.deep.equal([]);
      await panel.kit.import(element.file);
      await one(panel, `[data-kpi=${element.fromFile}] .value`);
      expect(all(panel, '[part=empty]')).to.deep.equal([]);
    });

    it('loading: cards of their final size stand there, and say that they are busy', async function loading() {
      const panel = createPanel(element);
      let release = (): void => undefined;
      const held = new Promise<void>(resolve => {
        release = resolve;
      });
      panel.kit = kitWith(company, {read: (...asked) => held.then(() => company.read(...asked))});
      const ready = oneEvent(panel, 'kpi-readings');
      (await place()).append(panel);
      // A programme asks first whether it has increments.
      await one(panel, element.tag === 'program-kpi-panel' ? '[part=panel]' : '.card[aria-busy=true] .skeleton');
      expect(all(panel, '[part=panel]')[0]?.ariaBusy).to.equal('true');
      expect(all(panel, '.value, .notice.wrong')).to.deep.equal([]);
      release();
      await ready;
      await one(panel, `[data-kpi=${element.kpi}] .value`);
      expect(all(panel, '[part=panel]')[0]?.ariaBusy).to.equal('false');
      await waitUntil(() => all(panel, '.card[aria-busy=true]').length === 0, 'a card stays busy');
    });

    it('refused: every number says what it lacks, and the remedies open', async function refused() {
      const panel = createPanel(element);
      panel.kit = thin;
      await showIn(await place(), panel);
      await one(panel, '.refusals li');
      const reasons = new Set(panel.readings.map(({why}) => why));
      expect(reasons.has('needs-table') || reasons.has('needs-column'), [...reasons].join()).to.equal(true);
      for (const item of all(panel, '.refusals li')) {
        expect(item.querySelector('b')?.textContent?.trim()).to.not.equal('');
        expect(item.querySelector('p')?.textContent).to.not.match(/It cannot be computed|undefined/);
        expect(item.querySelector('button'), item.textContent ?? '').to.not.equal(null);
      }
      const button = await one(panel, '.refusals button');
      button.focus();
      button.click();
      const dialog = await one(panel, 'dialog[open]');
      if (dialog instanceof HTMLDialogElement) dialog.close();
      await waitUntil(() => all(panel, 'dialog').length === 0, 'it stays open');
      expect(panel.shadowRoot?.activeElement).to.equal(button);
    });

    it('stale: it says how old the data are, unless the page chose the day', async function stale() {
      const panel = createPanel(element);
      panel.kit = kitWith(company, {now: () => Date.UTC(2028, 0, 1)});
      await showIn(await place(), panel);
      expect(all(panel, '.notice.watch')[0]?.textContent).to.match(/The data end on \d+ \w+ 2026, \d{3} days ago/);
      expect(all(panel, `[data-kpi=${element.kpi}] .value`)).to.have.length(1);
      const again = oneEvent(panel, 'kpi-readings');
      panel.asOf = '2026-11-20';
      await again;
      await panel.updateComplete;
      expect(all(panel, '.notice.watch')).to.deep.equal([]);
    });

    it('wrong attributes: each is said, told to the page once, and not used', async function wrong() {
      const bad = {'as-of': 'soon', grain: 'fortnight', where: '<img>', horizon: 'x', kpis: `${element.kpi},nonsense`};
      const panel = createPanel(element, bad);
      panel.kit = company;
      const messages: string[] = [];
      panel.addEventListener('kpi-error', event => {
        if (event instanceof KpiErrorEvent) messages.push(event.detail.message);
      });
      await showIn(await place(), panel);
      const notices = all(panel, '.notice').map(({textContent}) => textContent ?? '');
      for (const name of ['as-of', 'grain', 'where', 'horizon', 'nonsense'])
        expect(
          notices.some(text => text.includes(name)),
          name,
        ).to.equal(true);
      expect(messages).to.have.length(5);
      expect(all(panel, '.card[data-kpi]').map(({dataset}) => dataset.kpi)).to.deep.equal([element.kpi]);
      panel.requestUpdate();
      await panel.updateComplete;
      expect(messages).to.have.length(5);
    });

    it('rows of the page: they are shown and stored nowhere', async function rows() {
      const stored = async (): Promise<number> => (await indexedDB.databases()).length;
      const before = await stored();
      const panel = createPanel(element);
      panel.rows = element.file;
      await showIn(await place(), panel);
      await one(panel, `[data-kpi=${element.fromFile}] .value`);
      await one(panel, '.more');
      // Nothing that would change the data: tables and paper only.
      expect(all(panel, '.menu button')).to.have.length(2);
      expect(all(panel, '[part=sprint-sheet]')).to.deep.equal([]);
      expect(await stored()).to.equal(before);
    });

    it('moved it stays as it is; taken out it stops watching; put in again it reads again', async function moved() {
      let watching = 0;
      const kit = kitWith(company, {
        watch(dataset, changed) {
          watching++;
          const stop = company.watch(dataset, changed);
          return () => {
            watching--;
            stop();
          };
        },
      });
      const panel = createPanel(element);
      panel.kit = kit;
      await showIn(await place(), panel);
      const [card] = all(panel, `[data-kpi=${element.kpi}]`);
      expect(card).to.not.equal(undefined);
      const other = await place();
      other.append(panel);
      await panel.updateComplete;
      expect(all(panel, `[data-kpi=${element.kpi}]`)[0]).to.equal(card);
      expect(watching).to.equal(1);
      panel.remove();
      await waitUntil(() => watching === 0, 'it goes on watching');
      await showIn(other, panel);
      expect(watching).to.equal(1);
      expect(all(panel, `[data-kpi=${element.kpi}] .value`)).to.have.length(1);
    });

    it('by the keyboard: the header, a card’s sheet, and back', async function keyboard() {
      const panel = createPanel(element);
      panel.kit = company;
      await showIn(await place(), panel);
      await one(panel, '.more summary');
      const controls = all(panel, '[part=controls] button:not(.menu button), [part=controls] select, .more summary');
      for (const control of [...controls, await one(panel, `[data-kpi=${element.kpi}] [part=info]`)]) {
        control.focus();
        expect(panel.shadowRoot?.activeElement, control.outerHTML.slice(0, 80)).to.equal(control);
        expect(control.tabIndex).to.equal(0);
      }
      const button = await one(panel, `[data-kpi=${element.kpi}] [part=info]`);
      button.click();
      const dialog = await one(panel, 'dialog[open]');
      expect(dialog.contains(panel.shadowRoot?.activeElement ?? null)).to.equal(true);
      expect(dialog.getAttribute('aria-label')).to.not.equal('');
      if (dialog instanceof HTMLDialogElement) dialog.close();
      await waitUntil(() => all(panel, 'dialog').length === 0, 'it stays open');
      expect(panel.shadowRoot?.activeElement).to.equal(button);
    });
  });
}

it('says so where the rows of the portfolio are asked to be something else', async () => {
  const element = roleElements.find(({attributes}) => attributes['rows-by']);
  if (!element) throw new Error('there is no portfolio');
  const panel = createPanel(element, {'rows-by': 'month'});
  panel.kit = company;
  const failed = oneEvent(panel, 'kpi-error') as Promise<KpiErrorEvent>;
  await showIn(await place(), panel);
  expect((await failed).detail).to.include({
    code: 'bad-attribute',
    message: 'The attribute rows-by cannot be “month”. It is not used.',
  });
  expect(all(panel, '.notice.watch')[0]?.textContent).to.contain('rows-by');
});

it('has teams as rows, too, where the attribute is called rows', async () => {
  const element = roleElements.find(({attributes}) => attributes['rows-by']);
  if (!element) throw new Error('there is no portfolio');
  const panel = createPanel(element, {rows: 'team'});
  panel.removeAttribute('rows-by');
  panel.kit = company;
  await showIn(await place(), panel);
  const isOf = (role: string): boolean => all(panel, '.panel')[0]?.textContent?.includes(role) === true;
  await waitUntil(() => isOf('Chief product owner'), 'no teams');
  panel.setAttribute('rows', 'product');
  await waitUntil(() => isOf('Chief product officer'), 'teams stay');
});
