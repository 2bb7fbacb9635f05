import type {Column} from '../tables/column.ts';
import {type Scale, scaleOf} from './answer-scales.ts';
import {numberAt, textAt} from './columns.ts';
import type {Question} from './draft.ts';
import {isNpsText, type ScoreColumn} from './score-columns.ts';
import {type FileWork, sliceRows} from './typing.ts';

/** Scores to one question on one scale. */
export interface AnswerGroup extends ScoreColumn {
  /** Missing while the scale is not known. */
  readonly scale: Scale | undefined;
}

/** A column's questions, and to which of them each row's score belongs. */
export interface GroupedColumn {
  readonly column: ScoreColumn;
  readonly groups: readonly AnswerGroup[];
  /** By row, a place in `groups`. */
  readonly groupOf: Int32Array;
}

interface OpenGroup extends ScoreColumn {
  readonly kind: string | undefined;
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly counts: Map<number, number>;
}

const describing = ['question', 'kind', 'low', 'high'] as const;

/**
 * Which question the scores of a column answer: the column's own, or one a row where other columns name questions, kinds or scales.
 * What is open about a scale is added to `questions`.
 */
export function* groupAnswers(
  work: FileWork,
  column: ScoreColumn,
  columns: ReadonlyMap<string, Column>,
  questions: Question[],
): Generator<void, GroupedColumn> {
  const places = new Map<string, number>();
  const groups: OpenGroup[] = [];
  const groupOf = new Int32Array(work.raw.rows);
  const fed = describing.map(field => columns.get(field));
  for (let row = 0; row < work.raw.rows; row++) {
    if (row % sliceRows === sliceRows - 1) yield;
    let key = '';
    for (const one of fed) key += one?.kind === 'text' ? `${one.codes[row]},` : `${numberAt(one, row)},`;
    const at = places.get(key) ?? groups.push(openGroup(column, columns, row)) - 1;
    places.set(key, at);
    groupOf[row] = at;
    const score = column.cells.scores[column.cells.codes[row] ?? -1];
    const counts = groups[at]?.counts;
    if (score !== undefined) counts?.set(score, (counts.get(score) ?? 0) + 1);
  }
  return {
    column,
    groupOf,
    groups: groups.map(group => ({...group, scale: settleScale(work, sorted(group), questions)})),
  };
}

function openGroup(column: ScoreColumn, columns: ReadonlyMap<string, Column>, row: number): OpenGroup {
  const own = textAt(columns.get('question'), row);
  return {
    ...column,
    header: own ?? column.header,
    question: own ?? column.question,
    kind: textAt(columns.get('kind'), row),
    low: numberAt(columns.get('low'), row),
    high: numberAt(columns.get('high'), row),
    counts: new Map(),
  };
}

function sorted(group: OpenGroup): OpenGroup {
  return {...group, counts: new Map([...group.counts].sort(([a], [b]) => a - b))};
}

/** The scale that the file gives, else what the scores tell and the user answers. */
function settleScale(work: FileWork, group: OpenGroup, questions: Question[]): Scale | undefined {
  const {kind, low, high} = group;
  if (low !== undefined && high !== undefined && high > low) {
    const isNps = isNpsText(kind ?? group.question);
    if (!isNps) return {kind: 'csat', low, high};
    return low === 0 && high === 10 ? {kind: 'nps', low, high} : {kind: 'refused', low, high};
  }
  if (group.counts.size === 0) return undefined;
  const {scale, question} = scaleOf(work, group, kind);
  if (question && !questions.some(({id}) => id === question.id)) questions.push(question);
  return scale;
}
