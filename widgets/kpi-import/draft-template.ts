import {html, nothing, type TemplateResult} from 'lit';
import type {Draft} from '../../src/index.ts';
import {headingTemplate} from '../parts/heading-template.ts';
import {isNeeded, isOpenSuggestion} from '../parts/question-template.ts';
import {changesTemplate} from './changes-template.ts';
import {fileTemplate} from './file-template.ts';
import type {ImportView} from './import-view.ts';
import {leftOutTemplate} from './left-out-template.ts';
import {questionsTemplate} from './questions-template.ts';

/** Everything about files that were read and not stored yet, and the two ways on. */
export function draftTemplate(draft: Draft, isBusy: boolean, isStoring: boolean, view: ImportView): TemplateResult {
  const {importWords, session, words, headingLevel} = view;
  const {labels} = importWords;
  const isWaiting = draft.questions.some(isNeeded);
  const sum = (count: 'rowsUsed' | 'rowsRead'): number => draft.files.reduce((all, file) => all + file[count], 0);
  const used = sum('rowsUsed');
  const hints = [
    isWaiting ? labels.answerFirst : used === 0 ? importWords.noRows(sum('rowsRead')) : isBusy ? labels.checking : '',
    !isWaiting && draft.questions.some(isOpenSuggestion) ? labels.notUsed : '',
  ];
  const isStill = isBusy || isStoring;
  return html`<div class="draft" part="draft" tabindex="-1" aria-busy=${isStill}>
    <p class="ready">${importWords.ready(words.formats.list(draft.files.map(({name}) => name)))}</p>
    ${questionsTemplate(draft.questions, view)}
    <section class="block" part="recognised">
      ${headingTemplate(headingLevel, labels.recognised, 'block-title')}
      ${draft.files.map(file => fileTemplate(file, view))}
    </section>
    ${leftOutTemplate(draft.issues, used, view)}
    ${used === 0 ? nothing : changesTemplate(draft, view)}
    <div class="commit">
      ${
        used === 0
          ? nothing
          : html`<button type="button" class="button main" ?disabled=${isStill || isWaiting} @click=${() => void session.commit()}>
              ${isStoring ? labels.storing : importWords.storeRows(used)}</button>`
      }
      <button type="button" class="button" @click=${() => session.back()}>${labels.cancel}</button>
      ${hints.map(hint => (hint ? html`<span class="hint">${hint}</span>` : nothing))}
    </div>
  </div>`;
}
