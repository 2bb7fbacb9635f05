import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import {type Kit, openKit} from '../../../src/index.ts';
import type {KpiImportEvent} from '../../../widgets/parts/events.ts';
import {startImport} from '../../../widgets/parts/import-hook.ts';
import type {PoKpiPanel} from '../../../widgets/po-kpi-panel/define.ts';
import {waitUntil} from '../../browser/wait.ts';
import '../../../widgets/po-kpi-panel/define.ts';

// Two sprints of two weeks with names only; of three bugs two bear a label that sounds like production.
const items = `Issue key,Summary,Issue Type,Status,Status Category,Created,Resolved,Sprint,Labels,Story Points
A-1,One,Story,Done,Done,2026-09-28,2026-10-07,Blue 1,,3
A-2,Two,Story,Done,Done,2026-09-28,2026-10-16,Blue 1,,5
A-3,Three,Bug,Done,Done,2026-09-28,2026-10-21,Blue 2,prod-bug,1
A-4,Four,Bug,Done,Done,2026-09-28,2026-10-30,Blue 2,,2
A-5,Five,Bug,To Do,To Do,2026-09-28,,Blue 2,prod-bug,
`;

async function kitWithItems(): Promise<Kit> {
  const kit = await openKit({memory: true, now: () => Date.UTC(2026, 10, 9)});
  await kit.import(new File([items], 'export.csv'), {through: '2026-11-01'});
  return kit;
}

async function panelOf(kit: Kit): Promise<PoKpiPanel> {
  const place = await fixture<HTMLElement>(html`<div lang="en"></div>`);
  const panel = document.createElement('po-kpi-panel');
  panel.kit = kit;
  const ready = oneEvent(panel, 'kpi-readings');
  place.append(panel);
  await ready;
  await panel.updateComplete;
  return panel;
}

type Root = Element | DocumentFragment;

async function formIn(root: Root, place = '[part=sprint-sheet]'): Promise<ShadowRoot> {
  const found = (): ShadowRoot | null | undefined => root.querySelector(`${place} kpi-form`)?.shadowRoot;
  await waitUntil(() => found()?.querySelector('form'), 'no form');
  const form = found();
  if (!form) throw new Error('no form');
  return form;
}

function field(root: Root, selector: string): HTMLInputElement {
  const found = root.querySelector<HTMLInputElement>(selector);
  if (!found) throw new Error(`nothing is ${selector}`);
  return found;
}

function texts(root: Root, selector: string): string[] {
  return [...root.querySelectorAll(selector)].map(node => node.textContent?.replace(/\s+/g, ' ').trim() ?? '');
}

function press(root: Root, text: string): void {
  const found = [...root.querySelectorAll('button')].find(button => button.textContent?.trim() === text);
  if (!found) throw new Error(`no button ${text}`);
  found.click();
}

