import {html, nothing, type TemplateResult} from 'lit';
import {emptyWordsFor} from '../words/empty-words.ts';
import type {Words} from '../words/words.ts';
import {chooseFile} from './choose-file.ts';
import {headingTemplate} from './heading-template.ts';

export {emptyStyles} from './empty.styles.ts';

/** What an empty element asks for. */
export interface EmptyView {
  readonly words: Words;
  readonly headingLevel: number;
  /** Whose files are asked for. */
  readonly role: string;
  readonly isOver: boolean;
  readonly setOver: (isOver: boolean) => void;
  readonly isPasting: boolean;
  readonly setPasting: (isPasting: boolean) => void;
  readonly start: (files: readonly (File | string)[]) => void;
  /** Whether what was loaded was undone. */
  readonly canRedo: boolean;
  readonly step: (way: 'redo') => void;
}

/** The first minute: choose, drop or paste a file. */
export function emptyTemplate(view: EmptyView): TemplateResult {
  const {words, start, isOver, isPasting} = view;
  const {labels} = words;
  const {title, text, hint, undone, redo} = emptyWordsFor(words)(view.role);
  const onDrag = (event: DragEvent): void => {
    event.preventDefault();
    view.setOver(event.type !== 'dragleave');
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    view.setOver(false);
    const files = [...(event.dataTransfer?.files ?? [])];
    const pasted = event.dataTransfer?.getData('text/plain') ?? '';
    if (files.length > 0) start(files);
    else if (pasted) start([pasted]);
  };
  const onPaste = (event: ClipboardEvent): void => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    start(files);
  };
  const onUse = (event: Event): void => {
    const area =
      event.currentTarget instanceof Element ? event.currentTarget.closest('.empty')?.querySelector('textarea') : null;
    if (area?.value.trim()) start([area.value]);
  };
  return html`<section class="empty ${isOver ? 'over' : ''}" part="empty" aria-label=${title}
    @dragover=${onDrag} @dragenter=${onDrag} @dragleave=${onDrag} @drop=${onDrop} @paste=${onPaste}>
    ${headingTemplate(view.headingLevel, title, 'empty-title')}
    ${
      view.canRedo
        ? html`<p>${undone} <button type="button" class="button" @click=${() => view.step('redo')}>${redo}</button></p>`
        : nothing
    }
    <p>${text}</p>
    <div class="actions">
      <button type="button" class="button main" @click=${() => chooseFile(start)}>${labels.chooseFile}</button>
      <button type="button" class="button" aria-expanded=${isPasting} @click=${() => view.setPasting(!isPasting)}>${labels.pasteHere}</button>
    </div>
    ${
      isPasting
        ? html`<textarea aria-label=${labels.pasteHere} spellcheck="false"></textarea>
          <button type="button" class="button" @click=${onUse}>${labels.use}</button>`
        : nothing
    }
    <p class="faint">${isOver ? labels.dropHere : hint}</p>
  </section>`;
}
