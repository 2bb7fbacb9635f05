import {expect, fixture, html} from '@open-wc/testing';
import {render, type TemplateResult} from 'lit';
import {agePoints} from '../../../widgets/charts/age.ts';
import {barSeries} from '../../../widgets/charts/bars.ts';
import {chartStyles} from '../../../widgets/charts/charts.styles.ts';
import {chartFigure, type FigureOptions} from '../../../widgets/charts/figure.ts';
import {groupBars} from '../../../widgets/charts/groups.ts';
import {lineSeries, sparkline} from '../../../widgets/charts/lines.ts';
import {heatTable} from '../../../widgets/charts/matrix.ts';
import {outcomeSeries} from '../../../widgets/charts/outcomes.ts';
import {progressBar} from '../../../widgets/charts/progress.ts';
import {type ScatterData, scatter} from '../../../widgets/charts/scatter.ts';
import type {SeriesData} from '../../../widgets/charts/series.ts';
import type {TableFacts} from '../../../widgets/charts/table.ts';
import {firstView, type TableView, tableTemplate} from '../../../widgets/charts/table-template.ts';

const series: SeriesData = {
  points: [31, 36, undefined, 40, 0, 35, 38].map((value, index) => ({
    label: String(41 + index),
    value,
    text: `Sprint ${41 + index}: ${value ?? 'nothing recorded'}`,
  })),
  usual: {low: {value: 24, label: '24 usual'}, high: {value: 46, label: '46 usual'}},
  target: {value: 35, label: 'target 35'},
  format: String,
};

function scatterOf(count: number): ScatterData {
  // Multiples of the golden ratio: even, and without a pattern.
  const share = (index: number): number => (index * 0.618034) % 1;
  return {
    x: Float64Array.from({length: count}, (_, index) => 20_000 + Math.floor((index / count) * 90)),
    y: Float64Array.from({length: count}, (_, index) => 1 + Math.floor(share(index) * 30)),
    lines: [{value: 25, label: '85 % in 25 days'}],
    text: index => `PAY-${index}`,
    format: String,
    formatDay: day => `d${day}`,
  };
}

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

/** A host with the charts' style sheet and the tokens that a panel sets. */
class ChartHost extends HTMLElement {
  constructor() {
    super();
    const tokens = new CSSStyleSheet();
    tokens.replaceSync(`:host { display: block; width: 480px; font: 14px sans-serif; color-scheme: light;
      --kpi-surface: #fff; --kpi-surface-2: #f8f9fb; --kpi-line: #e3e6eb; --kpi-text: #14171c; --kpi-muted: #5b6472; --kpi-faint: #667080;
      --kpi-data: light-dark(#2f5bd7, #7aa2ff); --kpi-context: #b9c0cc; --kpi-band: #eef2fb; --kpi-edge: #7f8da6; --kpi-good: #0b7280; --kpi-bad: #bb3e12 }`);
    const root = this.attachShadow({mode: 'open'});
    root.adoptedStyleSheets = [tokens, ...(chartStyles.styleSheet ? [chartStyles.styleSheet] : [])];
  }

  show(template: TemplateResult): ShadowRoot {
    const root = this.shadowRoot;
    if (!root) throw new Error('no shadow root');
    render(template, root);
    return root;
  }
}
customElements.define('chart-host', ChartHost);

const frames = async (count = 2): Promise<void> => {
  for (let left = count; left > 0; left--) await new Promise(resolve => requestAnimationFrame(resolve));
};

async function hostOf(): Promise<ChartHost> {
  const host = await fixture<ChartHost>(html`<chart-host></chart-host>`);
  return host;
}

async function figureOf<Data>(
  options: FigureOptions<Data>,
): Promise<{host: ChartHost; figure: HTMLElement; show: (o: FigureOptions<Data>) => void}> {
  const host = await hostOf();
  const show = (shown: FigureOptions<Data>): ShadowRoot => host.show(html`${chartFigure(shown)}`);
  const figure = show(options).querySelector<HTMLElement>('.chart-figure');
  if (!figure) throw new Error('no figure');
  await frames();
  return {host, figure, show};
}

