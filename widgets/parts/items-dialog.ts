import {html, nothing, type ReactiveControllerHost, type TemplateResult} from 'lit';
import type {Period, RecordRow, RowsPage} from '../../src/index.ts';
import type {DialogWords, FailureFact} from '../words/words.ts';
import type {CardView} from './card-view.ts';
import {csvOf, downloadText} from './csv-export.ts';
import {dialogTemplate} from './dialog.ts';
import {failureOf, isAbort} from './failure.ts';
import {scopeOfSeries} from './panel-band.ts';
import type {Snapshot} from './panel-data.ts';

const rowsOnPage = 50;
/** Rows that one request of a download asks for. */
const rowsOfDownload = 5000;

type ShownRow = RecordRow & {readonly why?: string};

/** The rows behind a number, page by page: those counted, then those left out with the reason. */
export class ItemsDialog {
  readonly #host: ReactiveControllerHost;
  readonly #view: CardView;
  readonly #snapshot: Snapshot;
  readonly #period: Period | undefined;
  readonly #words: DialogWords;
  readonly #closed: () => void;
  readonly #abort = new AbortController();
  #offset = 0;
  #page: RowsPage | undefined;
  #failure: FailureFact | undefined;

  constructor(
    host: ReactiveControllerHost,
    view: CardView,
    snapshot: Snapshot,
    period: Period | undefined,
    words: DialogWords,
    closed: () => void,
  ) {
    this.#host = host;
    this.#view = view;
    this.#snapshot = snapshot;
    this.#period = period ?? view.placed.series.headline?.period;
    this.#words = words;
    this.#closed = closed;
    void this.#turnTo(0);
  }

  close(): void {
    this.#abort.abort();
  }

