import {expect, fixture, html} from '@open-wc/testing';
import type {PoKpiPanel} from '../../../widgets/po-kpi-panel/define.ts';
import {waitUntil} from '../../browser/wait.ts';
import '../../../widgets/po-kpi-panel/define.ts';
import {emptyKit, plainRows} from './sample-kit.ts';

const values = ['kpi,date,value,unit,better'];
for (let month = 1; month <= 10; month++) {
  const date = `2026-${String(month).padStart(2, '0')}-01`;
  values.push(`Velocity,${date},${30 + month},,`, `Happiness of the team,${date},${7 + (month % 3) / 10},number,up`);
}

describe('ready-made values', () => {
  it('are shown where the data hold nothing better, and those of nobody in a group of their own', async () => {
    const kit = await emptyKit();
    await kit.import(values.join('\n'));
    const panel = await fixture<PoKpiPanel>(html`<po-kpi-panel .kit=${kit}></po-kpi-panel>`);
    await waitUntil(() => panel.renderRoot.querySelector('[part=own] .value') !== null);
    const own = panel.renderRoot.querySelector('[part=own]');
    expect(own?.textContent).to.contain('Happiness of the team');
    expect(panel.renderRoot.querySelector('[data-kpi=velocity] .value')?.textContent).to.contain('40');
    await expect(panel).to.be.accessible();
  });
});

it('gives a long list of refusals a row of its own', async () => {
  const kit = await emptyKit();
  await kit.import(plainRows(40));
  const panel = await fixture<PoKpiPanel>(html`<po-kpi-panel .kit=${kit}></po-kpi-panel>`);
  const list = () => panel.renderRoot.querySelector('[part=refusals]');
  await waitUntil(() => list() !== null && panel.renderRoot.querySelector('[aria-busy=false]') !== null);
  expect(list()?.querySelectorAll('li').length).to.be.greaterThan(4);
  expect(list()?.className).to.contain('span-12');
});
