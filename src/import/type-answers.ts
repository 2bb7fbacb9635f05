import type {Column, LongColumn} from '../tables/column.ts';
import {type GroupedColumn, groupAnswers} from './answer-groups.ts';
import {cellOf, longColumn, mapTexts, numberColumn, textAt, textColumn} from './columns.ts';
import type {Question} from './draft.ts';
import {takeRows} from './gather.ts';
import type {IssueFacts} from './issue-log.ts';
import type {FieldSource} from './mapping.ts';
import {needsValue} from './row-checks.ts';
import {distributionOf, isCsatText, isNpsText, type ScoreColumn, scoreColumns} from './score-columns.ts';
import {type DerivedRows, type FileWork, sliceRows, sourceOf} from './typing.ts';
import {personNumber} from './values/pseudonym.ts';

/** Answers in the making: the file's row of each, with what is its own. */
interface Answers {
  readonly rows: number[];
  readonly scores: number[];
  readonly groups: {readonly question: string; readonly kind: string; readonly low: number; readonly high: number}[];
}

/** Why a cell or a row gives no answer. */
interface Refusal extends IssueFacts {
  readonly code: string;
}

/** What the answers of a row share. */
const shared = ['date', 'person', 'product', 'team', 'plan', 'segment', 'country'] as const;
/** Status in Qualtrics: 1 is a preview, 2 a test, 9 a preview taken for spam, 17 one off line; other tools write words. */
const isPreview = /^(?:1|2|9|17|(?:offline )?survey (?:preview|test)(?: spam)?|preview|test)$/i;
const isPartial = /^(?:partial|partially completed|incomplete|started)$/i;
const isUnfinished = /^(?:false|0|no|falsch|nein|faux|non)$/i;

/**
 * Answers: a row of the file gives one for each of its scores, with the row's line. Previews, partial answers, rows without a score and scores off their scale
 * are left out, each with its count. People become numbers, and so does an id that is an e-mail address.
 */
export function* typeAnswers(work: FileWork, columns: Map<string, Column>): Generator<void, DerivedRows> {
  const questions: Question[] = [];
  const scored = yield* chooseColumns(work, questions);
  const grouped: GroupedColumn[] = [];
  for (const column of scored) grouped.push(yield* groupAnswers(work, column, columns, questions));
  const person = columns.get('person');
  if (person?.kind === 'text') columns.set('person', mapTexts(person, personNumber));
  const id = idsOf(work, columns.get('id'));
  const leftOut = new Uint8Array(work.raw.rows);
  const answers: Answers = {rows: [], scores: [], groups: []};
  for (let row = 0; row < work.raw.rows; row++) {
    if (row % sliceRows === sliceRows - 1) yield;
    const refusal = refuseRow(work, columns, row);
    if (refusal) leaveOut(work, leftOut, row, refusal);
    else if (needsValue(work, leftOut, columns, row, 'date', 'date')) answerRow(work, grouped, leftOut, row, answers);
  }
  const kept = yield* lastOfEach(work, id, answers, leftOut);
  const picks = Int32Array.from(kept, at => answers.rows[at] ?? 0);
  const ofRows = new Map<string, Column>([['id', id]]);
  for (const field of shared) {
    const column = columns.get(field);
    if (column) ofRows.set(field, column);
  }
  const {columns: own} = takeRows({rows: work.raw.rows, columns: ofRows}, picks);
  const groups = kept.map(at => answers.groups[at]);
  return {
    columns: new Map(),
    leftOut,
    table: {
      rows: kept.length,
      columns: new Map([
        ...own,
        ['question', textColumn(groups.map(group => group?.question))],
        ['kind', textColumn(groups.map(group => group?.kind))],
        ['score', numberColumn(kept.map(at => answers.scores[at]))],
        ['low', numberColumn(groups.map(group => group?.low))],
        ['high', numberColumn(groups.map(group => group?.high))],
      ]),
    },
    lines: Float64Array.from(picks, row => work.raw.lines[row] ?? 0),
    questions,
    ...(scored.length > 0 && {sources: [scoreSource(work, scored)]}),
  };
}

