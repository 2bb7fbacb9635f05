import {html, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';
import {roles} from '../../src/index.ts';
import {type AttributeValues, parseKpis} from '../parts/attributes.ts';
import {chooseFile} from '../parts/choose-file.ts';
import {KpiImportEvent} from '../parts/events.ts';
import {faceOf} from '../parts/faces.ts';
import {type GridContext, gridTemplate} from '../parts/grid-template.ts';
import {type Command, headerTemplate} from '../parts/header-template.ts';
import {headingTemplate} from '../parts/heading-template.ts';
import {type Horizon, namedHorizons, poHorizons} from '../parts/horizon.ts';
import {KpiElement} from '../parts/kpi-element.ts';
import {LazySheet} from '../parts/lazy-sheet.ts';
import {type GridItem, wishOf} from '../parts/panel-grid.ts';
import {headingOf, leadingSeries, staleText, subLine, unmatchedFilters} from '../parts/panel-header.ts';
import {arrangePanel, cardsBeforeFold, type PlacedCard, type RoleEntry} from '../parts/panel-model.ts';
import {Paper} from '../parts/paper.ts';
import {type RefusalGroup, refusalGroups, refusalsTemplate} from '../parts/refusals-template.ts';
import {failuresTemplate, noticeTemplate} from '../parts/state-templates.ts';
import {summarise} from '../parts/summary.ts';
import {summaryTemplate} from '../parts/summary-template.ts';
import type {Remedy} from '../words/words.ts';
import {styles} from './styles.ts';

const role = roles.get('po');
const quarter: Horizon = {id: 'quarter', days: 92};

/** KPIs that the catalogue does not know. */
const isOwn = (kpi: string): boolean => kpi.startsWith('own:');

/** Columns of twelve for the card that gathers refusals, and for the sprint sheet. */
const refusalsWidth = 6;

/**
 * The few numbers that a Product Owner is judged by, from a file that is already there, kept in the reader's own browser: signals first and in words,
 * then what moved as usual, then what the data cannot say and what would help. Without an attribute it shows the dataset `default` and asks for a file.
 *
 * @element po-kpi-panel
 * @attr {string} dataset - Name of the dataset to show; `default` without it. As a property it is `datasetName`.
 * @attr {string} src - Address of a CSV file of the page's own origin, or https; fetched once a page, its dataset named by the address.
 * @attr {string} heading - What the panel calls itself; the team without it.
 * @attr {string} as-of - ISO day up to which is looked; the end of the data without it.
 * @attr {string} horizon - `short`, `quarter`, `half-year`, `year`, or a number of periods.
 * @attr {string} grain - `sprint`, `week`, `month`, `quarter`, …; sprints where the data have them, else weeks.
 * @attr {string} where - Filter by team, product or project: `team=Blue` or JSON.
 * @attr {string} kpis - Ids of the numbers to show, in order, instead of the role's own.
 * @attr {number} heading-level - Level of the panel's heading, 1 to 5; 2 without it.
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
export class PoKpiPanel extends KpiElement {
  static override properties: PropertyDeclarations = {...KpiElement.properties, kpis: {type: String}};
  static override styles = styles;

  /** Ids of the numbers to show, separated by commas. */
  declare kpis: string | undefined;

  readonly #sheet = new LazySheet(
    this,
    report => {
      if (report) this.dispatchEvent(new KpiImportEvent({report}));
    },
    error => this.showFailure(error),
  );
  #chosenHorizon: string | undefined;
  #isUnfolded = false;
  /** Paper has no fold: while the page is printed, everything stands open. */
  readonly #paper = new Paper(this, () => this.drawNow());

  protected override entries(): readonly RoleEntry[] {
    const chosen = parseKpis(this.kpis);
    if (chosen.length === 0) return role?.kpis ?? [];
    return chosen.map(kpi => role?.kpis.find(([own]) => own === kpi) ?? [kpi]);
  }

  protected override withOwn(): boolean {
    return parseKpis(this.kpis).length === 0;
  }

  protected override horizonInForce({horizon}: AttributeValues): Horizon {
    return namedHorizons.find(({id}) => id === this.#chosenHorizon) ?? horizon ?? quarter;
  }

  protected override render(): TemplateResult {
    const {snapshot} = this.data;
    const attributes = this.attributeValues();
    const level = Math.min(5, Math.max(1, this.headingLevel || 2));
    const content =
      snapshot.phase === 'empty'
        ? this.empty.template(this.words, level + 1)
        : snapshot.phase === 'failed'
          ? nothing
          : this.#contentTemplate(this.horizonInForce(attributes), level + 1);
    return html`<section class="panel words-${this.words.direction}" part="panel" lang=${this.words.language} aria-label=${this.#heading()} aria-busy=${snapshot.isBusy}>
      ${this.#headerTemplate(this.horizonInForce(attributes), level)}
      ${attributes.bad.map(({name, value}) => noticeTemplate('watch', this.words.badAttribute(name, value)))}
      ${this.#noticesTemplate()}${content}${this.aroundTemplate()}
    </section>`;
  }

  #heading(): string {
    return this.heading || headingOf(this.data.snapshot, this.#roleTitle());
  }

  #roleTitle(): string {
    return this.words.roleTitle('po', role?.title ?? '');
  }

  #headerTemplate(horizon: Horizon, level: number): TemplateResult {
    const {words} = this;
    const {snapshot} = this.data;
    const hasData = snapshot.phase === 'ready';
    const grain = leadingSeries(snapshot)?.grain ?? 'sprint';
    const role = this.#heading() === this.#roleTitle() ? '' : this.#roleTitle();
    return headerTemplate({
      words,
      heading: this.#heading(),
      headingLevel: level,
      sub: hasData ? subLine(snapshot, horizon, this.attributeValues().asOf, role, words) : role,
      horizons: hasData
        ? poHorizons.map(({id}) => ({id, text: words.horizon(id, grain), isChosen: id === horizon.id}))
        : [],
      chooseHorizon: id => {
        this.#chosenHorizon = id;
        this.requestUpdate();
      },
      teams: hasData ? snapshot.teams : [],
      team: snapshot.team,
      chooseTeam: team => {
        this.team = team;
        this.requestUpdate();
      },
      commands: this.#commands(),
    });
  }

  #commands(): readonly Command[] {
    const {phase, kit} = this.data.snapshot;
    const {labels} = this.words;
    if (phase !== 'ready' || !kit) return [];
    const print = {text: labels.print, run: () => globalThis.print()};
    const isTable = this.tables.size > 0;
    const tables = {text: isTable ? labels.showCharts : labels.showTables, run: () => this.showTables(!isTable)};
    // A dataset that the page feeds is not the reader's to change.
    if (this.src || this.rows) return [tables, print];
    const form = (text: string, remedy: Remedy): Command => ({text, run: () => this.importFiles([], remedy)});
    return [
      {text: labels.addFile, run: () => chooseFile(files => this.importFiles(files))},
      {text: labels.undo, run: this.undoImport},
      form(labels.sprintSheet, 'sprint-sheet'),
      form(labels.targetsAndEvents, 'targets'),
      form(labels.escapedRule, 'escaped-rule'),
      tables,
      print,
    ];
  }

  #noticesTemplate(): unknown {
    const {snapshot, reload} = this.data;
    const {failure, failures, kit, phase} = snapshot;
    const {words} = this;
    const stale = staleText(snapshot, this.attributeValues().asOf, words);
    return html`
      ${failuresTemplate(failure, failures, words, reload, {nameOf: this.nameOf, hasOthers: snapshot.series.size > 0})}
      ${kit?.state === 'memory' && phase === 'ready' && !this.rows ? noticeTemplate('plain', words.labels.memoryOnly) : nothing}
      ${stale === undefined ? nothing : noticeTemplate('watch', stale)}`;
  }

  #contentTemplate(horizon: Horizon, headingLevel: number): TemplateResult {
    const unmatched = unmatchedFilters(this.data.snapshot);
    if (unmatched.length === 0) return this.#cardsTemplate(horizon, headingLevel);
    return noticeTemplate('watch', this.words.noMatch(this.words.formats.list(unmatched)), {
      text: this.words.labels.clearFilter,
      run: () => {
        this.isWholeFilter = true;
        this.requestUpdate();
      },
    });
  }

  #cardsTemplate(horizon: Horizon, headingLevel: number): TemplateResult {
    const {words} = this;
    const {snapshot} = this.data;
    const model = arrangePanel(snapshot.entries, snapshot.series);
    const itemOf = (placed: PlacedCard): GridItem[] => {
      const view = this.viewOf(placed, horizon);
      return view ? [{view, wish: wishOf(view), isLarge: placed.isLarge}] : [];
    };
    const items = model.cards.filter(({kpi}) => !isOwn(kpi)).flatMap(itemOf);
    const own = model.cards.filter(({kpi}) => isOwn(kpi)).flatMap(itemOf);
    const waiting = snapshot.failure ? [] : model.waiting.filter(kpi => !snapshot.failures.has(kpi));
    items.push(
      ...waiting.map(kpi => ({
        view: undefined,
        wish: faceOf(kpi).width,
        isLarge: items.length === 0 && kpi === waiting[0],
      })),
    );
    const refused = refusalGroups(model.refused, snapshot.definitions, words);
    // A dataset that the page feeds is not the reader's to change.
    const hasSheet = !this.src && !this.rows && this.#sheet.isWanted(snapshot);
    const before: GridItem[] = [
      ...items.slice(0, cardsBeforeFold),
      ...(refused.length > 0 ? [{view: undefined, wish: refusalsWidth, isLarge: false}] : []),
      ...(hasSheet ? [{view: undefined, wish: refusalsWidth, isLarge: false}] : []),
    ];
    const refusalsAt = Math.min(items.length, cardsBeforeFold);
    const after = items.slice(cardsBeforeFold);
    const isReady = waiting.length === 0;
    return html`
      ${isReady ? summaryTemplate(summarise(model.cards, snapshot.definitions, words), words) : nothing}
      ${gridTemplate(before, this.#grid(headingLevel), (span, index) => {
        if (hasSheet && index === before.length - 1) return this.#sheet.template(snapshot, words, span, headingLevel);
        if (refused.length === 0 || index !== refusalsAt) return undefined;
        return this.#refusalsTemplate(refused, span, headingLevel);
      })}
      ${this.#foldTemplate(after, headingLevel)}${this.#ownTemplate(own, headingLevel)}`;
  }

  #grid(headingLevel: number): GridContext {
    const {words, actions, code, tables} = this;
    return {words, actions, code, tables, headingLevel, isOpen: kpi => this.isOpen(kpi)};
  }

  /** KPIs that the data brought along, in a group of their own. */
  #ownTemplate(items: readonly GridItem[], headingLevel: number): unknown {
    if (items.length === 0) return nothing;
    return html`<section part="own" aria-label=${this.words.labels.own}>
      ${headingTemplate(headingLevel, this.words.labels.own, 'group-title')}
      ${gridTemplate(items, this.#grid(headingLevel + 1))}
    </section>`;
  }

  #foldTemplate(items: readonly GridItem[], headingLevel: number): unknown {
    if (items.length === 0) return nothing;
    const {labels} = this.words;
    const toggle = (): void => {
      this.#isUnfolded = !this.#isUnfolded;
      this.requestUpdate();
    };
    return html`${this.#isUnfolded || this.#paper.isPrinting ? gridTemplate(items, this.#grid(headingLevel)) : nothing}
      <button type="button" class="button fold" aria-expanded=${this.#isUnfolded} @click=${toggle}>
        ${this.#isUnfolded ? labels.showLess : this.words.showMore(items.length)}
      </button>`;
  }

  #refusalsTemplate(groups: readonly RefusalGroup[], span: number, headingLevel: number): TemplateResult {
    const of = this.entries().length;
    const remedy = (kind: Remedy): void => {
      if (kind === 'team') this.renderRoot.querySelector<HTMLElement>('.team')?.focus();
      else this.importFiles([], kind);
    };
    return refusalsTemplate(groups, {words: this.words, span, headingLevel, of, remedy});
  }
}
