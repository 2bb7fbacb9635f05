/** A cell: what is read, and what is sorted and exported. `value` is undefined where there is none; `text` may say why. */
export interface TableCell {
  readonly text: string;
  readonly value: number | string | undefined;
}

/** A column of a chart's table; a column of numbers is set flush with its end. */
export interface TableColumn {
  readonly label: string;
  readonly isNumber: boolean;
}

/** The table behind a chart. The first column names the row. Rows are made when they are asked for: there may be very many. */
export interface TableFacts {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly count: number;
  readonly row: (index: number) => readonly TableCell[];
}

/** How numbers and missing values are written in a table. */
export interface TableWords {
  readonly caption: string;
  readonly format: (value: number) => string;
  /** Stands in for a missing value: "nothing recorded". */
  readonly missing: string;
}

/** Whether there is a number to draw or write: neither missing nor without an end. */
export function isKnown(value: number | undefined): value is number {
  return value !== undefined && Number.isFinite(value);
}

/** A number, or the words for a missing one. */
export function numberCell(value: number | undefined, {format, missing}: Omit<TableWords, 'caption'>): TableCell {
  return isKnown(value) ? {text: format(value), value} : {text: missing, value: undefined};
}

/** A number that need not be there: empty where it is not. */
export function optionalCell(value: number | undefined, {format}: Pick<TableWords, 'format'>): TableCell {
  return isKnown(value) ? {text: format(value), value} : {text: '', value: undefined};
}

/** A number whose words the chart's data bring along; they also say why there is none. */
export function wordedCell(value: number | undefined, text: string): TableCell {
  return {text, value: isKnown(value) ? value : undefined};
}

export const textCell = (text: string): TableCell => ({text, value: text});
export const numberColumn = (label: string): TableColumn => ({label, isNumber: true});
export const textColumn = (label: string): TableColumn => ({label, isNumber: false});

/**
 * The order of a table's rows by a column: numbers by size, texts by `compare`, rows without a value last either way, equal ones in the
 * table's own order. Without a column, the table's own order.
 */
export function orderRows(
  facts: TableFacts,
  sort: {readonly column: number; readonly descending: boolean} | undefined,
  compare: (a: string, b: string) => number,
): readonly number[] {
  const order = Array.from({length: facts.count}, (_, index) => index);
  if (!sort) return order;
  const values = order.map(index => facts.row(index)[sort.column]?.value);
  const sign = sort.descending ? -1 : 1;
  return order.sort((a, b) => {
    const left = values[a];
    const right = values[b];
    if (left === undefined || right === undefined)
      return Number(left === undefined) - Number(right === undefined) || a - b;
    const difference =
      typeof left === 'number' && typeof right === 'number' ? left - right : compare(String(left), String(right));
    return difference * sign || a - b;
  });
}
