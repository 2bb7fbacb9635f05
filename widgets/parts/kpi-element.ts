import {html, LitElement, nothing, type PropertyDeclarations, render} from 'lit';
import type {Grain, Kit, Period, PrepareOptions, Series, Where} from '../../src/index.ts';
import type {TableView} from '../charts/table-template.ts';
import {wordsFor} from '../words/registry.ts';
import type {Remedy, Words} from '../words/words.ts';
import {Announcer} from './announcer.ts';
import {type AttributeValues, readAttributes} from './attributes.ts';
import {type CardActions, type CardSplits, type ChartCode, firstView} from './card-template.ts';
import type {CardView} from './card-view.ts';
import {CardViews} from './card-views.ts';
import {ChartLoader} from './chart-loader.ts';
import {version} from './define.ts';
import type {Dialogs} from './dialogs.ts';
import {EmptyState} from './empty-state.ts';
import {KpiImportEvent, KpiSelectEvent} from './events.ts';
import {isRoleChart} from './faces.ts';
import {failureOf} from './failure.ts';
import type {Horizon} from './horizon.ts';
import {startImport} from './import-hook.ts';
import {LanguageWatch, nearestLanguage} from './language.ts';
import type {Choosable} from './lens.ts';
import type {Band} from './panel-band.ts';
import {PanelData, type Query, type Snapshot} from './panel-data.ts';
import type {PlacedCard} from './panel-model.ts';
import {kitOfRows} from './rows-kit.ts';
import type {GivenRows} from './rows-text.ts';
import {failureTemplate} from './state-templates.ts';

/** What every element that shows readings has: where its data come from, its words, its cards' views, dialogs and events. */
export abstract class KpiElement extends LitElement {
  static readonly kitVersion: string = version;
  static override properties: PropertyDeclarations = {
    // `dataset` is a property of every HTML element already. Attributes are text where no type is given.
    datasetName: {attribute: 'dataset'},
    src: {},
    heading: {},
    asOf: {attribute: 'as-of'},
    horizon: {},
    grain: {},
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
  protected readonly empty = new EmptyState(this, {
    start: files => this.importFiles(files),
    step: way => this.step(way),
  });
  protected readonly language = new LanguageWatch(this);
  protected words: Words = wordsFor('en');
  /** What the reader chose: a value of a dimension, empty for all; periods; the dimensions that cards are split by. */
  protected chosen: Readonly<Record<string, string>> = {};
  protected chosenGrain: Grain | undefined;
  protected splits: Readonly<Record<string, string>> = {};
  protected isWholeFilter = false;
  readonly #tables = new Map<string, TableView>();
  readonly #open = new Set<string>();
  readonly #views = new CardViews();
  readonly #announcer = new Announcer(this);
  #rowsKit: (() => Promise<Kit>) | undefined;
  #dialogs: Dialogs | undefined;
  #said = '';
  readonly #loader = new ChartLoader(this, error => this.showFailure(error));

  /** A framework that hands every attribute over as the property of that name would meet the platform's, which throws when it is set. */
  override get dataset(): DOMStringMap {
    return super.dataset;
  }

  override set dataset(name: string | undefined) {
    this.datasetName = name;
  }

  /** The series that stand on the element, in the order of its KPIs. Read only. */
  get readings(): readonly Series[] {
    return [...this.data.snapshot.series.values()];
  }

  /** What is shown, how far back and by what. */
  protected abstract bands(attributes: AttributeValues): readonly Band[];
  /** The dimensions that the reader can choose a value of. */
  protected abstract choosable(): readonly Choosable[];
  /** Whether the dataset's own KPIs are shown. */
  protected abstract withOwn(): boolean;

  override connectedCallback(): void {
    super.connectedCallback();
    // Numbers stand there first; what draws charts comes meanwhile.
    this.#loader.loadCharts();
    for (const type of ['pointerover', 'focusin']) this.addEventListener(type, this.data.nameItems);
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    this.words = wordsFor(nearestLanguage(this));
    if (changed.has('rows')) this.#rowsKit = this.rows == null ? undefined : kitOfRows(this.rows, this);
    const attributes = this.attributeValues();
    for (const {name, value} of attributes.bad) {
      this.#announcer.fail(`bad ${name} ${value}`, 'bad-attribute', this.words.badAttribute(name, value), undefined);
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
      this.#announcer.fail(`update ${fact.detail}`, fact.code, this.words.failure(fact).title, error);
      render(failureTemplate(fact, this.words, undefined), this.renderRoot);
    }
  }

  /** What the attributes mean. */
  protected attributeValues(): AttributeValues {
    const {asOf, grain, horizon, where, headingLevel} = this;
    const filter = typeof where === 'object' ? JSON.stringify(where ?? {}) : where;
    return readAttributes({asOf, grain, horizon, where: filter, headingLevel});
  }

  #query(attributes: AttributeValues): Query {
    const {src, datasetName: dataset, mapping, answers} = this;
    const source = src ? {src, base: document.baseURI, dataset, mapping, answers} : undefined;
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
      mapping,
      answers,
    };
  }

  /** A card's view; the same one as before while nothing that it is made of has changed. */
  protected viewOf(placed: PlacedCard, horizon: Horizon): CardView | undefined {
    const {asOf} = this.attributeValues();
    const {words, splits, nameOf} = this;
    const view = this.#views.viewOf(placed, {horizon, asOf, snapshot: this.data.snapshot, words, splits, nameOf});
    if (view?.chart && isRoleChart(view.chart)) this.#loader.loadRoles();
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
    for (const kpi of isTable ? this.#views.kpis : []) this.actions.setTable(kpi, firstView);
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

  protected get cardSplits(): CardSplits {
    const change: CardSplits['change'] = splits => {
      this.splits = splits;
      this.requestUpdate();
    };
    return {snapshot: this.data.snapshot, chosen: this.splits, change};
  }

  protected readonly isOpen = (kpi: string): boolean => this.#open.has(kpi);

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
    const view = this.#views.get(kpi);
    const snapshot = {...this.data.snapshot, canChange: !this.src && !this.rows};
    if (view) this.#withDialogs(dialogs => dialogs.openSheet(view, snapshot, view.words));
  }

  #openItems(kpi: string, period: Period | undefined): void {
    const view = this.#views.get(kpi);
    if (!view) return;
    this.dispatchEvent(new KpiSelectEvent({kpi, period}));
    this.#withDialogs(dialogs => dialogs.openItems(view, this.data.snapshot, period, view.words));
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

  /** Undoes the last import, or puts it in force again. */
  protected readonly step = (way: 'undo' | 'redo'): void => {
    this.data.snapshot.kit?.[way](this.data.snapshot.dataset).catch(this.showFailure);
  };

  /** A failure outside of reading, in words above the cards. */
  protected readonly showFailure = (error: unknown): void => this.data.fail(error);

  #onSettled(snapshot: Snapshot): void {
    const updated = this.#announcer.settled(snapshot, this.words, this.heading);
    if (updated !== undefined && this.#said !== '') this.say(updated);
  }
}
