import {html, nothing, type TemplateResult} from 'lit';
import type {Period} from '../../src/index.ts';
import type {TableView} from '../charts/table-template.ts';
import type {Words} from '../words/words.ts';
import type {CardText} from './card-text.ts';
import type {CardView} from './card-view.ts';
import {isRoleChart} from './faces.ts';
import {headingTemplate} from './heading-template.ts';
import type {Snapshot} from './panel-data.ts';

/** What draws charts, tables and refusals; the code comes after the numbers. */
export interface ChartCode {
  readonly charts: typeof import('./card-charts.ts') | undefined;
  readonly tables: typeof import('./card-tables.ts') | undefined;
  readonly refusals: typeof import('./refusals-template.ts') | undefined;
  /** Charts that only some roles show. */
  readonly roles: typeof import('./role-charts.ts') | undefined;
}

/** The first page of every table, in the chart's own order. */
export const firstView: TableView = {page: 0};

/** What a card asks its element to do. */
export interface CardActions {
  readonly openSheet: (kpi: string) => void;
  readonly openItems: (kpi: string, period: Period | undefined) => void;
  readonly setTable: (kpi: string, view: TableView | undefined) => void;
  readonly setOpen: (kpi: string, open: boolean) => void;
  readonly say: (text: string) => void;
}

/** By what an element's cards are split: dimensions by KPI, what the data have, and who hears of the splits that hold from then on. */
export interface CardSplits {
  readonly snapshot: Snapshot;
  readonly chosen: Readonly<Record<string, string>>;
  readonly change: (chosen: Readonly<Record<string, string>>) => void;
}

/** How a card stands on its element at the moment. */
export interface CardPlace {
  readonly words: Words;
  readonly actions: CardActions;
  readonly code: ChartCode;
  readonly headingLevel: number;
  /** Columns of twelve. */
  readonly span: number;
  readonly chartHeight: number;
  /** The table shown instead of the chart; undefined where the chart is. */
  readonly table: TableView | undefined;
  /** Opened by hand where there is room for a row only. */
  readonly isOpen: boolean;
  readonly splits: CardSplits;
  /** Stands at the foot of a card that stands alone. */
  readonly through: string | undefined;
}

/** One number with all that is said of it. */
export function cardTemplate(view: CardView, place: CardPlace): TemplateResult {
  const {placed, text, chart} = view;
  const {words, actions, code, headingLevel, span, isOpen} = place;
  const {labels} = words;
  const {kpi} = placed;
  const kinds = ['card', `span-${span}`, ...(placed.isLarge ? ['large'] : []), ...(isOpen ? ['open'] : [])];
  return html`<article class=${kinds.join(' ')} part="card" aria-label=${text.label} data-kpi=${kpi}>
    <div class="card-head">
      ${headingTemplate(headingLevel, titleTemplate(view, words), 'card-title')}
      <div class="card-buttons">
        <button type="button" class="round expand" aria-expanded=${isOpen || placed.isLarge} aria-label=${`${labels.details}: ${text.title}`}
          @click=${() => actions.setOpen(kpi, !isOpen)}>${isOpen ? '−' : '+'}</button>
        <button type="button" class="round" part="info" aria-haspopup="dialog" aria-label=${`${labels.definition}: ${text.title}`}
          @click=${() => actions.openSheet(kpi)}>i</button>
      </div>
    </div>
    ${text.value === undefined ? html`<p class="reason" part="reason">${text.reason}</p>` : valueTemplate(text)}
    <div class="detail chart-place">${chartTemplate(view, place)}</div>
    ${placed.isLarge && (chart === 'bars' || chart === 'scatter') ? code.charts?.eventsTemplate(view) : nothing}
    ${footTemplate(view, place)}
  </article>`;
}

function valueTemplate(text: CardText): TemplateResult {
  const {chip} = text;
  return html`<p class="value" part="value"><span>${text.value}</span><small>${text.unit}</small></p>
    <ul class="notes" part="notes">
      ${chip ? html`<li class="verdict"><span class="chip ${chip.tone}" part="verdict"><span aria-hidden="true">${chip.mark}</span>${chip.text}</span></li>` : nothing}
      ${text.notes.map(note => html`<li><span>${note}</span></li>`)}
    </ul>`;
}

/** The title; where bars carry ticks, it is their key, too. */
function titleTemplate({text, chart, readings, face}: CardView, {labels}: Words): unknown {
  const hasTicks = chart === 'bars' && readings.some(({parts}) => face.ticks?.some(part => parts[part] !== undefined));
  if (!hasTicks) return text.title;
  return html`${text.title}: <i class="key bar"></i>${labels.completedPoints} ${labels.legendAnd} <i class="key tick"></i>${labels.committedPoints}`;
}

function chartTemplate(view: CardView, {table, actions, chartHeight, code}: CardPlace): unknown {
  const {chart, placed} = view;
  if (!chart) return nothing;
  const waiting = html`<div class=${`skeleton block high-${chartHeight}`}></div>`;
  const isOfRole = isRoleChart(chart);
  if (isOfRole && !code.roles) return waiting;
  if (table !== undefined) {
    const facts = isOfRole ? code.roles?.roleTable(view) : undefined;
    return code.tables?.cardTable(view, table, next => actions.setTable(placed.kpi, next), facts) ?? waiting;
  }
  const select = (period: Period | undefined): void => actions.openItems(placed.kpi, period);
  const charts = isOfRole ? code.roles : code.charts;
  return charts?.chartTemplate(view, {height: chartHeight, select, say: actions.say}) ?? waiting;
}

function footTemplate(view: CardView, place: CardPlace): TemplateResult {
  const {text, chart, placed} = view;
  const {words, table, actions, through, code} = place;
  const {labels} = words;
  const foot = [...text.foot, ...(through === undefined ? [] : [words.dataThrough(through)])];
  const toggled = table === undefined ? firstView : undefined;
  const toggle = table === undefined ? labels.showTable : labels.showChart;
  return html`<div class="foot detail" part="foot">
    <span>${foot.join(' · ')}</span>
    <span class="foot-buttons">
      ${text.value === undefined && !chart ? nothing : code.charts?.splitTemplate(view, place.splits, table !== undefined)}
      ${
        text.value === undefined
          ? nothing
          : html`<button type="button" class="link" aria-haspopup="dialog" aria-label=${`${labels.showItems}: ${text.title}`}
              @click=${() => actions.openItems(placed.kpi, undefined)}>${labels.showItems}</button>`
      }
      ${
        chart
          ? html`<button type="button" class="link" aria-label=${`${toggle}: ${text.title}`}
              @click=${() => actions.setTable(placed.kpi, toggled)}>${toggle}</button>`
          : nothing
      }
    </span>
  </div>`;
}

/** A card of its final size while its number is on the way. */
export function skeletonTemplate(span: number, chartHeight: number, words: Words): TemplateResult {
  return html`<div class="card span-${span}" part="card" aria-busy="true">
    <span class="hidden">${words.labels.loading}</span>
    <div class="skeleton line"></div><div class="skeleton number"></div><div class="skeleton line"></div><div class=${`skeleton block high-${chartHeight}`}></div>
  </div>`;
}
