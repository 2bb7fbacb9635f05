import {html, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';
import type {Remedy} from '../words/words.ts';
import {type AttributeValues, parseKpis} from './attributes.ts';
import {KpiImportEvent} from './events.ts';
import {type Command, headerTemplate, type SelectView} from './header-template.ts';
import {headingTemplate} from './heading-template.ts';
import {type Horizon, horizonOfDays} from './horizon.ts';
import {KpiElement} from './kpi-element.ts';
import {LazySheet} from './lazy-sheet.ts';
import {type Choosable, type Lens, useLens} from './lens.ts';
import type {Band} from './panel-band.ts';
import {bandTemplate, modelOf} from './panel-cards.ts';
import {headingOf, leadingSeries, staleText, subLine, unmatchedFilters} from './panel-header.ts';
import type {PanelModel} from './panel-model.ts';
import {choiceSelects, grainSelect} from './panel-selects.ts';
import {Paper} from './paper.ts';
import {failuresTemplate, noticeTemplate} from './state-templates.ts';
import {summarise} from './summary.ts';
import {summaryPlace, summaryTemplate} from './summary-template.ts';

/** What every role's panel is: the header, the summary in words, the cards, and what the data cannot say. A role says which numbers. */
export abstract class RolePanel extends KpiElement {
  static override properties: PropertyDeclarations = {...KpiElement.properties, kpis: {}};

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
  readonly #unfolded = new Set<string>();
  /** Paper has no fold: while the page is printed, everything stands open. */
  readonly #paper = new Paper(this, () => this.drawNow());

  /** The role that the panel shows. */
  protected abstract lens(): Lens;

  /** What the panel calls itself where nothing else gives it a name. */
  protected roleTitle(): string {
    const {role} = this.lens();
    return this.words.roleTitle(role.id, role.title);
  }

  /** Stands above a band's cards. */
  protected leadTemplate(_band: Band, _headingLevel: number): unknown {
    return nothing;
  }

  protected override bands({horizon}: AttributeValues): readonly Band[] {
    const chosen = parseKpis(this.kpis);
    const lens = this.lens();
    useLens(lens);
    const {role} = lens;
    const single = {id: role.id, grain: role.grain, horizon: this.#horizonInForce(horizon)};
    if (chosen.length > 0) {
      return [{...single, entries: chosen.map(kpi => role.kpis.find(([own]) => own === kpi) ?? [kpi])}];
    }
    if (!role.bands) return [{...single, entries: role.kpis, ...(lens.rowsBy && {rowsBy: lens.rowsBy})}];
    return role.bands.map(({title, grain, horizon: days, kpis}) => {
      return {id: title, title, grain, horizon: horizonOfDays(days), entries: kpis};
    });
  }

  protected override choosable(): readonly Choosable[] {
    return this.lens().choosable;
  }

  protected override withOwn(): boolean {
    return parseKpis(this.kpis).length === 0;
  }

  #horizonInForce(asked: Horizon | undefined): Horizon {
    const {horizons, role} = this.lens();
    return horizons.find(({id}) => id === this.#chosenHorizon) ?? asked ?? horizonOfDays(role.horizon);
  }

  protected override render(): TemplateResult {
    const {snapshot} = this.data;
    const attributes = this.attributeValues();
    const level = attributes.headingLevel ?? 2;
    const content =
      snapshot.phase === 'empty'
        ? this.empty.template(this.words, level + 1, this.lens().role.id, snapshot.canRedo)
        : snapshot.phase === 'failed'
          ? nothing
          : this.#contentTemplate(level + 1);
    return html`<section class="panel words-${this.words.direction}" part="panel" lang=${this.words.language} aria-label=${this.#heading()} aria-busy=${snapshot.isBusy}>
      ${this.#headerTemplate(attributes, level)}
      ${attributes.bad.map(({name, value}) => noticeTemplate('watch', this.words.badAttribute(name, value)))}
      ${this.#noticesTemplate(attributes)}${content}${this.aroundTemplate()}
    </section>`;
  }

  #heading(): string {
    return this.heading || headingOf(this.data.snapshot, this.roleTitle());
  }

  #headerTemplate(attributes: AttributeValues, level: number): TemplateResult {
    const {words} = this;
    const {snapshot} = this.data;
    const hasData = snapshot.phase === 'ready';
    const horizon = this.#horizonInForce(attributes.horizon);
    const grain = leadingSeries(snapshot)?.grain ?? 'week';
    const role = this.#heading() === this.roleTitle() ? '' : this.roleTitle();
    const horizons = hasData ? this.lens().horizons : [];
    return headerTemplate({
      words,
      heading: this.#heading(),
      headingLevel: level,
      sub: hasData ? subLine(snapshot, horizon, attributes.asOf, role, words) : role,
      horizons: horizons.map(({id}) => ({id, text: words.horizon(id, grain), isChosen: id === horizon.id})),
      chooseHorizon: id => {
        this.#chosenHorizon = id;
        this.requestUpdate();
      },
      selects: hasData ? this.#selects() : [],
      commands: this.#commands(),
    });
  }

  #selects(): readonly SelectView[] {
    const {words} = this;
    const {snapshot} = this.data;
    const leading = leadingSeries(snapshot);
    const choose = (dimension: string, value: string): void => {
      this.chosen = {...this.chosen, [dimension]: value};
      this.requestUpdate();
    };
    const hasSprints = (snapshot.state?.tables.iterations ?? 0) > 0;
    const grains = this.lens().grains.filter(one => one !== 'sprint' || hasSprints);
    const by =
      leading && grains.length > 0
        ? grainSelect(grains, leading.grain, words, grain => {
            this.chosenGrain = grain;
            this.requestUpdate();
          })
        : [];
    return [...by, ...choiceSelects(snapshot.choices, words, choose)];
  }

  /** Those of the menu; their code comes with the charts. */
  #commands(): readonly Command[] {
    const {snapshot} = this.data;
    if (snapshot.phase !== 'ready' || !snapshot.kit) return [];
    const actions = {
      canChange: !this.src && !this.rows,
      isTable: this.tables.size > 0,
      showTables: (isTable: boolean) => this.showTables(isTable),
      importFiles: this.importFiles,
      canRedo: snapshot.canRedo,
      step: this.step,
      forms: this.lens().forms,
    };
    return this.code.charts?.panelCommands(this.words, actions) ?? [];
  }

  #noticesTemplate({asOf}: AttributeValues): unknown {
    const {snapshot, reload} = this.data;
    const {failure, failures, kit, phase} = snapshot;
    const {words} = this;
    const stale = staleText(snapshot, asOf, words);
    return html`
      ${failuresTemplate(failure, failures, words, reload, {nameOf: this.nameOf, hasOthers: snapshot.series.size > 0})}
      ${kit?.state === 'memory' && phase === 'ready' && !this.rows ? noticeTemplate('plain', words.labels.memoryOnly) : nothing}
      ${stale === undefined ? nothing : noticeTemplate('watch', stale)}`;
  }

  #contentTemplate(headingLevel: number): TemplateResult {
    const {snapshot} = this.data;
    const unmatched = unmatchedFilters(snapshot);
    if (unmatched.length > 0) {
      return noticeTemplate('watch', this.words.noMatch(this.words.formats.list(unmatched)), {
        text: this.words.labels.clearFilter,
        run: () => {
          this.isWholeFilter = true;
          this.requestUpdate();
        },
      });
    }
    const models = snapshot.bands.map(band => [band, modelOf(band, snapshot)] as const);
    const isReady = models.every(([, {waiting}]) => waiting.length === 0);
    const cards = models.flatMap(([, model]) => model.cards);
    return html`
      ${isReady ? summaryTemplate(summarise(cards, snapshot.definitions, this.words), this.words) : summaryPlace}
      ${models.map(([band, model], index) => this.#bandTemplate(band, model, index, headingLevel))}`;
  }

  #bandTemplate(band: Band, model: PanelModel, index: number, level: number): unknown {
    const {words, actions, code, tables} = this;
    const {snapshot} = this.data;
    const headingLevel = band.title === undefined ? level : level + 1;
    // A dataset that the page feeds is not the reader's to change.
    const hasSheet =
      index === 0 &&
      !this.src &&
      !this.rows &&
      this.lens().forms.includes('sprint-sheet') &&
      this.#sheet.isWanted(snapshot);
    const content = bandTemplate(band, model, {
      words,
      snapshot,
      headingLevel,
      grid: {words, actions, code, tables, isOpen: this.isOpen, splits: this.cardSplits},
      viewOf: (placed, horizon) => this.viewOf(placed, horizon),
      isUnfolded: this.#unfolded.has(band.id),
      isWhole: this.#paper.isPrinting,
      toggle: () => {
        if (!this.#unfolded.delete(band.id)) this.#unfolded.add(band.id);
        this.requestUpdate();
      },
      sheet: hasSheet ? span => this.#sheet.template(snapshot, words, span, headingLevel) : undefined,
      refusals: () => this.refusalCode,
      remedy: kind => this.#mend(kind),
      lead: this.leadTemplate(band, headingLevel),
    });
    if (band.title === undefined) return content;
    const title = words.bandTitle(band.title, band.horizon.id);
    return html`<section part="band" aria-label=${title}>${headingTemplate(level, title, 'band-title')}${content}</section>`;
  }

  #mend(remedy: Remedy): void {
    if (remedy === 'team') this.renderRoot.querySelector<HTMLElement>('.team,.product')?.focus();
    else this.importFiles([], remedy);
  }
}
