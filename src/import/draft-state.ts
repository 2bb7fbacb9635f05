import {fieldKind} from '../formats/format.ts';
import {fingerprintOf, headerKey} from '../formats/header.ts';
import {formatOf} from '../formats/registry.ts';
import type {Table} from '../tables/column.ts';
import type {Issue} from '../tables/issue.ts';
import type {TableName} from '../tables/tables.ts';
import type {Coverage} from '../time/coverage.ts';
import type {Day} from '../time/day.ts';
import {isOpen} from './draft.ts';
import type {DraftContext, DraftFile} from './draft-context.ts';
import {readSettings} from './draft-context.ts';
import {type Outcome, settle} from './draft-outcome.ts';
import {takeHeaderRows} from './header-rows.ts';
import {mapFields} from './mapping.ts';
import {couldAsk} from './question-ids.ts';
import type {AnswerOf, Answers} from './questions.ts';
import {recognise} from './recognise.ts';
import {type MappedFile, type TypedFile, typeFile} from './type-file.ts';
import type {TypingContext} from './typing.ts';

/** A draft between two answers. Plain data, but for the file's raw columns; every step makes a new one. */
export interface DraftState {
  readonly files: readonly DraftFile[];
  readonly context: DraftContext;
  readonly typed: readonly TypedFile[];
  readonly outcome: Outcome;
}

/** What is to be stored, where no blocking question is open. */
export interface DraftResult {
  /** Whole new contents of the tables that change. */
  readonly tables: ReadonlyMap<TableName, Table>;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly coverage: Coverage | undefined;
  readonly record: {
    readonly by: 'import';
    readonly files: readonly string[];
    readonly format: string;
    readonly table: string;
    readonly rowsRead: number;
    readonly rowsUsed: number;
    readonly rowsLeftOut: number;
    readonly issues: readonly Issue[];
  };
}

/**
 * Opens a draft: recognises each file, maps, types and merges it. The dataset stays as it is.
 * Throws `invalid mapping: …` for a field that no file's table has or a header that no file has, and `unknown question: …` for an answer to what is never asked.
 */
export function* openDraft(files: readonly DraftFile[], context: DraftContext): Generator<void, DraftState> {
  const named = files.map((file, at) => ({...file, name: distinctName(file.name, files.slice(0, at))}));
  const names = named.map(({name}) => name);
  const unknown = Object.keys(context.answers).find(id => !couldAsk(id, names));
  if (unknown !== undefined) throw new Error(`unknown question: ${unknown}`);
  return yield* typeAgain(named, context);
}

/** Takes a choice; an unknown question or choice throws. */
export function* answerDraft(
  state: DraftState,
  question: string,
  choice: string | readonly string[],
): Generator<void, DraftState> {
  const asked = state.outcome.questions.find(one => one.id === question);
  if (!asked) throw new Error(`unknown question: ${question}`);
  const chosen = typeof choice === 'string' ? [choice] : choice;
  const wrong = chosen.find(one => !asked.choices.some(known => known.id === one));
  if (wrong !== undefined) throw new Error(`unknown choice for ${question}: ${wrong}`);
  if (!asked.several && chosen.length !== 1) throw new Error(`invalid answer: ${question} takes one choice`);
  const context = {
    ...state.context,
    answers: {...state.context.answers, [question]: asked.several ? chosen : (chosen[0] ?? '')},
  };
  // Which bugs escaped changes no row: the typed rows are kept.
  if (question === 'escaped')
    return {...state, context, outcome: yield* settle(state.typed, context, answersOf(context))};
  return yield* typeAgain(state.files, context);
}

/** Feeds a field from these headers; none unmaps it. */
export function* mapDraft(state: DraftState, field: string, headers: readonly string[]): Generator<void, DraftState> {
  return yield* typeAgain(state.files, {...state.context, mapping: {...state.context.mapping, [field]: headers}});
}

/** Gives a field one value in every row. */
export function* constantDraft(state: DraftState, field: string, value: string): Generator<void, DraftState> {
  return yield* typeAgain(state.files, {...state.context, constants: {...state.context.constants, [field]: value}});
}

/** Says through which day the files are whole. */
export function* throughDraft(state: DraftState, through: Day): Generator<void, DraftState> {
  const context = {...state.context, through};
  return {...state, context, outcome: yield* settle(state.typed, context, answersOf(context))};
}

