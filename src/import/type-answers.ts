import type {Column} from '../tables/column.ts';
import {tables} from '../tables/tables.ts';
import {type Scale, scaleOf} from './answer-scales.ts';
import {numberAt, tableFrom, textAt} from './columns.ts';
import type {Question} from './draft.ts';
import type {IssueFacts} from './issue-log.ts';
import {needsValue} from './row-checks.ts';
import {distributionOf, isCsatText, isNpsText, type ScoreColumn, scoreAt, scoreColumns} from './score-columns.ts';
import {type DerivedRows, type FileWork, sliceRows, sourceOf} from './typing.ts';
import {personNumber} from './values/pseudonym.ts';

/** Scores to the same question, with what the file says of their scale. */
interface Asked extends ScoreColumn {
  readonly kind: string | undefined;
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly counts: Map<number, number>;
}

/** Why a cell or a row gives no answer. */
interface Refusal extends IssueFacts {
  readonly code: string;
}

const dimensions = ['product', 'team', 'plan', 'segment', 'country'] as const;
/** Status in Qualtrics: 1 is a preview, 2 a test; other tools write words. */
const isPreview = /^(?:1|2|survey (?:preview|test)|preview|test)$/i;
const isPartial = /^(?:partial|partially completed|incomplete|started)$/i;
const isUnfinished = /^(?:false|0|no|falsch|nein|faux|non)$/i;

/**
 * Answers: a row of the file gives one for each of its scores, with the row's line. Previews, partial answers, rows without a score and scores off their scale
 * are left out, each with its count. People become numbers, and so does an id that is an e-mail address.
 */
export function* typeAnswers(work: FileWork, columns: Map<string, Column>): Generator<void, DerivedRows> {
  const questions: Question[] = [];
  const scored = chooseColumns(work, questions);
  const asked = scored.map(column => groupRows(work, column, columns));
  yield;
  const scales = new Map<Asked, Scale | undefined>();
  for (const one of new Set(asked.flat())) scales.set(one, settleScale(work, one, questions));
  const leftOut = new Uint8Array(work.raw.rows);
  const rows: Record<string, unknown>[] = [];
  const lines: number[] = [];
  for (let row = 0; row < work.raw.rows; row++) {
    if (row % sliceRows === sliceRows - 1) yield;
    const refusal = refuseRow(work, columns, row);
    if (refusal) leaveOut(work, leftOut, row, refusal);
    else if (needsValue(work, leftOut, columns, row, 'date', 'date')) answerRow(row);
  }
  const kept = lastOfEach(work, rows, lines, leftOut);
  return {
    columns: new Map(),
    leftOut,
    table: tableFrom(
      tables.answers.columns,
      kept.map(at => rows[at] ?? {}),
    ),
    lines: Float64Array.from(kept, at => work.raw.lines[lines[at] ?? 0] ?? 0),
    questions,
    ...(scored.length > 0 && {sources: [scoreSource(work, scored)]}),
  };

  function answerRow(row: number): void {
    const refusals: Refusal[] = [];
    const before = rows.length;
    for (const [at, column] of scored.entries()) {
      const {score, text} = scoreAt(column.columns, row);
      const one = asked[at]?.[row];
      if (text === undefined || !one) continue;
      const scale = scales.get(one);
      const refused = refuseScore(one, scale, score, text);
      if (refused) refusals.push(refused);
      else if (scale) {
        rows.push({
          ...sharedCells(work, columns, row),
          question: one.question,
          kind: scale.kind,
          score,
          low: scale.low,
          high: scale.high,
        });
        lines.push(row);
      }
    }
    const [first] = refusals;
    if (rows.length === before) {
      leaveOut(work, leftOut, row, first ?? {code: 'score-missing', expected: 'score', action: 'add-value'});
      return;
    }
    for (const {code, ...facts} of refusals) work.log.add(`${code}-cell`, 'changed', row, facts);
  }
}

/** The columns with scores. Where no header says so, what the file holds is proposed. */
function chooseColumns(work: FileWork, questions: Question[]): readonly ScoreColumn[] {
  const found = scoreColumns(work);
  if (sourceOf(work, 'score') || found.length === 0) return found;
  const given = work.context.answer('score-columns');
  const named = found.filter(({question}) => isNpsText(question) || isCsatText(question));
  const proposed = (named.length > 0 ? named : found).map(({header}) => header);
  const answer = given === undefined ? proposed : typeof given === 'string' ? [given] : given;
  questions.push({
    id: 'score-columns',
    code: 'score-columns',
    blocking: named.length === 0,
    column: work.name,
    examples: found.map(column => ({value: column.header, as: [distributionOf(column)]})),
    choices: found.map(({header, question, counts}) => ({
      id: header,
      text: question,
      count: [...counts.values()].reduce((sum, count) => sum + count, 0),
    })),
    several: true,
    answer,
    suggested: given === undefined,
  });
  return found.filter(({header}) => answer.includes(header));
}

