import {html, LitElement, nothing, type PropertyDeclarations, render} from 'lit';
import type {Grain, Kit, Period, PrepareOptions, Series, Where} from '../../src/index.ts';
import type {TableView} from '../charts/table-template.ts';
import {wordsFor, wordsOf} from '../words/registry.ts';
import type {FailureFact, Remedy, Words} from '../words/words.ts';
import {type AttributeValues, readAttributes} from './attributes.ts';
import {type CardActions, type CardSplit, type ChartCode, firstView} from './card-template.ts';
import {type CardView, viewCard} from './card-view.ts';
import {ChartLoader} from './chart-loader.ts';
import {version} from './define.ts';
import type {Dialogs} from './dialogs.ts';
import {EmptyState} from './empty-state.ts';
import {KpiErrorEvent, KpiImportEvent, KpiReadingsEvent, KpiSelectEvent, KpiSignalEvent} from './events.ts';
import {faceOf, isRoleChart} from './faces.ts';
import {failureOf} from './failure.ts';
import {type Horizon, lastDaySeen, shownPeriods} from './horizon.ts';
import {startImport} from './import-hook.ts';
import {LanguageWatch, nearestLanguage} from './language.ts';
import type {Choosable} from './lens.ts';
import {Once} from './once.ts';
import type {Band} from './panel-band.ts';
import {PanelData, type Query, type Snapshot} from './panel-data.ts';
import {isSignal, type PlacedCard} from './panel-model.ts';
import {kitOfRows, type RowsOptions} from './rows-kit.ts';
import type {GivenRows} from './rows-text.ts';
import {failureTemplate, groupFailures} from './state-templates.ts';

interface Memo {
  readonly key: readonly unknown[];
  readonly view: CardView;
}

/** What every element that shows readings has: where its data come from, its words, its cards' views, dialogs and events. */
export abstract class KpiElement extends LitElement {
  static readonly kitVersion: string = version;
  static override properties: PropertyDeclarations = {
    // `dataset` is a property of every HTML element already.
    datasetName: {type: String, attribute: 'dataset'},
    src: {type: String},
    heading: {type: String},
    asOf: {type: String, attribute: 'as-of'},
    horizon: {type: String},
    grain: {type: String},
    where: {},
    headingLevel: {type: Number, attribute: 'heading-level'},
    kit: {attribute: false},
    rows: {attribute: false},
    mapping: {attribute: false},
    answers: {attribute: false},
  };

  declare datasetName: string | undefined;
  declare src: string | undefined;
  declare heading: string | undefined;
  declare asOf: string | undefined;
  declare horizon: string | undefined;
  declare grain: string | undefined;
  declare where: string | Where | undefined;
  declare headingLevel: number | undefined;
  declare kit: Kit | undefined;
  declare rows: GivenRows | undefined;
  declare mapping: PrepareOptions['mapping'];
  declare answers: PrepareOptions['answers'];

  protected readonly data = new PanelData(this, snapshot => this.#onSettled(snapshot));
  protected readonly empty = new EmptyState(this, files => this.importFiles(files));
  protected readonly language = new LanguageWatch(this);
  protected words: Words = wordsFor('en');
  /** What the reader chose: a value of a dimension, empty for all; periods; the dimensions that cards are split by. */
  protected chosen: Readonly<Record<string, string>> = {};
  protected chosenGrain: Grain | undefined;
  protected splits: Readonly<Record<string, string>> = {};
  protected isWholeFilter = false;
  readonly #tables = new Map<string, TableView>();
  readonly #open = new Set<string>();
  readonly #memo = new Map<string, Memo>();
  readonly #once = new Once();
  #rowsKit: (() => Promise<Kit>) | undefined;
  #dialogs: Dialogs | undefined;
  #said = '';
  readonly #loader = new ChartLoader(this, error => this.showFailure(error));

  /** The series that stand on the element, in the order of its KPIs. Read only. */
  get readings(): readonly Series[] {
    return [...this.data.snapshot.series.values()];
  }

  /** What is shown, how far back and by what. */
  protected abstract bands(attributes: AttributeValues): readonly Band[];
  /** The dimensions that the reader can choose a value of. */
  protected abstract choosable(): readonly Choosable[];
  /** Whether the dataset's own KPIs are shown, too. */
  protected abstract withOwn(): boolean;

  override connectedCallback(): void {
    super.connectedCallback();
    // Numbers stand there first; what draws charts comes meanwhile.
    this.#loader.loadCharts();
    for (const type of ['pointerover', 'focusin']) this.addEventListener(type, this.#nameItems);
  }

  readonly #nameItems = (): void => this.data.nameItems();

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    this.words = wordsFor(nearestLanguage(this));
    if (changed.has('rows')) this.#rowsKit = this.rows == null ? undefined : kitOfRows(this.rows, this.#rowsOptions());
    const attributes = this.attributeValues();
    for (const {name, value} of attributes.bad) {
      const message = this.words.badAttribute(name, value);
      this.#fail(`bad-attribute ${name} ${value}`, 'bad-attribute', message, undefined);
    }
    this.data.ask(this.#query(attributes));
  }

  protected override updated(): void {
    if (this.data.snapshot.series.size > 0) this.#loader.drawSoon();
  }

  /** Nothing that a page hands over may make an element throw: it says so and stays. */
  protected override scheduleUpdate(): void {
    try {
      void super.scheduleUpdate();
    } catch (error) {
      const fact = failureOf(error);
      this.#fail(`update ${fact.detail}`, fact.code, this.words.failure(fact).title, error);
      render(failureTemplate(fact, this.words, undefined), this.renderRoot);
    }
  }

  /** What the attributes mean. */
  protected attributeValues(): AttributeValues {
    const {where} = this;
    const texts = {asOf: this.asOf, grain: this.grain, horizon: this.horizon};
    if (typeof where !== 'object' || where === null) return readAttributes({...texts, where: where ?? undefined});
    return {...readAttributes({...texts, where: undefined}), where};
  }

  #rowsOptions(): RowsOptions {
    const {datasetName: dataset, mapping, answers} = this;
    return {...(dataset && {dataset}), ...(mapping && {mapping}), ...(answers && {answers})};
  }

  #query(attributes: AttributeValues): Query {
    const {src, datasetName: dataset} = this;
    const source = src
      ? {src, base: document.baseURI, dataset, mapping: this.mapping, answers: this.answers}
      : undefined;
    return {
      kit: this.kit,
      rows: this.#rowsKit,
      dataset,
      source,
      bands: this.bands(attributes),
      withOwn: this.withOwn(),
      grain: this.chosenGrain ?? attributes.grain,
      asOf: attributes.asOf,
      where: this.isWholeFilter ? {} : attributes.where,
      choosable: this.choosable(),
      chosen: this.chosen,
      splits: this.splits,
      mapping: this.mapping,
      answers: this.answers,
    };
  }