  #read(offset: number, limit: number): Promise<RowsPage | undefined> {
    const {kit, scope} = this.#snapshot;
    const period = this.#period;
    const {signal} = this.#abort;
    return (
      kit?.rows(this.#view.placed.kpi, {
        ...scopeOfSeries(this.#view.placed.series, scope),
        ...(period && {period}),
        offset,
        limit,
        signal,
      }) ?? Promise.resolve(undefined)
    );
  }

  async #turnTo(offset: number): Promise<void> {
    this.#offset = offset;
    try {
      this.#page = await this.#read(offset, rowsOnPage);
      this.#failure = undefined;
    } catch (error) {
      if (isAbort(error)) return;
      this.#failure = failureOf(error);
    }
    this.#host.requestUpdate();
  }

  /** The columns that any of the rows has, the key and the title first. */
  #columns(rows: readonly ShownRow[]): readonly string[] {
    const found = new Set(rows.flatMap(({cells}) => Object.keys(cells)));
    const first = ['id', 'title', 'name'].filter(name => found.has(name));
    return [...first, ...[...found].filter(name => !first.includes(name))];
  }

  template(): TemplateResult {
    const {text, names} = this.#view;
    const period = this.#period && names.pooled(this.#period);
    const title = [text.title, ...(period ? [period] : [])].join(', ');
    return dialogTemplate(title, this.#content(), this.#words, this.#closed);
  }

  #content(): TemplateResult {
    const {labels} = this.#words;
    if (this.#failure) {
      const {title, action} = this.#words.failure(this.#failure);
      return html`<p role="alert"><b>${title}</b> ${action}</p>`;
    }
    const page = this.#page;
    if (!page) return html`<p role="status">${labels.loading}</p>`;
    const all = page.total + page.leftOutTotal;
    if (all === 0) return html`<p>${labels.noItems}</p>`;
    const {rows, leftOut} = page;
    return html`${rows.length > 0 ? this.#table(labels.items, page.total, rows) : nothing}
      ${leftOut.length > 0 ? this.#table(labels.leftOut, page.leftOutTotal, leftOut) : nothing}
      ${this.#pages(Math.max(page.total, page.leftOutTotal))}`;
  }

  #table(caption: string, total: number, rows: readonly ShownRow[]): TemplateResult {
    const {labels, formats} = this.#words;
    const columns = this.#columns(rows);
    const hasWhy = rows.some(({why}) => why !== undefined);
    const hasValues =
      this.#view.definition.unit !== 'items' && rows.some(({value}) => value !== undefined && value !== 1);
    const label = `${caption}: ${formats.count(total)}`;
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${label}><table class="sheet-table">
      <caption>${label}</caption>
      <thead><tr>
        ${hasWhy ? html`<th scope="col">${labels.why}</th>` : nothing}
        ${hasValues ? html`<th scope="col" class="number">${this.#view.definition.unit === 'days' ? labels.days : labels.value}</th>` : nothing}
        ${columns.map(name => html`<th scope="col">${this.#words.column(name)}</th>`)}
        <th scope="col">${labels.file}</th><th scope="col" class="number">${labels.line}</th>
      </tr></thead>
      <tbody>${rows.map(
        row => html`<tr>
          ${hasWhy ? html`<td>${this.#words.leftOutReason(row.why ?? '')}</td>` : nothing}
          ${hasValues ? html`<td class="number">${row.value === undefined ? '' : formats.value(row.value, this.#view.placed.series.unit)}</td>` : nothing}
          ${columns.map(name => html`<td class=${name === 'title' ? 'long' : ''}>${this.#cell(row, name)}</td>`)}
          <td>${row.source}</td><td class="number">${row.line > 0 ? formats.count(row.line) : ''}</td>
        </tr>`,
      )}</tbody>
    </table></div>`;
  }

  #cell({cells}: ShownRow, name: string): string {
    const text = new Map(Object.entries(cells)).get(name) ?? '';
    return /^\d{4}-\d\d-\d\d$/.test(text) ? this.#words.formats.fullDay(text) : text;
  }

  #pages(longest: number): TemplateResult {
    const {labels} = this.#words;
    const to = Math.min(longest, this.#offset + rowsOnPage);
    const turns = longest > rowsOnPage;
    return html`<div class="pages">
      ${
        turns
          ? html`<button type="button" class="button" ?disabled=${this.#offset === 0} @click=${() => void this.#turnTo(Math.max(0, this.#offset - rowsOnPage))}>${labels.previous}</button>
            <span role="status">${this.#words.page(this.#offset + 1, to, longest)}</span>
            <button type="button" class="button" ?disabled=${to >= longest} @click=${() => void this.#turnTo(this.#offset + rowsOnPage)}>${labels.next}</button>`
          : nothing
      }
      <button type="button" class="button end" @click=${() => void this.#download()}>${labels.download}</button>
    </div>`;
  }

  /** All rows, not the page alone. */
  async #download(): Promise<void> {
    try {
      const rows: ShownRow[] = [];
      for (let offset = 0, more = true; more; offset += rowsOfDownload) {
        const page = await this.#read(offset, rowsOfDownload);
        if (!page) return;
        rows.push(...page.rows, ...page.leftOut);
        more = offset + rowsOfDownload < Math.max(page.total, page.leftOutTotal);
      }
      const columns = this.#columns(rows);
      const {labels} = this.#words;
      const head = [
        labels.value,
        labels.why,
        ...columns.map(name => this.#words.column(name)),
        labels.file,
        labels.line,
      ];
      const body = rows.map(row => {
        const cells = new Map(Object.entries(row.cells));
        const why = row.why === undefined ? '' : this.#words.leftOutReason(row.why);
        return [row.value, why, ...columns.map(name => cells.get(name)), row.source, row.line];
      });
      downloadText(`${this.#view.placed.kpi}.csv`, csvOf([head, ...body]));
    } catch (error) {
      if (isAbort(error)) return;
      this.#failure = failureOf(error);
      this.#host.requestUpdate();
    }
  }
}
