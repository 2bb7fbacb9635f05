import {html, nothing, type TemplateResult} from 'lit';
import {templateCsv, templateTables} from '../../src/index.ts';
import {downloadText} from '../parts/csv-export.ts';
import type {ImportWords} from '../words/import-words.ts';

/** Where files come in. */
export interface DropView {
  readonly importWords: ImportWords;
  readonly isOver: boolean;
  readonly setOver: (isOver: boolean) => void;
  readonly isPasting: boolean;
  readonly setPasting: (isPasting: boolean) => void;
  readonly start: (files: readonly (File | string)[]) => void;
}

/** Choose, drop or paste. */
export function dropTemplate(view: DropView): TemplateResult {
  const {importWords, isOver, setOver, isPasting, setPasting, start} = view;
  const {labels} = importWords;
  const onDrag = (event: DragEvent): void => {
    event.preventDefault();
    setOver(event.type !== 'dragleave');
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    takeFrom(event.dataTransfer, start);
  };
  const onPaste = (event: ClipboardEvent): void => {
    // Text goes into the field where it was pasted; files and rows beside it are taken at once.
    if (event.composedPath()[0] instanceof HTMLTextAreaElement && !event.clipboardData?.files.length) return;
    event.preventDefault();
    takeFrom(event.clipboardData, start);
  };
  const onChoose = ({target}: Event): void => {
    if (target instanceof HTMLInputElement && target.files?.length) start([...target.files]);
  };
  const onUse = ({currentTarget}: Event): void => {
    const area =
      currentTarget instanceof Element ? currentTarget.closest('.drop')?.querySelector('textarea') : undefined;
    if (area?.value.trim()) start([area.value]);
  };
  return html`<div class="drop ${isOver ? 'over' : ''}" part="drop" tabindex="-1"
    @dragenter=${onDrag} @dragover=${onDrag} @dragleave=${onDrag} @drop=${onDrop} @paste=${onPaste}>
    <div class="actions">
      <label class="button main choose"><input class="hidden" type="file" multiple
        accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values" @change=${onChoose}>${labels.chooseFiles}</label>
      <button type="button" class="button" aria-expanded=${isPasting} @click=${() => setPasting(!isPasting)}>${labels.paste}</button>
    </div>
    ${
      isPasting
        ? html`<textarea aria-label=${labels.pasteHere} placeholder=${labels.pasteHere} spellcheck="false" autocomplete="off"></textarea>
          <button type="button" class="button" @click=${onUse}>${labels.usePasted}</button>`
        : nothing
    }
    <p class="hint">${isOver ? labels.dropHere : labels.dropHint}</p>
    <details class="templates"><summary>${labels.templates}</summary>
      <div class="actions">${templateTables.map(
        table =>
          html`<button type="button" class="button" @click=${() => downloadText(`${table}.csv`, templateCsv(table))}>${importWords.format(table)}</button>`,
      )}</div>
    </details>
  </div>`;
}

function takeFrom(data: DataTransfer | null, start: DropView['start']): void {
  const files = [...(data?.files ?? [])];
  const text = data?.getData('text/plain') ?? '';
  if (files.length > 0) start(files);
  else if (text.trim()) start([text]);
}
