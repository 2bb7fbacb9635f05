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
 * Asks of each column of numbers which measure it is, how it was averaged, on which set, and which column has the number of cases.
 * A header that says so only has its measure confirmed; a column that speaks of no measure is none until somebody says so.
 */
export function* askMetrics(
  work: FileWork,
  columns: readonly RawColumn[],
  questions: Question[],
): Generator<void, readonly Metric[]> {
  const numeric = columns.filter(looksNumeric);
  const texts = columns.filter(column => !numeric.includes(column) && setNames.test(looseKey(column.header)));
  const counts = numeric.filter(column => countNames.test(looseKey(column.header)));
  const metrics: Metric[] = [];
  for (const column of numeric) {
    yield;
    const key = looseKey(column.header);
    const ask = asker(work, column, questions);
    const likely = measures.find(([word]) => ` ${key} `.includes(` ${word} `))?.[1];
    const measure = ask(
      'metric-measure',
      ['precision', 'recall', 'f1', 'accuracy', 'auc', 'none'],
      likely ?? 'none',
      likely !== undefined,
    );
    if (measure === undefined || measure === 'none') continue;
    const written = [...averageWords].find(([word]) => ` ${key} `.includes(` ${word} `))?.[1];
    const average = averaged.has(measure)
      ? ask('metric-average', ['binary', 'macro', 'micro', 'weighted'], written, written === undefined)
      : undefined;
    const split = splits.find(([, pattern]) => pattern.test(key))?.[0];
    const sets = [...texts.map(({header}) => `column:${header}`), ...splits.map(([name]) => name), 'unknown'];
    const likelySet = texts.length === 1 ? sets[0] : split;
    const set = ask('metric-set', sets, likelySet, likelySet === undefined);
    const count = ask(
      'metric-count',
      [...counts.map(({header}) => header), 'unknown'],
      counts.length === 1 ? counts[0]?.header : 'unknown',
      false,
    );
    const setColumn = texts.find(({header}) => `column:${header}` === set);
    const countColumn = counts.find(({header}) => header === count);
    metrics.push({
      column,
      measure,
      ...(average !== undefined && {average}),
      ...(setColumn ? {set: setColumn} : set !== undefined && set !== 'unknown' && {set}),
      ...(countColumn && {count: countColumn}),
    });
  }
  return metrics;
}

/** Asks about one column; gives the choice in force. */
function asker({context, raw}: FileWork, column: RawColumn, questions: Question[]) {
  return (
    code: string,
    choices: readonly string[],
    likely: string | undefined,
    blocking: boolean,
  ): string | undefined => {
    const id = `${code}:${column.header}`;
    const given = singleAnswer(context, id);
    const answer = given ?? likely;
    questions.push({
      id,
      code,
      blocking,
      column: column.header,
      examples: [{value: firstCell(column, raw.rows), as: []}],
      choices: choices.map(choice => ({id: choice})),
      several: false,
      ...(answer !== undefined && {answer}),
      suggested: given === undefined && answer !== undefined,
    });
    return answer;
  };
}

function firstCell(column: RawColumn, rows: number): string {
  for (let row = 0; row < rows; row++) {
    const text = cellText(column, row)?.trim();
    if (text) return text;
  }
  return '';
}
