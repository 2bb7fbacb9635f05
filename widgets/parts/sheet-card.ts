import {html, type ReactiveControllerHost, type TemplateResult} from 'lit';
import type {Words} from '../words/words.ts';
import type {FormAsk, FormHost} from './form-host.ts';
import type {FormPlace, HandForm} from './hand-form.ts';
import {headingTemplate} from './heading-template.ts';
import type {Snapshot} from './panel-data.ts';

/** The setting that says that somebody does not want to fill the sheet. */
export const skipSetting = 'sprintSheet';

/**
 * The sprint sheet as a card of a panel: there while sprints have names and no days, until it is saved or skipped. Later it is found in the menu.
 * Its code comes when it is needed.
 */
export class SheetCard {
  readonly #host: ReactiveControllerHost;
  #asked = '';
  #make: ((place: FormPlace) => HandForm) | undefined;
  #title = (_: Words): string => '';
  #ask: FormAsk | undefined;
  #form: FormHost | undefined;
  #done: FormAsk['done'];

  /** `done` hears of what was stored. */
  constructor(host: ReactiveControllerHost, done: FormAsk['done']) {
    this.#host = host;
    this.#done = done;
  }

  /** Whether the card is to be shown. Whether the items name sprints is looked up once for each revision. */
  isWanted({kit, dataset, state, phase, isBusy}: Snapshot): boolean {
    const isOpen = phase === 'ready' && state && !state.tables.iterations && state.settings[skipSetting] !== 'skipped';
    if (!kit || !isOpen || !state.tables.items) return false;
    const key = `${state.revision} ${dataset}`;
    if (this.#asked === key) return this.#make !== undefined;
    // The numbers come first.
    if (isBusy) return false;
    this.#asked = key;
    this.#make = undefined;
    kit
      .sprintSheet(dataset)
      .then(async rows => {
        if (rows.length === 0 || this.#asked !== key) return;
        const [{SprintSheetForm, sheetTitle}, {defineFormHost}] = await Promise.all([
          import('./sprint-sheet.ts'),
          import('./form-host.ts'),
        ]);
        defineFormHost();
        this.#title = words => sheetTitle(rows, words);
        this.#make = place => new SprintSheetForm(place);
        this.#host.requestUpdate();
      })
      // Without the card everything else stands; the menu's sheet says what went wrong.
      .catch(() => undefined);
    return false;
  }

  template({kit, dataset}: Snapshot, words: Words, span: number, headingLevel: number): TemplateResult | undefined {
    if (!kit || !this.#make) return undefined;
    if (this.#ask?.kit !== kit || this.#ask.dataset !== dataset || this.#ask.words !== words) {
      this.#ask = {kit, dataset, words, done: this.#done, failed: () => undefined};
    }
    // One element for good: cards that come before it later move it along, with what somebody has typed.
    this.#form ??= document.createElement('kpi-form');
    this.#form.make = this.#make;
    this.#form.ask = this.#ask;
    const title = this.#title(words);
    return html`<section class="card span-${span} open" part="sprint-sheet" aria-label=${title}>
      <div class="card-head">${headingTemplate(headingLevel, title, 'card-title')}</div>
      ${this.#form}
    </section>`;
  }
}
