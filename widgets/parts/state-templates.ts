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

/** Everything that went wrong: of the element as a whole, and of single numbers. */
export function failuresTemplate(
  failure: FailureFact | undefined,
  failures: ReadonlyMap<string, FailureFact>,
  words: Words,
  retry: () => void,
): unknown {
  return [
    ...(failure ? [failureTemplate(failure, words, retry)] : []),
    ...[...failures].map(([kpi, fact]) => failureTemplate({...fact, detail: fact.detail ?? kpi}, words, undefined)),
  ];
}
