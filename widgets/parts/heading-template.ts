import {html, type TemplateResult} from 'lit';

/** A real heading of a level from 1 to 6; other levels are moved to the nearest. */
export function headingTemplate(level: number, content: unknown, kind: string): TemplateResult {
  if (level <= 1) return html`<h1 class=${kind} part=${kind}>${content}</h1>`;
  if (level === 2) return html`<h2 class=${kind} part=${kind}>${content}</h2>`;
  if (level === 3) return html`<h3 class=${kind} part=${kind}>${content}</h3>`;
  if (level === 4) return html`<h4 class=${kind} part=${kind}>${content}</h4>`;
  if (level === 5) return html`<h5 class=${kind} part=${kind}>${content}</h5>`;
  return html`<h6 class=${kind} part=${kind}>${content}</h6>`;
}
