import {fieldKind} from '../formats/format.ts';
import {formats} from '../formats/registry.ts';
import {categories, listed} from '../formats/words.ts';
import type {Question} from './draft.ts';
import {statusQuestion} from './item-category.ts';
import {markQuestion} from './settle-columns.ts';
import type {MappedFile, TypedFile} from './type-file.ts';

export type Answers = Readonly<Record<string, string | readonly string[]>>;

/** What an answer is looked up by: for one file, under the question's own id or the id with the file's name. */
export type AnswerOf = (file: MappedFile | undefined, question: string) => string | readonly string[] | undefined;

/** Numbers that decide a figure: their decimal mark must be known before anything is stored. */
const weightyNumbers: ReadonlySet<string> = new Set(
  listed(`
    estimate, value, numerator, denominator, committed, base, target, actual, users, eligible, tp, fp, fn, tn, count, countA, countB,
    hitsA, hitsB
  `),
);

/** Below this a file could be anything: what it is is asked before anything is stored. */
const surelyKnown = 0.5;

const own = {several: false, suggested: false} as const;

/** Asks what only the user knows about the files: date order and decimal mark where nothing proves them, statuses, disagreeing estimates, own KPIs. */
export function fileQuestions(files: readonly TypedFile[], answerOf: AnswerOf): readonly Question[] {
  const questions: Question[] = [];
  for (const file of files) {
    if (file.confidence < surelyKnown) questions.push(formatQuestion(file, answerOf, questions));
    const asked = new Set<string>();
    for (const choice of file.choices) {
      const id = choice.about === 'date-order' ? 'date-order' : markQuestion(choice.header);
      if (asked.has(id)) continue;
      asked.add(id);
      const answer = choice.choice ?? choice.ambiguity.suggested;
      questions.push({
        ...own,
        id: distinct(id, file, questions),
        code: choice.about,
        blocking:
          choice.about === 'date-order' ||
          weightyNumbers.has(choice.field) ||
          fieldKind(file.format.table, choice.field) === 'money',
        column: choice.header,
        examples: choice.ambiguity.examples,
        choices: choice.ambiguity.choices.map(each => ({id: each})),
        ...(answer !== undefined && {answer}),
        suggested: choice.choice === undefined && answer !== undefined,
      });
    }
    for (const question of file.questions) questions.push({...question, id: distinct(question.id, file, questions)});
    if (file.estimate) questions.push(estimateQuestion(file, file.estimate, answerOf, questions));
  }
  questions.push(...statusQuestions(files, answerOf), ...measureQuestions(files, answerOf));
  return questions;
}

function formatQuestion(file: TypedFile, answerOf: AnswerOf, asked: readonly Question[]): Question {
  const given = answerOf(file, 'format');
  const choices = formats.map(({id}) => ({id}));
  return {
    ...own,
    id: distinct('format', file, asked),
    code: 'format',
    blocking: true,
    column: file.name,
    examples: [],
    choices,
    ...(given !== undefined && {answer: given}),
  };
}

function estimateQuestion(
  file: TypedFile,
  estimate: NonNullable<TypedFile['estimate']>,
  answerOf: AnswerOf,
  asked: readonly Question[],
): Question {
  const given = answerOf(file, 'estimate-column');
  const [first, second] = estimate.headers;
  const fuller = estimate.known[1] > estimate.known[0] ? second : first;
  return {
    ...own,
    id: distinct('estimate-column', file, asked),
    code: 'estimate-column',
    blocking: false,
    column: first,
    examples: estimate.examples,
    choices: [
      {id: first, text: first, count: estimate.known[0]},
      {id: second, text: second, count: estimate.known[1]},
    ],
    answer: given ?? fuller,
    suggested: given === undefined,
  };
}

function statusQuestions(files: readonly TypedFile[], answerOf: AnswerOf): readonly Question[] {
  const statuses = new Map<string, {status: string; rows: number; file: TypedFile}>();
  for (const file of files) {
    for (const {status, rows} of file.statuses) {
      const id = statusQuestion(status);
      statuses.set(id, {status, file, rows: rows + (statuses.get(id)?.rows ?? 0)});
    }
  }
  return [...statuses].map(([id, {status, rows, file}]) => {
    const given = answerOf(file, id);
    return {
      ...own,
      id,
      code: 'status-category',
      blocking: false,
      column: status,
      examples: [{value: status, as: []}],
      choices: categories.map(category => ({id: category, count: rows})),
      ...(given !== undefined && {answer: given}),
    };
  });
}

const measureChoices = {
  unit: ['number', 'items', 'points', 'days', 'share', 'sprints', 'money', 'score', 'defects'],
  better: ['up', 'down', 'none'],
  rollup: ['sum', 'last', 'none'],
} as const;

function measureQuestions(files: readonly TypedFile[], answerOf: AnswerOf): readonly Question[] {
  const questions = new Map<string, Question>();
  for (const file of files) {
    for (const measure of file.measures) {
      for (const about of ['unit', 'better', 'rollup'] as const) {
        const id = `measure-${about}:${measure.name}`;
        questions.set(id, {
          ...own,
          id,
          code: `measure-${about}`,
          blocking: false,
          column: measure.name,
          examples: [],
          choices: measureChoices[about].map(choice => ({id: choice})),
          answer: measure[about],
          suggested: answerOf(file, id) === undefined,
        });
      }
    }
  }
  return [...questions.values()];
}

/** The first file that asks has the plain id; later ones add their name, so that each can be answered by itself. */
function distinct(id: string, file: TypedFile, asked: readonly Question[]): string {
  return asked.some(question => question.id === id) ? `${id}:${file.name}` : id;
}
