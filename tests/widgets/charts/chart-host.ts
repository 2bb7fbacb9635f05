import {fixture, html} from '@open-wc/testing';
import {render, type TemplateResult} from 'lit';
import {chartStyles} from '../../../widgets/charts/charts.styles.ts';
import {chartFigure, type FigureOptions} from '../../../widgets/charts/figure.ts';
import {roleChartStyles} from '../../../widgets/charts/role-charts.styles.ts';
import type {ScatterData} from '../../../widgets/charts/scatter.ts';
import type {SeriesData} from '../../../widgets/charts/series.ts';

export const series: SeriesData = {
  points: [31, 36, undefined, 40, 0, 35, 38].map((value, index) => ({
    label: String(41 + index),
    value,
    text: `Sprint ${41 + index}: ${value ?? 'nothing recorded'}`,
  })),
  usual: {low: {value: 24, label: '24 usual'}, high: {value: 46, label: '46 usual'}},
  target: {value: 35, label: 'target 35'},
  format: String,
};

export function scatterOf(count: number): ScatterData {
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

/** A host with the charts' style sheet and the tokens that a panel sets. */
class ChartHost extends HTMLElement {
  constructor() {
    super();
    const tokens = new CSSStyleSheet();
    tokens.replaceSync(`:host { display: block; width: 480px; font: 14px sans-serif; color-scheme: light;
      --kpi-surface: #fff; --kpi-surface-2: #f8f9fb; --kpi-line: #e3e6eb; --kpi-text: #14171c; --kpi-muted: #5b6472; --kpi-faint: #667080;
      --kpi-data: light-dark(#2f5bd7, #7aa2ff); --kpi-context: #b9c0cc; --kpi-band: #eef2fb; --kpi-edge: #7f8da6; --kpi-good: #0b7280; --kpi-bad: #bb3e12; --kpi-watch: #8a5c00 }`);
    const root = this.attachShadow({mode: 'open'});
    const sheets = [chartStyles.styleSheet, roleChartStyles.styleSheet];
    root.adoptedStyleSheets = [tokens, ...sheets.filter(sheet => sheet !== undefined)];
  }

  show(template: TemplateResult): ShadowRoot {
    const root = this.shadowRoot;
    if (!root) throw new Error('no shadow root');
    render(template, root);
    return root;
  }
}
customElements.define('chart-host', ChartHost);

export const frames = async (count = 2): Promise<void> => {
  for (let left = count; left > 0; left--) await new Promise(resolve => requestAnimationFrame(resolve));
};

export async function hostOf(): Promise<ChartHost> {
  const host = await fixture<ChartHost>(html`<chart-host></chart-host>`);
  return host;
}

export async function figureOf<Data>(
  options: FigureOptions<Data>,
): Promise<{host: ChartHost; figure: HTMLElement; show: (o: FigureOptions<Data>) => void}> {
  const host = await hostOf();
  const show = (shown: FigureOptions<Data>): ShadowRoot => host.show(html`${chartFigure(shown)}`);
  const figure = show(options).querySelector<HTMLElement>('.chart-figure');
  if (!figure) throw new Error('no figure');
  await frames();
  return {host, figure, show};
}

export const press = (figure: HTMLElement, key: string): boolean =>
  figure.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, composed: true, cancelable: true}));

export function pointAt(figure: HTMLElement, x: number, y: number, type = 'pointermove', pointerType = 'mouse'): void {
  const box = figure.getBoundingClientRect();
  figure.dispatchEvent(
    new PointerEvent(type, {clientX: box.left + x, clientY: box.top + y, bubbles: true, pointerType}),
  );
}

export const tipOf = (figure: HTMLElement): string | undefined =>
  figure.querySelector('.chart-tip')?.textContent ?? undefined;
