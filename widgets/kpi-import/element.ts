import {html, LitElement, nothing, type PropertyValues} from 'lit';
import type {ImportReport, Kit} from '../../src/index.ts';
import {adoptStyles} from '../parts/adopt-styles.ts';
import {version} from '../parts/define.ts';
import {KpiErrorEvent, KpiImportEvent} from '../parts/events.ts';
import {failureOf} from '../parts/failure.ts';
import {headingTemplate} from '../parts/heading-template.ts';
import {nearestLanguage} from '../parts/language.ts';
import {panelStyles} from '../parts/panel.styles.ts';
import {sharedKit} from '../parts/shared-kit.ts';
import {noticeTemplate} from '../parts/state-templates.ts';
import {tokenStyles} from '../parts/tokens.styles.ts';
import {currencyOfLocale} from '../words/currencies.ts';
import {failures} from '../words/en-failures.ts';
import {useFailures} from '../words/failure-words.ts';
import {type ImportWords, importWordsFor} from '../words/import-words.ts';
import {wordsFor} from '../words/registry.ts';
import type {Words} from '../words/words.ts';
import {doneTemplate} from './done-template.ts';
import type {draftTemplate} from './draft-template.ts';
import {dropTemplate} from './drop-template.ts';
import {describeFailure, importFailureTemplate} from './failure-template.ts';
import {type Decisions, ImportSession} from './import-session.ts';
import type {ImportView} from './import-view.ts';
import {progressTemplate} from './progress-template.ts';
import {importStyles} from './styles.ts';

/**
 * Loads files into a dataset: choose, drop or paste; what was recognised; what only the user knows; what would change; store; undo.
 *
 * @element kpi-import
 * @attr {string} dataset - Name of the dataset that the rows go to; `default` without it. As a property it is `datasetName`.
 * @attr {string} heading - What the element calls itself; none where empty.
 * @attr {number} heading-level - Level of the heading, 1 to 6; 2 without it.
 *
 * @fires kpi-import - Rows were stored; `detail.report` says which.
 * @fires kpi-error - Something failed; the element says so in words.
 * @csspart heading - The heading.
 * @csspart drop - Where files are dropped.
 * @csspart draft - Everything about files that are not stored yet.
 * @csspart done - The report.
 */
export class KpiImport extends LitElement {
  static readonly kitVersion = version;
  static override readonly styles = [tokenStyles, panelStyles, importStyles];
  static override readonly properties = {
    datasetName: {type: String, attribute: 'dataset'},
    heading: {type: String},
    headingLevel: {type: Number, attribute: 'heading-level'},
    kit: {attribute: false},
    isOver: {state: true, attribute: false},
    isPasting: {state: true, attribute: false},
    constantField: {state: true, attribute: false},
  };

  /** Where the rows go; `default` unless given. The attribute is `dataset`, a name that every element has for something else. */
  declare datasetName: string;
  /** The heading; the words' own unless given, none where empty. */
  declare heading: string | undefined;
  /** 1 to 6; 2 unless given. */
  declare headingLevel: number;
  /** A kit of the page's own; the one that elements share unless given. */
  declare kit: Kit | undefined;
  declare private isOver: boolean;
  declare private isPasting: boolean;
  declare private constantField: string | undefined;
  #session: ImportSession | undefined;
  #openKit: Kit | undefined;
  /** The kit itself did not open. */
  #kitError: unknown;
  /** How a draft is drawn; its code comes with the first file. */
  #drawDraft: typeof draftTemplate | undefined;
  #stage = '';

  constructor() {
    super();
    useFailures(failures);
    this.datasetName = 'default';
    this.heading = undefined;
    this.headingLevel = 2;
    this.kit = undefined;
    this.isOver = false;
    this.isPasting = false;
    this.constantField = undefined;
  }

  /** A framework that hands every attribute over as the property of that name would meet the platform's, which throws when it is set. */
  override get dataset(): DOMStringMap {
    return super.dataset;
  }

  override set dataset(name: string | undefined) {
    this.datasetName = name ?? 'default';
  }

