import {html, type TemplateResult} from 'lit';
import type {Progress} from '../../src/index.ts';
import type {ImportWords} from '../words/import-words.ts';

/** Rows and bytes so far, and a way out. Without a known size the bar says only that something goes on. */
export function progressTemplate(
  progress: Progress | undefined,
  importWords: ImportWords,
  cancel: () => void,
): TemplateResult {
  const {labels} = importWords;
  const {stage = 'reading', bytes = 0, total, rows = 0} = progress ?? {};
  const share = stage === 'reading' && total ? Math.min(1, bytes / total) : undefined;
  return html`<div class="progress" part="progress">
    ${
      share === undefined
        ? html`<progress aria-label=${labels.progress}></progress>`
        : html`<progress aria-label=${labels.progress} max="1" .value=${share}></progress>`
    }
    <span>${importWords.progress(stage, bytes, total, rows)}</span>
    <button type="button" class="button" @click=${cancel}>${labels.cancel}</button>
  </div>`;
}
