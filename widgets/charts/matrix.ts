import {html, nothing, type TemplateResult} from 'lit';
import {extentOf, linearScale} from './scale.ts';
import {isKnown, numberColumn, type TableFacts, textCell, textColumn, wordedCell} from './table-facts.ts';

/** A cell of a heat table. */
export interface MatrixCell {
  /** Undefined where there is none, which `text` says. */
  readonly value: number | undefined;
  readonly text: string;
  /** The whole that the others are shares of, such as month 0: solid, and outside the scale of the shades. */
  readonly whole?: boolean;
}

/** A row of a heat table. */
export interface MatrixRow {
  readonly label: string;
  /** Cells without a shade before the others: the size of a cohort. */
  readonly lead?: readonly string[];
  /** Undefined where it is not reached yet: that stays blank. */
  readonly cells: readonly (MatrixCell | undefined)[];
}

/** Rows over columns, such as cohorts over months since their start. */
export interface MatrixData {
  readonly caption: string;
  /** Heads of the columns: the row's own name, the leading ones, the cells'. */
  readonly columns: readonly string[];
  readonly rows: readonly MatrixRow[];
  /** Rows under a line, without shades: the weighted average. */
  readonly foot?: readonly MatrixRow[];
}

/** Shades of the style sheet: the darkest still keeps its text at 4.5 to one. */
const shades = 5;

function leadCount({rows, foot = []}: MatrixData): number {
  return Math.max(0, ...[...rows, ...foot].map(({lead = []}) => lead.length));
}

/** A heat table: a real table whose cells are shaded by their value. It is its own table view. */
export function heatTable(data: MatrixData): TemplateResult {
  const {caption, columns, rows, foot = []} = data;
  const leads = leadCount(data);
  const shaded = rows.flatMap(({cells}) => cells.map(cell => (cell?.whole ? undefined : cell?.value)));
  const extent = extentOf(shaded) ?? {low: 0, high: 1};
  const shade = linearScale(extent.low, extent.high, 0, shades - 1);
  const kindOf = (cell: MatrixCell | undefined): string | typeof nothing => {
    if (!cell || !isKnown(cell.value)) return nothing;
    return cell.whole ? 'heat-whole' : `heat-${Math.round(shade(cell.value))}`;
  };
  const rowTemplate = ({label, lead = [], cells}: MatrixRow, isFoot: boolean): TemplateResult =>
    html`<tr><th scope="row">${label}</th>${Array.from({length: leads}, (_, index) => html`<td class="lead">${lead[index] ?? ''}</td>`)}${columns
      .slice(1 + leads)
      .map(
        (_, index) => html`<td class=${isFoot ? nothing : kindOf(cells[index])}>${cells[index]?.text ?? ''}</td>`,
      )}</tr>`;
  return html`<div class="chart-heat chart-scroll" role="region" tabindex="0" aria-label=${caption}>
    <table>
      <caption>${caption}</caption>
      <thead><tr>${columns.map((column, index) => html`<th scope="col" class=${index > 0 && index <= leads ? 'lead' : nothing}>${column}</th>`)}</tr></thead>
      <tbody>${rows.map(row => rowTemplate(row, false))}</tbody>
      ${foot.length > 0 ? html`<tfoot>${foot.map(row => rowTemplate(row, true))}</tfoot>` : nothing}
    </table>
  </div>`;
}

/** The same as rows to sort and to export, the averages last; a cell that is not reached is empty. */
export function matrixTable(data: MatrixData): TableFacts {
  const {caption, columns, rows, foot = []} = data;
  const leads = leadCount(data);
  const all = [...rows, ...foot];
  return {
    caption,
    columns: columns.map((label, index) => (index > leads ? numberColumn(label) : textColumn(label))),
    count: all.length,
    row: index => {
      const row = all[index];
      if (!row) return [];
      return [
        textCell(row.label),
        ...Array.from({length: leads}, (_, at) => textCell(row.lead?.[at] ?? '')),
        ...columns.slice(1 + leads).map((_, at) => wordedCell(row.cells[at]?.value, row.cells[at]?.text ?? '')),
      ];
    },
  };
}