describe('the sprint sheet on a panel', () => {
  it('keeps what somebody types while the cards before it change', async () => {
    const panel = await panelOf(await kitWithItems());
    await waitUntil(() => panel.renderRoot.querySelector('[part=sprint-sheet]'), 'no sheet');
    const form = await formIn(panel.renderRoot as ShadowRoot);
    field(form, 'input[aria-label^="Goal: Blue 1"]').value = 'Half a senten';
    const read = oneEvent(panel, 'kpi-readings');
    panel.setAttribute('kpis', 'throughput velocity');
    await read;
    await panel.updateComplete;
    const now = await formIn(panel.renderRoot as ShadowRoot);
    expect(field(now, 'input[aria-label^="Goal: Blue 1"]').value).to.equal('Half a senten');
  });

  it('stands there with guessed days until it is saved, as one revision that can be undone', async () => {
    const kit = await kitWithItems();
    const panel = await panelOf(kit);
    await waitUntil(() => panel.renderRoot.querySelector('[part=sprint-sheet]'), 'no sheet');
    const form = await formIn(panel.renderRoot as ShadowRoot);
    expect(texts(form, 'tbody th')).to.deep.equal(['Blue 2', 'Blue 1']);
    const start = field(form, 'input[aria-label^="Start: Blue 1"]');
    expect([start.value, start.ariaLabel ?? start.getAttribute('aria-label')]).to.deep.equal([
      '2026-10-05',
      'Start: Blue 1 (guessed)',
    ]);
    await expect(panel).to.be.accessible();

    field(form, 'input[aria-label^="End: Blue 1"]').value = '2026-10-01';
    press(form, 'Save');
    await waitUntil(() => form.querySelector('[role=alert]'));
    expect(texts(form, '[role=alert]')).to.deep.equal(['“Blue 1” ends before it starts.']);

    field(form, 'input[aria-label^="End: Blue 1"]').value = '2026-10-16';
    field(form, 'input[aria-label^="Goal: Blue 1"]').value = '=1+1, "quoted" <b>';
    field(form, 'select[aria-label^="Met: Blue 1"]').value = 'yes';
    field(form, 'input[aria-label^="Points planned: Blue 1"]').value = '8,5';
    const stored = oneEvent(panel, 'kpi-import') as Promise<KpiImportEvent>;
    press(form, 'Save');
    expect((await stored).detail.report).to.include({format: 'iterations', rowsUsed: 2, rowsLeftOut: 0});
    const [first] = await kit.sprintSheet();
    expect(first).to.deep.equal({
      name: 'Blue 1',
      // The project of the keys stands in for the team.
      team: 'A',
      kind: 'sprint',
      start: '2026-10-05',
      end: '2026-10-16',
      goal: '=1+1, "quoted" <b>',
      met: 'yes',
      committed: '8.5',
      guessed: false,
    });
    await waitUntil(() => !panel.renderRoot.querySelector('[part=sprint-sheet]'), 'the sheet stays');
    expect((await kit.read('velocity', {by: 'sprint'})).readings.map(({value}) => value)).to.deep.equal([8, 3]);
    await kit.undo();
    expect((await kit.describe())?.tables.iterations).to.equal(undefined);
  });

  it('goes away where it is skipped, and stays away', async () => {
    const kit = await kitWithItems();
    const panel = await panelOf(kit);
    await waitUntil(() => panel.renderRoot.querySelector('[part=sprint-sheet]'), 'no sheet');
    press(await formIn(panel.renderRoot as ShadowRoot), 'Skip');
    await waitUntil(() => !panel.renderRoot.querySelector('[part=sprint-sheet]'), 'the sheet stays');
    const other = await panelOf(kit);
    expect(other.renderRoot.querySelector('[part=sprint-sheet]')).to.equal(null);
  });
});

