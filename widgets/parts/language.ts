/** The language of an element: its own `lang` or the nearest around it, shadow roots included; `en` where there is none. */
export function nearestLanguage(element: Element): string {
  for (let node: Node | null = element; node; node = node instanceof ShadowRoot ? node.host : node.parentNode) {
    const language = node instanceof Element ? node.getAttribute('lang') : null;
    if (language) return language;
  }
  return 'en';
}
