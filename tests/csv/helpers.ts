import {type CsvParserOptions, createCsvParser} from '../../src/csv/parser.ts';
import {cellText} from '../../src/csv/raw-cells.ts';
import type {CsvProblemCode, RawTable} from '../../src/csv/raw-table.ts';
import {CsvRefusal} from '../../src/csv/raw-table.ts';

export const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

export function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const units = mark ? `\uFEFF${text}` : text;
  const bytes = new Uint8Array(2 * units.length);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < units.length; at++) view.setUint16(2 * at, units.charCodeAt(at), order === 'le');
  return bytes;
}

/** Reads bytes or text cut into pieces of `size` bytes, all at once by default. */
export function read(source: string | Uint8Array, options: CsvParserOptions = {}, size = Infinity): RawTable {
  const bytes = typeof source === 'string' ? encode(source) : source;
  const parser = createCsvParser(options);
  for (let from = 0; from < bytes.length; from += size) parser.push(bytes.subarray(from, from + size));
  return parser.finish();
}

export function headers(table: RawTable): string[] {
  return table.columns.map(column => column.header);
}

/** Rows of texts; '' where a cell is empty. */
export function rows(table: RawTable): string[][] {
  return Array.from({length: table.rows}, (_, row) => table.columns.map(column => cellText(column, row) ?? ''));
}

export function problems(table: RawTable): CsvProblemCode[] {
  return table.problems.map(problem => problem.code);
}

/** The code of the refusal; fails when there is none, or another error. */
export function refusal(source: string | Uint8Array, options: CsvParserOptions = {}): CsvRefusal {
  try {
    read(source, options);
  } catch (error) {
    if (error instanceof CsvRefusal) return error;
    throw error;
  }
  throw new Error('not refused');
}
