import {expect, fixture, html} from '@open-wc/testing';
import type {PoKpiPanel} from '../../../widgets/po-kpi-panel/define.ts';
import {waitUntil} from '../../browser/wait.ts';
import '../../../widgets/po-kpi-panel/define.ts';
import {emptyKit, plainRows} from './sample-kit.ts';

describe('an import that is undone from the menu', () => {
  function click(panel: PoKpiPanel, selector: string, text: string): void {
    const buttons = [...panel.renderRoot.querySelectorAll<HTMLButtonElement>(selector)];
    const found = buttons.find(button => button.textContent?.trim() === text);
    if (!found) throw new Error(`no button ${text}`);
    found.click();
  }

  it('can be put in force again, whether data are left or not', async () => {
    const kit = await emptyKit();
    await kit.import(plainRows(1));
    await kit.import('date,title\n2026-10-05,Release freeze\n');
    const panel = await fixture<PoKpiPanel>(html`<po-kpi-panel lang="en" .kit=${kit}></po-kpi-panel>`);
    const entries = async (): Promise<readonly (string | undefined)[]> => {
      await waitUntil(() => panel.renderRoot.querySelector('[aria-busy=false]') !== null);
      return [...panel.renderRoot.querySelectorAll('.menu button')].map(({textContent}) => textContent?.trim());
    };
    await waitUntil(() => panel.renderRoot.querySelector('.menu button') !== null);
    expect(await entries()).not.to.include('Redo import');
    click(panel, '.menu button', 'Undo import');
    await waitUntil(() => panel.renderRoot.querySelector('.menu')?.textContent?.includes('Redo import'));
    click(panel, '.menu button', 'Undo import');
    await waitUntil(() => panel.renderRoot.querySelector('.empty')?.textContent?.includes('was undone'));
    expect(await kit.describe()).to.equal(undefined);
    await expect(panel).to.be.accessible();
    click(panel, '.empty button', 'Redo import');
    await waitUntil(() => panel.renderRoot.querySelector('.menu')?.textContent?.includes('Redo import'));
    click(panel, '.menu button', 'Redo import');
    await waitUntil(async () => !(await entries()).includes('Redo import'));
    expect((await kit.describe())?.tables.events).to.equal(1);
  });
});
