import {html, nothing, type TemplateResult} from 'lit';
import type {Draft, Reading, ReadingChange} from '../../src/index.ts';
import {headingTemplate} from '../parts/heading-template.ts';
import {isNeeded} from '../parts/question-template.ts';
import type {Unit} from '../words/formats.ts';
import {moneyFormat} from '../words/money.ts';
import type {ImportView} from './import-view.ts';

const units: readonly Unit[] = ['items', 'points', 'days', 'share', 'sprints', 'money', 'score', 'defects'];

/** What storing would do: rows, headline numbers before and after, and through which day the data are whole. */
export function changesTemplate(draft: Draft, view: ImportView): TemplateResult {
  const {importWords, headingLevel, session} = view;
  const {labels} = importWords;
  // That nothing is known of a number after as before is no change.
  const readings = draft.changes.readings.filter(({before, after}) => before || after?.why !== 'no-data');
  const none = draft.questions.some(isNeeded)
    ? labels.readingsLater
    : session.isPreviewed
      ? labels.noReadings
      : labels.computing;
  return html`<section class="block" part="changes">
    ${headingTemplate(headingLevel, labels.wouldChange, 'block-title')}
    <p class="rows">${importWords.changes(draft.changes)}</p>
    ${throughTemplate(draft, view)}
    ${
      readings.length === 0
        ? html`<p class="hint">${none}</p>`
        : html`<table class="readings">
          <thead><tr><th scope="col">${labels.number}</th><th scope="col">${labels.before}</th><th scope="col">${labels.after}</th></tr></thead>
          <tbody>${readings.map(change => readingTemplate(change, draft, view))}</tbody>
        </table>`
    }
  </section>`;
}

function throughTemplate({coverage}: Draft, {words, importWords, session}: ImportView): unknown {
  if (!coverage) return nothing;
  const {labels} = importWords;
  const onChange = ({target}: Event): void => {
    // While a year is typed its first digits are a year of their own, long before the data begin.
    if (target instanceof HTMLInputElement && target.value >= coverage.from) void session.through(target.value);
  };
  return html`<label class="through">${labels.through}
    <input type="date" .value=${coverage.through} min=${coverage.from} @change=${onChange}>
    <small>${words.formats.fullDay(coverage.through)}, ${coverage.decidedBy === 'file' ? labels.throughFile : labels.throughUser}</small></label>`;
}

function readingTemplate(
  {kpi, before, after, currency}: ReadingChange,
  {questions}: Draft,
  {words, catalogue}: ImportView,
): TemplateResult {
  const definition = catalogue.get(kpi);
  const ownName = kpi.replace(/^own:/, '');
  const title = definition ? words.kpi(definition).title : ownName;
  const unit = definition?.unit ?? unitOf(questions.find(({id}) => id === `measure-unit:${ownName}`)?.answer);
  const inWords = (reading: Reading | undefined): unknown => {
    if (reading?.value !== undefined)
      return unit === 'money' && currency !== undefined
        ? moneyFormat(words.formats.locale, currency).value(reading.value)
        : words.amount(reading.value, unit);
    return reading?.why === undefined ? '–' : html`<small>${words.reason(reading.why)}</small>`;
  };
  return html`<tr><th scope="row">${title}</th><td>${inWords(before)}</td><td>${inWords(after)}</td></tr>`;
}

/** What an own number is counted in, as the question about it says. */
function unitOf(answer: string | readonly string[] | undefined): Unit {
  const given = typeof answer === 'string' ? answer : answer?.[0];
  return units.find(unit => unit === given) ?? 'number';
}
