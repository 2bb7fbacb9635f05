import type {DraftContext, RememberedFile} from './draft-context.ts';
import {readSettings} from './draft-context.ts';
import {escapedRule} from './escaped.ts';
import type {Answers} from './questions.ts';
import type {TypedFile} from './type-file.ts';

/** Answers that hold for the whole dataset; the others belong to files with the same headers. */
const datasetAnswers = /^(escaped$|revenue-overlap$|status-category:|subscription-status:|measure-)/;

/** The dataset's settings after the import: mappings and answers remembered, and the rules that follow from them. Everything else stays as it was. */
export function settingsAfter(files: readonly TypedFile[], context: DraftContext): Readonly<Record<string, unknown>> {
  const before = readSettings(context.settings);
  const mappings: Record<string, RememberedFile> = {...before.mappings};
  for (const file of files) {
    const fields = Object.fromEntries(
      file.sources
        .filter(source => source.by === 'user' || source.by === 'remembered')
        .map(source => [source.field, source.headers] as const),
    );
    const known = before.mappings[file.fingerprint];
    const answers = {...known?.answers, ...fileAnswers(context.answers, file.name)};
    const differs = file.confidence < 1 || Object.keys(fields).length > 0 || Object.keys(answers).length > 0;
    if (differs || known) mappings[file.fingerprint] = {format: file.format.id, fields, answers};
  }
  const answers = {
    ...before.answers,
    ...Object.fromEntries(Object.entries(context.answers).filter(([id]) => datasetAnswers.test(id))),
  };
  return {...context.settings, mappings, answers, rules: rulesAfter(context)};
}

function rulesAfter(context: DraftContext): Readonly<Record<string, unknown>> {
  const rules: Record<string, unknown> = {...(context.settings.rules as object | undefined)};
  const given = context.answers.escaped;
  const choices = given === undefined ? undefined : typeof given === 'string' ? [given] : given;
  if (choices && choices.length > 0) rules.escaped = escapedRule(choices);
  else if (choices) delete rules.escaped;
  return rules;
}

/** Answers of one file, under the plain ids. */
function fileAnswers(answers: Answers, name: string): Answers {
  const own: Record<string, string | readonly string[]> = {};
  const suffix = `:${name}`;
  for (const [id, answer] of Object.entries(answers)) {
    if (datasetAnswers.test(id)) continue;
    if (id.endsWith(suffix)) own[id.slice(0, -suffix.length)] = answer;
    else own[id] ??= answer;
  }
  return own;
}
