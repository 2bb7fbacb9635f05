import {html, nothing, type TemplateResult} from 'lit';
import {orderRows, type TableFacts} from './table-facts.ts';

/** Rows on a page of a table. */
export const rowsPerPage = 50;

/** What of a table is shown; kept by whoever shows it. */
export interface TableView {
  /** From 0; beyond the last page the last is shown. */
  readonly page: number;
  readonly sort?: {readonly column: number; readonly descending: boolean};
}

/** Words around a table, and the order of its texts. */
export interface TableViewWords {
  readonly previous: string;
  readonly next: string;
  /** "rows 51 to 100 of 412" */
  readonly range: (first: number, last: number, count: number) => string;
  readonly compare: (a: string, b: string) => number;
}

/** The first view of every table: page one, in the chart's own order. */
export const firstView: TableView = {page: 0};

const orders = new WeakMap<TableFacts, {readonly sort: TableView['sort']; readonly order: readonly number[]}>();

/** The order of the rows, kept from page to page: sorting makes every row. */
function orderOf(facts: TableFacts, {sort}: TableView, {compare}: TableViewWords): readonly number[] {
  const kept = orders.get(facts);
  if (kept?.sort?.column === sort?.column && kept?.sort?.descending === sort?.descending && kept) return kept.order;
  const order = orderRows(facts, sort, compare);
  orders.set(facts, {sort, order});
  return order;
}

/** A click on a column's head: ascending, descending, then the table's own order. */
export function sortBy(column: number, {sort}: TableView): TableView {
  if (sort?.column !== column) return {page: 0, sort: {column, descending: false}};
  return sort.descending ? {page: 0} : {page: 0, sort: {column, descending: true}};
}

function headTemplate(facts: TableFacts, view: TableView, change: (view: TableView) => void): TemplateResult {
  const {sort} = view;
  return html`<thead><tr>${facts.columns.map((column, index) => {
    const direction = sort?.column !== index ? undefined : sort.descending ? 'descending' : 'ascending';
    const arrow = direction === undefined ? '' : direction === 'ascending' ? ' ↑' : ' ↓';
    return html`<th scope="col" class=${column.isNumber ? 'number' : ''} aria-sort=${direction ?? nothing}>
      <button type="button" @click=${() => change(sortBy(index, view))}>${column.label}<span aria-hidden="true">${arrow}</span></button>
    </th>`;
  })}</tr></thead>`;
}

function rowTemplate(facts: TableFacts, index: number): TemplateResult {
  const cells = facts.row(index);
  return html`<tr>${facts.columns.map((column, at) => {
    const text = cells[at]?.text ?? '';
    const kind = column.isNumber ? 'number' : '';
    return at === 0 ? html`<th scope="row" class=${kind}>${text}</th>` : html`<td class=${kind}>${text}</td>`;
  })}</tr>`;
}

/** A chart's table: captioned, sorted by a click on a head, fifty rows a page. `change` is given the view asked for. */
export function tableTemplate(
  facts: TableFacts,
  view: TableView,
  words: TableViewWords,
  change: (view: TableView) => void,
): TemplateResult {
  const order = orderOf(facts, view, words);
  const last = Math.max(0, Math.ceil(facts.count / rowsPerPage) - 1);
  const page = Math.min(Math.max(0, view.page), last);
  const start = page * rowsPerPage;
  const shown = order.slice(start, start + rowsPerPage);
  const turn = (by: number): void => change({...view, page: page + by});
  return html`<div class="chart-table">
    <div class="chart-scroll" role="region" tabindex="0" aria-label=${facts.caption}>
      <table>
        <caption>${facts.caption}</caption>
        ${headTemplate(facts, view, change)}
        <tbody>${shown.map(index => rowTemplate(facts, index))}</tbody>
      </table>
    </div>
    ${
      last === 0
        ? nothing
        : html`<div class="chart-pages">
          <button type="button" ?disabled=${page === 0} @click=${() => turn(-1)}>${words.previous}</button>
          <span role="status">${words.range(start + 1, start + shown.length, facts.count)}</span>
          <button type="button" ?disabled=${page === last} @click=${() => turn(1)}>${words.next}</button>
        </div>`
    }
  </div>`;
}
