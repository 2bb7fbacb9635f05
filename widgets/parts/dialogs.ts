import type {LitElement, TemplateResult} from 'lit';
import type {Period} from '../../src/index.ts';
import type {DialogWords, Words} from '../words/words.ts';
import {adoptStyles} from './adopt-styles.ts';
import type {CardView} from './card-view.ts';
import type {Snapshot} from './panel-data.ts';

/** What a dialog is. */
interface OpenDialog {
  template(): TemplateResult;
  close(): void;
}

async function allWords(words: Words): Promise<DialogWords> {
  const more = await words.dialogs();
  return {...words, ...more, labels: {...words.labels, ...more.labels}};
}

/** The dialogs of an element, one at a time. Their code comes when one is first opened. */
export class Dialogs {
  readonly #host: LitElement;
  #open: OpenDialog | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  async openSheet(view: CardView, snapshot: Snapshot, words: Words): Promise<void> {
    const [{SheetDialog}, all] = await Promise.all([import('./sheet-dialog.ts'), allWords(words), this.#adopt()]);
    this.#show(closed => new SheetDialog(this.#host, view, snapshot, all, closed));
  }

  async openItems(view: CardView, snapshot: Snapshot, period: Period | undefined, words: Words): Promise<void> {
    const [{ItemsDialog}, all] = await Promise.all([import('./items-dialog.ts'), allWords(words), this.#adopt()]);
    this.#show(closed => new ItemsDialog(this.#host, view, snapshot, period, all, closed));
  }

  /** The dialog that stands open. */
  template(): TemplateResult | undefined {
    return this.#open?.template();
  }

  async #adopt(): Promise<void> {
    const {dialogStyles} = await import('./dialog.styles.ts');
    adoptStyles(this.#host.renderRoot, dialogStyles);
  }

  #show(make: (closed: () => void) => OpenDialog): void {
    this.#open?.close();
    const dialog = make(() => {
      dialog.close();
      if (this.#open === dialog) this.#open = undefined;
      this.#host.requestUpdate();
    });
    this.#open = dialog;
    this.#host.requestUpdate();
  }
}
