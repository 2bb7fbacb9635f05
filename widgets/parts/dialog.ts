import {html, type TemplateResult} from 'lit';
import {ref} from 'lit/directives/ref.js';
import type {Words} from '../words/words.ts';

/** Shows a dialog as soon as it is there. The browser keeps the focus inside, closes it with Escape and gives the focus back. */
function show(element: Element | undefined): void {
  if (!(element instanceof HTMLDialogElement)) return;
  // Lit hands the element over before it is in the page, where it cannot be shown yet.
  queueMicrotask(() => {
    if (element.isConnected && !element.open) element.showModal();
  });
}

/** A click on the backdrop is one on the dialog itself. */
function onClick(event: MouseEvent): void {
  if (event.target instanceof HTMLDialogElement) event.target.close();
}

function onCloseButton(event: Event): void {
  if (event.currentTarget instanceof Element) event.currentTarget.closest('dialog')?.close();
}

/** A dialog over the page, open while it is rendered; `closed` has to stop rendering it. */
export function dialogTemplate(title: string, content: unknown, words: Words, closed: () => void): TemplateResult {
  return html`<dialog class="dialog" part="dialog" aria-label=${title} @close=${closed} @click=${onClick} ${ref(show)}>
    <div class="dialog-box">
      <div class="dialog-head">
        <h2 class="dialog-title">${title}</h2>
        <button type="button" class="round" aria-label=${words.labels.close} @click=${onCloseButton}>×</button>
      </div>
      <div class="dialog-body" tabindex="0" role="region" aria-label=${title}>${content}</div>
    </div>
  </dialog>`;
}
