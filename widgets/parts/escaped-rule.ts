import {html, nothing, type TemplateResult} from 'lit';
import type {Question} from '../../src/index.ts';
import {formWordsFor} from '../words/form-words.ts';
import {importWordsFor} from '../words/import-words.ts';
import {failureOf} from './failure.ts';
import type {FormPlace, HandForm} from './hand-form.ts';
import {questionTemplate} from './question-template.ts';
import {failureTemplate} from './state-templates.ts';

/** Which bugs escaped: marks with live counts of the stored bugs, kept as the dataset's rule. */
export class EscapedRuleForm implements HandForm {
  readonly #place: FormPlace;
  #question: Question | undefined;
  #chosen: readonly string[] = [];
  #isLoaded = false;
  #isSaving = false;
  #error: unknown;

  constructor(place: FormPlace) {
    this.#place = place;
  }

  get title(): string {
    return formWordsFor(this.#place.words).labels.escapedRule;
  }

  async load(): Promise<void> {
    const {kit, dataset, changed} = this.#place;
    try {
      this.#question = (await kit.questions(dataset)).find(({id}) => id === 'escaped');
      const {answer} = this.#question ?? {};
      this.#chosen = answer === undefined ? [] : typeof answer === 'string' ? [answer] : answer;
    } catch (error) {
      this.#fail(error);
    }
    this.#isLoaded = true;
    changed();
  }

  render(): TemplateResult {
    const {words, changed} = this.#place;
    const {labels} = formWordsFor(words);
    const failure = this.#error === undefined ? nothing : failureTemplate(failureOf(this.#error), words, undefined);
    if (!this.#isLoaded) return html`<p class="hint">${words.labels.loading}</p>`;
    if (!this.#question) return html`${failure}<p class="hint">${labels.noBugs}</p>`;
    // What is ticked here is only chosen; saving gives the answer.
    const question: Question = {...this.#question, answer: this.#chosen};
    const choose = (choice: string | readonly string[]): void => {
      this.#chosen = typeof choice === 'string' ? [choice] : choice;
      changed();
    };
    return html`<form @submit=${this.#save}>${failure}
      ${questionTemplate(question, importWordsFor(words), choose, {isSavedLater: true})}
      <div class="form-foot"><span></span><button class="button main" ?disabled=${this.#isSaving}>${labels.save}</button></div></form>`;
  }

  readonly #save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const {kit, dataset, changed, done} = this.#place;
    this.#isSaving = true;
    this.#error = undefined;
    changed();
    try {
      await kit.answer('escaped', this.#chosen, {dataset});
      done(undefined);
    } catch (error) {
      this.#fail(error);
    }
    this.#isSaving = false;
    changed();
  };

  #fail(error: unknown): void {
    this.#error = error;
    this.#place.failed(error);
  }
}
