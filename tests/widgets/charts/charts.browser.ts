import {expect, html} from '@open-wc/testing';
import {agePoints} from '../../../widgets/charts/age.ts';
import {barSeries} from '../../../widgets/charts/bars.ts';
import {chartFigure} from '../../../widgets/charts/figure.ts';
import {groupBars} from '../../../widgets/charts/groups.ts';
import {lineSeries, sparkline} from '../../../widgets/charts/lines.ts';
import {outcomeSeries} from '../../../widgets/charts/outcomes.ts';
import {progressBar} from '../../../widgets/charts/progress.ts';
import {scatter} from '../../../widgets/charts/scatter.ts';
import {openStrictPage, settle} from '../../browser/strict-page.ts';
import {figureOf, frames, hostOf, scatterOf, series} from './chart-host.ts';

const groups = [28, 17].map(value => ({
  label: `Goal ${value}`,
  value,
  valueLabel: String(value),
  text: `Goal ${value}: ${value} items`,
}));
const outcomes = (['yes', 'no', 'partly'] as const).map(state => ({label: state, state, text: `Sprint: ${state}`}));
const stages = {
  stages: ['Build', 'Test'],
  points: [3, 22].map((age, stage) => ({stage, age, text: `${age} days`})),
  lines: [{value: 9, label: '9 days'}],
};

describe('every chart on a page', () => {
  const figures = {
    bars: chartFigure({chart: barSeries, data: series, height: 140, label: 'Velocity'}),
    line: chartFigure({chart: lineSeries, data: series, height: 140, label: 'Velocity'}),
    spark: chartFigure({chart: sparkline, data: series, height: 44, label: 'Velocity'}),
    outcomes: chartFigure({chart: outcomeSeries, data: {points: outcomes}, height: 92, label: 'Sprint goals'}),
    scatter: chartFigure({chart: scatter, data: scatterOf(60), height: 210, label: 'Cycle time'}),
    canvas: chartFigure({chart: scatter, data: scatterOf(2000), height: 210, label: 'Cycle time'}),
    age: chartFigure({chart: agePoints, data: stages, height: 150, label: 'Work in progress'}),
    groups: chartFigure({chart: groupBars, data: {groups}, height: 72, label: 'Backlog'}),
    progress: chartFigure({
      chart: progressBar,
      data: {value: 0.81, target: {value: 0.75, label: 'target 75 %'}},
      height: 42,
      label: 'On time, 81 %',
    }),
  };

  for (const [name, figure] of Object.entries(figures)) {
    it(`${name} is accessible, and drawn at the width of its place`, async () => {
      const host = await hostOf();
      const root = host.show(html`${figure}`);
      await frames();
      expect(root.querySelector('.chart')?.getAttribute('width')).to.equal('480');
      await expect(host).to.be.accessible();
    });
  }

  it('draws nothing beyond its place, at 300 to 900 pixels', async () => {
    for (const width of [300, 520, 900]) {
      const {host, figure} = await figureOf({chart: barSeries, data: series, height: 140, label: 'Velocity'});
      host.style.setProperty('width', `${width}px`);
      await frames(3);
      const place = figure.getBoundingClientRect();
      for (const shape of figure.querySelectorAll('.chart > *')) {
        const box = shape.getBoundingClientRect();
        expect(box.left, `${shape.outerHTML} at ${width}`).to.be.at.least(place.left - 1);
        expect(box.right, `${shape.outerHTML} at ${width}`).to.be.at.most(place.right + 1);
      }
    }
  });

  it('keeps time running from left to right in a page that runs the other way', async () => {
    const {host, figure} = await figureOf({chart: barSeries, data: series, height: 140, label: 'Velocity'});
    host.dir = 'rtl';
    const texts = [...figure.querySelectorAll('text')].filter(text => /^4\d$/.test(text.textContent ?? ''));
    const lefts = texts.map(text => text.getBoundingClientRect().left);
    expect(lefts).to.deep.equal([...lefts].sort((a, b) => a - b));
    expect(lefts.length).to.be.above(3);
  });
});

describe('a strict page', () => {
  it('has nothing to report of charts and their cursors', async () => {
    const page = await openStrictPage('/tests/widgets/charts/strict-charts.ts');
    await settle(page);
    const figures = page.document.querySelectorAll<HTMLElement>('.chart-figure');
    expect(figures).to.have.lengthOf(3);
    for (const figure of figures) {
      figure.dispatchEvent(new FocusEvent('focus'));
      expect(figure.querySelector('.chart-tip')?.textContent).to.not.equal('');
    }
    await settle(page);
    expect(page.document.querySelector('canvas')?.width).to.be.above(0);
    expect(page.violations).to.deep.equal([]);
    expect(page.errors).to.deep.equal([]);
    page.close();
  });
});
