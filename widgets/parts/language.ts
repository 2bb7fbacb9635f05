import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** The language tag nearest to an element, outwards through shadow roots; the page's, else the browser's. */
export function nearestLanguage(element: Element): string {
  let node: Element | null = element;
  while (node) {
    const found: string | null | undefined = node.closest('[lang]')?.getAttribute('lang');
    if (found) return found;
    const root: Node = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : null;
  }
  return navigator.language || 'en';
}

/** Has its host updated whenever a language or direction around it changes, outwards through shadow roots. */
export class LanguageWatch implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  // Wherever the change is: an update that finds nothing new costs next to nothing.
  readonly #observer = new MutationObserver(() => this.#host.requestUpdate());

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    let root: Node = this.#host.getRootNode();
    for (;;) {
      this.#observer.observe(root, {attributes: true, attributeFilter: ['lang', 'dir'], subtree: true});
      if (!(root instanceof ShadowRoot)) break;
      root = root.host.getRootNode();
    }
    // The place may have another language now.
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }
}
