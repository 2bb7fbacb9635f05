import {html, nothing, type TemplateResult} from 'lit';
import {type SprintRow, templateCsv} from '../../src/index.ts';
import {formWordsFor} from '../words/form-words.ts';
import type {Words} from '../words/words.ts';
import {downloadText} from './csv-export.ts';
import {failureOf} from './failure.ts';
import {type FormPlace, fieldValue, type HandForm} from './hand-form.ts';
import {skipSetting} from './sheet-card.ts';
import {type SheetProblem, sheetProblem, sprintSheetCsv, type TypedSprint} from './sprint-sheet-csv.ts';
import {failureTemplate} from './state-templates.ts';

/** Sprints on the sheet before it is unfolded: hundreds of date fields would hold up the page. */
const firstShown = 12;

function isOfIncrements(rows: readonly SprintRow[]): boolean {
  return rows.every(({kind}) => kind === 'increment');
}

/** What the sheet of these rows is called. */
export function sheetTitle(rows: readonly SprintRow[], words: Words): string {
  const {labels, ofIncrements} = formWordsFor(words);
  return isOfIncrements(rows) ? ofIncrements(labels.sprintSheet) : labels.sprintSheet;
}

/** The sprint sheet: names from the items, guessed windows to check once, goal, met and points for whoever has them. */
export class SprintSheetForm implements HandForm {
  readonly #place: FormPlace;
  #rows: readonly SprintRow[] | undefined;
  #error: unknown;
  #problem: SheetProblem | undefined;
  #through = '';
  #isSaving = false;
  #isWhole = false;

  constructor(place: FormPlace) {
    this.#place = place;
  }

