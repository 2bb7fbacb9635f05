import {type Column, missingFlag, type Table} from '../tables/column.ts';
import {longText} from '../tables/long-text.ts';
import {minorDigits} from '../tables/minor-digits.ts';
import {formatDay, missingDay} from '../time/day.ts';

/** A cell as neutral text (ISO days, plain numbers, money as `49.00 EUR` in whole units), `undefined` where it is missing. */
export function cellText(table: Table, name: string, row: number): string | undefined {
  const column = table.columns.get(name);
  if (!column) return undefined;
  switch (column.kind) {
    case 'text':
      return column.dictionary[column.codes[row] ?? -1];
    case 'long':
      return longText(column, row);
    case 'day': {
      const day = column.values[row] ?? missingDay;
      return day === missingDay ? undefined : formatDay(day);
    }
    case 'flag': {
      const flag = column.values[row] ?? missingFlag;
      return flag === missingFlag ? undefined : flag ? 'yes' : 'no';
    }
    case 'list': {
      const texts = [...column.codes.subarray(column.offsets[row], column.offsets[row + 1])].map(
        code => column.dictionary[code] ?? '',
      );
      return texts.length ? texts.join(', ') : undefined;
    }
    case 'money': {
      const value = column.values[row];
      if (value === undefined || Number.isNaN(value)) return undefined;
      const currency = column.currencies[column.codes[row] ?? -1] ?? '';
      const digits = minorDigits(currency);
      return `${(value / 10 ** digits).toFixed(digits)} ${currency}`.trim();
    }
    default: {
      const value = column.values[row];
      return value === undefined || Number.isNaN(value) ? undefined : String(value);
    }
  }
}

/** A column with only these rows, in this order. */
export function selectRows(column: Column, rows: Int32Array): Column {
  switch (column.kind) {
    case 'text':
      return {...column, codes: rows.map(row => column.codes[row] as number)};
    case 'day':
      return {kind: 'day', values: rows.map(row => column.values[row] as number)};
    case 'flag':
      return {kind: 'flag', values: Uint8Array.from(rows, row => column.values[row] as number)};
    case 'long': {
      const offsets = stretches(column.offsets, rows);
      const bytes = new Uint8Array(offsets[rows.length] as number);
      for (const [i, row] of rows.entries()) {
        bytes.set(column.bytes.subarray(column.offsets[row], column.offsets[row + 1]), offsets[i]);
      }
      return {kind: 'long', bytes, offsets};
    }
    case 'list': {
      const offsets = stretches(column.offsets, rows);
      const codes = new Int32Array(offsets[rows.length] as number);
      for (const [i, row] of rows.entries()) {
        codes.set(column.codes.subarray(column.offsets[row], column.offsets[row + 1]), offsets[i]);
      }
      return {...column, offsets, codes};
    }
    case 'money':
      return {
        ...column,
        values: Float64Array.from(rows, row => column.values[row] as number),
        codes: rows.map(row => column.codes[row] as number),
      };
    default:
      return {kind: column.kind, values: Float64Array.from(rows, row => column.values[row] as number)};
  }
}

/** The offsets of the chosen rows' stretches, one behind the other. */
function stretches(offsets: Uint32Array, rows: Int32Array): Uint32Array {
  const own = new Uint32Array(rows.length + 1);
  for (const [i, row] of rows.entries()) {
    own[i + 1] = (own[i] as number) + (offsets[row + 1] as number) - (offsets[row] as number);
  }
  return own;
}
