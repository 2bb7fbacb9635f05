import type {Column, LongColumn, Table} from '../tables/column.ts';
import type {TableName} from '../tables/tables.ts';
import {longColumn, numberAt, numberColumn, textAt} from './columns.ts';
import {deriveCategory} from './item-category.ts';
import {cyclesOf} from './item-cycles.ts';
import {deriveFinish} from './item-dates.ts';
import {deriveLevel} from './item-level.ts';
import {deriveGoal, deriveIterations, deriveTeam, readTree} from './item-links.ts';
import {indexKeys, type KeyIndex} from './key-index.ts';
import {placedColumn, productNames} from './product-places.ts';
import {serverSprints} from './server-sprints.ts';
import {
  type DerivedRows,
  type FileWork,
  headerOf,
  type OpenEstimate,
  singleAnswer,
  sliceRows,
  sourceOf,
} from './typing.ts';

/** Makes items of what was read: keys, levels, categories, finishes, links between items, one estimate. */
export function* typeItems(work: FileWork, columns: Map<string, Column>): Generator<void, DerivedRows> {
  const {rows} = work.raw;
  const leftOut = new Uint8Array(rows);
  const id = keysOf(work, columns, leftOut);
  columns.set('id', id);
  const index = yield* indexKeys(id);
  const tree = readTree(work, id);
  if (tree) {
    columns.set('title', tree.title);
    if (!columns.has('parent')) columns.set('parent', tree.parent);
  }
  const {category, statuses} = yield* deriveCategory(work, columns, leftOut);
  columns.set('category', category);
  const finished = yield* deriveFinish(work, columns, category, leftOut);
  if (finished) columns.set('finished', finished);
  setAll(columns, yield* deriveGoal(work, columns, id, index));
  setAll(columns, deriveTeam(columns, id, rows));
  // A project's name is not stored beside its key, so it tells the product now or never.
  const product = placedColumn(columns, rows, productNames(work.context.existing.get('products')), ['projectName']);
  if (product) columns.set('product', product);
  yield;
  const iterations = deriveIterations(columns, rows);
  if (iterations) columns.set('iterations', iterations);
  setAll(columns, yield* deriveLevel(work, columns, leftOut));
  const estimate = settleEstimate(work, columns);
  yield;
  yield* dropRepeatedKeys(work, id, index, leftOut);
  const cycles = cyclesOf(columns, rows) ?? (yield* serverSprints(work, columns));
  return {
    columns,
    leftOut,
    statuses,
    ...(estimate && {estimate}),
    ...(cycles && {others: new Map<TableName, Table>([['iterations', cycles]])}),
  };
}

function setAll(columns: Map<string, Column>, made: Readonly<Record<string, Column | undefined>>): void {
  for (const [name, column] of Object.entries(made)) if (column) columns.set(name, column);
}

/** Keys by row; in a file without a key column the file's name and line, and rows without a key in other files are left out. */
function keysOf(work: FileWork, columns: ReadonlyMap<string, Column>, leftOut: Uint8Array): LongColumn {
  const given = columns.get('id');
  if (given?.kind !== 'long') return longColumn(Array.from(work.raw.lines, line => `${work.name}:${line}`));
  for (let row = 0; row < work.raw.rows; row++) {
    if (given.offsets[row + 1] !== given.offsets[row]) continue;
    leftOut[row] = 1;
    work.log.add('key-missing', 'left-out', row, {column: headerOf(work, 'id'), expected: 'key', action: 'add-key'});
  }
  return withoutRounded(work, given);
}

/** `1.21143E+15`, as a spreadsheet writes a number of more digits than it shows. */
const rounded = /^\d(?:[.,]\d+)?E\+\d+$/i;
/** A spreadsheet rounds a whole column. */
const sampledKeys = 50;

/** Keys that a spreadsheet rounded are those of many items, so each such row has the file's name and its line for a key. */
function withoutRounded(work: FileWork, given: LongColumn): LongColumn {
  const {rows, lines} = work.raw;
  const isRounded = (row: number) => rounded.test(textAt(given, row) ?? '');
  if (!Array.from({length: Math.min(rows, sampledKeys)}, (_, row) => row).some(isRounded)) return given;
  return longColumn(
    Array.from({length: rows}, (_, row) => {
      const key = textAt(given, row);
      if (!isRounded(row)) return key;
      work.log.add('key-rounded', 'changed', row, {
        column: headerOf(work, 'id'),
        value: key,
        expected: 'key',
        action: 'export-again',
      });
      return `${work.name}:${lines[row]}`;
    }),
  );
}

/** Of rows with one key the last is used: exports that were put together have the newest at the end. */
function* dropRepeatedKeys(
  work: FileWork,
  id: LongColumn,
  index: KeyIndex,
  leftOut: Uint8Array,
): Generator<void, void> {
  const seen = new Uint8Array(index.count);
  const repeated: number[] = [];
  for (let row = work.raw.rows - 1; row >= 0; row--) {
    if (row % sliceRows === 0) yield;
    const code = index.codes[row] ?? -1;
    if (leftOut[row] || code < 0) continue;
    if (seen[code]) repeated.push(row);
    seen[code] = 1;
  }
  for (const row of repeated.reverse()) {
    leftOut[row] = 1;
    work.log.add('duplicate-key', 'left-out', row, {
      column: headerOf(work, 'id'),
      value: textAt(id, row),
      expected: 'unique-key',
    });
  }
}

/** One estimate of two columns: the fuller one, the other where it is empty. Rows on which both differ are counted, and the choice can be turned. */
function settleEstimate(work: FileWork, columns: Map<string, Column>): OpenEstimate | undefined {
  const first = columns.get('estimate');
  const second = columns.get('otherEstimate');
  columns.delete('otherEstimate');
  const headers = [headerOf(work, 'estimate'), headerOf(work, 'otherEstimate')];
  if (first?.kind !== 'number' || second?.kind !== 'number' || headers[0] === undefined || headers[1] === undefined)
    return undefined;
  const known: [number, number] = [0, 0];
  for (let row = 0; row < work.raw.rows; row++) {
    if (numberAt(first, row) !== undefined) known[0]++;
    if (numberAt(second, row) !== undefined) known[1]++;
  }
  const answer = singleAnswer(work.context, 'estimate-column');
  const takesSecond = answer === headers[1] || (answer !== headers[0] && known[1] > known[0]);
  const [preferred, other] = takesSecond ? [second, first] : [first, second];
  const examples: {value: string; as: string[]}[] = [];
  const column = headers[takesSecond ? 1 : 0];
  const values: (number | undefined)[] = [];
  for (let row = 0; row < work.raw.rows; row++) {
    const value = numberAt(preferred, row);
    const rival = numberAt(other, row);
    values.push(value ?? rival);
    if (value === undefined || rival === undefined || value === rival) continue;
    work.log.add('estimate-conflict', 'note', row, {
      column,
      value: String(value),
      expected: String(rival),
      action: 'choose-estimate',
    });
    if (examples.length < 3)
      examples.push({
        value: textAt(columns.get('id'), row) ?? '',
        as: [String(numberAt(first, row)), String(numberAt(second, row))],
      });
  }
  columns.set('estimate', numberColumn(values));
  return examples.length === 0 || sourceOf(work, 'otherEstimate') === undefined
    ? undefined
    : {headers: [headers[0], headers[1]], known, examples};
}
