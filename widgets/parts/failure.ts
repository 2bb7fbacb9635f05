import type {FailureFact} from '../words/words.ts';

/** Whether an error only says that somebody changed their mind. */
export function isAbort(error: unknown): boolean {
  return error instanceof Error && (error.name === 'AbortError' || codeOf(error) === 'aborted');
}

function codeOf(error: unknown): string | undefined {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

/** An error as facts for words: its stable code, and what it was about. */
export function failureOf(error: unknown): FailureFact {
  const code = codeOf(error);
  const detail = typeof error === 'object' && error !== null && 'detail' in error ? error.detail : undefined;
  const facts =
    typeof detail === 'object' && detail !== null ? new Map(Object.entries(detail)) : new Map<string, unknown>();
  const open: unknown = facts.get('questions');
  const about = Array.isArray(open) ? open.map(({id}) => id).join(', ') : (facts.get('file') ?? facts.get('url'));
  if (code !== undefined) return {code, ...(typeof about === 'string' && {detail: about})};
  const message = error instanceof Error ? error.message : String(error);
  return message.startsWith('unknown kpi: ')
    ? {code: 'unknown-kpi', detail: message.slice('unknown kpi: '.length)}
    : {code: 'failed', detail: message};
}
