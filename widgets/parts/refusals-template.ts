import {html, nothing, type TemplateResult} from 'lit';
import type {AnyDefinition, Series} from '../../src/index.ts';
import {refusalWordsFor} from '../words/refusal-words.ts';
import type {RefusalWords, Remedy, Words} from '../words/words.ts';
import {headingTemplate} from './heading-template.ts';

/** KPIs that wait for the same thing. */
export interface RefusalGroup {
  readonly kpis: readonly string[];
  readonly titles: readonly string[];
  readonly words: RefusalWords;
}

/** Gathers refusals by what they lack, in the order of the first of each. */
export function groupRefusals(
  refused: readonly {readonly kpi: string; readonly title: string; readonly words: RefusalWords}[],
): readonly RefusalGroup[] {
  const groups = new Map<string, {kpis: string[]; titles: string[]; words: RefusalWords}>();
  for (const {kpi, title, words} of refused) {
    const group = groups.get(words.text) ?? {kpis: [], titles: [], words};
    group.kpis.push(kpi);
    group.titles.push(title);
    groups.set(words.text, group);
  }
  return [...groups.values()];
}

/** The refusals of a panel or a card in words. */
export function refusalGroups(
  refused: readonly Series[],
  definitions: ReadonlyMap<string, AnyDefinition>,
  words: Words,
): readonly RefusalGroup[] {
  const refusalOf = refusalWordsFor(words);
  return groupRefusals(
    refused.flatMap(series => {
      const definition = definitions.get(series.kpi);
      return definition ? [{kpi: series.kpi, title: words.kpi(definition).title, words: refusalOf(series)}] : [];
    }),
  );
}

/** One card with everything that the data cannot say, each with what helps. */
export function refusalsTemplate(
  groups: readonly RefusalGroup[],
  place: {
    readonly words: Words;
    readonly span: number;
    readonly headingLevel: number;
    /** Numbers of the role in all. */
    readonly of: number;
    readonly remedy: (remedy: Remedy, kpis: readonly string[]) => void;
  },
): TemplateResult {
  const {words, span, headingLevel, of, remedy} = place;
  const count = groups.reduce((sum, {kpis}) => sum + kpis.length, 0);
  const title = words.labels.cannotSay;
  return html`<section class="card span-${span} open" part="refusals" aria-label=${title}>
    <div class="card-head">${headingTemplate(headingLevel, title, 'card-title')}</div>
    <ul class="refusals">${groups.map(
      ({kpis, titles, words: refusal}) => html`<li><div><b>${titles.join(' · ')}</b><p>${refusal.text}</p></div>
        ${
          refusal.remedy === 'none'
            ? html`<span></span>`
            : html`<button type="button" class="button" aria-label=${`${refusal.action}: ${words.formats.list(titles)}`}
                @click=${() => remedy(refusal.remedy, kpis)}>${refusal.action}</button>`
        }</li>`,
    )}</ul>
    <div class="foot"><span>${count > 0 ? words.refusalsWaiting(count, of) : nothing}</span></div>
  </section>`;
}
