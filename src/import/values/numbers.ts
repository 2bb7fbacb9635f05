import type {RawColumn} from '../../csv/raw-table.ts';
import {AsciiCell} from './ascii-cell.ts';
import {MarkCollector} from './decimal-mark.ts';
import {toNumber} from './exact-number.ts';
import {NumberShapes} from './number-shapes.ts';
import {isPlaceholder} from './placeholders.ts';
import type {ColumnReading, DecimalMark} from './reading.ts';
import {countSlots, readSlots, type SlotValues, sliceLength, spreadRows} from './slots.ts';
import {type StatusKind, Tally} from './tally.ts';

export interface NumberOptions {
  readonly rows: number;
  /** The decimal mark that the user chose. */
  readonly mark?: DecimalMark;
  /** The mark that the file's other columns prove (`decideDecimalMark`); used where this column proves none. */
  readonly fileMark?: DecimalMark;
}

const known = 1;
const guarded = 2;
const withUnit = 3;
const withCurrency = 4;
const otherMark = 5;
const placeholder = 6;
const unread = 7;
const inexact = 8;
const percentMissing = 9;
const percentUnexpected = 10;
const open = 11;

const kinds: readonly StatusKind[] = [
  {is: 'empty'},
  {is: 'known'},
  {is: 'known', code: 'apostrophe-guard'},
  {is: 'known', code: 'unit-suffix'},
  {is: 'known', code: 'currency-sign'},
  {is: 'known', code: 'other-decimal-mark'},
  {is: 'placeholder', code: 'placeholder'},
  {is: 'unread', code: 'number'},
  {is: 'unread', code: 'exact-number'},
  {is: 'unread', code: 'percent'},
  {is: 'unread', code: 'number-without-percent'},
  {is: 'open'},
];

/** What a cell is besides its value; bits. */
const dotOnly = 1;
const commaOnly = 2;
const bothMarks = 3;
const percentCell = 4;
const plainCell = 8;

interface ReadCells extends SlotValues<Float64Array> {
  /** Values with a comma for the mark; empty where no cell has two meanings. */
  readonly commaValues: Float64Array;
  /** Bits by slot. */
  readonly traits: Uint8Array;
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
  const {marks, percents, plains} = gathered;
  const {mark, decidedBy} = marks.settle(options);
  const percent = percents > 0 && percents >= plains;
  for (const cells of read) yield* resolveCells(cells, mark, percent, percents > 0);

  const values = new Float64Array(options.rows).fill(Number.NaN);
  const tally = new Tally(kinds);
  yield* spreadRows(read, values, tally);
  return {
    column: {kind: 'number', values},
    known: tally.known,
    unread: tally.unread,
    repaired: tally.repaired,
    decidedBy,
    ...(mark ? {choice: mark} : {}),
    ...(decidedBy === 'open' ? {ambiguity: marks.ambiguity} : {}),
    marks: marks.evidence,
    percent,
    currencies: [...gathered.currencies],
  };
}

function* readCells(raw: RawColumn, gathered: Gathered): Generator<void, ReadCells> {
  const {marks, currencies} = gathered;
  const values = new Float64Array(countSlots(raw)).fill(Number.NaN);
  const traits = new Uint8Array(values.length);
  let commaValues = new Float64Array(0);
  const shapes = new NumberShapes();
  const cell = new AsciiCell();
  const {statuses} = yield* readSlots(raw, (bytes, from, to, slot) => {
    if (!cell.set(bytes, from, to)) return unread;
    if (cell.start === cell.end) return 0;
    if (!shapes.read(cell.bytes, cell.start, cell.end)) {
      return isPlaceholder(cell.bytes, cell.start, cell.end) ? placeholder : unread;
    }
    const {dotScale, commaScale} = shapes;
    const asDot = Number.isNaN(dotScale) ? undefined : toNumber(shapes, dotScale);
    const asComma =
      commaScale === dotScale ? asDot : Number.isNaN(commaScale) ? undefined : toNumber(shapes, commaScale);
    const value = asDot ?? asComma;
    if (value === undefined) return inexact;
    values[slot] = value;
    let trait = 0;
    if (dotScale !== commaScale) {
      if (asDot !== undefined && asComma !== undefined) {
        trait = bothMarks;
        if (commaValues.length === 0) commaValues = new Float64Array(values.length);
        commaValues[slot] = asComma;
        marks.addOpen(raw, slot, asDot, asComma);
      } else {
        trait = asDot === undefined ? commaOnly : dotOnly;
        marks.addOnly(asDot === undefined ? ',' : '.');
      }
    }
    if (shapes.percent) {
      trait |= percentCell;
      gathered.percents++;
    } else if (value !== 0) {
      // Nought is the same with and without the sign.
      trait |= plainCell;
      gathered.plains++;
    }
    traits[slot] = trait;
    if (shapes.currency !== '') currencies.add(shapes.currency);
    return cell.isGuarded ? guarded : shapes.hasUnit ? withUnit : shapes.currency !== '' ? withCurrency : known;
  });
  return {raw, statuses, values, commaValues, traits};
}

/** Brings the cells to one meaning, in place, now that the column's mark and whether it holds percentages are known. */
function* resolveCells(
  {statuses, values, commaValues, traits}: ReadCells,
  mark: DecimalMark | undefined,
  percent: boolean,
  isMixable: boolean,
): Generator<void, void> {
  for (let from = 0; from < values.length; from += sliceLength) {
    const to = Math.min(values.length, from + sliceLength);
    for (let slot = from; slot < to; slot++) {
      const trait = traits[slot] ?? 0;
      if (trait === 0 || (trait === plainCell && !isMixable)) continue;
      const meaning = trait & bothMarks;
      if (meaning === bothMarks) {
        if (mark === ',') values[slot] = commaValues[slot] ?? Number.NaN;
        else if (mark === undefined) refuse(slot, open);
      } else if ((meaning === commaOnly && mark === '.') || (meaning === dotOnly && mark === ',')) {
        statuses[slot] = otherMark;
      }
      if (!isMixable) continue;
      if (percent && (trait & plainCell) !== 0) refuse(slot, percentMissing);
      else if (!percent && (trait & percentCell) !== 0) refuse(slot, percentUnexpected);
    }
    yield;
  }

  function refuse(slot: number, status: number): void {
    statuses[slot] = status;
    values[slot] = Number.NaN;
  }
}
