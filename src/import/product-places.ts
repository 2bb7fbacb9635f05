import type {Column, Table, TextColumn} from '../tables/column.ts';
import {firstText, listAt, mapTexts, textIn} from './columns.ts';

/** The product that a name stands for, its own or an alias, by the name without case. A name of two products stands for none. */
export type ProductNames = ReadonlyMap<string, string>;

/** Where an item without a product may say which it is of, the surest first. */
const places = ['project', 'team'] as const;

/** The names that a table of products has. */
export function productNames(products: Table | undefined): ProductNames {
  const owners = new Map<string, Set<string>>();
  for (let row = 0; products && row < products.rows; row++) {
    const product = textIn(products, 'product', row);
    if (product === undefined) continue;
    for (const name of [product, ...listAt(products.columns.get('aliases'), row)].map(keyOf)) {
      const own = owners.get(name) ?? new Set();
      owners.set(name, own.add(product));
    }
  }
  const names = new Map<string, string>();
  for (const [name, [product, other]] of owners)
    if (product !== undefined && other === undefined) names.set(name, product);
  return names;
}

/** Items with the product whose name is that of their project or team, where they have none of their own; the same table where none is found. */
export function placeItems(items: Table, names: ProductNames): Table {
  const product = placedColumn(items.columns, items.rows, names, places);
  return product ? {rows: items.rows, columns: new Map(items.columns).set('product', product)} : items;
}

/** The column of products with those found by the names in these fields; `undefined` where none is found. */
export function placedColumn(
  columns: ReadonlyMap<string, Column>,
  rows: number,
  names: ProductNames,
  fields: readonly string[],
): TextColumn | undefined {
  if (names.size === 0) return undefined;
  const own = textOf(columns, 'product');
  const found = fields
    .map(field => textOf(columns, field))
    .filter(column => column !== undefined)
    .map(column => mapTexts(column, text => names.get(keyOf(text))));
  const placed = firstText([own, ...found], rows);
  const isNew = placed.codes.some((code, row) => code >= 0 && (own?.codes[row] ?? -1) < 0);
  return isNew ? placed : undefined;
}

function keyOf(name: string): string {
  return name.trim().toLowerCase();
}

function textOf(columns: ReadonlyMap<string, Column>, field: string): TextColumn | undefined {
  const column = columns.get(field);
  return column?.kind === 'text' ? column : undefined;
}
