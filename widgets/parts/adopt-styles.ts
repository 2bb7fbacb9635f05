import type {CSSResult} from 'lit';

/** Adds a style sheet to a shadow root, once: the styles of what is loaded later. */
export function adoptStyles(root: Node, {styleSheet}: CSSResult): void {
  if (!(root instanceof ShadowRoot) || !styleSheet || root.adoptedStyleSheets.includes(styleSheet)) return;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
}
