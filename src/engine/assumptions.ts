import type {Table} from '../tables/column.ts';
import type {Day} from '../time/day.ts';
import {dayAt, numberAt, textAt} from './annotations.ts';

/** What is assumed under a name on a day, `undefined` where nothing is: the latest of the product's own rows, else of those without a product. */
export function assumedValue(
  table: Table | undefined,
  name: string,
  day: Day,
  product: string | undefined,
): number | undefined {
  const own = product === undefined ? undefined : latest(table, name, day, product);
  return own ?? latest(table, name, day, undefined);
}

function latest(table: Table | undefined, name: string, day: Day, product: string | undefined): number | undefined {
  let found: {readonly value: number; readonly from: number} | undefined;
  for (let row = 0; table && row < table.rows; row++) {
    if (textAt(table, 'name', row) !== name || textAt(table, 'product', row) !== product) continue;
    const value = numberAt(table, 'value', row);
    const from = dayAt(table, 'from', row) ?? -Infinity;
    if (value === undefined || from > day || (dayAt(table, 'to', row) ?? Infinity) < day) continue;
    if (!found || from >= found.from) found = {value, from};
  }
  return found?.value;
}

/** Whether anything is assumed under a name for one product and for all, whatever the day; for any product where none is given. */
export function isAssumed(
  table: Table | undefined,
  name: string,
  ...products: readonly (string | undefined)[]
): boolean {
  for (let row = 0; table && row < table.rows; row++) {
    const own = textAt(table, 'product', row);
    const fits = !products.length || own === undefined || products.includes(own);
    if (fits && textAt(table, 'name', row) === name) return true;
  }
  return false;
}
