import {html, nothing, type SVGTemplateResult, svg, type TemplateResult} from 'lit';
import type {Tone} from './drawing.ts';
import {sparkline} from './lines.ts';
import {
  isKnown,
  numberColumn,
  orderRows,
  type TableCell,
  type TableFacts,
  textCell,
  textColumn,
} from './table-facts.ts';
import {sortBy, type TableView} from './table-template.ts';

/** A column after the one of names. */
export interface PortfolioColumn {
  readonly label: string;
  readonly kind: 'text' | 'value' | 'spark';
  /** Left out: sorted by a click on its head, unless it is a column of sparklines. */
  readonly sortable?: boolean;
}

/** A cell of the portfolio. */
export interface PortfolioCell {
  /** What is read; for a sparkline what is said of it; for a missing value its reason. */
  readonly text: string;
  /** Sorted by; undefined where there is none. */
  readonly value?: number | string;
  /** A fraction of one, drawn as a bar before the text. */
  readonly bar?: number;
  /** A sparkline, oldest first; undefined values are gaps. */
  readonly line?: readonly (number | undefined)[];
  /** The last point of the line is running. */
  readonly hollow?: boolean;
  readonly tone?: Tone;
  /** A reason instead of a value: "too few". */
  readonly faint?: boolean;
  /** Why there is only a dash, in a sentence: read out, and shown by a pointer. */
  readonly reason?: string;
}

/** One product or team. */
export interface PortfolioRow {
  readonly label: string;
  /** Words under the name: until when its data reach, whether its numbers were reported or computed. */
  readonly marks?: readonly {readonly kind: 'watch' | 'reported' | 'computed'; readonly text: string}[];
  readonly cells: readonly PortfolioCell[];
}

/** The table that is the chart: products or teams over their numbers. */
export interface PortfolioData {
  readonly caption: string;
  readonly nameLabel: string;
  readonly columns: readonly PortfolioColumn[];
  readonly rows: readonly PortfolioRow[];
  /** Stays last, however the rows are sorted. */
  readonly total?: PortfolioRow;
}

const sparkWidth = 112;
const sparkHeight = 26;
const barWidth = 56;
const barHeight = 8;

/** From this many columns on a table needs more than half a screen and is broken into blocks earlier. */
const manyColumns = 6;

function barTemplate(share: number): TemplateResult {
  const full = Math.max(0, Math.min(1, share)) * barWidth;
  return html`<svg class="chart inline" width=${barWidth} height=${barHeight} aria-hidden="true">
    <rect class="track" x="0.5" y="0.5" width=${barWidth - 1} height=${barHeight - 1} rx="4"></rect>
    ${full > 0 ? svg`<rect class="data" x="0" y="0" width=${Math.max(2, full)} height=${barHeight} rx=${Math.min(4, full / 2)}></rect>` : nothing}
  </svg>`;
}

function sparkTemplate({line = [], hollow = false, text}: PortfolioCell): TemplateResult {
  const last = line.length - 1;
  const points = line.map((value, index) => ({label: '', value, text: '', hollow: hollow && index === last}));
  const {picture} = sparkline({points, format: String}, {width: sparkWidth, height: sparkHeight, measure: () => 0});
  return html`<span class="portfolio-spark" role="img" aria-label=${text}>${picture}</span>`;
}

const signs: Readonly<Record<Tone, SVGTemplateResult>> = {
  good: svg`<path class="good" d="M5 1l4 8h-8z"></path>`,
  bad: svg`<path class="bad" d="M5 9l4 -8h-8z"></path>`,
};

function valueTemplate({text, bar, tone, faint, reason}: PortfolioCell): TemplateResult {
  const sign = tone
    ? html`<svg class="chart inline" width="10" height="10" aria-hidden="true">${signs[tone]}</svg>`
    : nothing;
  const said = reason ? html`<span class="hidden">${reason}</span>` : nothing;
  return html`<span class="portfolio-value ${faint ? 'faint' : ''}" title=${reason ?? nothing}>${isKnown(bar) ? barTemplate(bar) : nothing}${sign}<span aria-hidden=${reason ? 'true' : nothing}>${text}</span>${said}</span>`;
}

