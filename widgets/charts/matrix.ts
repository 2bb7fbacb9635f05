import {html, nothing, type TemplateResult} from 'lit';
import {extentOf, linearScale} from './scale.ts';

/** A cell of a heat table: undefined where it is not reached, which stays blank. */
export interface MatrixCell {
  readonly value: number | undefined;
  readonly text: string;
}

/** Rows over columns, such as cohorts over months since their start. */
export interface MatrixData {
  readonly caption: string;
  /** Heads of the columns, the row's own name first. */
  readonly columns: readonly string[];
  readonly rows: readonly {readonly label: string; readonly cells: readonly (MatrixCell | undefined)[]}[];
}

/** Shades of the style sheet: the darkest still keeps its text at 4.5 to one. */
const shades = 5;

/** A heat table: a real table whose cells are shaded by their value. It is its own table view. */
export function heatTable({caption, columns, rows}: MatrixData): TemplateResult {
  const extent = extentOf(rows.flatMap(row => row.cells.map(cell => cell?.value))) ?? {low: 0, high: 1};
  const shade = linearScale(extent.low, extent.high, 0, shades - 1);
  const level = (value: number): string => `heat-${Math.round(shade(value))}`;
  return html`<div class="chart-heat chart-scroll" role="region" tabindex="0" aria-label=${caption}>
    <table>
      <caption>${caption}</caption>
      <thead><tr>${columns.map(column => html`<th scope="col">${column}</th>`)}</tr></thead>
      <tbody>${rows.map(
        row =>
          html`<tr><th scope="row">${row.label}</th>${columns.slice(1).map((_, index) => {
            const cell = row.cells[index];
            const has = cell?.value !== undefined && Number.isFinite(cell.value);
            return html`<td class=${has && cell.value !== undefined ? level(cell.value) : nothing}>${cell?.text ?? ''}</td>`;
          })}</tr>`,
      )}</tbody>
    </table>
  </div>`;
}