  /** A card's view; the same one as before while nothing that it is made of has changed. */
  protected viewOf(placed: PlacedCard, horizon: Horizon): CardView | undefined {
    const {definitions} = this.data.snapshot;
    const definition = definitions.get(placed.kpi);
    if (!definition) return undefined;
    const {series, kpi, standsFor, isLarge} = placed;
    const {state, points} = this.data.snapshot;
    const shown = shownPeriods(series, horizon, lastDaySeen(this.attributeValues().asOf, state?.coverage?.through));
    const items = points.get(kpi);
    const words = wordsOf(this.words, series);
    const isSplit = Object.hasOwn(this.splits, kpi);
    const related = this.data.snapshot.series;
    const unfiltered = Object.keys(this.data.snapshot.scope.where ?? {}).filter(
      name => !(name in series.receipt.where),
    );
    const others = (faceOf(kpi).related ?? []).map(one => related.get(one));
    const key = [series, standsFor, isLarge, shown, items, words, isSplit, unfiltered.join(), ...others];
    const memo = this.#memo.get(kpi);
    if (memo?.key.every((part, index) => part === key[index])) return memo.view;
    const view = viewCard({
      placed,
      definition,
      standsFor: standsFor === undefined ? undefined : this.nameOf(standsFor),
      shown,
      points: items,
      words,
      isSplit,
      related,
      unfiltered,
    });
    if (view.chart && isRoleChart(view.chart)) this.#loader.loadRoles();
    this.#memo.set(kpi, {key, view});
    return view;
  }

  protected readonly actions: CardActions = {
    openSheet: kpi => this.#openSheet(kpi),
    openItems: (kpi, period) => this.#openItems(kpi, period),
    setTable: (kpi, view) => {
      if (view) this.#tables.set(kpi, view);
      else this.#tables.delete(kpi);
      if (view) this.#loader.loadTables();
      this.requestUpdate();
    },
    setOpen: (kpi, open) => {
      if (open) this.#open.add(kpi);
      else this.#open.delete(kpi);
      this.requestUpdate();
    },
    say: text => this.say(text),
  };

  /** What draws charts and tables, as far as it is there. */
  protected get code(): ChartCode {
    return this.#loader.code;
  }

  /** Charts that only some roles show, which are fetched when there are some. */
  protected get roleCode(): ChartCode['roles'] {
    this.#loader.loadRoles();
    return this.#loader.code.roles;
  }

  /** What shows refusals, which is fetched when there are some. */
  protected get refusalCode(): ChartCode['refusals'] {
    this.#loader.loadRefusals();
    return this.#loader.code.refusals;
  }

  /** The cards that show a table instead of their chart. */
  protected get tables(): ReadonlyMap<string, TableView> {
    return this.#tables;
  }

