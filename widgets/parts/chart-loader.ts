import type {LitElement} from 'lit';
import {adoptStyles} from './adopt-styles.ts';
import type {ChartCode} from './card-template.ts';

/** Fetches what draws charts and tables: charts when the element is in the page, while its numbers are read; tables when one is asked for. */
export class ChartLoader {
  code: ChartCode = {charts: undefined, tables: undefined};
  readonly #host: LitElement;
  readonly #failed: (error: unknown) => void;

  constructor(host: LitElement, failed: (error: unknown) => void) {
    this.#host = host;
    this.#failed = failed;
  }

  loadCharts(): void {
    if (!this.code.charts) this.#load(async () => ({...this.code, charts: await this.#charts()}));
  }

  loadTables(): void {
    if (this.code.tables) return;
    this.#load(async () => ({charts: await this.#charts(), tables: await import('./card-tables.ts')}));
  }

  async #charts(): Promise<NonNullable<ChartCode['charts']>> {
    const charts = await import('./card-charts.ts');
    adoptStyles(this.#host.renderRoot, charts.chartStyles);
    adoptStyles(this.#host.renderRoot, charts.paperStyles);
    return charts;
  }

  #load(load: () => Promise<ChartCode>): void {
    load()
      .then(code => {
        this.code = {charts: code.charts ?? this.code.charts, tables: code.tables ?? this.code.tables};
        this.#host.requestUpdate();
      })
      .catch(this.#failed);
  }
}
