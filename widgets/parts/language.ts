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
