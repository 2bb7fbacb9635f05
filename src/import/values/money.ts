import type {RawColumn} from '../../csv/raw-table.ts';
import {minorDigits} from '../../tables/minor-digits.ts';
import {AsciiCell} from './ascii-cell.ts';
import {currencyCodes} from './currency-codes.ts';
import {currencyOf} from './currency-words.ts';
import {MarkCollector} from './decimal-mark.ts';
import {toMinorUnits, writtenAmount} from './minor-units.ts';
import {readNumber, toNumber} from './number-shapes.ts';
import {isPlaceholder} from './placeholders.ts';
import type {ColumnReading, DecimalMark} from './reading.ts';
import {countSlots, inSlices, readSlots, type Slots, slotAt} from './slots.ts';
import {
  currencyMissing,
  guarded,
  inexact,
  known,
  open,
  otherMark,
  placeholder,
  rounded,
  Tally,
  unread,
} from './tally.ts';
import {readTexts} from './texts.ts';

export interface MoneyOptions {
  readonly rows: number;
  /** Whether the cells are in cents (Stripe's API, ChartMogul) or in units; only the user knows. */
  readonly unit: 'minor' | 'major';
  /** ISO 4217 code of all amounts that name none. */
  readonly currency?: string;
  /** Columns that name each row's currency. */
  readonly currencyColumns?: readonly RawColumn[];
  readonly mark?: DecimalMark;
  readonly fileMark?: DecimalMark;
}

/** Stands for "no number with this mark" among scales. */
const noScale = -0x8000;

/** Amounts as written, by slot. */
interface Amounts extends Slots {
  readonly digits: Float64Array;
  readonly dotScales: Int16Array;
  readonly commaScales: Int16Array;
  readonly isCut: Uint8Array;
  /** Position in the gathered currencies + 1, 0 where the cell names none. */
  readonly currencies: Uint8Array;
}

/**
 * Reads amounts as integer minor units, exactly as they are written; the decimal mark is decided as for numbers. An
 * amount's currency is what the cell names, else its row's, else the option's; where they contradict each other, or none is known
 * (`$` alone is a dollar of some country), the amount is not read. Throws `invalid currency: …`.
 */
export function* readMoney(
  columns: readonly RawColumn[],
  options: MoneyOptions,
): Generator<void, ColumnReading<'money'>> {
  const {rows, unit, currency} = options;
  if (currency !== undefined && currencyCodes(currency).length !== 1) throw new Error(`invalid currency: ${currency}`);
  const marks = new MarkCollector();
  const named: string[] = [];
  const read: Amounts[] = [];
  for (const raw of columns) read.push(yield* readAmounts(raw, marks, named));
  const {mark, decidedBy} = marks.settle(options);
  const rowCurrency = yield* readTexts(options.currencyColumns ?? [], {rows, map: onlyCode});

  const values = new Float64Array(rows).fill(Number.NaN);
  const codes = new Int32Array(rows).fill(-1);
  const currencies: string[] = [];
  const tally = new Tally('money');
  yield* inSlices(rows, (from, to) => {
    for (let row = from; row < to; row++) readRow(row);
  });
  return {
    column: {kind: 'money', values, codes, currencies},
    ...tally.report,
    ...marks.outcome(decidedBy, mark),
  };

  function readRow(row: number): void {
    for (const amounts of read) {
      const slot = slotAt(amounts.raw, row);
      const status = slot < 0 ? 0 : (amounts.statuses[slot] ?? 0);
      if (status === 0) continue;
      const result = status === known || status === guarded ? place(amounts, slot, row, status) : status;
      tally.add(result, row, amounts.raw, slot);
      if (!tally.isPassing(result)) return;
    }
  }

  /** Puts a slot's amount into a row and says what became of it. */
  function place(amounts: Amounts, slot: number, row: number, status: number): number {
    const dotScale = amounts.dotScales[slot] ?? noScale;
    const commaScale = amounts.commaScales[slot] ?? noScale;
    const isOpen = dotScale !== noScale && commaScale !== noScale && dotScale !== commaScale;
    if (isOpen && mark === undefined) return open;
    const wanted = mark === ',' ? commaScale : dotScale;
    const scale = wanted === noScale ? Math.max(dotScale, commaScale) : wanted;
    const text = rowCurrency.column.dictionary[rowCurrency.column.codes[row] ?? -1] ?? currency;
    const cell = named[(amounts.currencies[slot] ?? 0) - 1];
    const code = cell === undefined ? text : chooseCode(currencyCodes(cell), text);
    if (code === undefined) return currencyMissing;
    const minor = toMinorUnits(amounts.digits[slot] ?? 0, scale, unit === 'minor' ? 0 : minorDigits(code));
    if (minor === undefined) return inexact;
    values[row] = minor.units;
    let position = currencies.indexOf(code);
    if (position < 0) position = currencies.push(code) - 1;
    codes[row] = position;
    if (!minor.isExact || amounts.isCut[slot] === 1) return rounded;
    return wanted === noScale && mark !== undefined ? otherMark : status;
  }
}

function onlyCode(text: string): string | undefined {
  const [code, ...others] = currencyCodes(currencyOf(text));
  return others.length === 0 ? code : undefined;
}

/** The code that a cell's own currency has, given its row's: `$` in a row of CAD is CAD, `€` there is a contradiction. */
function chooseCode(possible: readonly string[], row: string | undefined): string | undefined {
  if (row !== undefined) return possible.includes(row) ? row : undefined;
  return possible.length === 1 ? possible[0] : undefined;
}

function* readAmounts(raw: RawColumn, marks: MarkCollector, named: string[]): Generator<void, Amounts> {
  const count = countSlots(raw);
  const digits = new Float64Array(count);
  const dotScales = new Int16Array(count);
  const commaScales = new Int16Array(count);
  const isCut = new Uint8Array(count);
  const currencies = new Uint8Array(count);
  const cell = new AsciiCell();
  const {statuses} = yield* readSlots(raw, (bytes, from, to, slot) => {
    if (!cell.set(bytes, from, to)) return unread;
    if (cell.start === cell.end) return 0;
    const {text} = cell;
    const shapes = readNumber(text);
    if (!shapes) return isPlaceholder(text) ? placeholder : unread;
    if (shapes.percent || shapes.hasUnit) return unread;
    const {dotScale, commaScale} = shapes;
    const isDot = !Number.isNaN(dotScale);
    const isComma = !Number.isNaN(commaScale);
    const scale = isDot && isComma ? Math.min(dotScale, commaScale) : isDot ? dotScale : commaScale;
    const amount = Math.abs(scale) > 300 ? undefined : writtenAmount(shapes, scale);
    if (!amount) return inexact;
    digits[slot] = amount.digits;
    dotScales[slot] = isDot ? dotScale - amount.cut : noScale;
    commaScales[slot] = isComma ? commaScale - amount.cut : noScale;
    isCut[slot] = amount.isCut ? 1 : 0;
    if (isDot && isComma && dotScale !== commaScale) {
      marks.addOpen(raw, slot, toNumber(shapes, dotScale) ?? 0, toNumber(shapes, commaScale) ?? 0);
    } else if (isDot !== isComma) {
      marks.addOnly(isDot ? '.' : ',');
    }
    if (shapes.currency !== '') {
      let position = named.indexOf(shapes.currency);
      if (position < 0) position = named.push(shapes.currency) - 1;
      // One byte counts 255 currencies, more than there are.
      currencies[slot] = position + 1;
    }
    return cell.isGuarded ? guarded : known;
  });
  return {raw, statuses, digits, dotScales, commaScales, isCut, currencies};
}
