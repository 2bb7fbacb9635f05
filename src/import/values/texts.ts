import type {RawColumn} from '../../csv/raw-table.ts';
import {internColumn} from './intern.ts';
import type {ColumnReading} from './reading.ts';
import {type SlotValues, sliceLength, spreadRows} from './slots.ts';
import {guarded, known, Tally} from './tally.ts';
import {isGuarded, TextDictionary, type TextMap} from './text-dictionary.ts';

export interface TextOptions {
  readonly rows: number;
  /** Changes each distinct text once, after trimming. */
  readonly map?: TextMap;
}

/**
 * Reads repeated texts: white space at the ends and apostrophe guards go, the rest stays as it is. Nothing is a
 * placeholder here, for `NA` may be North America. A text that `map` makes nothing of is missing.
 */
export function* readTexts(
  columns: readonly RawColumn[],
  {rows, map}: TextOptions,
): Generator<void, ColumnReading<'text'>> {
  const [only] = columns;
  if (only && columns.length === 1 && !map) {
    const {codes, dictionary} = yield* internColumn(only);
    if (codes.length === rows && (yield* arePlain(dictionary))) {
      const tally = new Tally('text');
      tally.addKnown(countKnown(codes));
      // The cells are what the texts would be, so they are not copied.
      return {column: {kind: 'text', codes, dictionary}, ...tally.report, decidedBy: 'only'};
    }
  }
  const dictionary = new TextDictionary(map);
  const read: SlotValues<Int32Array>[] = [];
  for (const column of columns) {
    const raw = yield* internColumn(column);
    const values = new Int32Array(raw.dictionary.length);
    const statuses = new Uint8Array(values.length);
    for (const [slot, cell] of raw.dictionary.entries()) {
      const text = cell.trim();
      const isRepaired = isGuarded(text);
      const code = dictionary.codeOf(isRepaired ? text.slice(1) : text);
      values[slot] = code;
      statuses[slot] = code < 0 ? 0 : isRepaired ? guarded : known;
      if (slot % sliceLength === 0) yield;
    }
    read.push({raw, statuses, values});
  }
  const {values: codes, report} = yield* spreadRows(read, rows, count => new Int32Array(count).fill(-1), 'text');
  return {column: {kind: 'text', codes, dictionary: dictionary.texts}, ...report, decidedBy: 'only'};
}

/** Whether no text has white space at its ends or an apostrophe guard. */
function* arePlain(texts: readonly string[]): Generator<void, boolean> {
  for (const [at, text] of texts.entries()) {
    if (text.trim() !== text || isGuarded(text)) return false;
    if (at % sliceLength === 0) yield;
  }
  return true;
}

function countKnown(codes: Int32Array): number {
  let count = 0;
  for (let row = 0; row < codes.length; row++) if ((codes[row] ?? -1) >= 0) count++;
  return count;
}