  /** Shows all cards as tables, or as charts again. */
  protected showTables(isTable: boolean): void {
    this.#tables.clear();
    if (isTable) for (const kpi of this.#memo.keys()) this.#tables.set(kpi, firstView);
    if (isTable) this.#loader.loadTables();
    this.requestUpdate();
  }

  /** A number's short name; its id where nothing is known of it. */
  protected readonly nameOf = (kpi: string): string => {
    const definition = this.data.snapshot.definitions.get(kpi);
    const own = definition && this.words.kpi(definition);
    return own?.name ?? own?.title ?? kpi;
  };

  /** Updates and draws within the running task, before the page is laid out for paper. */
  protected drawNow(): void {
    this.#loader.drawNow();
    this.requestUpdate();
    void this.scheduleUpdate();
    this.#loader.code.charts?.measureFigures();
  }

  /** The dimensions that a card can be split by: those that the rows of its table have several values of. */
  protected readonly splitOf = (kpi: string): CardSplit => {
    const {definitions, state} = this.data.snapshot;
    const table = definitions.get(kpi)?.from;
    const counts = Object.entries((table && state?.dimensionsOf[table]) ?? {});
    const offered = counts.filter(([, count]) => count > 1).map(([dimension]) => dimension);
    const chosen = new Map(Object.entries(this.splits)).get(kpi);
    return {offered, chosen, choose: dimension => this.#split(kpi, dimension)};
  };

  #split(kpi: string, dimension: string): void {
    const others = Object.entries(this.splits).filter(([id]) => id !== kpi);
    this.splits = Object.fromEntries(dimension === '' ? others : [...others, [kpi, dimension]]);
    this.requestUpdate();
  }

  protected isOpen(kpi: string): boolean {
    return this.#open.has(kpi);
  }

  /** Announces a text politely, once. */
  protected say(text: string): void {
    this.#said = text;
    this.requestUpdate();
  }

  /** The one live region, and the dialog that stands open. */
  protected aroundTemplate(): unknown {
    return html`<div class="hidden" role="status">${this.#said}</div>${this.#dialogs?.template() ?? nothing}`;
  }

  #openSheet(kpi: string): void {
    const view = this.#memo.get(kpi)?.view;
    if (view) this.#withDialogs(dialogs => dialogs.openSheet(view, this.data.snapshot, this.words));
  }

  #openItems(kpi: string, period: Period | undefined): void {
    const view = this.#memo.get(kpi)?.view;
    if (!view) return;
    this.dispatchEvent(new KpiSelectEvent({kpi, period}));
    this.#withDialogs(dialogs => dialogs.openItems(view, this.data.snapshot, period, this.words));
  }

  #withDialogs(open: (dialogs: Dialogs) => Promise<void>): void {
    import('./dialogs.ts')
      .then(code => {
        this.#dialogs ??= new code.Dialogs(this);
        return open(this.#dialogs);
      })
      .catch(this.showFailure);
  }

  /** Leads files into the element's dataset. */
  protected readonly importFiles = (files: readonly (File | string)[], remedy?: Remedy): void => {
    const {kit, dataset} = this.data.snapshot;
    if (!kit) return;
    const request = {host: this, kit, dataset, files, mapping: this.mapping, answers: this.answers};
    startImport(remedy ? {...request, remedy} : request)
      .then(report => {
        if (report) this.dispatchEvent(new KpiImportEvent({report}));
      })
      .catch(this.showFailure);
  };

  /** Undoes the last import. */
  protected readonly undoImport = (): void => {
    const {kit, dataset} = this.data.snapshot;
    kit?.undo(dataset).catch(this.showFailure);
  };

  /** A failure outside of reading, in words above the cards. */
  protected readonly showFailure = (error: unknown): void => this.data.fail(error);

  #onSettled(snapshot: Snapshot): void {
    const {failure, failures, state, dataset, series} = snapshot;
    const say = (about: string, fact: FailureFact, error: unknown): void =>
      this.#fail(`${about} ${fact.code}`, fact.code, this.words.failure(fact).title, error);
    for (const {fact, kpis} of groupFailures(failure, failures)) say(kpis.join(' '), fact, undefined);
    if (failure) {
      say(failure.detail ?? '', failure, snapshot.error);
      return;
    }
    if (!state) return;
    const revision = `${dataset} ${state.revision} ${JSON.stringify(snapshot.scope)}`;
    for (const one of series.values()) {
      if (!isSignal(one) || !this.#once.isNew(`signal ${revision} ${one.kpi} ${one.headline?.period.from}`)) continue;
      this.dispatchEvent(new KpiSignalEvent({kpi: one.kpi, series: one}));
    }
    this.dispatchEvent(new KpiReadingsEvent({dataset, readings: this.readings}));
    const through = state.coverage ? this.words.formats.fullDay(state.coverage.through) : '';
    if (this.#once.isNew(`updated ${revision}`) && this.#said !== '')
      this.say(this.words.updated(this.heading ?? dataset, through));
  }

  /** Fires an error once, not on every update. */
  #fail(key: string, code: string, message: string, error: unknown): void {
    if (this.#once.isNew(key)) this.dispatchEvent(new KpiErrorEvent({code, message, error}));
  }
}
