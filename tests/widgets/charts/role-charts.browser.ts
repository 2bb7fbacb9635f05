import {expect, html} from '@open-wc/testing';
import {chartFigure} from '../../../widgets/charts/figure.ts';
import * as charts from '../../../widgets/charts/role-charts.ts';
import {firstView, type TableView} from '../../../widgets/charts/table-template.ts';
import {figureOf, frames, hostOf, press, tipOf} from './chart-host.ts';
import * as data from './role-data.ts';

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
const ignore = (): void => {};

const figures = {
  waterfall: chartFigure({chart: charts.waterfall, data: data.movements, height: 220, label: 'MRR movements'}),
  stacks: chartFigure({chart: charts.stackedBars, data: data.flows, height: 200, label: 'Gained and lost'}),
  funnel: chartFigure({chart: charts.funnel, data: data.trials, height: 90, label: 'Conversion'}),
  answers: chartFigure({chart: charts.answerBars, data: data.scores, height: 220, label: 'NPS by month'}),
  answer: chartFigure({chart: charts.answerBar, data: data.answers, height: 70, label: 'NPS'}),
  ranges: chartFigure({chart: charts.rangeRows, data: data.plans, height: 90, label: 'NPS by plan'}),
  lifetime: chartFigure({chart: charts.rangeRows, data: data.lifetime, height: 60, label: 'Lifetime value'}),
  quality: chartFigure({chart: charts.qualityRuns, data: data.runs, height: 190, label: 'F1'}),
  bias: chartFigure({chart: charts.biasGaps, data: data.rates, height: 120, label: 'Bias'}),
  costs: chartFigure({chart: charts.breakEven, data: data.costs, height: 200, label: 'Build or buy'}),
};
const tables = {
  cohorts: charts.heatTable(data.cohorts),
  portfolio: charts.portfolioTemplate(data.products, firstView, {compare}, ignore),
  objectives: charts.objectivesTemplate(data.objectives),
};

describe('every chart of the other roles', () => {
  for (const [name, figure] of Object.entries(figures)) {
    it(`${name} is accessible, and draws nothing beyond its place at 256 to 900 pixels`, async () => {
      const host = await hostOf();
      const root = host.show(html`${figure}`);
      await frames();
      await expect(host).to.be.accessible();
      for (const width of [256, 520, 900]) {
        host.style.setProperty('width', `${width}px`);
        await frames(3);
        const chart = root.querySelector('.chart');
        expect(chart?.getAttribute('width')).to.equal(String(width));
        const place = host.getBoundingClientRect();
        for (const shape of chart?.children ?? []) {
          const box = shape.getBoundingClientRect();
          expect(box.left, `${shape.outerHTML} at ${width}`).to.be.at.least(place.left - 2.5);
          expect(box.right, `${shape.outerHTML} at ${width}`).to.be.at.most(place.right + 2.5);
          expect(box.bottom, `${shape.outerHTML} at ${width}`).to.be.at.most(place.bottom + 1);
        }
      }
    });
  }

  for (const [name, table] of Object.entries(tables)) {
    it(`${name} is accessible, and has room in 256 pixels in both directions of writing`, async () => {
      const host = await hostOf();
      const root = host.show(html`${table}`);
      await frames();
      await expect(host).to.be.accessible();
      host.style.setProperty('width', '256px');
      for (const direction of ['ltr', 'rtl']) {
        host.dir = direction;
        await frames(2);
        const place = host.getBoundingClientRect();
        for (const element of root.querySelectorAll('td:not(.empty), li, button, svg')) {
          // Bars are not shown where names and numbers need their room.
          if (element.getClientRects().length === 0) continue;
          const box = element.getBoundingClientRect();
          expect(box.left, `${element.outerHTML} ${direction}`).to.be.at.least(place.left - 7);
          expect(box.right, `${element.outerHTML} ${direction}`).to.be.at.most(place.right + 7);
        }
      }
    });
  }

  it('has no text under 12 pixels', async () => {
    for (const template of [...Object.values(figures), ...Object.values(tables)]) {
      const host = await hostOf();
      const root = host.show(html`${template}`);
      await frames();
      for (const element of root.querySelectorAll('text, td, th, span, button, p, li')) {
        expect(Number.parseFloat(getComputedStyle(element).fontSize), element.outerHTML).to.be.at.least(12);
      }
    }
  });

  it('goes by keys, row by row where it has rows', async () => {
    const {figure} = await figureOf({chart: charts.funnel, data: data.trials, height: 90, label: 'Conversion'});
    figure.focus();
    press(figure, 'ArrowUp');
    expect(tipOf(figure)).to.equal('Visited pricing: 18,240');
    figure.blur();
  });
});

describe('the portfolio', () => {
  it('is sorted by the head of a column, and stays a table as blocks', async () => {
    const host = await hostOf();
    let view: TableView = firstView;
    const show = (): ShadowRoot =>
      host.show(
        charts.portfolioTemplate(data.products, view, {compare}, next => {
          view = next;
          show();
        }),
      );
    const root = show();
    const names = (): (string | null)[] =>
      [...root.querySelectorAll('.portfolio-name')].map(({textContent}) => textContent);
    const revenue = [...root.querySelectorAll('button')].find(({textContent}) => textContent?.startsWith('Revenue'));
    revenue?.click();
    expect(names()).to.deep.equal(['Legacy point of sale', 'Storefront', 'Portfolio']);
    expect(root.querySelector('[aria-sort]')?.getAttribute('aria-sort')).to.equal('ascending');
    revenue?.click();
    expect(names()).to.deep.equal(['Storefront', 'Legacy point of sale', 'Portfolio']);
    host.style.setProperty('width', '256px');
    await frames(2);
    const row = root.querySelector('tbody tr');
    expect(row && getComputedStyle(row).display).to.equal('grid');
    expect(row?.getAttribute('role')).to.equal('row');
    await expect(host).to.be.accessible();
  });
});
