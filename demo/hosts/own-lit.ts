import {html, LitElement, type TemplateResult} from 'lit';

/** Something of the host's own, made with its own copy of Lit: the kit's bundle must leave it alone. */
class OwnGreeting extends LitElement {
  protected override render(): TemplateResult {
    return html`<p>This page has a Lit of its own.</p>`;
  }
}

customElements.define('own-greeting', OwnGreeting);
