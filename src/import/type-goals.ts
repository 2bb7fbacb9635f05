import {keyResultKinds} from '../formats/key-results.ts';
import {wordKey} from '../formats/words.ts';
import type {Column} from '../tables/column.ts';
import {numberAt, numberColumn, textAt, textColumn} from './columns.ts';
import {type MixedNumbers, readMixed} from './read-mixed.ts';
import {leaveOutRepeated, needsValue} from './row-checks.ts';
import type {OpenChoice} from './settle-columns.ts';
import {type DerivedRows, type FileWork, headerOf, sliceRows} from './typing.ts';
import {settleWords} from './word-columns.ts';

const valueFields = ['base', 'target', 'actual'] as const;
/** Where a yes-or-no result begins and ends. */
const ends = {base: 0, target: 1, actual: undefined} as const;
const isDone = /^(?:yes|y|true|done|met|reached|achieved|complete|completed|ja|oui|✓|✔|x)$/i;
const isOpen = /^(?:no|n|false|not done|not met|open|missed|nein|non|✗|✘)$/i;
const percentUnit = /^(?:%|percent|pct|per cent|prozent)$/;

/**
 * Check-ins of key results. A yes-or-no result goes from 0 to 1. A target that equals its start is kept and noted: it has no score.
 * Values with a % are fractions, and so are plain numbers beside them in the same row.
 */
export function* typeKeyResults(work: FileWork, columns: Map<string, Column>): Generator<void, DerivedRows> {
  settleWords(work, columns, 'kind', keyResultKinds);
  return yield* typeGoals(work, columns, 'keyResults', 'result');
}

/** Measured outcomes, read as key results are; confidence is a share. */
export function* typeOutcomes(work: FileWork, columns: Map<string, Column>): Generator<void, DerivedRows> {
  settleConfidence(work, columns);
  return yield* typeGoals(work, columns, 'outcomes', 'outcome');
}

function* typeGoals(
  work: FileWork,
  columns: Map<string, Column>,
  table: 'keyResults' | 'outcomes',
  name: string,
): Generator<void, DerivedRows> {
  const {rows} = work.raw;
  const leftOut = new Uint8Array(rows);
  const choices: OpenChoice[] = [];
  const read: MixedNumbers[] = [];
  for (const field of valueFields) read.push(yield* readMixed(work, field, choices, yesNoAsNumber));
  const kinds = percentRows(work, columns.get('unit'), read);
  const values: Record<(typeof valueFields)[number], (number | undefined)[]> = {base: [], target: [], actual: []};
  const units: (string | undefined)[] = [];
  for (let row = 0; row < rows; row++) {
    if (row % sliceRows === sliceRows - 1) yield;
    const unit = textAt(columns.get('unit'), row);
    units.push(kinds[row] === 'beside' || percentUnit.test(wordKey(unit ?? '')) ? 'share' : unit);
    const isBinary = textAt(columns.get('kind'), row) === 'binary';
    for (const [at, field] of valueFields.entries()) {
      const value = numberAt(read[at]?.column, row);
      const isPlain = kinds[row] === 'plain' || read[at]?.isPercent[row] === 1;
      if (!isPlain && kinds[row] === 'beside' && value)
        work.log.add('percent-scaled', 'changed', row, {column: headerOf(work, field), value: String(value)});
      const share = value !== undefined && !isPlain ? value / 100 : value;
      values[field].push(share ?? (isBinary ? ends[field] : undefined));
    }
  }
  // A column without any value stays absent, so that numbers that need it say so.
  for (const field of valueFields)
    if (values[field].some(value => value !== undefined)) columns.set(field, numberColumn(values[field]));
  if (units.some(unit => unit !== undefined)) columns.set('unit', textColumn(units));
  for (let row = 0; row < rows; row++) checkGoal(work, columns, leftOut, row, name);
  yield* leaveOutRepeated(work, table, columns, leftOut);
  return {columns, leftOut, choices};
}

function yesNoAsNumber(text: string): string {
  const word = text.trim();
  return isDone.test(word) ? '1' : isOpen.test(word) ? '0' : text;
}

/**
 * How a row's plain numbers are read: beside a cell with a % they are percentages too, whatever their size (6 beside 8 % is 6 %), which is noted;
 * where the unit alone says percent, they are unless all such rows of the file hold fractions.
 */
function percentRows(
  work: FileWork,
  unit: Column | undefined,
  read: readonly MixedNumbers[],
): readonly ('plain' | 'beside' | 'unit')[] {
  const rows = Array.from({length: work.raw.rows}, (_, row) => {
    if (read.some(({isPercent}) => isPercent[row] === 1)) return 'beside';
    return percentUnit.test(wordKey(textAt(unit, row) ?? '')) ? 'unit' : 'plain';
  });
  const isWritten = rows.some(
    (kind, row) => kind === 'unit' && read.some(({column}) => Math.abs(numberAt(column, row) ?? 0) > 1),
  );
  return isWritten ? rows : rows.map(kind => (kind === 'unit' ? 'plain' : kind));
}

function checkGoal(
  work: FileWork,
  columns: ReadonlyMap<string, Column>,
  leftOut: Uint8Array,
  row: number,
  name: string,
): void {
  if (!needsValue(work, leftOut, columns, row, name, 'name')) return;
  if (!needsValue(work, leftOut, columns, row, 'target', 'number')) return;
  const [base, target, actual, date] = ['base', 'target', 'actual', 'date'].map(field =>
    numberAt(columns.get(field), row),
  );
  const note = (code: string, field: string, value: number | undefined, expected: string, action: string) =>
    work.log.add(code, 'note', row, {
      column: headerOf(work, field) ?? field,
      ...(value !== undefined && {value: String(value)}),
      expected,
      action,
    });
  if (base === undefined) note('base-missing', 'base', undefined, 'number', 'add-value');
  else if (base === target) note('target-is-start', 'target', target, 'target-apart', 'check-target');
  if (name === 'result' && numberAt(columns.get('from'), row) === undefined)
    note('cycle-missing', 'from', undefined, 'date', 'add-cycle');
  if (actual !== undefined && date === undefined) note('check-in-without-date', 'date', undefined, 'date', 'add-date');
}

/** Confidence as a share: a column with values above 10 is in percent. From 1 to 10 it may be out of ten or in percent, and is not used. */
function settleConfidence(work: FileWork, columns: Map<string, Column>): void {
  const column = columns.get('confidence');
  if (column?.kind !== 'number') return;
  const highest = column.values.reduce((most, value) => (value > most ? value : most), 0);
  if (highest <= 1) return;
  const shares = Array.from({length: work.raw.rows}, (_, row) => {
    const value = numberAt(column, row);
    if (value === undefined) return undefined;
    const facts = {column: headerOf(work, 'confidence'), value: String(value)};
    if (highest <= 10 || value > 100 || value < 0) {
      work.log.add('share-unclear', 'changed', row, {...facts, expected: 'share', action: 'fix-cells'});
      return undefined;
    }
    work.log.add('percent-scaled', 'changed', row, facts);
    return value / 100;
  });
  columns.set('confidence', numberColumn(shares));
}
