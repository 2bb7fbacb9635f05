import type {TemplateResult} from 'lit';
import {html} from 'lit';
import {failureOf} from '../parts/failure.ts';
import {failureTemplate, noticeTemplate} from '../parts/state-templates.ts';
import type {ImportWords} from '../words/import-words.ts';
import type {FailureFact, Words} from '../words/words.ts';

/** What went wrong in words: a file that is no CSV by what it is, everything else by its code. */
export function describeFailure(
  error: unknown,
  words: Words,
  importWords: ImportWords,
): {title: string; action: string} {
  const refusal = refusalOf(error);
  if (refusal) return importWords.refusal(refusal.file, refusal.reason, refusal.line);
  return words.failure(factOf(error));
}

/** A failure as a notice. A file that is refused stays refused; anything else can be tried again. */
export function importFailureTemplate(
  error: unknown,
  words: Words,
  importWords: ImportWords,
  again: () => void,
): TemplateResult {
  if (!refusalOf(error)) return failureTemplate(factOf(error), words, again);
  const {title, action} = describeFailure(error, words, importWords);
  return noticeTemplate('wrong', html`<b>${title}</b> ${action}`);
}

function factOf(error: unknown): FailureFact {
  const fact = failureOf(error);
  const message = error instanceof Error ? error.message : '';
  return /worker stopped/.test(message) ? {code: 'worker-failed'} : fact;
}

interface Refusal {
  readonly file: string;
  readonly reason: string;
  readonly line: number | undefined;
}

function refusalOf(error: unknown): Refusal | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error) || error.code !== 'not-a-csv') return undefined;
  const detail = 'detail' in error && typeof error.detail === 'object' && error.detail !== null ? error.detail : {};
  const facts = new Map<string, unknown>(Object.entries(detail));
  const line = facts.get('line');
  return {
    file: String(facts.get('file') ?? ''),
    reason: String(facts.get('reason') ?? ''),
    line: typeof line === 'number' ? line : undefined,
  };
}
