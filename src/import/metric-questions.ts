import {cellText} from '../csv/raw-cells.ts';
import type {RawColumn} from '../csv/raw-table.ts';
import {looseKey} from '../formats/header.ts';
import {averageWords, measureWords} from '../formats/model-words.ts';
import type {Question} from './draft.ts';
import {looksNumeric} from './recognise.ts';
import {type FileWork, singleAnswer} from './typing.ts';

/** What a column of a run's numbers is. */
export interface Metric {
  readonly column: RawColumn;
  readonly measure: string;
  /** Missing where it makes no difference or is not known. */
  readonly average?: string;
  /** The evaluation set's name, or the column that holds it. */
  readonly set?: string | RawColumn;
  /** The column with the number of cases. */
  readonly count?: RawColumn;
}

const averaged: ReadonlySet<string> = new Set(['precision', 'recall', 'f1']);
const setNames = /\b(?:data ?set|(?:eval|evaluation)(?: data)? ?set|test set|benchmark|eval data|data)\b/;
/** Numbers of cases; a batch's size and the least samples of a leaf are settings of the training. */
const countNames =
  /^(?:metrics )?(?:n|num|count|support|size)$|\b(?:test|eval|val) n\b|\bn (?:test|eval|val)\b|^(?!(?:min|max)\b).*\b(?:support|samples|examples|rows|cases)\b|\b(?:set|data|dataset|test|eval|evaluation|val|validation|sample) (?:size|count)\b/;
const splits = [
  ['test', /\btest\b/],
  ['validation', /\b(?:val|valid|validation|eval|dev)\b/],
  ['training', /\b(?:train|training)\b/],
] as const;
/** A word of the header for the measure stands among others: `val f1 macro`. */
const measures = [...measureWords].sort(([a], [b]) => b.length - a.length);

/**
 * Asks of each column of numbers which measure it is; then how the measures were averaged, on which set, and which column has the number of cases: once for all
 * of them where nothing tells them apart, unless the answer is that each differs. What was answered of one measure holds for it whatever holds for all.
 * A header that says so only has its measure confirmed; a column that speaks of no measure is none until somebody says so. What has one answer is not asked.
 */
export function* askMetrics(
  work: FileWork,
  columns: readonly RawColumn[],
  questions: Question[],
): Generator<void, readonly Metric[]> {
  const numeric = columns.filter(looksNumeric);
  const texts = columns.filter(column => !numeric.includes(column) && setNames.test(looseKey(column.header)));
  const counts = numeric.filter(column => countNames.test(looseKey(column.header)));
  const found = new Map<RawColumn, string>();
  for (const column of numeric) {
    yield;
    const likely = wordIn(column, measures);
    const choices = ['precision', 'recall', 'f1', 'accuracy', 'auc', 'none'];
    const measure = ask(work, [column], 'metric-measure', choices, likely ?? 'none', likely !== undefined, questions);
    if (measure !== undefined && measure !== 'none') found.set(column, measure);
  }
  const all = [...found.keys()];
  const askAll = (
    code: string,
    asked: readonly RawColumn[],
    choices: readonly string[],
    likelyOf: (column: RawColumn) => string | undefined,
  ): ((column: RawColumn) => string | undefined) => {
    if (choices.length < 2) return () => undefined;
    const likely = new Set(asked.map(likelyOf));
    const [one] = likely;
    const given =
      asked.length > 1 && likely.size === 1
        ? ask(work, asked, code, [...choices, each], one, one === undefined, questions)
        : each;
    const answers = new Map(
      asked.map(column => {
        const own = likelyOf(column);
        return [
          column,
          given === each
            ? ask(work, [column], code, choices, own, own === undefined, questions)
            : (singleAnswer(work.context, `${code}:${column.header}`) ?? given),
        ] as const;
      }),
    );
    return column => answers.get(column);
  };
  const averageOf = askAll(
    'metric-average',
    all.filter(column => averaged.has(found.get(column) ?? '')),
    ['binary', 'macro', 'micro', 'weighted'],
    column => wordIn(column, [...averageWords]),
  );
  const sets = [...texts.map(({header}) => `column:${header}`), ...splits.map(([name]) => name), 'unknown'];
  const setOf = askAll('metric-set', all, sets, column =>
    texts.length === 1 ? sets[0] : splits.find(([, pattern]) => pattern.test(looseKey(column.header)))?.[0],
  );
  const countOf = askAll('metric-count', all, [...counts.map(({header}) => header), 'unknown'], () =>
    counts.length === 1 ? counts[0]?.header : 'unknown',
  );
  return [...found].map(([column, measure]) => {
    const average = averageOf(column);
    const set = setOf(column);
    const setColumn = texts.find(({header}) => `column:${header}` === set);
    const count = counts.find(({header}) => header === countOf(column));
    return {
      column,
      measure,
      ...(average !== undefined && {average}),
      ...(setColumn ? {set: setColumn} : set !== undefined && set !== 'unknown' && {set}),
      ...(count && {count}),
    };
  });
}

/** The meaning of the first of the words that stands in a header. */
function wordIn({header}: RawColumn, words: readonly (readonly [string, string])[]): string | undefined {
  const key = ` ${looseKey(header)} `;
  return words.find(([word]) => key.includes(` ${word} `))?.[1];
}

/** The answer to a question about all measures that sends to each of them. */
const each = 'each';

/** Asks about one column, or about several at once; gives the choice in force. */
function ask(
  {context, raw}: FileWork,
  columns: readonly RawColumn[],
  code: string,
  choices: readonly string[],
  likely: string | undefined,
  blocking: boolean,
  questions: Question[],
): string | undefined {
  const names = columns.map(({header}) => header).join(', ');
  const id = columns.length > 1 ? code : `${code}:${names}`;
  const given = singleAnswer(context, id);
  const answer = given ?? likely;
  questions.push({
    id,
    code,
    blocking,
    column: names,
    examples: columns.map(column => ({value: firstCell(column, raw.rows), as: []})),
    choices: choices.map(choice => ({id: choice})),
    several: false,
    ...(answer !== undefined && {answer}),
    suggested: given === undefined && answer !== undefined,
  });
  return answer;
}

function firstCell(column: RawColumn, rows: number): string {
  for (let row = 0; row < rows; row++) {
    const text = cellText(column, row)?.trim();
    if (text) return text;
  }
  return '';
}