/** The columns with scores. Where no header says so, what the file holds is proposed. */
function* chooseColumns(work: FileWork, questions: Question[]): Generator<void, readonly ScoreColumn[]> {
  const found = yield* scoreColumns(work);
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

/** Ids of answers; the file's name and line where it has none, and a number for an e-mail address. */
function idsOf(work: FileWork, given: Column | undefined): LongColumn {
  if (
    given?.kind === 'long' &&
    !given.bytes.includes(0x40) &&
    given.offsets.every((end, at, all) => at === 0 || end !== all[at - 1])
  )
    return given;
  return longColumn(
    Array.from(work.raw.lines, (line, row) => {
      const id = textAt(given, row) ?? `${work.name}:${line}`;
      return id.includes('@') ? personNumber(id) : id;
    }),
  );
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

/** Adds the row's answers; a row without any is left out for the first reason that a cell gives. */
function answerRow(
  work: FileWork,
  grouped: readonly GroupedColumn[],
  leftOut: Uint8Array,
  row: number,
  answers: Answers,
): void {
  const refusals: Refusal[] = [];
  const before = answers.rows.length;
  for (const {column, groups, groupOf} of grouped) {
    const code = column.cells.codes[row] ?? -1;
    const group = groups[groupOf[row] ?? -1];
    if (code < 0 || !group) continue;
    const {scale, question, header} = group;
    const score = column.cells.scores[code];
    const facts = {column: header, value: column.cells.texts[code]};
    if (score === undefined) refusals.push({code: 'score-not-read', ...facts, expected: 'score', action: 'fix-cells'});
    else if (!scale) refusals.push({code: 'scale-open', ...facts, expected: 'scale', action: 'answer-scale'});
    else if (scale.kind === 'refused')
      refusals.push({code: 'not-nps-scale', ...facts, expected: 'scale-0-10', action: 'ask-0-10'});
    else if (!Number.isInteger(score) || score < scale.low || score > scale.high)
      refusals.push({code: 'score-off-scale', ...facts, expected: 'score', action: 'check-scale'});
    else {
      answers.rows.push(row);
      answers.scores.push(score);
      answers.groups.push({question, ...scale});
    }
  }
  if (answers.rows.length === before) {
    leaveOut(work, leftOut, row, refusals[0] ?? {code: 'score-missing', expected: 'score', action: 'add-value'});
    return;
  }
  for (const {code, ...facts} of refusals) work.log.add(`${code}-cell`, 'changed', row, facts);
}

function leaveOut(work: FileWork, leftOut: Uint8Array, row: number, {code, ...facts}: Refusal): void {
  leftOut[row] = 1;
  work.log.add(code, 'left-out', row, facts);
}

/** Of answers with one key the last is used; a row of the file without any other answer is then left out. */
function* lastOfEach(
  work: FileWork,
  id: LongColumn,
  {rows, groups}: Answers,
  leftOut: Uint8Array,
): Generator<void, readonly number[]> {
  const seen = new Set<string>();
  const used = new Uint8Array(work.raw.rows);
  const kept: number[] = [];
  for (let at = rows.length - 1; at >= 0; at--) {
    if (at % sliceRows === 0) yield;
    const row = rows[at] ?? 0;
    const key = `${cellOf(id, row)}\u0000${groups[at]?.question}`;
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(at);
    used[row] = 1;
  }
  const column = sourceOf(work, 'id')?.headers[0];
  for (const row of new Set(rows))
    if (used[row] === 0)
      leaveOut(work, leftOut, row, {code: 'duplicate-key', column, value: cellOf(id, row), expected: 'unique-key'});
  return kept.reverse();
}

function scoreSource({raw, sources}: FileWork, scored: readonly ScoreColumn[]): FieldSource {
  const columns = scored.flatMap(column => column.columns.map(one => raw.columns.indexOf(one)));
  const by = sources.find(({field}) => field === 'score')?.by ?? 'none';
  return {
    field: 'score',
    columns,
    headers: columns.map(at => raw.columns[at]?.header ?? ''),
    confidence: 1,
    by: by === 'none' ? 'format' : by,
  };
}
