import {html, nothing, type TemplateResult} from 'lit';
import type {ImportState} from './import-session.ts';
import type {ImportView} from './import-view.ts';

/** The report, once it is there, with the way back. */
export function doneTemplate(
  {report, isUndone, isLast}: Extract<ImportState, {stage: 'done'}>,
  {words, importWords, session}: ImportView,
  next: () => void,
): TemplateResult {
  const {labels} = importWords;
  const {format, table, rowsUsed, rowsLeftOut, coverage} = report;
  const formats = format
    .split(', ')
    .map(id => importWords.format(id))
    .join(', ');
  const through = coverage && words.formats.fullDay(coverage.through);
  return html`<div class="done" part="done" tabindex="-1">
    <p><b>${isUndone ? importWords.undone : importWords.done(formats, table, rowsUsed, through)}</b>
      ${!isUndone && rowsLeftOut > 0 ? html` ${importWords.doneLeftOut(rowsLeftOut)}.` : nothing}
      ${isLast ? nothing : html` ${labels.changedSince}`}</p>
    <div class="actions">
      ${isLast ? html`<button type="button" class="button" @click=${() => void session.undo(!isUndone)}>${isUndone ? labels.redo : labels.undo}</button>` : nothing}
      <button type="button" class="button" @click=${next}>${labels.anotherFile}</button>
    </div>
  </div>`;
}
