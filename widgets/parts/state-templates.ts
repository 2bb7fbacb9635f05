import {html, nothing, type TemplateResult} from 'lit';
import type {FailureFact, Words} from '../words/words.ts';
import type {Command} from './header-template.ts';

/** What a notice is about: `watch` asks for attention, `wrong` says that something failed. */
export type NoticeKind = 'plain' | 'watch' | 'wrong';

/** A line above the cards, with what can be done. */
export function noticeTemplate(kind: NoticeKind, text: unknown, command?: Command): TemplateResult {
  return html`<div class="box notice ${kind}" part="notice" role=${kind === 'wrong' ? 'alert' : nothing}>
    <span>${text}</span>
    ${command ? html`<button type="button" class="button" @click=${command.run}>${command.text}</button>` : nothing}
  </div>`;
}

/** A failure in words; neighbours go on. */
export function failureTemplate(fact: FailureFact, words: Words, retry: (() => void) | undefined): TemplateResult {
  const {title, action} = words.failure(fact);
  return noticeTemplate('wrong', html`<b>${title}</b> ${action}`, retry && {text: words.labels.retry, run: retry});
}

/** Failures of one cause: one message for all numbers that it hit. */
export interface FailureGroup {
  readonly fact: FailureFact;
  readonly kpis: readonly string[];
}

/** Gathers the failures of single numbers by their cause, in the order of the first of each; one that the element itself has is said there. */
export function groupFailures(
  failure: FailureFact | undefined,
  failures: ReadonlyMap<string, FailureFact>,
): readonly FailureGroup[] {
  const groups = new Map<string, {fact: FailureFact; kpis: string[]}>();
  // Names that nobody knows differ in the name alone.
  const causeOf = ({code, detail}: FailureFact): string => (code === 'unknown-kpi' ? code : `${code} ${detail ?? ''}`);
  for (const [kpi, fact] of failures) {
    if (failure && causeOf(failure) === causeOf(fact)) continue;
    const group = groups.get(causeOf(fact)) ?? {fact, kpis: []};
    group.kpis.push(kpi);
    groups.set(causeOf(fact), group);
  }
  return [...groups.values()];
}

/** Everything that went wrong: of the element as a whole, and of single numbers, once a cause. Where all numbers fail, none is named. */
export function failuresTemplate(
  failure: FailureFact | undefined,
  failures: ReadonlyMap<string, FailureFact>,
  words: Words,
  retry: () => void,
  place: {readonly nameOf: (kpi: string) => string; readonly hasOthers: boolean},
): unknown {
  const groups = groupFailures(failure, failures).map(({fact, kpis}) => {
    if (fact.code === 'unknown-kpi') {
      return failureTemplate({code: fact.code, detail: words.formats.list(kpis)}, words, undefined);
    }
    const {title, action} = words.failure(fact);
    const said = place.hasOthers ? words.failureOf(kpis.map(place.nameOf), title) : title;
    return noticeTemplate('wrong', html`<b>${said}</b> ${action}`, {text: words.labels.retry, run: retry});
  });
  return [...(failure ? [failureTemplate(failure, words, retry)] : []), ...groups];
}
