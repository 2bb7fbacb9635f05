import {cellText} from '../csv/raw-cells.ts';
import type {NumberColumn} from '../tables/column.ts';
import {columnOf} from './measure-series.ts';
import {noteReading, type OpenChoice, settleNumbers} from './settle-columns.ts';
import {type FileWork, sourceOf} from './typing.ts';

/** Numbers of one column, and in which rows they were written with a %. */
export interface MixedNumbers {
  readonly column: NumberColumn;
  readonly isPercent: Uint8Array;
}

/**
 * Percentages and plain numbers of one column, each read among its own kind, because every row is about another number. Percentages become fractions.
 * `map` changes a cell's text before it is read.
 */
export function* readMixed(
  work: FileWork,
  field: string,
  choices: OpenChoice[],
  map: (text: string, row: number) => string = text => text,
): Generator<void, MixedNumbers> {
  const source = sourceOf(work, field);
  const column = work.raw.columns[source?.columns[0] ?? -1];
  const {rows} = work.raw;
  const texts = Array.from({length: rows}, (_, row) => {
    const text = column ? cellText(column, row) : source?.constant;
    return text && map(text, row);
  });
  const values = new Float64Array(rows).fill(Number.NaN);
  const isPercent = new Uint8Array(rows);
  const header = source?.headers[0] ?? '';
  const requests = [false, true].map(percent => ({
    field,
    header,
    columns: [
      columnOf(
        header,
        texts.map(text => (text?.includes('%') === percent ? text : undefined)),
      ),
    ],
    rows,
  }));
  const readings = yield* settleNumbers(work, requests, choices);
  for (const [at, reading] of readings.entries()) {
    for (const [row, value] of reading.column.values.entries()) {
      if (Number.isNaN(value)) continue;
      values[row] = value;
      isPercent[row] = at;
    }
    noteReading(work, header, reading);
  }
  return {column: {kind: 'number', values}, isPercent};
}
