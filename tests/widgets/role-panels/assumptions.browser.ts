import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import {type Kit, openKit} from '../../../src/index.ts';
import type {KpiImportEvent} from '../../../widgets/parts/events.ts';
import type {RolePanel} from '../../../widgets/parts/role-panel.ts';
import {waitUntil} from '../../browser/wait.ts';
import {all, createPanel, one, roleElements, showIn} from './role-elements.ts';

/*
 * Four customers at 100 a month since August; D leaves in December, E begins in March. Of the six months before March one lost 1 of 4: mean churn
 * 25 % ÷ 6, lifetime 24 months. ARPA 100: with a margin of half, 100 × 0.5 × 24 = 1,200; without any margin, as ChartMogul has it, 2,400.
 */
const subscriptions = `subscription_id,customer_id,start_date,end_date,amount,currency,interval
S-1,A,2025-08-01,,100,EUR,month
S-2,B,2025-08-01,,100,EUR,month
S-3,C,2025-08-01,,100,EUR,month
S-4,D,2025-08-01,2025-12-10,100,EUR,month
S-5,E,2026-03-31,,100,EUR,month
`;

let kit: Kit;
let panel: RolePanel;

const textOf = (selector: string): string => all(panel, selector)[0]?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

function button(root: ParentNode, text: RegExp): HTMLButtonElement {
  const found = [...root.querySelectorAll('button')].find(({textContent}) => text.test(textContent?.trim() ?? ''));
  if (!found) throw new Error(`no button ${text}`);
  return found;
}

function fill(form: ParentNode, name: string, value: string): void {
  const field = form.querySelector<HTMLInputElement | HTMLSelectElement>(`[name=${name}]`);
  if (!field) throw new Error(`no field ${name}`);
  field.value = value;
}

/** The dialog's form, as soon as it has read what is stored. */
async function formOf(dialog: HTMLElement): Promise<HTMLFormElement> {
  const found = (): HTMLFormElement | null | undefined =>
    dialog.querySelector('kpi-form')?.shadowRoot?.querySelector('form');
  await waitUntil(() => found(), 'no form');
  const form = found();
  if (!form) throw new Error('no form');
  return form;
}

async function openSheet(): Promise<HTMLElement> {
  (await one(panel, '[data-kpi=clv] [part=info]')).click();
  const dialog = await one(panel, 'dialog[open]');
  await waitUntil(() => /like ChartMogul/.test(dialog.textContent ?? ''), 'no other definition');
  return dialog;
}

/** The sheet's lines of definitions: what each is called, its value and how far it is from the one in force. */
function definitionsOn(dialog: HTMLElement): string[] {
  const table = [...dialog.querySelectorAll('table')].find(one => /like ChartMogul/.test(one.textContent ?? ''));
  return [...(table?.querySelectorAll('tbody tr') ?? [])].map(
    row => row.textContent?.replace(/\s+/g, ' ').trim() ?? '',
  );
}

before(async () => {
  kit = await openKit({memory: true, now: () => Date.UTC(2026, 3, 1, 9)});
  await kit.import(subscriptions, {through: '2026-03-31'});
});

describe('a number that rests on what no file says', () => {
  beforeEach(async () => {
    const element = roleElements.find(({tag}) => tag === 'pm-kpi-panel');
    if (!element) throw new Error('there is no panel');
    panel = createPanel(element, {kpis: 'clv,arpa'});
    panel.kit = kit;
    await showIn(await fixture<HTMLElement>(html`<div lang="en"></div>`), panel);
  });

  it('is refused, asks in place, and stands there once the margin is stated with its day', async () => {
    const ask = await one(panel, '.refusals button');
    expect(textOf('.refusals')).to.contain('Customer lifetime value');
    expect(all(panel, '[data-kpi=clv] .value')).to.deep.equal([]);
    ask.click();
    const dialog = await one(panel, 'dialog[open]');
    const form = await formOf(dialog);
    await expect(panel).to.be.accessible();

    // A margin without a day is none.
    fill(form, 'value', '50');
    form.requestSubmit();
    const wrong = (): Element | null => form.querySelector('[role=alert]');
    await waitUntil(wrong);
    expect((await kit.describe())?.tables.assumptions).to.equal(undefined);

    fill(form, 'value', '50 %');
    fill(form, 'from', '2025-01-01');
    fill(form, 'owner', 'Finance');
    form.requestSubmit();
    const kept = (): string => dialog.querySelector('kpi-form')?.shadowRoot?.querySelector('.kept')?.textContent ?? '';
    await waitUntil(kept, 'nothing is kept');
    expect(kept().replace(/\s+/g, ' ').trim()).to.match(/^Gross margin: 50 %, since 1 Jan 2025, Finance$/);
    expect(wrong()).to.equal(null);
    const told = oneEvent(panel, 'kpi-import') as Promise<KpiImportEvent>;
    if (dialog instanceof HTMLDialogElement) dialog.close();
    expect((await told).detail.report).to.include({rowsUsed: 1, rowsLeftOut: 0});

    await one(panel, '[data-kpi=clv] .value');
    expect(textOf('[data-kpi=clv] .value')).to.contain('1,200');
    expect(all(panel, '.refusals')).to.deep.equal([]);
  });

  it('has another value by another definition: both are shown, and the switch changes the one in force', async () => {
    const sheet = await openSheet();
    expect(definitionsOn(sheet)[0]).to.match(/^kpi-kit · .*1,200/);
    expect(definitionsOn(sheet)[1]).to.match(/^like ChartMogul .*2,400.*1,200/);
    expect(sheet.textContent).to.contain('No gross margin');
    await expect(panel).to.be.accessible();
    button(sheet, /^Use/).click();
    await waitUntil(() => textOf('[data-kpi=clv] .value').includes('2,400'), 'the value stays');
    expect(all(panel, 'dialog')).to.deep.equal([]);
    expect((await kit.describe())?.conventions.profile).to.equal('chartmogul-like');

    const again = await openSheet();
    expect(definitionsOn(again)[0]).to.match(/^like ChartMogul · .*2,400/);
    expect(definitionsOn(again)[1]).to.match(/^kpi-kit .*1,200.*1,200/);
    button(again, /^Use/).click();
    await waitUntil(() => textOf('[data-kpi=clv] .value').includes('1,200'), 'no way back');
  });
});
