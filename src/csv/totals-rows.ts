import {cellText} from './raw-cells.ts';
import type {RawColumn} from './raw-table.ts';

/** A few totals may follow one another: subtotal, tax, total. */
const MOST_TOTALS = 3;

const TOTAL_WORDS =
  /^(?:(?:grand |overall |sub ?)?totals?|sum|overall|summe|gesamt(?:summe)?|insgesamt|zwischensumme|somme|total général|totale|totaal|suma|total general|итого|всего|合計|总计)\s*:?$/i;

/** How many of the last rows hold totals instead of data. At least one row is left. */
export function countTotalsRows(columns: readonly RawColumn[], rows: number): number {
  let count = 0;
  while (count < MOST_TOTALS && rows - count > 1 && isTotals(columns, rows - count - 1)) count++;
  return count;
}

/** The columns without their last `count` rows. */
export function dropLastRows(columns: readonly RawColumn[], rows: number, count: number): RawColumn[] {
  const kept = rows - count;
  return columns.map(column => {
    if (column.kind === 'heap') {
      const offsets = column.offsets.slice(0, kept + 1);
      return {...column, offsets, bytes: column.bytes.slice(0, offsets[kept])};
    }
    const codes = column.codes.slice(0, kept);
    // Values stand in order of first appearance: those of the dropped rows alone are the last ones.
    const dictionary = [...column.dictionary];
    while (dictionary.length > 0 && !codes.includes(dictionary.length - 1)) dictionary.pop();
    return {...column, codes, dictionary};
  });
}

/** A first cell that says so, or none, and numbers and nothing else in the others. */
function isTotals(columns: readonly RawColumn[], row: number): boolean {
  const [first, ...others] = columns;
  if (!first) return false;
  const filled = others.map(column => cellText(column, row)).filter(text => text !== undefined);
  if (filled.length === 0 || !filled.every(isNumberLike)) return false;
  const label = cellText(first, row);
  if (label !== undefined) return TOTAL_WORDS.test(label.trim().replaceAll(/\s+/g, ' '));
  // Where rows above lack their first cell too, this one is a row like them.
  for (let above = 0; above < row; above++) if (isEmpty(first, above)) return false;
  return true;
}

function isEmpty(column: RawColumn, row: number): boolean {
  return column.kind === 'dictionary' ? column.codes[row] === -1 : column.offsets[row] === column.offsets[row + 1];
}

/** Digits with marks of amounts around and between; a sign or slash after a digit makes a date, not a number. */
function isNumberLike(text: string): boolean {
  if (text.length > 40 || /^\s*\d{1,4}\.\d{1,2}\.\d{1,4}\s*$/.test(text)) return false;
  return /^[\s(+\-−\p{Sc}]*\d[\d\s.,'’]*[\s%)\p{Sc}-]*$/u.test(text);
}