const press = (figure: HTMLElement, key: string): boolean =>
  figure.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, composed: true, cancelable: true}));

function pointAt(figure: HTMLElement, x: number, y: number, type = 'pointermove', pointerType = 'mouse'): void {
  const box = figure.getBoundingClientRect();
  figure.dispatchEvent(
    new PointerEvent(type, {clientX: box.left + x, clientY: box.top + y, bubbles: true, pointerType}),
  );
}

const tipOf = (figure: HTMLElement): string | undefined => figure.querySelector('.chart-tip')?.textContent ?? undefined;

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

describe('the cursor of a chart', () => {
  it('is one tab stop, and goes by keys', async () => {
    const picked: number[] = [];
    const {figure} = await figureOf({
      chart: barSeries,
      data: series,
      height: 140,
      label: 'Velocity',
      page: 3,
      select: index => picked.push(index),
    });
    expect(figure.querySelectorAll('[tabindex]')).to.have.lengthOf(0);
    figure.focus();
    expect(tipOf(figure)).to.equal('Sprint 47: 38');
    expect(press(figure, 'ArrowLeft')).to.equal(false);
    expect(tipOf(figure)).to.equal('Sprint 46: 35');
    expect(figure.getAttribute('aria-valuetext')).to.equal('Sprint 46: 35');
    press(figure, 'PageUp');
    expect(tipOf(figure)).to.equal('Sprint 43: nothing recorded');
    press(figure, 'Home');
    expect(figure.getAttribute('aria-valuenow')).to.equal('1');
    press(figure, 'Enter');
    expect(picked).to.deep.equal([0]);
    press(figure, 'Escape');
    expect(tipOf(figure)).to.equal(undefined);
    expect(press(figure, 'Tab')).to.equal(true);
    figure.blur();
  });

  it('follows the pointer, says what it rests on, and goes when it leaves', async () => {
    const said: string[] = [];
    const {figure} = await figureOf({
      chart: barSeries,
      data: series,
      height: 140,
      label: 'Velocity',
      say: text => said.push(text),
    });
    pointAt(figure, 4, 60);
    expect(tipOf(figure)).to.equal('Sprint 41: 31');
    pointAt(figure, 80, 60);
    expect(tipOf(figure)).to.equal('Sprint 42: 36');
    await new Promise(resolve => setTimeout(resolve, 450));
    expect(said).to.deep.equal(['Sprint 42: 36']);
    pointAt(figure, 80, 60, 'pointerleave');
    expect(tipOf(figure)).to.equal(undefined);
  });

  it('shows at the first tap and selects at the second', async () => {
    const picked: number[] = [];
    const {figure} = await figureOf({
      chart: barSeries,
      data: series,
      height: 140,
      label: 'Velocity',
      select: index => picked.push(index),
    });
    const tap = (): void => {
      pointAt(figure, 80, 60, 'pointerdown', 'touch');
      pointAt(figure, 80, 60, 'pointerleave', 'touch');
      figure.click();
    };
    tap();
    expect(tipOf(figure)).to.equal('Sprint 42: 36');
    expect(picked).to.deep.equal([]);
    tap();
    expect(picked).to.deep.equal([1]);
  });

  it('keeps the tip within the chart at both edges', async () => {
    const {figure} = await figureOf({chart: barSeries, data: series, height: 140, label: 'Velocity'});
    const place = figure.getBoundingClientRect();
    for (const x of [0, 240, 480]) {
      pointAt(figure, x, 60);
      const tip = figure.querySelector('.chart-tip')?.getBoundingClientRect();
      expect(tip?.left).to.be.at.least(place.left - 1);
      expect(tip?.right).to.be.at.most(place.right + 1);
    }
  });

  it('survives fewer points, and draws again only for other data', async () => {
    const options = {chart: barSeries, data: series, height: 140, label: 'Velocity'};
    const {figure, show} = await figureOf(options);
    figure.focus();
    const before = figure.querySelector('.chart');
    show({...options});
    expect(figure.querySelector('.chart')).to.equal(before);
    show({...options, data: {...series, points: series.points.slice(0, 2)}});
    expect(tipOf(figure)).to.equal(undefined);
    expect(figure.getAttribute('aria-valuemax')).to.equal('2');
    show({...options, data: {...series, points: []}});
    expect(figure.getAttribute('role')).to.equal('img');
    expect(figure.hasAttribute('tabindex')).to.equal(false);
    await frames();
  });
});

