import type {Lens} from '../parts/lens.ts';
import {programLens} from '../parts/program-lens.ts';
import {RolePanel} from '../parts/role-panel.ts';
import {styles} from './styles.ts';

/**
 * A SAFe programme by its increments: features finished, how long they take, planned against done, escaped defects by team. It looks back 2 years.
 * Without an attribute it shows the dataset `default` and asks for a file.
 *
 * @element program-kpi-panel
 * @attr {string} dataset - Name of the dataset to show; `default` without it. As a property it is `datasetName`.
 * @attr {string} src - Address of a CSV file of the page's own origin, or https; fetched once a page, its dataset named by the address.
 * @attr {string} heading - What the panel calls itself.
 * @attr {string} as-of - ISO day up to which is looked; the end of the data without it.
 * @attr {string} horizon - `4-quarters`, `3-years`, `all`, `year`, or a number of periods.
 * @attr {string} grain - The periods by which it is read: `month`, `quarter`, …; its own: increment.
 * @attr {string} where - Filter by product, team: `product=Web` or JSON.
 * @attr {string} kpis - Ids of the numbers to show, in order, instead of the role's own.
 * @attr {number} heading-level - Level of the panel's heading, 1 to 6; 2 without it.
 *
 * @csspart panel - Everything.
 * @csspart header - Heading, sub line and controls.
 * @csspart heading - The panel's heading.
 * @csspart controls - Horizon, team and menu.
 * @csspart summary - The summary in words.
 * @csspart notice - A line above the cards: stale data, failures.
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
export class ProgramKpiPanel extends RolePanel {
  static override styles = styles;

  protected override lens(): Lens {
    return programLens;
  }
}