function rowTemplate(row: PortfolioRow, columns: readonly PortfolioColumn[], kind: 'total' | ''): TemplateResult {
  const {label, marks = [], cells} = row;
  // Roles by name: as blocks on a narrow place the elements would lose those that they have of themselves.
  return html`<tr role="row" class=${kind || nothing}>
    <th scope="row" role="rowheader"><span class="portfolio-name">${label}</span>${marks.map(
      mark =>
        html`<span class="portfolio-mark ${mark.kind}">${mark.kind === 'watch' ? html`<span aria-hidden="true">◆ </span>` : nothing}${mark.text}</span>`,
    )}</th>
    ${columns.map((column, index) => {
      const cell = cells[index] ?? {text: ''};
      const content = column.kind === 'spark' && cell.line ? sparkTemplate(cell) : valueTemplate(cell);
      const isEmpty = cell.text === '' && !cell.line;
      return html`<td role="cell" class=${isEmpty ? `${column.kind} empty` : column.kind} data-label=${column.label}>${content}</td>`;
    })}
  </tr>`;
}

function headTemplate(
  {nameLabel, columns}: PortfolioData,
  view: Pick<TableView, 'sort'>,
  change: (view: TableView) => void,
): TemplateResult {
  const heads = [{label: nameLabel, kind: 'text' as const}, ...columns];
  return html`<thead role="rowgroup"><tr role="row">${heads.map((column: PortfolioColumn, index) => {
    const {label, kind, sortable = kind !== 'spark'} = column;
    const direction = view.sort?.column !== index ? undefined : view.sort.descending ? 'descending' : 'ascending';
    const arrow = direction === undefined ? '' : direction === 'ascending' ? ' ↑' : ' ↓';
    return html`<th scope="col" role="columnheader" class=${kind} aria-sort=${direction ?? nothing}>${
      sortable
        ? html`<button type="button" @click=${() => change(sortBy(index, {page: 0, ...view}))}>${label}<span aria-hidden="true">${arrow}</span></button>`
        : html`<span>${label}</span>`
    }</th>`;
  })}</tr></thead>`;
}

function cellsOf({label, cells}: PortfolioRow, columns: readonly PortfolioColumn[]): readonly TableCell[] {
  return [
    textCell(label),
    ...columns.map((_, index) => ({text: cells[index]?.text ?? '', value: cells[index]?.value})),
  ];
}

/**
 * The rows as a table to export: in their order, the total last; a sparkline is what is said of it.
 */
export function portfolioTable({caption, nameLabel, columns, rows, total}: PortfolioData): TableFacts {
  const all = total ? [...rows, total] : rows;
  return {
    caption,
    columns: [
      textColumn(nameLabel),
      ...columns.map(({label, kind}) => (kind === 'value' ? numberColumn(label) : textColumn(label))),
    ],
    count: all.length,
    row: index => {
      const row = all[index];
      return row ? cellsOf(row, columns) : [];
    },
  };
}

/**
 * Products or teams as a real table, sorted by a click on a head, the total last; on a narrow place every row is a block of named values.
 * `change` is given the view asked for; column 0 is the one of names.
 */
export function portfolioTemplate(
  data: PortfolioData,
  view: Pick<TableView, 'sort'>,
  {compare}: {readonly compare: (a: string, b: string) => number},
  change: (view: TableView) => void,
): TemplateResult {
  const {caption, columns, rows, total} = data;
  const order = orderRows(portfolioTable({caption, nameLabel: data.nameLabel, columns, rows}), view.sort, compare);
  return html`<div class="portfolio ${columns.length >= manyColumns ? 'many' : ''}">
    <div class="chart-scroll" role="region" tabindex="0" aria-label=${caption}>
      <table role="table" aria-label=${caption}>
        ${headTemplate(data, view, change)}
        <tbody role="rowgroup">${order.map(index => {
          const row = rows[index];
          return row ? rowTemplate(row, columns, '') : nothing;
        })}</tbody>
        ${total ? html`<tfoot role="rowgroup">${rowTemplate(total, columns, 'total')}</tfoot>` : nothing}
      </table>
    </div>
  </div>`;
}
