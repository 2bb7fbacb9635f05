import {html, nothing, type TemplateResult} from 'lit';
import {loadCatalogue} from '../../src/catalogue/registry.ts';
import type {HandKeptRow} from '../../src/index.ts';
import {formWordsFor} from '../words/form-words.ts';
import type {Unit} from '../words/formats.ts';
import {failureOf} from './failure.ts';
import {type FormPlace, fieldValue, type HandForm} from './hand-form.ts';
import {failureTemplate} from './state-templates.ts';
import {eventsCsv, isTypedNumber, percentOf, targetsCsv} from './targets-csv.ts';

/** Targets and events: what was agreed, by whom, from when; and what happened. Each is saved as one undoable revision. */
export class TargetsForm implements HandForm {
  readonly #place: FormPlace;
  #targets: readonly HandKeptRow[] = [];
  #events: readonly HandKeptRow[] = [];
  #teams: readonly string[] = [];
  #through = '';
  #kpi = 'cycle-time';
  #isLoaded = false;
  #isSaving = false;
  #error: unknown;
  #problem: 'target' | 'event' | undefined;

  constructor(place: FormPlace) {
    this.#place = place;
  }

  get title(): string {
    return formWordsFor(this.#place.words).labels.targetsAndEvents;
  }

  async load(): Promise<void> {
    const {kit, dataset, changed} = this.#place;
    try {
      // Targets may be set for numbers of every role.
      await loadCatalogue();
      const [targets, events, state] = await Promise.all([
        kit.handKept('targets', dataset),
        kit.handKept('events', dataset),
        kit.describe(dataset),
      ]);
      this.#targets = targets;
      this.#events = events;
      this.#teams = state?.dimensions.team ?? [];
      this.#through = state?.coverage?.through ?? '';
    } catch (error) {
      this.#fail(error);
    }
    this.#isLoaded = true;
    changed();
  }

  render(): TemplateResult {
    const {words} = this.#place;
    if (!this.#isLoaded) return html`<p class="hint">${words.labels.loading}</p>`;
    const {labels} = formWordsFor(words);
    return html`${this.#error === undefined ? nothing : failureTemplate(failureOf(this.#error), words, undefined)}
      <h3>${labels.targets}</h3>${this.#targetList()}${this.#targetForm()}
      <h3>${labels.events}</h3>${this.#eventList()}${this.#eventForm()}`;
  }

  #targetList(): TemplateResult | typeof nothing {
    const {words} = this.#place;
    const {labels} = formWordsFor(words);
    if (this.#targets.length === 0) return html`<p class="hint">${labels.noTargets}</p>`;
    return html`<ul class="kept">${this.#targets.map(
      row => html`<li><span>${this.#targetText(row)}</span>
        ${
          row.to === undefined
            ? html`<form @submit=${(event: SubmitEvent) => this.#end(event, row)}>
                <label>${labels.endsOn} <input type="date" name="to" required aria-label=${`${labels.endsOn}: ${this.#targetText(row)}`} .value=${this.#through}></label>
                <button class="button" aria-label=${`${labels.endTarget}: ${this.#targetText(row)}`} ?disabled=${this.#isSaving}>${labels.endTarget}</button></form>`
            : nothing
        }</li>`,
    )}</ul>`;
  }

  #targetText({kpi = '', value = '', from, to, team, owner, note}: HandKeptRow): string {
    const {words} = this.#place;
    const {formats} = words;
    const definition = this.#place.kit.catalogue.get(kpi);
    const title = definition ? words.kpi(definition).title : kpi.replace(/^own:/, '');
    const unit = definition?.unit ?? 'number';
    // A target is what was agreed, to the digit, where a reading would be rounded.
    const number = Number(value);
    const amount = unit === 'share' ? `${percentOf(value)} %` : words.amount(number, unit, formats.aim(number, unit));
    const span = formWordsFor(words).span(from && formats.fullDay(from), to && formats.fullDay(to));
    return [`${title}: ${amount}`, span, team, owner, note].filter(Boolean).join(', ');
  }

  #targetForm(): TemplateResult {
    const {words, kit} = this.#place;
    const {labels, valueIn, problem} = formWordsFor(words);
    const kpis = [...kit.catalogue.values()]
      .map(definition => ({id: definition.id, title: words.kpi(definition).title}))
      .sort((a, b) => words.formats.compare(a.title, b.title));
    const unit = this.#unit();
    const onKpi = ({target}: Event): void => {
      if (target instanceof HTMLSelectElement) this.#kpi = target.value;
      this.#place.changed();
    };
    return html`<form class="add" novalidate @submit=${this.#addTarget}>
      <div class="fields-grid">
        <label>${labels.number}<select name="kpi" @change=${onKpi}>${kpis.map(({id, title}) => html`<option value=${id} ?selected=${id === this.#kpi}>${title}</option>`)}</select></label>
        <label>${valueIn(unit)}<input name="value" inputmode="decimal" autocomplete="off" maxlength="20" required></label>
        <label>${labels.from}<input type="date" name="from" required></label>
        ${this.#teamField()}
        <label>${labels.owner}<input name="owner" autocomplete="off" maxlength="200"></label>
        <label>${labels.note}<input name="note" autocomplete="off" maxlength="500"></label>
      </div>
      ${this.#problem === 'target' ? html`<p class="wrong-field" role="alert">${problem('target')}</p>` : nothing}
      <div class="form-foot"><span></span><button class="button" ?disabled=${this.#isSaving}>${labels.addTarget}</button></div>
    </form>`;
  }

  #teamField(): TemplateResult | typeof nothing {
    if (this.#teams.length === 0) return nothing;
    const {labels} = formWordsFor(this.#place.words);
    return html`<label>${labels.team}<select name="team"><option value="">${labels.everyTeam}</option>
      ${this.#teams.map(team => html`<option value=${team}>${team}</option>`)}</select></label>`;
  }

  #eventList(): TemplateResult {
    const {words} = this.#place;
    const {labels} = formWordsFor(words);
    if (this.#events.length === 0) return html`<p class="hint">${labels.noEvents}</p>`;
    return html`<ul class="kept">${this.#events.map(
      ({date = '', title = '', team, owner, note}) =>
        html`<li><span>${[`${words.formats.fullDay(date)}: ${title}`, team, owner, note].filter(Boolean).join(', ')}</span></li>`,
    )}</ul>`;
  }

  #eventForm(): TemplateResult {
    const {labels, problem} = formWordsFor(this.#place.words);
    return html`<form class="add" novalidate @submit=${this.#addEvent}>
      <div class="fields-grid">
        <label>${labels.date}<input type="date" name="date" required></label>
        <label>${labels.what}<input name="title" autocomplete="off" maxlength="200" required></label>
        ${this.#teamField()}
        <label>${labels.eventOwner}<input name="owner" autocomplete="off" maxlength="200"></label>
        <label>${labels.note}<input name="note" autocomplete="off" maxlength="500"></label>
      </div>
      ${this.#problem === 'event' ? html`<p class="wrong-field" role="alert">${problem('event')}</p>` : nothing}
      <div class="form-foot"><span></span><button class="button" ?disabled=${this.#isSaving}>${labels.addEvent}</button></div>
    </form>`;
  }

  #unit(kpi = this.#kpi): Unit {
    return this.#place.kit.catalogue.get(kpi)?.unit ?? 'number';
  }

  readonly #addTarget = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.currentTarget;
    if (!(form instanceof HTMLFormElement)) return;
    const field = (name: string): string => fieldValue(form, name);
    const value = field('value').replace(',', '.').replace(/\s*%$/, '');
    if (!isTypedNumber(value) || !field('from')) {
      this.#refuse('target');
      return;
    }
    const kpi = field('kpi');
    const row = {
      kpi,
      value,
      from: field('from'),
      to: '',
      team: field('team'),
      owner: field('owner'),
      note: field('note'),
    };
    void this.#store(targetsCsv([row], this.#unit(kpi)), formWordsFor(this.#place.words).labels.targets, form);
  };

  /** The same target with a last day takes the place of the open one. */
  #end(event: SubmitEvent, row: HandKeptRow): void {
    event.preventDefault();
    const form = event.currentTarget;
    if (!(form instanceof HTMLFormElement)) return;
    const {kpi = '', value = '', from = '', team = '', owner = '', note = ''} = row;
    const to = fieldValue(form, 'to');
    if (!to || to < from) {
      this.#refuse('target');
      return;
    }
    // Stored shares are fractions; typed ones are percentages.
    const unit = this.#unit(kpi);
    const typed = unit === 'share' ? percentOf(value) : value;
    const ended = {kpi, value: typed, from, to, team, owner, note};
    void this.#store(targetsCsv([ended], unit), formWordsFor(this.#place.words).labels.targets, undefined);
  }

  readonly #addEvent = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.currentTarget;
    if (!(form instanceof HTMLFormElement)) return;
    const field = (name: string): string => fieldValue(form, name);
    if (!field('date') || !field('title')) {
      this.#refuse('event');
      return;
    }
    const row = {
      date: field('date'),
      title: field('title'),
      team: field('team'),
      owner: field('owner'),
      note: field('note'),
    };
    void this.#store(eventsCsv([row]), formWordsFor(this.#place.words).labels.events, form);
  };

  #refuse(problem: 'target' | 'event'): void {
    this.#problem = problem;
    this.#place.changed();
  }

  async #store(text: string, name: string, form: HTMLFormElement | undefined): Promise<void> {
    const {kit, dataset, changed, done} = this.#place;
    if (this.#isSaving) return;
    this.#isSaving = true;
    this.#problem = undefined;
    this.#error = undefined;
    changed();
    try {
      const report = await kit.import(new File([text], name, {type: 'text/csv'}), {dataset});
      form?.reset();
      done(report);
      await this.load();
    } catch (error) {
      this.#fail(error);
    }
    this.#isSaving = false;
    changed();
  }

  #fail(error: unknown): void {
    this.#error = error;
    this.#place.failed(error);
  }
}