/** Which question each row's score answers: one of the column's own, or one a row where the file names questions, kinds or scales in columns. */
function groupRows(work: FileWork, column: ScoreColumn, columns: ReadonlyMap<string, Column>): readonly Asked[] {
  const groups = new Map<string, Asked>();
  return Array.from({length: work.raw.rows}, (_, row) => {
    const own = textAt(columns.get('question'), row);
    const kind = textAt(columns.get('kind'), row);
    const low = numberAt(columns.get('low'), row);
    const high = numberAt(columns.get('high'), row);
    const key = JSON.stringify([own, kind, low, high]);
    let group = groups.get(key);
    if (!group) {
      const question = own ?? column.question;
      group = {...column, header: own ?? column.header, question, kind, low, high, counts: new Map()};
      groups.set(key, group);
    }
    const {score} = scoreAt(column.columns, row);
    if (score !== undefined) group.counts.set(score, (group.counts.get(score) ?? 0) + 1);
    return group;
  });
}

/** The scale that the file gives, else what the scores tell and the user answers. */
function settleScale(work: FileWork, one: Asked, questions: Question[]): Scale | undefined {
  const {kind, low, high} = one;
  if (low !== undefined && high !== undefined && high > low) {
    const isNps = kind === undefined ? isNpsText(one.question) : isNpsText(kind);
    if (!isNps) return {kind: 'csat', low, high};
    return low === 0 && high === 10 ? {kind: 'nps', low, high} : {kind: 'refused', low, high};
  }
  if (one.counts.size === 0) return undefined;
  const {scale, question} = scaleOf(work, one, kind);
  if (question && !questions.some(({id}) => id === question.id)) questions.push(question);
  return scale;
}

function refuseRow(work: FileWork, columns: ReadonlyMap<string, Column>, row: number): Refusal | undefined {
  const status = textAt(columns.get('status'), row)?.trim() ?? '';
  const finished = textAt(columns.get('finished'), row)?.trim() ?? '';
  const column = sourceOf(work, 'status')?.headers[0];
  if (isPreview.test(status)) return {code: 'preview-answer', column, value: status};
  if (isPartial.test(status)) return {code: 'partial-answer', column, value: status};
  if (isUnfinished.test(finished))
    return {code: 'partial-answer', column: sourceOf(work, 'finished')?.headers[0], value: finished};
  return undefined;
}

function refuseScore(
  one: Asked,
  scale: Scale | undefined,
  score: number | undefined,
  value: string,
): Refusal | undefined {
  const column = one.header;
  if (score === undefined) return {code: 'score-not-read', column, value, expected: 'score', action: 'fix-cells'};
  if (!scale) return {code: 'scale-open', column, value, expected: 'scale', action: 'answer-scale'};
  if (scale.kind === 'refused')
    return {code: 'not-nps-scale', column, value, expected: 'scale-0-10', action: 'ask-0-10'};
  if (Number.isInteger(score) && score >= scale.low && score <= scale.high) return undefined;
  return {code: 'score-off-scale', column, value, expected: 'score', action: 'check-scale'};
}

function leaveOut(work: FileWork, leftOut: Uint8Array, row: number, {code, ...facts}: Refusal): void {
  leftOut[row] = 1;
  work.log.add(code, 'left-out', row, facts);
}

function sharedCells(work: FileWork, columns: ReadonlyMap<string, Column>, row: number): Record<string, unknown> {
  const id = textAt(columns.get('id'), row) ?? `${work.name}:${work.raw.lines[row]}`;
  const person = textAt(columns.get('person'), row);
  const cells: Record<string, unknown> = {
    id: id.includes('@') ? personNumber(id) : id,
    date: numberAt(columns.get('date'), row),
    person: person && personNumber(person),
  };
  for (const field of dimensions) cells[field] = textAt(columns.get(field), row);
  return cells;
}

/** Of answers with one key the last is used; a row of the file without any other answer is then left out. */
function lastOfEach(
  work: FileWork,
  rows: readonly Record<string, unknown>[],
  lines: readonly number[],
  leftOut: Uint8Array,
): readonly number[] {
  const last = new Map<string, number>();
  const keyOf = (cells: Record<string, unknown>) => `${String(cells.id)}\u0000${String(cells.question)}`;
  for (const [at, cells] of rows.entries()) last.set(keyOf(cells), at);
  const kept = [...last.values()].sort((a, b) => a - b);
  const used = new Set(kept.map(at => lines[at]));
  for (const row of new Set(lines)) {
    if (!used.has(row))
      leaveOut(work, leftOut, row, {
        code: 'duplicate-key',
        column: sourceOf(work, 'id')?.headers[0],
        value: String(rows[lines.indexOf(row)]?.id),
        expected: 'unique-key',
      });
  }
  return kept;
}

function scoreSource(work: FileWork, scored: readonly ScoreColumn[]) {
  const columns = scored.flatMap(column => column.columns.map(one => work.raw.columns.indexOf(one)));
  return {
    field: 'score',
    columns,
    headers: columns.map(at => work.raw.columns[at]?.header ?? ''),
    confidence: 1,
    by: sourceOf(work, 'score')?.by ?? ('format' as const),
  };
}