  get title(): string {
    return formWordsFor(this.#place.words).labels.sprintSheet;
  }

  async load(): Promise<void> {
    const {kit, dataset, changed} = this.#place;
    try {
      const [rows, state] = await Promise.all([kit.sprintSheet(dataset), kit.describe(dataset)]);
      // The sprints that one knows best stand first.
      this.#rows = [...rows].reverse();
      this.#through = state?.coverage?.through ?? '';
    } catch (error) {
      this.#fail(error);
    }
    changed();
  }

  render(): TemplateResult {
    const {words} = this.#place;
    const {labels, sprintCount, ofIncrements, sheetProblem: problemText} = formWordsFor(words);
    const rows = this.#rows;
    const say = rows && isOfIncrements(rows) ? ofIncrements : String;
    const failure = this.#error === undefined ? nothing : failureTemplate(failureOf(this.#error), words, undefined);
    if (!rows) return html`${failure}<p class="hint">${words.labels.loading}</p>`;
    if (rows.length === 0)
      return html`${failure}<p class="hint">${labels.noSprints}</p>
        <div class="form-foot"><button type="button" class="button" @click=${() => downloadText('sprint-sheet.csv', templateCsv('iterations'))}>${labels.downloadSheet}</button></div>`;
    const shown = this.#isWhole ? rows : rows.slice(0, firstShown);
    const guessed = rows.filter(row => row.guessed).length;
    const hasTeams = new Set(rows.map(row => row.team)).size > 1;
    return html`<form novalidate @submit=${this.#save}>
      ${failure}
      <div class="sheet-scroll"><table class="sheet">
        <thead><tr><th scope="col">${say(labels.sprint)}</th><th scope="col">${labels.start}</th><th scope="col">${labels.end}</th>
          <th scope="col">${labels.goal}</th><th scope="col">${labels.met}</th><th scope="col">${labels.committed}</th></tr></thead>
        <tbody>${shown.map((row, at) => this.#rowTemplate(row, at, hasTeams))}</tbody>
      </table></div>
      ${shown.length < rows.length ? html`<button type="button" class="button" @click=${this.#showAll}>${words.showMore(rows.length - shown.length)}</button>` : nothing}
      ${guessed > 0 ? html`<p class="hint">${say(labels.guessedHint)}</p>` : nothing}
      ${this.#problem ? html`<p class="wrong-field" role="alert">${problemText(this.#problem.code, this.#problem.sprint)}</p>` : nothing}
      <div class="form-foot"><span>${say(sprintCount(rows.length, guessed))}</span>
        <span class="actions"><button type="button" class="button" ?disabled=${this.#isSaving} @click=${this.#skip}>${labels.skip}</button>
          <button class="button main" ?disabled=${this.#isSaving}>${labels.save}</button></span></div>
    </form>`;
  }

  #rowTemplate(row: SprintRow, at: number, hasTeams: boolean): TemplateResult {
    const {labels} = formWordsFor(this.#place.words);
    const {name, team, start, end, goal, met, committed, guessed} = row;
    const label = (what: string): string => `${what}: ${name}${hasTeams && team ? `, ${team}` : ''}`;
    const day = (field: string, what: string, value: string | undefined): TemplateResult =>
      html`<td data-label=${what}><span class=${guessed ? 'guess' : ''}><input type="date" name=${`${field} ${at}`} .value=${value ?? ''}
        aria-label=${guessed ? `${label(what)} (${labels.guessed})` : label(what)}>${guessed ? html`<span aria-hidden="true"> ?</span>` : nothing}</span></td>`;
    const isOver = (end ?? '') <= this.#through;
    return html`<tr><th scope="row">${name}${hasTeams && team ? html` <small>${team}</small>` : nothing}</th>
      ${day('start', labels.start, start)}${day('end', labels.end, end)}
      <td data-label=${labels.goal}><input class="goal" name=${`goal ${at}`} aria-label=${label(labels.goal)} maxlength="500" autocomplete="off" .value=${goal ?? ''}></td>
      <td data-label=${labels.met}><select name=${`met ${at}`} aria-label=${label(labels.met)}>
        ${[
          ['', isOver ? '–' : labels.running],
          ['yes', labels.yes],
          ['partly', labels.partly],
          ['no', labels.no],
        ].map(([value = '', text]) => html`<option value=${value} ?selected=${value === (met ?? '')}>${text}</option>`)}
      </select></td>
      <td data-label=${labels.committed}><input class="points" type="text" inputmode="decimal" name=${`committed ${at}`} aria-label=${label(labels.committed)}
        autocomplete="off" maxlength="12" .value=${committed ?? ''}></td></tr>`;
  }

  readonly #showAll = (): void => {
    this.#isWhole = true;
    this.#place.changed();
  };

  readonly #save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    if (!(form instanceof HTMLFormElement) || !this.#rows || this.#isSaving) return;
    const typed = this.#rows.map(
      (row, at): TypedSprint => (form.elements.namedItem(`start ${at}`) ? typedRow(form, row, at) : keptRow(row)),
    );
    this.#problem = sheetProblem(typed);
    const whole = typed.filter(({start, end}) => start && end);
    const {kit, dataset, done} = this.#place;
    if (this.#problem || whole.length === 0) {
      this.#place.changed();
      return;
    }
    await this.#run(async () =>
      done(await kit.import(new File([sprintSheetCsv(whole)], this.title, {type: 'text/csv'}), {dataset})),
    );
  };

  readonly #skip = (): Promise<void> => {
    const {kit, dataset, done} = this.#place;
    return this.#run(async () => {
      await kit.configure({[skipSetting]: 'skipped'}, {dataset});
      done(undefined);
    });
  };

  async #run(work: () => Promise<void>): Promise<void> {
    this.#isSaving = true;
    this.#error = undefined;
    this.#place.changed();
    try {
      await work();
    } catch (error) {
      this.#fail(error);
    }
    this.#isSaving = false;
    this.#place.changed();
  }

  #fail(error: unknown): void {
    this.#error = error;
    this.#place.failed(error);
  }
}

function typedRow(form: HTMLFormElement, {name, team, kind}: SprintRow, at: number): TypedSprint {
  return {
    name,
    team: team ?? '',
    kind: kind ?? '',
    start: fieldValue(form, `start ${at}`),
    end: fieldValue(form, `end ${at}`),
    goal: fieldValue(form, `goal ${at}`),
    met: fieldValue(form, `met ${at}`),
    committed: fieldValue(form, `committed ${at}`).replace(',', '.'),
  };
}

/** A row that was not unfolded: it is stored as it stood there to be seen. */
function keptRow({name, team, kind, start, end, goal, met, committed}: SprintRow): TypedSprint {
  return {
    name,
    team: team ?? '',
    kind: kind ?? '',
    start: start ?? '',
    end: end ?? '',
    goal: goal ?? '',
    met: met ?? '',
    committed: committed ?? '',
  };
}
