import type {Table} from '../tables/column.ts';
import {type TableName, tables} from '../tables/tables.ts';
import {listAt, mapTexts, textIn} from './columns.ts';
import {takeRows} from './gather.ts';
import {keysOf} from './merge.ts';

/** The product that each alias stands for, by the alias without case; a product's own name is nobody's alias. */
export type ProductAliases = ReadonlyMap<string, string>;

/** The aliases that a table of products has. */
export function productAliases(products: Table | undefined): ProductAliases {
  const aliases = new Map<string, string>();
  if (!products) return aliases;
  for (let row = 0; row < products.rows; row++) {
    const product = textIn(products, 'product', row);
    if (product === undefined) continue;
    for (const alias of listAt(products.columns.get('aliases'), row)) aliases.set(alias.trim().toLowerCase(), product);
  }
  for (let row = 0; row < products.rows; row++) aliases.delete(textIn(products, 'product', row)?.toLowerCase() ?? '');
  return aliases;
}

/** A table with its products under their own names; the same one where nothing is to be renamed. Of rows that get one key thereby the last stays. */
export function* renameProducts(name: TableName, table: Table, aliases: ProductAliases): Generator<void, Table> {
  const column = table.columns.get('product');
  if (name === 'products' || column?.kind !== 'text') return table;
  const nameOf = (text: string): string => aliases.get(text.toLowerCase()) ?? text;
  if (!column.dictionary.some(text => nameOf(text) !== text)) return table;
  const renamed = {rows: table.rows, columns: new Map(table.columns).set('product', mapTexts(column, nameOf))};
  if (!(tables[name].key as readonly string[]).includes('product')) return renamed;
  const keys = yield* keysOf(name, renamed);
  const last = new Map(keys.map((key, row) => [key, row] as const));
  return last.size === keys.length ? renamed : takeRows(renamed, Int32Array.from(last.values()).sort());
}
