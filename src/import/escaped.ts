import {couldMeanEscaped, soundsLikeProduction} from '../formats/words.ts';
import type {ListColumn, Table, TextColumn} from '../tables/column.ts';
import type {Choice, Question} from './draft.ts';

/** A condition of the KPI language as plain JSON; this room makes the few shapes below and reads none. */
export type RuleCondition =
  | {readonly is: readonly [string, string]}
  | {readonly has: readonly [string, string]}
  | {readonly known: string}
  | {readonly all: readonly RuleCondition[]}
  | {readonly any: readonly RuleCondition[]};

const mostChoices = 40;
/** A field with more texts than this among the bugs is prose, such as Jira's environment. */
const mostTexts = 30;

/** What may tell where a bug was found: the choice's prefix, and the column. */
const marks = [
  ['label', 'labels'],
  ['component', 'components'],
  ['environment', 'environment'],
  ['type', 'type'],
  ['priority', 'priority'],
  ['severity', 'severity'],
] as const;

/** Every bug of the file was found by users: trackers that hold nothing else. */
export const everyBug = 'every-bug';

/** Asks which bugs escaped, with how many of them each mark would name; `undefined` where there are no bugs. */
export function escapedQuestion(items: Table, answer: readonly string[] | undefined): Question | undefined {
  const bugs = bugRows(items);
  if (bugs.length === 0) return undefined;
  const candidates: Choice[] = [];
  for (const [prefix, field] of marks) {
    const counts = countsOf(items, field, bugs);
    const isProse = prefix !== 'label' && counts.size > mostTexts;
    // What all bugs share tells none of them apart.
    const isShared = (prefix === 'type' || prefix === 'priority' || prefix === 'severity') && counts.size < 2;
    for (const [text, count] of counts) {
      const id = `${prefix}:${text}`;
      if (!(isProse || isShared) || answer?.includes(id))
        candidates.push({id, text, count, ...(couldMeanEscaped(text) && {likely: true})});
    }
  }
  const rankOf = ({likely, text = ''}: Choice): number => (soundsLikeProduction(text) ? 2 : Number(likely ?? false));
  candidates.sort((a, b) => rankOf(b) - rankOf(a) || (b.count ?? 0) - (a.count ?? 0));
  const shown = candidates.slice(0, mostChoices);
  // What was chosen stays a choice, however rare its mark has become.
  for (const id of answer ?? []) {
    if (id !== everyBug && !shown.some(choice => choice.id === id)) {
      shown.push(candidates.find(choice => choice.id === id) ?? {id, text: id.slice(id.indexOf(':') + 1), count: 0});
    }
  }
  const suggestion = shown.filter(choice => soundsLikeProduction(choice.text ?? '')).map(choice => choice.id);
  const force = answer ?? (suggestion.length > 0 ? suggestion : undefined);
  return {
    id: 'escaped',
    code: 'escaped',
    blocking: false,
    examples: [],
    choices: [...shown, {id: everyBug, count: bugs.length}],
    several: true,
    ...(force && {answer: force}),
    suggested: answer === undefined && force !== undefined,
  };
}

/** Whether marks were chosen and none of them is on a bug: a slip, or a stretch without escapes. Then 0 would be said of a mark that nobody has. */
export function namesNoBug({id: question, choices, answer, suggested}: Question): boolean {
  if (question !== 'escaped' || suggested || answer === undefined || answer.length === 0) return false;
  return choices.every(({id, count}) => !answer.includes(id) || count === 0);
}

/** The rule that the chosen marks make: one of them is on the bug. A bug without the field does not have the mark. */
export function escapedRule(choices: readonly string[]): RuleCondition {
  if (choices.includes(everyBug)) return {all: []};
  return {
    any: choices.map((choice): RuleCondition => {
      const at = choice.indexOf(':');
      const field = marks.find(([prefix]) => prefix === choice.slice(0, at))?.[1];
      const text = choice.slice(at + 1);
      if (at < 0 || field === undefined) throw new Error(`invalid choice for escaped: ${choice}`);
      if (field === 'labels' || field === 'components') return {has: [field, text]};
      return {all: [{known: field}, {is: [field, text]}]};
    }),
  };
}

function bugRows(items: Table): readonly number[] {
  const level = items.columns.get('level');
  if (level?.kind !== 'text') return [];
  const bug = level.dictionary.indexOf('bug');
  const rows: number[] = [];
  if (bug < 0) return rows;
  for (let row = 0; row < level.codes.length; row++) if (level.codes[row] === bug) rows.push(row);
  return rows;
}

function countsOf(items: Table, field: string, rows: readonly number[]): ReadonlyMap<string, number> {
  const column = items.columns.get(field);
  const counts = new Map<string, number>();
  if (column?.kind !== 'text' && column?.kind !== 'list') return counts;
  for (const row of rows) {
    for (const code of codesAt(column, row)) {
      const text = column.dictionary[code];
      if (text !== undefined) counts.set(text, (counts.get(text) ?? 0) + 1);
    }
  }
  return counts;
}

function codesAt(column: TextColumn | ListColumn, row: number): Iterable<number> {
  if (column.kind === 'text') return [column.codes[row] ?? -1];
  return column.codes.subarray(column.offsets[row] ?? 0, column.offsets[row + 1] ?? 0);
}
