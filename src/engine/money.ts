import type {AnyDefinition} from '../language/definition.ts';
import {fieldsOf} from '../language/dependencies.ts';
import type {Aggregate} from '../language/expression.ts';
import type {MoneyColumn, Table} from '../tables/column.ts';
import type {Day} from '../time/day.ts';
import {remember} from './memo.ts';
import {Rates} from './rates.ts';
import type {EngineData} from './scope.ts';

/** Converts the money of a column into one currency: a factor for each of its currencies on a day, NaN without a rate; the last one is of rows that name none. */
export type Conversion = (column: MoneyColumn, day: Day) => Float64Array;

/** The money columns that a definition reads, by name. */
export type MoneyColumns = ReadonlyMap<string, MoneyColumn>;

export function moneyColumns(definition: AnyDefinition, table: Table): MoneyColumns {
  const found = new Map<string, MoneyColumn>();
  for (const name of fieldsOf(definition)) {
    const column = table.columns.get(name);
    if (column?.kind === 'money') found.set(name, column);
  }
  return found;
}

/** How a definition's money is converted; undefined where all of it is in the dataset's currency already, or where that is left open. */
export function conversionFor(columns: MoneyColumns, data: EngineData): Conversion | undefined {
  const {currency} = data.conventions;
  if (!currency || [...columns.values()].every(column => isAllIn(column, currency))) return undefined;
  const rates = new Rates(data.tables.get('rates'));
  return (column, day) => Float64Array.from([...column.currencies, ''], code => rates.factor(code, currency, day));
}

/** The definition without a word of rates, for where nothing is converted: amounts at one rate and at another are then the same, and looked up once. */
export function withoutRates(definition: AnyDefinition): AnyDefinition {
  return remember(definition, 'without rates', () => {
    if (!JSON.stringify(definition).includes('"constant"')) return definition;
    const each = definition.each?.map(stage => ({...stage, let: atAnyRate(stage.let)}));
    return {...definition, ...(each && {each}), let: atAnyRate(definition.let)};
  });
}

function atAnyRate(letting: AnyDefinition['let']): AnyDefinition['let'] {
  return Object.fromEntries(Object.entries(letting).map(([name, {constant: _, ...rest}]) => [name, rest as Aggregate]));
}

function isAllIn(column: MoneyColumn, currency: string): boolean {
  return column.currencies.every(code => code === currency) && !hasUnnamed(column);
}

/** The currencies of the amounts in some rows, in alphabetical order; the empty text where a row has an amount and names none. */
export function currenciesIn(columns: MoneyColumns, rows: Int32Array): string[] {
  const found = new Set<string>();
  for (const [name, column] of columns) {
    const [only, ...others] = column.currencies;
    if (only !== undefined && !others.length && !hasUnnamed(column)) found.add(only);
    else for (const code of remember(rows, `currencies of ${name}`, () => scan(column, rows))) found.add(code);
  }
  return [...found].sort();
}

function scan({values, codes, currencies}: MoneyColumn, rows: Int32Array): string[] {
  const seen = new Uint8Array(currencies.length + 1);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    if (!Number.isNaN(values[row])) seen[(codes[row] as number) + 1] = 1;
  }
  return ['', ...currencies].filter((_, slot) => seen[slot] === 1);
}

function hasUnnamed(column: MoneyColumn): boolean {
  return remember(column, 'unnamed', () => {
    const {codes, values} = column;
    for (let row = 0; row < codes.length; row++)
      if ((codes[row] as number) < 0 && !Number.isNaN(values[row])) return true;
    return false;
  });
}