/** What to store. Throws `needs-answers` while a blocking question is open. */
export function resultOf(state: DraftState): DraftResult {
  if (state.outcome.questions.some(isOpen)) throw new Error('needs-answers');
  const {tables, settings, coverage, issues, files} = state.outcome;
  const sum = (count: (file: (typeof files)[number]) => number) =>
    files.reduce((total, file) => total + count(file), 0);
  return {
    tables,
    settings,
    coverage,
    record: {
      by: 'import',
      files: files.map(file => file.name),
      format: [...new Set(files.map(file => file.format))].join(', '),
      table: [...new Set(files.map(file => file.table))].join(', '),
      rowsRead: sum(file => file.rowsRead),
      rowsUsed: sum(file => file.rowsUsed),
      rowsLeftOut: sum(file => file.rowsLeftOut),
      issues,
    },
  };
}

function* typeAgain(files: readonly DraftFile[], context: DraftContext): Generator<void, DraftState> {
  const mapped = files.map(file => mapFile(file, context));
  checkMapping(mapped, context);
  // Sprints and products first: ready-made values may be placed by a sprint's name, items by a product's.
  const isFirst = ({format}: MappedFile) => Number(format.table === 'iterations' || format.table === 'products');
  const order = [...mapped].sort((a, b) => isFirst(b) - isFirst(a));
  const typed = new Map<string, TypedFile>();
  const tables = new Map(context.tables);
  for (const file of order) {
    const done = yield* typeFile(file, typingContext(file, context, tables));
    typed.set(file.name, done);
    const iterations = done.tables.get('iterations');
    if (iterations && !tables.has('iterations')) tables.set('iterations', iterations);
    const products = done.tables.get('products');
    if (products) tables.set('products', products);
  }
  const all = mapped.map(file => typed.get(file.name)).filter(file => file !== undefined);
  return {files, context, typed: all, outcome: yield* settle(all, context, answersOf(context))};
}

function mapFile({name, table: whole}: DraftFile, context: DraftContext): MappedFile {
  const {raw: table, labels} = takeHeaderRows(whole);
  const headers = table.columns.map(column => column.header);
  const remembered = readSettings(context.settings).mappings;
  const kept = Object.hasOwn(remembered, fingerprintOf(headers)) ? remembered[fingerprintOf(headers)] : undefined;
  const answer = context.answers[`format:${name}`] ?? context.answers.format;
  const chosen = formatOf(typeof answer === 'string' ? answer : (kept?.format ?? ''));
  const {format, confidence} = chosen ? {format: chosen, confidence: 1} : recognise(table, context);
  return {
    name,
    raw: table,
    ...(labels && {labels}),
    format,
    confidence,
    sources: mapFields(format, headers, {
      remembered: kept?.fields,
      user: context.mapping,
      constants: context.constants,
    }),
  };
}

function typingContext(file: MappedFile, context: DraftContext, tables: ReadonlyMap<TableName, Table>): TypingContext {
  const {conventions, today, knownKpis} = context;
  const answers = answersOf(context);
  return {conventions, today, knownKpis, existing: tables, answer: question => answers(file, question)};
}

/** The answer to a question of a file: given for it, given for all, remembered for its headers, remembered for the dataset. */
function answersOf(context: DraftContext): AnswerOf {
  const remembered = readSettings(context.settings);
  const kept = new Map<string, Answers | undefined>();
  const keptFor = (file: MappedFile): Answers | undefined => {
    if (!kept.has(file.name)) {
      const fingerprint = fingerprintOf(file.raw.columns.map(column => column.header));
      kept.set(file.name, remembered.mappings[fingerprint]?.answers);
    }
    return kept.get(file.name);
  };
  return (file, question) =>
    context.answers[`${question}:${file?.name ?? ''}`] ??
    context.answers[question] ??
    (file && keptFor(file)?.[question]) ??
    remembered.answers[question];
}

function checkMapping(files: readonly MappedFile[], context: DraftContext): void {
  for (const [field, headers] of [
    ...Object.entries(context.mapping),
    ...Object.keys(context.constants).map(name => [name, []] as const),
  ]) {
    if (!files.some(file => fieldKind(file.format.table, field) !== undefined))
      throw new Error(`invalid mapping: no field ${field}`);
    const unknown = headers.find(
      header => !files.some(file => file.raw.columns.some(column => headerKey(column.header) === headerKey(header))),
    );
    if (unknown !== undefined) throw new Error(`invalid mapping: no header ${unknown}`);
  }
}

function distinctName(name: string, before: readonly DraftFile[]): string {
  const same = before.filter(file => file.name === name).length;
  return same === 0 ? name : `${name} (${same + 1})`;
}
