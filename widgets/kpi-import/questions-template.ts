import {html, nothing, type TemplateResult} from 'lit';
import type {Question} from '../../src/index.ts';
import {headingTemplate} from '../parts/heading-template.ts';
import {answersOf, isNeeded, questionTemplate} from '../parts/question-template.ts';
import type {ImportView} from './import-view.ts';

/** Questions about own numbers stand together, three to a number. */
const isMeasure = ({code}: Question): boolean => code.startsWith('measure-');

/** What only the user knows: what must be answered first, own numbers last. */
export function questionsTemplate(questions: readonly Question[], view: ImportView): TemplateResult | typeof nothing {
  if (questions.length === 0) return nothing;
  const {importWords, headingLevel, session} = view;
  const own = questions.filter(isMeasure);
  const others = questions.filter(question => !isMeasure(question));
  const ordered = [...others.filter(isNeeded), ...others.filter(question => !isNeeded(question))];
  return html`<section class="block" part="questions">
    ${headingTemplate(headingLevel, importWords.labels.questions, 'block-title')}
    ${ordered.map(question =>
      questionTemplate(question, importWords, choice => void session.answer(question.id, choice), {
        isGiven: session.isGiven(question.id),
        currency: view.currency,
      }),
    )}
    ${own.length > 0 ? measuresTemplate(own, view) : nothing}
  </section>`;
}

function measuresTemplate(questions: readonly Question[], {importWords, session}: ImportView): TemplateResult {
  const {labels} = importWords;
  const names = [...new Set(questions.map(({column}) => column ?? ''))];
  const titles: ReadonlyMap<string, string> = new Map([
    ['measure-unit', labels.measureUnit],
    ['measure-better', labels.measureBetter],
    ['measure-rollup', labels.measureRollup],
  ]);
  return html`<fieldset class="question"><legend>${importWords.measureHint(names.length)}</legend>
    ${names.map(
      name =>
        html`<div class="measure"><b>${name}</b>${questions
          .filter(({column}) => column === name)
          .map(question => {
            const title = titles.get(question.code) ?? question.code;
            const [given] = answersOf(question);
            return html`<label>${title}
            <select aria-label=${`${title}: ${name}`} @change=${({target}: Event) => {
              if (target instanceof HTMLSelectElement) void session.answer(question.id, target.value);
            }}>${question.choices.map(
              ({id}) =>
                html`<option value=${id} ?selected=${id === given}>${importWords.choice(question.code, id)}</option>`,
            )}</select></label>`;
          })}</div>`,
    )}
  </fieldset>`;
}
