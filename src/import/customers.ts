import type {Column, TextColumn} from '../tables/column.ts';
import {mapTexts} from './columns.ts';
import {personNumber} from './values/pseudonym.ts';

/** Who pays in each row. Where a file tells customers apart by names or addresses alone, each becomes a number. */
export function customersOf(columns: ReadonlyMap<string, Column>): TextColumn | undefined {
  const customer = columns.get('customer');
  if (customer?.kind === 'text' && !customer.dictionary.some(text => text.includes('@'))) return customer;
  const names = customer ?? columns.get('customerName');
  return names?.kind === 'text' ? mapTexts(names, personNumber) : undefined;
}
