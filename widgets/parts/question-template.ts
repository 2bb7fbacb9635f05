import {html, nothing, type TemplateResult} from 'lit';
import type {Choice, Question} from '../../src/index.ts';
import type {ImportWords} from '../words/import-words.ts';

/** Beyond so many choices a list opens instead. */
const mostRadios = 3;
/** Marks that are shown at once where none is likelier than others; the ones in force and the last resort always are. */
const mostShown = 8;

/** Whether a question must be answered before anything is stored. */
export function isNeeded({blocking, answer, suggested}: Question): boolean {
  return blocking && (answer === undefined || suggested);
}

/** Whether what is suggested is used only once somebody says yes. */
export function isOpenSuggestion({suggested, answer, blocking, several}: Question): boolean {
  return suggested && answer !== undefined && (blocking || several);
}

/** The choices of a question that are given, remembered or suggested. */
export function answersOf({answer}: Question): readonly string[] {
  return answer === undefined ? [] : typeof answer === 'string' ? [answer] : answer;
}

/** Where a question stands. */
export interface QuestionPlace {
  readonly isSavedLater?: boolean;
  readonly isGiven?: boolean;
  /** The money of the reader's own country: the first choice where it may be the file's. */
  readonly currency?: string | undefined;
}

/**
 * One question with its choices. `answer` takes the choice, or all of them where several may be taken, at once; where a form saves them later,
 * a suggestion needs no confirmation of its own. An answer that was not given now is marked as remembered.
 */
export function questionTemplate(
  question: Question,
  importWords: ImportWords,
  answer: (choice: string | readonly string[]) => void,
  {isSavedLater = false, isGiven = true, currency}: QuestionPlace = {},
): TemplateResult {
  const {code, column, choices, examples, several} = question;
  const hint = importWords.questionHint(code);
  const body = several
    ? severalTemplate(question, importWords, answer)
    : choices.length > mostRadios
      ? selectTemplate(question, importWords, answer, currency)
      : radiosTemplate(question, importWords, answer);
  const isUnconfirmed = !isSavedLater && isOpenSuggestion(question);
  return html`<fieldset class="question ${isNeeded(question) ? 'needed' : ''}" part="question">
    <legend>${importWords.question(code, column ?? '')} <small>${markOf(question, isGiven, isUnconfirmed, importWords)}</small></legend>
    ${hint ? html`<p class="hint">${hint}</p>` : nothing}
    ${examples.map(({value, as}) => (as.length === 0 && value !== column ? html`<p class="hint">${value}</p>` : nothing))}
    ${body}
    ${
      isUnconfirmed
        ? html`<button type="button" class="button confirm" @click=${() => answer(question.answer ?? [])}>${importWords.labels.confirm}</button>`
        : nothing
    }
  </fieldset>`;
}

function markOf(question: Question, isGiven: boolean, isUnconfirmed: boolean, {labels}: ImportWords): string {
  if (isNeeded(question)) return labels.needed;
  if (question.answer === undefined) return labels.dontKnow;
  if (question.suggested) return isUnconfirmed ? labels.suggestedOpen : labels.suggested;
  return isGiven ? labels.answered : labels.remembered;
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
  currency: string | undefined,
): TemplateResult {
  const {code, choices, column} = question;
  const [given = ''] = answersOf(question);
  const count = choices[0]?.count;
  const {labels} = importWords;
  const onChange = ({target}: Event): void => {
    if (target instanceof HTMLSelectElement && target.value) answer(target.value);
  };
  const optionTemplate = ({id, text}: Choice): TemplateResult =>
    html`<option value=${id} ?selected=${id === given}>${text ?? importWords.choice(code, id)}</option>`;
  const likely = choices.filter(choice => choice.likely);
  const others = choices.filter(choice => !choice.likely);
  likely.sort((a, b) => Number(b.id === currency) - Number(a.id === currency));
  return html`<div class="choices"><select aria-label=${importWords.question(code, column ?? '')} @change=${onChange}>
    ${given === '' ? html`<option value="" selected>${labels.dontKnow}</option>` : nothing}
    ${
      likely.length > 0
        ? html`<optgroup label=${labels.likely}>${likely.map(optionTemplate)}</optgroup>
          <optgroup label=${labels.others}>${others.map(optionTemplate)}</optgroup>`
        : others.map(optionTemplate)
    }
  </select>${count === undefined ? nothing : html` <small>${importWords.rows(count)}</small>`}</div>`;
}

/** Marks with live counts; the file's own texts in the order of the question. */
function severalTemplate(
  question: Question,
  importWords: ImportWords,
  answer: (choice: readonly string[]) => void,
): TemplateResult {
  const {code, choices, examples} = question;
  const isMark = code === 'escaped';
  const given = new Set(answersOf(question));
  // What is ticked on screen counts: the question itself may still be on its way from the tick before.
  const onChange = ({target}: Event): void => {
    const boxes =
      target instanceof Element
        ? target.closest('fieldset')?.querySelectorAll<HTMLInputElement>(':checked')
        : undefined;
    if (boxes) answer([...boxes].map(({value}) => value));
  };
  const boxTemplate = ({id, text, count}: Choice): TemplateResult =>
    html`<label class="choice"><input type="checkbox" value=${id} .checked=${given.has(id)} @change=${onChange}>
      <span>${text === undefined ? importWords.choice(code, id) : isMark ? importWords.mark(id, text) : text}
      ${count === undefined ? nothing : html`<small>${importWords.counted(code, count)}</small>`}
      ${examples.filter(({value}) => value === id).map(({as}) => html`<small class="meaning">${as[0]}</small>`)}</span></label>`;
  const hasLikely = choices.some(({likely}) => likely);
  const isFirst = ({id, text, likely}: Choice, at: number): boolean =>
    (hasLikely ? likely : at < mostShown) || given.has(id) || text === undefined;
  const first = choices.filter(isFirst);
  const more = choices.filter((choice, at) => !isFirst(choice, at));
  return html`<div class="choices several">${first.map(boxTemplate)}</div>
    ${
      more.length > 0
        ? html`<details class="more-choices"><summary><span>${importWords.moreChoices(more.length)}</span></summary>
            <div class="choices several">${more.map(boxTemplate)}</div></details>`
        : nothing
    }`;
}
