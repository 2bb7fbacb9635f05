import {html, nothing, type TemplateResult} from 'lit';
import type {Words} from '../words/words.ts';
import type {SummaryLine} from './summary.ts';

/** Keeps the summary's room until it can be given. */
export const summaryPlace: TemplateResult = html`<div class="box story"><div class="skeleton line"></div><div class="skeleton line"></div></div>`;

/** The summary in words: one line a sentence. */
export function summaryTemplate(lines: readonly SummaryLine[], words: Words): TemplateResult | typeof nothing {
  if (lines.length === 0) return nothing;
  return html`<section class="box story" part="summary" aria-label=${words.labels.summary}>${lines.map(
    line => html`<p><span class=${line.tone === 'none' ? 'faint' : line.tone} aria-hidden="true">${line.mark}</span>
      <span>${line.lead ? html`<b>${line.lead}</b> ` : nothing}${line.rest}</span>
      ${line.time ? html`<span class="when">${line.time}</span>` : nothing}</p>`,
  )}</section>`;
}
