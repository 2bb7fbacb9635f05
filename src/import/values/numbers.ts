import type {RawColumn} from '../../csv/raw-table.ts';
import {AsciiCell} from './ascii-cell.ts';
import {MarkCollector} from './decimal-mark.ts';
import {readNumber, toNumber} from './number-shapes.ts';
import {isPlaceholder} from './placeholders.ts';
import type {ColumnReading, DecimalMark} from './reading.ts';
import {countSlots, inSlices, readSlots, type SlotValues, spreadRows} from './slots.ts';
import {
  guarded,
  inexact,
  known,
  open,
  otherMark,
  percentMissing,
  percentUnexpected,
  placeholder,
  unread,
  withCurrency,
  withUnit,
} from './tally.ts';

export interface NumberOptions {
  readonly rows: number;
  /** The decimal mark that the user chose. */
  readonly mark?: DecimalMark;
  /** The mark that the file's other columns prove (`decideDecimalMark`); used where this column proves none. */
  readonly fileMark?: DecimalMark;
}

const dot = 0x2e;

/** Values by slot: `values` with a dot for the mark, NaN where the cell is no number then. */
interface ReadCells extends SlotValues<Float64Array> {
  readonly commaValues: Float64Array;
  readonly isPercent: Uint8Array;
}

/** What is gathered over all columns of the field. */
interface Gathered {
  readonly marks: MarkCollector;
  readonly currencies: Set<string>;
  percents: number;
  plains: number;
}

/**
 * Reads numbers. The decimal mark is decided once for the column, by a cell that is a number with one mark only;
 * a cell with one meaning has it whatever the column's mark. Percentages become fractions; where a column has both,
 * the rarer sort is not read, since `12` beside `12 %` may be either.
 */
export function* readNumbers(
  columns: readonly RawColumn[],
  options: NumberOptions,
): Generator<void, ColumnReading<'number'>> {
  const gathered: Gathered = {marks: new MarkCollector(), currencies: new Set(), percents: 0, plains: 0};
  const read: ReadCells[] = [];
  for (const raw of columns) read.push(yield* readCells(raw, gathered));
  const {marks, percents, plains, currencies} = gathered;
  const {mark, decidedBy} = marks.settle(options);
  const percent = percents > 0 && percents >= plains;
  for (const cells of read) yield* resolveCells(cells, mark, percent, percents > 0);

  const {values, report} = yield* spreadRows(read, options.rows, emptyNumbers, 'number');
  return {
    column: {kind: 'number', values},
    ...report,
    ...marks.outcome(decidedBy, mark),
    percent,
    currencies: [...currencies],
  };
}

function* readCells(raw: RawColumn, gathered: Gathered): Generator<void, ReadCells> {
  const {marks, currencies} = gathered;
  const values = emptyNumbers(countSlots(raw));
  const commaValues = values.slice();
  const isPercent = new Uint8Array(values.length);
  const cell = new AsciiCell();
  const {statuses} = yield* readSlots(raw, (bytes, from, to, slot) => {
    if (!cell.set(bytes, from, to)) return unread;
    if (cell.start === cell.end) return 0;
    const plain = plainNumber(cell.bytes, cell.start, cell.end);
    if (!Number.isNaN(plain)) {
      values[slot] = plain;
      if (cell.bytes.subarray(cell.start, cell.end).includes(dot)) marks.addOnly('.');
      else commaValues[slot] = plain;
      if (plain !== 0) gathered.plains++;
      return cell.isGuarded ? guarded : known;
    }
    const {text} = cell;
    const shape = readNumber(text);
    if (!shape) return isPlaceholder(text) ? placeholder : unread;
    const asDot = toNumber(shape, shape.dotScale);
    const asComma = toNumber(shape, shape.commaScale);
    if (asDot === undefined && asComma === undefined) return inexact;
    values[slot] = asDot ?? Number.NaN;
    commaValues[slot] = asComma ?? Number.NaN;
    if (asDot === undefined || asComma === undefined) marks.addOnly(asDot === undefined ? ',' : '.');
    else if (shape.dotScale !== shape.commaScale) marks.addOpen(raw, slot, asDot, asComma);
    if (shape.percent) {
      isPercent[slot] = 1;
      gathered.percents++;
    } else if ((asDot ?? asComma) !== 0) {
      // Nought is the same with and without the sign.
      gathered.plains++;
    }
    if (shape.currency !== '') currencies.add(shape.currency);
    return cell.isGuarded ? guarded : shape.hasUnit ? withUnit : shape.currency !== '' ? withCurrency : known;
  });
  return {raw, statuses, values, commaValues, isPercent};
}

function emptyNumbers(count: number): Float64Array {
  return new Float64Array(count).fill(Number.NaN);
}

/**
 * The value of a cell of few digits and a dot at most, as nearly all are: without a text for each, columns of numbers read several times
 * as fast. NaN for any other cell, and where three digits behind the dot may be thousands.
 */
function plainNumber(bytes: Uint8Array, start: number, end: number): number {
  if (end - start > 15) return Number.NaN;
  let digits = 0;
  let behind = -1;
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] ?? 0) - 0x30;
    if (digit >= 0 && digit <= 9) digits = digits * 10 + digit;
    else if (bytes[at] === dot && behind < 0 && at > start) behind = end - at - 1;
    else return Number.NaN;
  }
  // One operation on two exact doubles gives the nearest double to the decimal number.
  return behind === 3 || behind === 0 ? Number.NaN : digits / 10 ** Math.max(behind, 0);
}

/** Brings the cells to one meaning, in place, now that the column's mark and whether it holds percentages are known. */
function resolveCells(
  {statuses, values, commaValues, isPercent}: ReadCells,
  mark: DecimalMark | undefined,
  percent: boolean,
  isMixed: boolean,
): Generator<void, void> {
  return inSlices(values.length, (from, to) => {
    for (let slot = from; slot < to; slot++) {
      const asDot = values[slot] ?? Number.NaN;
      const asComma = commaValues[slot] ?? Number.NaN;
      if (Number.isNaN(asDot)) {
        if (Number.isNaN(asComma)) continue;
        values[slot] = asComma;
        if (mark === '.') statuses[slot] = otherMark;
      } else if (Number.isNaN(asComma)) {
        if (mark === ',') statuses[slot] = otherMark;
      } else if (asDot !== asComma) {
        if (mark === undefined) refuse(slot, open);
        else if (mark === ',') values[slot] = asComma;
      }
      if (!isMixed) continue;
      if (percent && isPercent[slot] === 0 && values[slot] !== 0) refuse(slot, percentMissing);
      else if (!percent && isPercent[slot] === 1) refuse(slot, percentUnexpected);
    }
  });

  function refuse(slot: number, status: number): void {
    statuses[slot] = status;
    values[slot] = Number.NaN;
  }
}
