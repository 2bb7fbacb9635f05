import {cellText} from '../csv/raw-cells.ts';
import {acceptanceWords, averageWords, measureWords, modelRoles} from '../formats/model-words.ts';
import {wordKey} from '../formats/words.ts';
import type {Column} from '../tables/column.ts';
import {missingFlag} from '../tables/column.ts';
import {formatDay} from '../time/day.ts';
import {checkCounts, checkShares, hasAll} from './check-counts.ts';
import {numberAt, textAt, textColumn} from './columns.ts';
import {readMixed} from './read-mixed.ts';
import {leaveOutRepeated, needsValue} from './row-checks.ts';
import type {OpenChoice} from './settle-columns.ts';
import {typeClassReport} from './type-class-report.ts';
import {typeConfusionPairs} from './type-confusion-pairs.ts';
import {typeMetricColumns} from './type-metric-columns.ts';
import {type DerivedRows, type FileWork, headerOf, sliceRows, sourceOf} from './typing.ts';
import {settleWords} from './word-columns.ts';

/** Evaluations of models: a run and a day are needed, and either confusion counts or a score with its measure. */
export function* typeEvaluations(work: FileWork, columns: Map<string, Column>): Generator<void, DerivedRows> {
  const accepted = readAcceptance(work);
  if (accepted) columns.set('accepted', accepted);
  if (work.format.layout === 'metric-columns') return yield* typeMetricColumns(work, columns);
  if (work.format.layout === 'class-report') return yield* typeClassReport(work, columns);
  if (work.format.layout === 'confusion-pairs') return yield* typeConfusionPairs(work, columns);
  const {rows} = work.raw;
  const leftOut = new Uint8Array(rows);
  const choices: OpenChoice[] = [];
  checkCounts(work, columns, ['tp', 'fp', 'fn', 'tn', 'count']);
  settleWords(work, columns, 'average', averageWords);
  settleWords(work, columns, 'role', modelRoles);
  if (sourceOf(work, 'value')) columns.set('value', (yield* readMixed(work, 'value', choices)).column);
  settleMeasures(work, columns);
  columns.set('run', runsOf(work, columns));
  for (let row = 0; row < rows; row++) {
    if (row % sliceRows === sliceRows - 1) yield;
    if (!needsValue(work, leftOut, columns, row, 'run', 'name')) continue;
    if (!needsValue(work, leftOut, columns, row, 'date', 'date')) continue;
    const isScored = hasAll(columns, row, ['value']) && textAt(columns.get('measure'), row) !== undefined;
    if (isScored || hasAll(columns, row, ['tp', 'fp', 'fn'])) continue;
    leftOut[row] = 1;
    work.log.add('value-missing', 'left-out', row, {
      column: headerOf(work, 'tp') ?? headerOf(work, 'value') ?? 'tp',
      expected: 'counts-or-score',
      action: 'add-value',
    });
  }
  yield* leaveOutRepeated(work, 'evaluations', columns, leftOut);
  return {columns, leftOut, choices};
}

/** Yes or no in the words of flags, tags and stages; words that are none of them are missing and noted. */
function readAcceptance(work: FileWork): Column | undefined {
  const source = sourceOf(work, 'accepted');
  if (!source) return undefined;
  const values = new Uint8Array(work.raw.rows).fill(missingFlag);
  for (let row = 0; row < work.raw.rows; row++) {
    const texts = source.columns.map(at => work.raw.columns[at]).map(column => column && cellText(column, row)?.trim());
    const text = source.by === 'constant' ? source.constant : texts.find(one => one);
    if (!text) continue;
    const word = acceptanceWords.get(wordKey(text));
    if (word === undefined)
      work.log.add('flag-not-read', 'changed', row, {
        column: source.headers[0],
        value: text,
        expected: 'flag',
        action: 'fix-cells',
      });
    else values[row] = Number(word === 'yes');
  }
  return {kind: 'flag', values};
}

/** Measures by the kit's names, others as they are written. Those that are shares become fractions, each measure judged by its own values. */
function settleMeasures(work: FileWork, columns: Map<string, Column>): void {
  const column = columns.get('measure');
  const value = columns.get('value');
  if (!column || value?.kind !== 'number') return;
  const shares = new Map<string, number[]>();
  const names = Array.from({length: work.raw.rows}, (_, row) => {
    const text = textAt(column, row);
    const known = text && measureWords.get(wordKey(text));
    if (!known) return text?.trim().toLowerCase();
    const group = shares.get(known) ?? [];
    group.push(row);
    shares.set(known, group);
    return known;
  });
  columns.set('measure', textColumn(names));
  for (const rows of shares.values()) checkShares(work, headerOf(work, 'value'), value.values, rows);
}

/** The run's name; without one, the model and the day. */
function runsOf(work: FileWork, columns: ReadonlyMap<string, Column>): Column {
  return textColumn(
    Array.from({length: work.raw.rows}, (_, row) => {
      const named = textAt(columns.get('run'), row);
      const model = textAt(columns.get('model'), row);
      const date = numberAt(columns.get('date'), row);
      return named ?? (model !== undefined && date !== undefined ? `${model} ${formatDay(date)}` : undefined);
    }),
  );
}
