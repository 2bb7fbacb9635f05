import type {Table} from '../tables/column.ts';
import type {DraftContext, RememberedFile} from './draft-context.ts';
import {entriesOf, readSettings} from './draft-context.ts';
import {bugRule, bugTypesOf, escapedRule} from './escaped.ts';
import type {Answers} from './questions.ts';
import type {TypedFile} from './type-file.ts';

/** Answers that hold for the whole dataset; the others belong to files with the same headers. */
const datasetAnswers = /^(escaped$|status-category:|measure-)/;

/** The kinds of bug that a dataset's items have, with those that the rule in force names already. */
export function bugTypes(items: Table | undefined, settings: DraftContext['settings']): readonly string[] {
  return [...new Set([...ruleTypes(settings), ...(items ? bugTypesOf(items) : [])])];
}

/** The dataset's settings after the import: mappings and answers remembered, and the rules that follow from them. Everything else stays as it was. */
export function settingsAfter(
  files: readonly TypedFile[],
  items: Table | undefined,
  context: DraftContext,
): Readonly<Record<string, unknown>> {
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
  return {...context.settings, mappings, answers, rules: rulesAfter(items, context)};
}

function rulesAfter(items: Table | undefined, context: DraftContext): Readonly<Record<string, unknown>> {
  const rules: Record<string, unknown> = Object.fromEntries(entriesOf(context.settings.rules));
  const types = bugTypes(items, context.settings);
  // A rule of another shape was written by the owner and is not ours to change.
  const ownBugRule = rules.bug !== undefined && ruleTypes(context.settings).length === 0;
  if (types.length > 0 && !ownBugRule) rules.bug = bugRule(types);
  const given = context.answers.escaped;
  const choices = given === undefined ? undefined : typeof given === 'string' ? [given] : given;
  if (choices && choices.length > 0) rules.escaped = escapedRule(choices);
  else if (choices) delete rules.escaped;
  return rules;
}

function ruleTypes(settings: DraftContext['settings']): readonly string[] {
  const rules = new Map(entriesOf(settings.rules));
  const [column, types] = (new Map(entriesOf(rules.get('bug'))).get('in') as unknown[] | undefined) ?? [];
  return column === 'type' && Array.isArray(types) ? types.filter(type => typeof type === 'string') : [];
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
