import {html, nothing, type TemplateResult} from 'lit';
import type {Question} from '../../src/index.ts';
import {headingTemplate} from '../parts/heading-template.ts';
import type {ImportWords} from '../words/import-words.ts';
import type {ImportView} from './import-view.ts';

/** Questions about own numbers stand together, three to a number. */
const isMeasure = ({code}: Question): boolean => code.startsWith('measure-');
/** Beyond so many choices, or where many alike questions stand one below the other, a list opens instead. */
const mostRadios = 3;

/** Whether a question must be answered before anything is stored. */
export function isNeeded({blocking, answer, suggested}: Question): boolean {
  return blocking && (answer === undefined || suggested);
}

/** What only the user knows: what must be answered first, own numbers last. */
export function questionsTemplate(questions: readonly Question[], view: ImportView): TemplateResult | typeof nothing {
  if (questions.length === 0) return nothing;
  const {importWords, headingLevel} = view;
  const own = questions.filter(isMeasure);
  const others = questions.filter(question => !isMeasure(question));
  const ordered = [...others.filter(isNeeded), ...others.filter(question => !isNeeded(question))];
  return html`<section class="block" part="questions">
    ${headingTemplate(headingLevel, importWords.labels.questions, 'block-title')}
    ${ordered.map(question => questionTemplate(question, importWords, choice => void view.session.answer(question.id, choice)))}
    ${own.length > 0 ? measuresTemplate(own, view) : nothing}
  </section>`;
}

/** One question with its choices. `answer` takes the choice, or all of them where several may be taken. */
export function questionTemplate(
  question: Question,
  importWords: ImportWords,
  answer: (choice: string | readonly string[]) => void,
): TemplateResult {
  const {code, column, choices, several, suggested} = question;
  const hint = importWords.questionHint(code);
  const body = several
    ? severalTemplate(question, importWords, answer)
    : choices.length > mostRadios
      ? selectTemplate(question, importWords, answer)
      : radiosTemplate(question, importWords, answer);
  const isOpenSuggestion = suggested && question.answer !== undefined && (question.blocking || several);
  return html`<fieldset class="question ${isNeeded(question) ? 'needed' : ''}" part="question">
    <legend>${importWords.question(code, column ?? '')} <small>${markOf(question, importWords)}</small></legend>
    ${hint ? html`<p class="hint">${hint}</p>` : nothing}
    ${body}
    ${
      isOpenSuggestion
        ? html`<button type="button" class="button confirm" @click=${() => answer(question.answer ?? [])}>${importWords.labels.confirm}</button>`
        : nothing
    }
  </fieldset>`;
}

function markOf(question: Question, {labels}: ImportWords): string {
  if (isNeeded(question)) return labels.needed;
  if (question.answer === undefined) return labels.dontKnow;
  return question.suggested ? labels.suggested : labels.answered;
}

function answersOf({answer}: Question): readonly string[] {
  return answer === undefined ? [] : typeof answer === 'string' ? [answer] : answer;
}

/** Each choice with what it would make of the file's own cells. A suggestion that must be confirmed is not ticked yet. */
function radiosTemplate(
  question: Question,
  importWords: ImportWords,
  answer: (choice: string) => void,
): TemplateResult {
  const {id, code, choices, examples, suggested, blocking} = question;
  const [given] = answersOf(question);
  return html`<div class="choices">${choices.map((choice, at) => {
    const isGiven = given === choice.id;
    const meanings = examples.flatMap(({value, as}) => {
      const meaning = as[at];
      return meaning ? [importWords.readAs(value, meaning)] : [];
    });
    return html`<label class="choice"><input type="radio" name=${`question ${id}`} value=${choice.id} .checked=${isGiven && !(suggested && blocking)}
      @change=${() => answer(choice.id)}><span>${choice.text ?? importWords.choice(code, choice.id)}
      ${isGiven && suggested ? html`<small>${importWords.labels.suggested}</small>` : nothing}
      ${choice.count === undefined ? nothing : html`<small>${importWords.rows(choice.count)}</small>`}
      ${meanings.length > 0 ? html`<small class="meaning">${meanings.join('; ')}</small>` : nothing}</span></label>`;
  })}</div>`;
}

function selectTemplate(
  question: Question,
  importWords: ImportWords,
  answer: (choice: string) => void,
): TemplateResult {
  const {code, choices, column} = question;
  const [given = ''] = answersOf(question);
  const count = choices[0]?.count;
  const onChange = ({target}: Event): void => {
    if (target instanceof HTMLSelectElement && target.value) answer(target.value);
  };
  return html`<div class="choices"><select aria-label=${importWords.question(code, column ?? '')} @change=${onChange}>
    ${given === '' ? html`<option value="" selected>${importWords.labels.dontKnow}</option>` : nothing}
    ${choices.map(({id, text}) => html`<option value=${id} ?selected=${id === given}>${text ?? importWords.choice(code, id)}</option>`)}
  </select>${count === undefined ? nothing : html` <small>${importWords.rows(count)}</small>`}</div>`;
}

/** Marks with live counts; the file's own texts in the order of the question. */
function severalTemplate(
  question: Question,
  importWords: ImportWords,
  answer: (choice: readonly string[]) => void,
): TemplateResult {
  const {code, choices} = question;
  const given = new Set(answersOf(question));
  const onChange = ({target}: Event): void => {
    if (!(target instanceof HTMLInputElement)) return;
    const next = new Set(given);
    if (target.checked) next.add(target.value);
    else next.delete(target.value);
    answer([...next]);
  };
  return html`<div class="choices several">${choices.map(
    ({
      id,
      text,
      count,
    }) => html`<label class="choice"><input type="checkbox" value=${id} .checked=${given.has(id)} @change=${onChange}>
      <span>${text === undefined ? importWords.choice(code, id) : importWords.mark(id, text)}
      ${count === undefined ? nothing : html`<small>${importWords.bugs(count)}</small>`}</span></label>`,
  )}</div>`;
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