  /** Reads files, or rows as text, and shows what they would do; nothing is stored before the user says so. */
  async start(files: readonly (File | string)[], decisions: Decisions = {}): Promise<void> {
    // Before the first update nobody knows which kit and dataset are meant.
    await this.updateComplete;
    const session = await this.#ready();
    if (!session || files.length === 0) return;
    this.isPasting = false;
    await Promise.all([session.start(files, decisions), this.#loadDraft()]);
  }

  /** Stops what runs, and forgets files that are not stored. */
  cancel(): void {
    this.#session?.cancel();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.cancel();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('headingLevel') && !this.#isLevel) {
      this.#fail({code: 'bad-attribute', message: this.#badLevel(wordsFor(nearestLanguage(this))), error: undefined});
    }
    if (!changed.has('datasetName') && !changed.has('kit')) return;
    // Files that are not stored yet go along to the dataset that is meant now.
    const open = this.#session?.open;
    this.#session?.cancel();
    this.#session = undefined;
    this.#openKit = undefined;
    if (open) void this.start(open.files, open.decisions);
  }

  protected override render(): unknown {
    const words = wordsFor(nearestLanguage(this));
    const importWords = importWordsFor(words);
    const heading = this.heading ?? importWords.labels.heading;
    return html`<section class="panel import words-${words.direction}" lang=${words.language} aria-label=${heading || importWords.labels.heading}>
      ${heading ? headingTemplate(this.#level, heading, 'heading') : nothing}
      ${this.#isLevel ? nothing : noticeTemplate('watch', this.#badLevel(words))}
      ${this.#openKit?.state === 'memory' ? noticeTemplate('watch', words.labels.memoryOnly) : nothing}
      ${this.#failure(words, importWords)}
      ${this.#stageTemplate(words, importWords)}
      <p class="hidden" role="status">${this.#status(words, importWords)}</p>
    </section>`;
  }

  protected override updated(): void {
    const stage = this.#session?.state.stage ?? 'idle';
    const before = this.#stage;
    this.#stage = stage;
    // What had the focus is gone with the stage before: the keyboard goes on where the eye does.
    if (before === '' || before === stage || stage === 'reading' || stage === 'storing') return;
    if (this.matches(':focus-within') || document.activeElement === document.body)
      this.renderRoot.querySelector<HTMLElement>('.draft, .done')?.focus();
  }

  #stageTemplate(words: Words, importWords: ImportWords): unknown {
    const session = this.#session;
    const state = session?.state ?? {stage: 'idle' as const};
    if (!session || state.stage === 'idle') {
      return dropTemplate({
        importWords,
        isOver: this.isOver,
        setOver: isOver => {
          this.isOver = isOver;
        },
        isPasting: this.isPasting,
        setPasting: isPasting => {
          this.isPasting = isPasting;
        },
        start: files => void this.start(files),
      });
    }
    const drawDraft = this.#drawDraft;
    if (state.stage === 'reading' || !drawDraft) {
      const progress = state.stage === 'reading' ? state.progress : undefined;
      return progressTemplate(progress, importWords, () => session.back());
    }
    const view: ImportView = {
      words,
      importWords,
      session,
      catalogue: this.#openKit?.catalogue ?? new Map(),
      headingLevel: this.#level + 1,
      currency: currencyOfLocale(nearestLanguage(this)),
      constantField: this.constantField,
      setConstantField: field => {
        this.constantField = field;
      },
    };
    if (state.stage === 'done') return doneTemplate(state, view, () => session.cancel());
    const isStoring = state.stage === 'storing';
    return drawDraft(state.draft, !isStoring && state.isBusy, isStoring, view);
  }

  #failure(words: Words, importWords: ImportWords): unknown {
    const error = this.#kitError ?? this.#session?.error;
    if (error === undefined) return nothing;
    const again = (): void => void (this.#session ? this.#session.again() : this.#ready());
    return importFailureTemplate(error, words, importWords, again);
  }

  #status(words: Words, importWords: ImportWords): string {
    const state = this.#session?.state;
    if (state?.stage === 'reading') return importWords.labels.progress;
    if (state?.stage === 'draft') return importWords.ready(words.formats.list(state.draft.files.map(({name}) => name)));
    if (state?.stage !== 'done') return '';
    const {format, table, rowsUsed} = state.report;
    return state.isUndone
      ? importWords.undone
      : importWords.done(importWords.format(format), table, rowsUsed, undefined);
  }

  async #loadDraft(): Promise<void> {
    if (this.#drawDraft) return;
    try {
      const [{draftTemplate: draw}, {draftStyles}, {formStyles}] = await Promise.all([
        import('./draft-template.ts'),
        import('./draft.styles.ts'),
        import('../parts/form.styles.ts'),
      ]);
      adoptStyles(this.renderRoot, formStyles);
      adoptStyles(this.renderRoot, draftStyles);
      this.#drawDraft = draw;
    } catch (error) {
      this.#kitError = error;
      this.#failed(error);
    }
    this.requestUpdate();
  }

  async #ready(): Promise<ImportSession | undefined> {
    if (this.#session) return this.#session;
    try {
      const kit = this.kit ?? (await sharedKit());
      this.#kitError = undefined;
      this.#openKit = kit;
      this.#session ??= new ImportSession(kit, this.datasetName, {
        changed: () => this.requestUpdate(),
        imported: report => this.#imported(report),
        failed: error => this.#failed(error),
      });
      return this.#session;
    } catch (error) {
      this.#kitError = error;
      this.#failed(error);
      this.requestUpdate();
      return undefined;
    }
  }

  #imported(report: ImportReport): void {
    this.dispatchEvent(new KpiImportEvent({report}));
  }

  get #isLevel(): boolean {
    return [1, 2, 3, 4, 5, 6].includes(this.headingLevel);
  }

  get #level(): number {
    return this.#isLevel ? this.headingLevel : 2;
  }

  #badLevel(words: Words): string {
    return words.badAttribute('heading-level', String(this.headingLevel));
  }

  #failed(error: unknown): void {
    const words = wordsFor(nearestLanguage(this));
    this.#fail({
      code: failureOf(error).code,
      message: describeFailure(error, words, importWordsFor(words)).title,
      error,
    });
  }

  #fail(fact: KpiErrorEvent['detail']): void {
    this.dispatchEvent(new KpiErrorEvent(fact));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kpi-import': KpiImport;
  }
}
