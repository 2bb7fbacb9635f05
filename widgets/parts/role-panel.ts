import {html, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';
import type {Remedy} from '../words/words.ts';
import {type AttributeValues, parseKpis} from './attributes.ts';
import {KpiImportEvent} from './events.ts';
import {headerTemplate, type SelectView} from './header-template.ts';
import {headingTemplate} from './heading-template.ts';
import {type Horizon, namedHorizons} from './horizon.ts';
import {KpiElement} from './kpi-element.ts';
import {LazySheet} from './lazy-sheet.ts';
import {type Choosable, type Lens, useLens} from './lens.ts';
import type {Band} from './panel-band.ts';
import {bandTemplate, modelOf} from './panel-cards.ts';
import {panelCommands} from './panel-commands.ts';
import {headingOf, leadingSeries, staleText, subLine, unmatchedFilters} from './panel-header.ts';
import type {PanelModel, RoleEntry} from './panel-model.ts';
import {choiceSelects, grainSelect} from './panel-selects.ts';
import {Paper} from './paper.ts';
import {failuresTemplate, noticeTemplate} from './state-templates.ts';
import {summarise} from './summary.ts';
import {summaryTemplate} from './summary-template.ts';

/** What every role's panel is: the header, the summary in words, the cards, and what the data cannot say. A role says which numbers. */
export abstract class RolePanel extends KpiElement {
  static override properties: PropertyDeclarations = {...KpiElement.properties, kpis: {type: String}};

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

  /** The roles that the panel shows, one a band. The first is the panel's own. */
  protected abstract lenses(): readonly [Lens, ...Lens[]];

  /** What the panel calls itself where nothing else gives it a name. */
  protected roleTitle(): string {
    const [{role}] = this.lenses();
    return this.words.roleTitle(role.id, role.title);
  }

  /** Stands above a band's cards. */
  protected leadTemplate(_band: Band, _headingLevel: number): unknown {
    return nothing;
  }

  /** What a band is made of besides its numbers. */
  protected rowsOf(_lens: Lens): Band['rowsBy'] {
    return undefined;
  }

  protected override bands({horizon}: AttributeValues): readonly Band[] {
    const chosen = parseKpis(this.kpis);
    const lenses = this.lenses();
    for (const lens of lenses) useLens(lens);
    return lenses.flatMap((lens, index): Band[] => {
      const {role} = lens;
      const named = chosen.map((kpi): RoleEntry => role.kpis.find(([own]) => own === kpi) ?? [kpi]);
      // Numbers that the page names are those of one panel, whatever its bands.
      if (chosen.length > 0 && index > 0) return [];
      const rowsBy = this.rowsOf(lens);
      return [
        {
          id: role.id,
          entries: chosen.length > 0 ? named : role.kpis,
          grain: role.grain === 'sprint-or-week' ? undefined : role.grain,
          horizon: this.#horizonOf(lens, horizon),
          ...(rowsBy && chosen.length === 0 && {rowsBy}),
        },
      ];
    });
  }

  protected override choosable(): readonly Choosable[] {
    const all = new Map(this.lenses().flatMap(({choosable}) => choosable.map(one => [one.dimension, one] as const)));
    return [...all.values()];
  }

  protected override withOwn(): boolean {
    return parseKpis(this.kpis).length === 0;
  }

  #horizonOf({horizons, horizon}: Lens, asked: Horizon | undefined): Horizon {
    const isOne = this.lenses().length === 1;
    const chosen = [...horizons, ...namedHorizons].find(({id}) => id === this.#chosenHorizon);
    return (isOne ? (chosen ?? asked) : undefined) ?? horizon;
  }

  protected override render(): TemplateResult {
    const {snapshot} = this.data;
    const attributes = this.attributeValues();
    const level = Math.min(5, Math.max(1, this.headingLevel || 2));
    const content =
      snapshot.phase === 'empty'
        ? this.empty.template(this.words, level + 1, this.lenses()[0].role.id)
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
    const lenses = this.lenses();
    const [lens] = lenses;
    const horizon = this.#horizonOf(lens, attributes.horizon);
    const grain = leadingSeries(snapshot)?.grain ?? 'sprint';
    const role = this.#heading() === this.roleTitle() ? '' : this.roleTitle();
    // Bands look back as far as each role does.
    const horizons = hasData && lenses.length === 1 ? lens.horizons : [];
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
      selects: hasData ? this.#selects(lenses) : [],
      commands: this.#commands(),
    });
  }

  #selects(lenses: readonly [Lens, ...Lens[]]): readonly SelectView[] {
    const {words} = this;
    const {snapshot} = this.data;
    const leading = leadingSeries(snapshot);
    const choose = (dimension: string, value: string): void => {
      this.chosen = {...this.chosen, [dimension]: value};
      this.requestUpdate();
    };
    const hasSprints = (snapshot.state?.tables.iterations ?? 0) > 0;
    const grains = lenses.length > 1 || !leading ? [] : lenses[0].grains.filter(one => one !== 'sprint' || hasSprints);
    const by =
      leading && grains.length > 0
        ? grainSelect(grains, leading.grain, words, grain => {
            this.chosenGrain = grain;
            this.requestUpdate();
          })
        : [];
    return [...by, ...choiceSelects(snapshot.choices, words, choose)];
  }

  #commands(): ReturnType<typeof panelCommands> {
    const {phase, kit} = this.data.snapshot;
    if (phase !== 'ready' || !kit) return [];
    return panelCommands(this.words, {
      canChange: !this.src && !this.rows,
      isTable: this.tables.size > 0,
      showTables: isTable => this.showTables(isTable),
      importFiles: this.importFiles,
      undo: this.undoImport,
      forms: [...new Set(this.lenses().flatMap(({forms}) => forms))],
    });
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
      ${isReady ? summaryTemplate(summarise(cards, snapshot.definitions, this.words), this.words) : nothing}
      ${models.map(([band, model], index) => this.#bandTemplate(band, model, index, models.length, headingLevel))}`;
  }

  #bandTemplate(band: Band, model: PanelModel, index: number, of: number, level: number): unknown {
    const {words, actions, code, tables} = this;
    const {snapshot} = this.data;
    const headingLevel = of > 1 ? level + 1 : level;
    // A dataset that the page feeds is not the reader's to change.
    const hasSheet =
      index === 0 && !this.src && !this.rows && this.#hasForm('sprint-sheet') && this.#sheet.isWanted(snapshot);
    const content = bandTemplate(band, model, {
      words,
      snapshot,
      headingLevel,
      grid: {words, actions, code, tables, isOpen: kpi => this.isOpen(kpi)},
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
    if (of === 1) return content;
    const title = words.bandTitle(band.id, words.horizon(band.horizon.id, band.grain ?? 'sprint'));
    return html`<section part="band" aria-label=${title}>${headingTemplate(level, title, 'band-title')}${content}</section>`;
  }

  #hasForm(remedy: Remedy): boolean {
    return this.lenses().some(({forms}) => forms.includes(remedy));
  }

  #mend(remedy: Remedy): void {
    if (remedy === 'team') this.renderRoot.querySelector<HTMLElement>('.team')?.focus();
    else this.importFiles([], remedy);
  }
}
