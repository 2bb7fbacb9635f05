import {html, LitElement, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';
import {cardStyles} from './card.styles.ts';
import {defineElement, version} from './define.ts';
import {formStyles} from './form.styles.ts';
import type {FormPlace, HandForm} from './hand-form.ts';
import {panelStyles} from './panel.styles.ts';
import {tokenStyles} from './tokens.styles.ts';

/** What a form is told by the element that opens it. */
export type FormAsk = Omit<FormPlace, 'changed'>;

/** Draws a form that people fill in by hand. Panels put it into a card or a dialog; it is no element for pages. */
export class FormHost extends LitElement {
  static readonly kitVersion: string = version;
  static override properties: PropertyDeclarations = {make: {attribute: false}, ask: {attribute: false}};
  static override styles = [tokenStyles, cardStyles, panelStyles, formStyles];

  /** Makes the form; a new function makes a new form. */
  declare make: ((place: FormPlace) => HandForm) | undefined;
  declare ask: FormAsk | undefined;
  #form: HandForm | undefined;

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    const {make, ask} = this;
    if ((!changed.has('make') && !changed.has('ask')) || !make || !ask) return;
    this.#form = make({...ask, changed: () => this.requestUpdate()});
    void this.#form.load();
  }

  protected override render(): TemplateResult {
    const {words} = this.ask ?? {};
    return html`<div class="panel words-${words?.direction ?? 'ltr'}" lang=${words?.language ?? nothing}>${this.#form?.render() ?? nothing}</div>`;
  }
}

/** Registers the element under the name that templates use. */
export function defineFormHost(): void {
  defineElement(FormHost, 'kpi-form');
}

declare global {
  interface HTMLElementTagNameMap {
    'kpi-form': FormHost;
  }
}
