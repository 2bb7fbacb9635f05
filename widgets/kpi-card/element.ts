import {html, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';
import type {AttributeValues} from '../parts/attributes.ts';
import {cardTemplate, skeletonTemplate} from '../parts/card-template.ts';
import {quarter} from '../parts/horizon.ts';
import {KpiElement} from '../parts/kpi-element.ts';
import type {Choosable} from '../parts/lens.ts';
import type {Band} from '../parts/panel-band.ts';
import {arrangePanel, type RoleEntry} from '../parts/panel-model.ts';
import {failuresTemplate, noticeTemplate} from '../parts/state-templates.ts';
import {styles} from './styles.ts';

const chartHeight = 150;

/**
 * One number with all that a panel's card has: value, verdict in words, comparison, chart, definition and items.
 *
 * @element kpi-card
 * @attr {string} kpi - Id of the number, such as `cycle-time`.
 * @attr {string} dataset - Name of the dataset; `default` without it. As a property it is `datasetName`.
 * @attr {string} src - Address of a CSV file of the page's own origin, or https.
 * @attr {string} as-of - ISO day up to which is looked; the end of the data without it.
 * @attr {string} horizon - `short`, `quarter`, `half-year`, `year`, or a number of periods.
 * @attr {string} grain - `sprint`, `week`, `month`, `quarter`, …
 * @attr {string} where - Filter by team, product or project: `team=Blue` or JSON.
 * @attr {number} heading-level - Level of the card's heading, 1 to 6; 3 without it.
 *
 * @csspart panel - Everything.
 * @csspart card - The card.
 * @csspart card-title - Its heading.
 * @csspart value - The number with its unit.
 * @csspart verdict - The verdict.
 * @csspart notes - What is said beside the number.
 * @csspart reason - Why there is no number.
 * @csspart events - What happened in the periods shown.
 * @csspart foot - The foot.
 * @csspart empty - The place to choose, drop or paste a file.
 * @csspart dialog - The sheet of the number, and its items.
 *
 * @cssprop [--kpi-font] - Font family.
 * @cssprop [--kpi-surface] - Background.
 * @cssprop [--kpi-surface-2] - Background within the card.
 * @cssprop [--kpi-line] - Borders and grid lines.
 * @cssprop [--kpi-text] - Text.
 * @cssprop [--kpi-muted] - Second text.
 * @cssprop [--kpi-faint] - Third text.
 * @cssprop [--kpi-data] - Marks of data.
 * @cssprop [--kpi-band] - Fill of the usual range.
 * @cssprop [--kpi-edge] - Edge of the usual range.
 * @cssprop [--kpi-good] - A signal that is good.
 * @cssprop [--kpi-bad] - A signal that is bad.
 *
 * @fires {KpiReadingsEvent} kpi-readings - The readings are there, or there again.
 * @fires {KpiSelectEvent} kpi-select - Somebody opened the items of the number.
 * @fires {KpiSignalEvent} kpi-signal - The number lies outside its usual range.
 * @fires {KpiImportEvent} kpi-import - A file was loaded.
 * @fires {KpiErrorEvent} kpi-error - Something could not be shown.
 */
export class KpiCard extends KpiElement {
  static override properties: PropertyDeclarations = {...KpiElement.properties, kpi: {type: String}};
  static override styles = styles;

  /** Id of the number. */
  declare kpi: string | undefined;

  protected override bands({horizon, grain}: AttributeValues): readonly Band[] {
    return [{id: 'card', entries: this.#entries(), grain, horizon: horizon ?? quarter}];
  }

  protected override choosable(): readonly Choosable[] {
    return [{dimension: 'team', isExclusive: true}];
  }

  #entries(): readonly RoleEntry[] {
    return this.kpi ? [[this.kpi]] : [];
  }

  protected override attributeValues(): AttributeValues {
    const values = super.attributeValues();
    return this.kpi ? values : {...values, bad: [...values.bad, {name: 'kpi', value: ''}]};
  }

  protected override withOwn(): boolean {
    return false;
  }

  protected override render(): TemplateResult {
    const attributes = this.attributeValues();
    const {snapshot, reload} = this.data;
    const {failure, failures} = snapshot;
    return html`<div class="panel words-${this.words.direction}" part="panel" lang=${this.words.language} aria-busy=${snapshot.isBusy}>
      ${attributes.bad.map(({name, value}) => noticeTemplate('watch', this.words.badAttribute(name, value)))}
      ${failuresTemplate(failure, failures, this.words, reload, {nameOf: this.nameOf, hasOthers: false})}
      ${this.#contentTemplate(attributes)}${this.aroundTemplate()}
    </div>`;
  }

  #contentTemplate({horizon = quarter, headingLevel = 3}: AttributeValues): unknown {
    const {snapshot} = this.data;
    const {words} = this;
    if (snapshot.phase === 'failed' || !this.kpi || snapshot.failures.has(this.kpi)) return nothing;
    if (snapshot.phase === 'empty') return this.empty.template(words, headingLevel, 'card', snapshot.canRedo);
    const {definitions} = snapshot;
    const {cards, refused} = arrangePanel(this.#entries(), snapshot.series);
    const [placed] = cards;
    const view = placed && this.viewOf({...placed, isLarge: true}, horizon);
    if (view) {
      return cardTemplate(view, {
        words,
        actions: this.actions,
        code: this.code,
        headingLevel,
        span: 12,
        chartHeight,
        table: this.tables.get(view.placed.kpi),
        isOpen: true,
        splits: this.cardSplits,
        through: snapshot.state?.coverage && words.formats.fullDay(snapshot.state.coverage.through),
      });
    }
    const refusals = refused.length > 0 ? this.refusalCode : undefined;
    const groups = refusals?.refusalGroups(refused, definitions, words) ?? [];
    if (!refusals || groups.length === 0) return skeletonTemplate(12, chartHeight, words);
    return refusals.refusalsTemplate(groups, {
      words,
      span: 12,
      headingLevel,
      of: 1,
      remedy: remedy => this.importFiles([], remedy),
    });
  }
}