describe('a scatterplot of many points', () => {
  const colourAt = (canvas: HTMLCanvasElement): readonly number[] => {
    const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    for (let index = 3; index < data.length; index += 4) {
      if ((data[index] ?? 0) > 150) return [data[index - 3] ?? 0, data[index - 2] ?? 0, data[index - 1] ?? 0];
    }
    return [];
  };

  for (const [kind, count] of [
    ['points', 2000],
    ['density', 60_000],
  ] as const) {
    it(`paints ${kind} in the colour of the scheme, again when that changes`, async () => {
      const {host, figure} = await figureOf({chart: scatter, data: scatterOf(count), height: 210, label: 'Cycle time'});
      const canvas = figure.querySelector('canvas');
      if (!canvas) throw new Error('no canvas');
      const near = (colour: readonly number[], wanted: readonly number[]): void =>
        wanted.forEach((part, index) => expect(colour[index]).to.be.closeTo(part, 3));
      near(colourAt(canvas), [0x2f, 0x5b, 0xd7]);
      host.style.setProperty('color-scheme', 'dark');
      await new Promise(resolve => setTimeout(resolve, 200));
      near(colourAt(canvas), [0x7a, 0xa2, 0xff]);
    });
  }

  it('finds the point under the pointer among a hundred thousand', async () => {
    const {figure} = await figureOf({chart: scatter, data: scatterOf(100_000), height: 400, label: 'Cycle time'});
    const start = performance.now();
    for (let x = 40; x < 340; x += 10) pointAt(figure, x, 200);
    expect((performance.now() - start) / 30).to.be.below(8);
    expect(tipOf(figure)).to.match(/^PAY-\d+$/);
  });
});

describe('the table behind a chart', () => {
  const facts: TableFacts = {
    caption: 'Cycle time',
    columns: [
      {label: 'Item', isNumber: false},
      {label: 'Days', isNumber: true},
    ],
    count: 120,
    row: index => [
      {text: `PAY-${index}`, value: `PAY-${index}`},
      {text: String(index % 7), value: index % 7},
    ],
  };
  const words = {
    previous: 'Previous rows',
    next: 'Next rows',
    compare: (a: string, b: string) => a.localeCompare(b, 'en'),
    range: (first: number, last: number, count: number) => `rows ${first} to ${last} of ${count}`,
  };

  it('is a table that sorts and pages, accessibly', async () => {
    const host = await hostOf();
    const root = host.show(html``);
    const change = (view: TableView): void => void host.show(tableTemplate(facts, view, words, change));
    change(firstView);
    await expect(host).to.be.accessible();
    const first = (): string | undefined => root.querySelector('tbody th')?.textContent ?? undefined;
    root.querySelectorAll<HTMLButtonElement>('thead button')[1]?.click();
    expect(root.querySelector('[aria-sort]')?.getAttribute('aria-sort')).to.equal('ascending');
    root.querySelectorAll<HTMLButtonElement>('thead button')[1]?.click();
    expect(first()).to.equal('PAY-6');
    root.querySelectorAll<HTMLButtonElement>('.chart-pages button')[1]?.click();
    expect(root.querySelector('[role=status]')?.textContent).to.equal('rows 51 to 100 of 120');
    expect(root.querySelector('caption')?.textContent).to.equal('Cycle time');
  });

  it('is accessible as a heat table', async () => {
    const host = await hostOf();
    const cell = (value: number) => ({value, text: String(value)});
    host.show(
      heatTable({
        caption: 'Retained',
        columns: ['Cohort', '0', '1'],
        rows: [
          {label: 'May', cells: [cell(100), cell(94)]},
          {label: 'Jun', cells: [cell(90)]},
        ],
      }),
    );
    await expect(host).to.be.accessible();
  });
});