describe('the forms of a panel’s refusals', () => {
  it('offer a sprint sheet to fill in where the items name no sprints', async () => {
    const kit = await openKit({memory: true, now: () => Date.UTC(2026, 10, 9)});
    await kit.import('id,title,status,created,finished\n1,One,Done,2026-10-01,2026-10-05\n');
    const panel = await panelOf(kit);
    void startImport({
      host: panel,
      kit,
      dataset: 'default',
      files: [],
      mapping: undefined,
      answers: undefined,
      remedy: 'sprint-sheet',
    });
    const buttons = (): string[] =>
      texts(panel.renderRoot.querySelector('dialog kpi-form')?.shadowRoot ?? panel, 'button');
    await waitUntil(() => buttons().length > 0, 'no way on');
    expect(buttons()).to.deep.equal(['Download a sprint sheet to fill in']);
    await expect(panel).to.be.accessible();
  });

  it('choose which bugs escaped', async () => {
    const kit = await kitWithItems();
    const panel = await panelOf(kit);
    const done = startImport({
      host: panel,
      kit,
      dataset: 'default',
      files: [],
      mapping: undefined,
      answers: undefined,
      remedy: 'escaped-rule',
    });
    await waitUntil(() => panel.renderRoot.querySelector('dialog[open]'), 'no dialog');
    const form = await formIn(panel.renderRoot as ShadowRoot, 'dialog');
    const dialog = panel.renderRoot.querySelector('dialog') as HTMLDialogElement;
    expect(getComputedStyle(dialog).display).to.equal('flex');
    expect(texts(form, '.choice')[0]).to.equal('label “prod-bug” 2 bugs');
    await expect(panel).to.be.accessible();
    press(form, 'Save');
    expect(await done).to.equal(undefined);
    expect(panel.renderRoot.querySelector('dialog')).to.equal(null);
    expect((await kit.questions())[0]).to.deep.include({answer: ['label:prod-bug'], suggested: false});
  });

  it('set targets and note events, and end a target', async () => {
    const kit = await kitWithItems();
    const panel = await panelOf(kit);
    const done = startImport({
      host: panel,
      kit,
      dataset: 'default',
      files: [],
      mapping: undefined,
      answers: undefined,
      remedy: 'targets',
    });
    await waitUntil(() => panel.renderRoot.querySelector('dialog[open]'), 'no dialog');
    const form = await formIn(panel.renderRoot as ShadowRoot, 'dialog');
    press(form, 'Add the target');
    await waitUntil(() => form.querySelector('[role=alert]'));
    const kpi = field(form, 'select[name=kpi]');
    kpi.value = 'on-time';
    kpi.dispatchEvent(new Event('change'));
    await waitUntil(() => texts(form, 'label').some(text => text.startsWith('Value (%)')));
    field(form, 'input[name=value]').value = '82,5 %';
    field(form, 'input[name=from]').value = '2026-01-01';
    field(form, 'input[name=owner]').value = 'Ann "A", B';
    press(form, 'Add the target');
    await waitUntil(() => texts(form, '.kept li span').length === 1, 'no target');
    expect(texts(form, '.kept li span')).to.deep.equal(['On time: 82.5 %, since 1 Jan 2026, Ann "A", B']);

    field(form, 'input[name=date]').value = '2026-10-05';
    field(form, 'input[name=title]').value = '<img src=x onerror=alert(1)>';
    press(form, 'Add it');
    await waitUntil(() => texts(form, '.kept li span').length === 2, 'no event');
    expect(texts(form, '.kept li span')[1]).to.equal('5 Oct 2026: <img src=x onerror=alert(1)>');
    expect(form.querySelector('img')).to.equal(null);
    await expect(panel).to.be.accessible();

    field(form, 'input[name=to]').value = '2026-06-30';
    press(form, 'End it');
    await waitUntil(() => texts(form, '.kept li span')[0]?.includes('1 Jan 2026 to 30 Jun 2026'), 'not ended');
    panel.renderRoot.querySelector<HTMLButtonElement>('.dialog-head button')?.click();
    expect((await done)?.format).to.equal('targets');
  });

  it('help to export, and lead a file in', async () => {
    const kit = await openKit({memory: true, now: () => Date.UTC(2026, 10, 9)});
    const place = await fixture<HTMLElement>(html`<div lang="en"><po-kpi-panel .kit=${kit}></po-kpi-panel></div>`);
    const panel = place.querySelector('po-kpi-panel');
    if (!panel) throw new Error('no panel');
    await waitUntil(() => panel.renderRoot.querySelector('.empty'));
    const done = startImport({
      host: panel,
      kit,
      dataset: 'default',
      files: [new File([items], 'export.csv')],
      mapping: undefined,
      answers: undefined,
      remedy: 'export',
    });
    const steps = (): ShadowRoot | null | undefined => panel.renderRoot.querySelector('kpi-import')?.shadowRoot;
    await waitUntil(() => steps()?.querySelector('.commit'), 'no draft');
    expect(texts(panel.renderRoot as ShadowRoot, '.dialog h3')).to.deep.equal(['Jira', 'Azure DevOps', 'Any table']);
    steps()?.querySelector<HTMLButtonElement>('.commit .main')?.click();
    expect((await done)?.rowsUsed).to.equal(5);
    expect(panel.renderRoot.querySelector('dialog')).to.equal(null);
  });
});
