import type {LitElement} from 'lit';
import {useFailures} from '../words/failure-words.ts';
import {adoptStyles} from './adopt-styles.ts';
import type {ChartCode} from './card-template.ts';

/** Fetches what draws: charts when the element is in the page, while its numbers are read; tables and refusals when there is one to show. */
export class ChartLoader {
  #code: ChartCode = {charts: undefined, tables: undefined, refusals: undefined, roles: undefined};
  /** What has to be seen before charts are drawn: numbers. */
  #before: 'waiting' | 'painting' | 'painted' = 'waiting';
  readonly #host: LitElement;
  readonly #failed: (error: unknown) => void;
  readonly #loading = new Set<keyof ChartCode>();

  constructor(host: LitElement, failed: (error: unknown) => void) {
    this.#host = host;
    this.#failed = failed;
  }

  /** What is there and may be used. */
  get code(): ChartCode {
    return this.#before === 'painted' ? this.#code : {...this.#code, charts: undefined};
  }

  /** Charts are drawn once the numbers, which stand in the element by now, have been painted. */
  drawSoon(): void {
    if (this.#before !== 'waiting') return;
    this.#before = 'painting';
    requestAnimationFrame(() => setTimeout(() => this.drawNow()));
  }

  /** Charts are drawn with the next update. */
  drawNow(): void {
    if (this.#before === 'painted') return;
    this.#before = 'painted';
    if (this.#code.charts) this.#host.requestUpdate();
  }

  loadCharts(): void {
    this.#load('charts', () => this.#charts());
  }

  loadTables(): void {
    this.#load('tables', async () => {
      await this.#charts();
      return import('./card-tables.ts');
    });
  }

  loadRefusals(): void {
    this.#load('refusals', async () => {
      const [refusals] = await Promise.all([import('./refusals-template.ts'), this.#charts()]);
      return refusals;
    });
  }

  loadRoles(): void {
    this.#load('roles', async () => {
      const [roles] = await Promise.all([import('./role-charts.ts'), this.#charts()]);
      adoptStyles(this.#host.renderRoot, roles.roleChartStyles);
      return roles;
    });
  }

  async #charts(): Promise<NonNullable<ChartCode['charts']>> {
    const charts = await import('./card-charts.ts');
    useFailures(charts.failures);
    adoptStyles(this.#host.renderRoot, charts.chartStyles);
    adoptStyles(this.#host.renderRoot, charts.lateStyles);
    adoptStyles(this.#host.renderRoot, charts.paperStyles);
    return charts;
  }

  #load<Part extends keyof ChartCode>(part: Part, load: () => Promise<NonNullable<ChartCode[Part]>>): void {
    if (this.#code[part] || this.#loading.has(part)) return;
    this.#loading.add(part);
    load()
      .then(code => {
        this.#code = {...this.#code, [part]: code};
        this.#host.requestUpdate();
      })
      .catch(this.#failed)
      .finally(() => this.#loading.delete(part));
  }
}
