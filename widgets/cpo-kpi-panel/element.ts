import {nothing, type PropertyDeclarations} from 'lit';
import type {AttributeValues} from '../parts/attributes.ts';
import {skeletonTemplate} from '../parts/card-template.ts';
import {cpoLens, cpoTeamsLens} from '../parts/cpo-lens.ts';
import type {Lens} from '../parts/lens.ts';
import type {Band} from '../parts/panel-band.ts';
import type {PortfolioSort} from '../parts/portfolio.ts';
import {RolePanel} from '../parts/role-panel.ts';
import {styles} from './styles.ts';

/** The height of a table on its way, in pixels. */
const largeChart = 210;

/**
 * A portfolio for a Chief Product Officer: products as rows of one table, contribution to growth, objectives with their key results, delivery and quality beside revenue. With teams as rows it is a Chief Product Owner’s. It looks back 3 years.
 * Without an attribute it shows the dataset `default` and asks for a file.
 *
 * @element cpo-kpi-panel
 * @attr {string} dataset - Name of the dataset to show; `default` without it. As a property it is `datasetName`.
 * @attr {string} src - Address of a CSV file of the page's own origin, or https; fetched once a page, its dataset named by the address.
 * @attr {string} heading - What the panel calls itself.
 * @attr {string} as-of - ISO day up to which is looked; the end of the data without it.
 * @attr {string} horizon - `4-quarters`, `3-years`, `all`, `year`, or a number of periods.
 * @attr {string} grain - The periods by which it is read: `month`, `quarter`, …; its own: quarter.
 * @attr {string} where - Filter by product, segment, team: `product=Web` or JSON.
 * @attr {string} kpis - Ids of the numbers to show, in order, instead of the role's own.
 * @attr {string} rows-by - `product`, or `team` for a Chief Product Owner over several teams. As a property it is `rowsBy`.
 * @attr {string} rows - The same. The property of that name hands over rows of data.
 * @attr {number} heading-level - Level of the panel's heading, 1 to 6; 2 without it.
 *
 * @csspart panel - Everything.
 * @csspart header - Heading, sub line and controls.
 * @csspart heading - The panel's heading.
 * @csspart controls - Horizon, team and menu.
 * @csspart summary - The summary in words.
 * @csspart notice - A line above the cards: stale data, failures.
 * @csspart portfolio - The table of products or teams.
 * @csspart card - Each card.
 * @csspart card-title - A card's heading.
 * @csspart value - A card's number with its unit.
 * @csspart verdict - A card's verdict.
 * @csspart notes - What is said beside the number.
 * @csspart reason - Why a card has no number.
 * @csspart events - What happened in the periods shown.
 * @csspart foot - A card's foot.
 * @csspart refusals - The card with what the data cannot say.
 * @csspart own - The group of KPIs that the data brought along.
 * @csspart empty - The place to choose, drop or paste a file.
 * @csspart dialog - The sheet of a number, and its items.
 *
 * @cssprop [--kpi-font] - Font family.
 * @cssprop [--kpi-surface] - Background of cards.
 * @cssprop [--kpi-surface-2] - Background within cards.
 * @cssprop [--kpi-line] - Borders and grid lines.
 * @cssprop [--kpi-text] - Text.
 * @cssprop [--kpi-muted] - Second text.
 * @cssprop [--kpi-faint] - Third text.
 * @cssprop [--kpi-data] - Marks of data.
 * @cssprop [--kpi-context] - Marks of what is left over.
 * @cssprop [--kpi-band] - Fill of the usual range.
 * @cssprop [--kpi-edge] - Edge of the usual range.
 * @cssprop [--kpi-good] - A signal that is good.
 * @cssprop [--kpi-bad] - A signal that is bad.
 * @cssprop [--kpi-watch] - What asks for attention.
 * @cssprop [--kpi-radius] - Radius of cards.
 * @cssprop [--kpi-gap] - Space between cards.
 * @cssprop [--kpi-pad] - Space within cards.
 *
 * @fires {KpiReadingsEvent} kpi-readings - The readings are there, or there again.
 * @fires {KpiSelectEvent} kpi-select - Somebody opened the items of a number.
 * @fires {KpiSignalEvent} kpi-signal - A number lies outside its usual range.
 * @fires {KpiImportEvent} kpi-import - A file was loaded.
 * @fires {KpiErrorEvent} kpi-error - Something could not be shown.
 */
export class CpoKpiPanel extends RolePanel {
  static override properties: PropertyDeclarations = {
    ...RolePanel.properties,
    rowsBy: {attribute: 'rows-by'},
    rowsAttribute: {attribute: 'rows'},
  };
  static override styles = styles;

  /** What the rows of the table are: `product` or `team`. */
  declare rowsBy: string | undefined;
  /** The same from the attribute `rows`, because the property of that name hands over rows of data. */
  declare protected rowsAttribute: string | undefined;

  #sort: PortfolioSort = {};

  protected override lens(): Lens {
    return (this.rowsBy || this.rowsAttribute) === 'team' ? cpoTeamsLens : cpoLens;
  }

  protected override attributeValues(): AttributeValues {
    const values = super.attributeValues();
    const value = this.rowsBy || this.rowsAttribute;
    if (!value || value === 'product' || value === 'team') return values;
    return {...values, bad: [...values.bad, {name: 'rows-by', value}]};
  }

  protected override leadTemplate(band: Band, headingLevel: number): unknown {
    return band.rowsBy ? this.#portfolioTemplate(band, headingLevel) : nothing;
  }

  /** The table whose rows are the values of a dimension, such as products. */
  #portfolioTemplate(band: Band, headingLevel: number): unknown {
    const view = {snapshot: this.data.snapshot, band, words: this.words, headingLevel, sort: this.#sort};
    const actions = {
      openSheet: this.actions.openSheet,
      change: (sort: PortfolioSort): void => {
        this.#sort = sort;
        this.requestUpdate();
      },
      redraw: () => this.requestUpdate(),
    };
    return this.roleCode?.portfolioTemplate(view, actions) ?? skeletonTemplate(12, largeChart, this.words);
  }
}
