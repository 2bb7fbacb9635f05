import {html, nothing, type TemplateResult} from 'lit';
import type {HandKeptRow} from '../../src/index.ts';
import {formWordsFor} from '../words/form-words.ts';
import {failureOf} from './failure.ts';
import {type FormPlace, fieldValue, type HandForm} from './hand-form.ts';
import {failureTemplate} from './state-templates.ts';
import {isTypedNumber, percentOf} from './targets-csv.ts';
import {typedCsv, typedNumber} from './typed-csv.ts';

/** The assumptions that definitions ask for; each is a share. */
const names: readonly string[] = ['gross-margin'];

/** What no file says, said once and dated: the gross margin that a lifetime value rests on. Nothing is assumed without it. */
export class AssumptionsForm implements HandForm {
  readonly #place: FormPlace;
  #rows: readonly HandKeptRow[] = [];
  #products: readonly string[] = [];
  #isLoaded = false;
  #isSaving = false;
  #isWrong = false;
  #error: unknown;

  constructor(place: FormPlace) {
    this.#place = place;
  }

  get title(): string {
    return formWordsFor(this.#place.words).labels.assumptions;
  }

  async load(): Promise<void> {
    const {kit, dataset, changed} = this.#place;
    try {
      const [rows, state] = await Promise.all([kit.handKept('assumptions', dataset), kit.describe(dataset)]);
      this.#rows = rows;
      this.#products = state?.dimensions.product ?? [];
    } catch (error) {
      this.#error = error;
      this.#place.failed(error);
    }
    this.#isLoaded = true;
    changed();
  }

  render(): TemplateResult {
    const {words} = this.#place;
    const {labels, assumption} = formWordsFor(words);
    if (!this.#isLoaded) return html`<p class="hint">${words.labels.loading}</p>`;
    return html`${this.#error === undefined ? nothing : failureTemplate(failureOf(this.#error), words, undefined)}
      <p class="hint">${labels.assumptionsHint}</p>${this.#listTemplate()}
      <form class="add" novalidate @submit=${this.#add}>
        <div class="fields-grid">
          <label>${labels.number}<select name="name">${names.map(name => html`<option value=${name}>${assumption(name)}</option>`)}</select></label>
          <label>${formWordsFor(words).valueIn('share')}<input name="value" inputmode="decimal" autocomplete="off" maxlength="20" required></label>
          <label>${labels.from}<input type="date" name="from" required></label>
          ${
            this.#products.length > 0
              ? html`<label>${words.dimension('product')}<select name="product"><option value="">${words.allOf('product')}</option>
                  ${this.#products.map(product => html`<option value=${product}>${product}</option>`)}</select></label>`
              : nothing
          }
          <label>${labels.owner}<input name="owner" autocomplete="off" maxlength="200"></label>
          <label>${labels.note}<input name="note" autocomplete="off" maxlength="500"></label>
        </div>
        ${this.#isWrong ? html`<p class="wrong-field" role="alert">${labels.assumptionProblem}</p>` : nothing}
        <div class="form-foot"><span></span><button class="button" ?disabled=${this.#isSaving}>${labels.addAssumption}</button></div>
      </form>`;
  }

  #listTemplate(): TemplateResult {
    const {words} = this.#place;
    const {labels, assumption, span} = formWordsFor(words);
    const {formats} = words;
    if (this.#rows.length === 0) return html`<p class="hint">${labels.noAssumptions}</p>`;
    return html`<ul class="kept">${this.#rows.map(({name = '', value = '', from, to, product, owner, note}) => {
      const days = span(from && formats.fullDay(from), to && formats.fullDay(to));
      const said = [`${assumption(name)}: ${percentOf(value)} %`, days, product, owner, note];
      return html`<li><span>${said.filter(Boolean).join(', ')}</span></li>`;
    })}</ul>`;
  }

  readonly #add = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.currentTarget;
    if (!(form instanceof HTMLFormElement)) return;
    const field = (name: string): string => fieldValue(form, name);
    const value = field('value').replace(',', '.').replace(/\s*%$/, '');
    this.#isWrong = !isTypedNumber(value) || !field('from');
    if (this.#isWrong) {
      this.#place.changed();
      return;
    }
    const cells = [
      field('name'),
      `${typedNumber(value)}%`,
      field('from'),
      field('product'),
      field('owner'),
      field('note'),
    ];
    void this.#store(typedCsv(['name', 'value', 'from', 'product', 'owner', 'note'], [cells]), form);
  };

  async #store(text: string, form: HTMLFormElement): Promise<void> {
    const {kit, dataset, changed, done} = this.#place;
    if (this.#isSaving) return;
    this.#isSaving = true;
    this.#error = undefined;
    changed();
    try {
      const report = await kit.import(new File([text], this.title, {type: 'text/csv'}), {dataset});
      form.reset();
      done(report);
      await this.load();
    } catch (error) {
      this.#error = error;
      this.#place.failed(error);
    }
    this.#isSaving = false;
    changed();
  }
}
