import type {RawColumn, RawDictionaryColumn} from '../../csv/raw-table.ts';
import {internColumn} from './intern.ts';
import type {ColumnReading} from './reading.ts';
import {inSlices, sliceLength} from './slots.ts';
import {guarded, known, Tally} from './tally.ts';
import {isGuarded, TextDictionary, type TextMap} from './text-dictionary.ts';

export interface ListOptions {
  readonly rows: number;
  /** What stands between the entries of one cell (`;`, `,`, `|`); brackets around the whole cell go with it. Without it a cell is one entry. */
  readonly separator?: string;
  /** Changes each distinct entry once, after trimming. */
  readonly map?: TextMap;
}

/** A column with the codes of the entries that each distinct cell has. */
interface SplitColumn {
  readonly raw: RawDictionaryColumn;
  readonly statuses: Uint8Array;
  readonly entries: readonly (readonly number[])[];
}

/** Reads lists: the entries of all columns (a repeated header has one column an entry), left to right, each once a row. */
export function* readLists(
  columns: readonly RawColumn[],
  {rows, separator, map}: ListOptions,
): Generator<void, ColumnReading<'list'>> {
  if (separator === '') throw new Error('invalid separator: empty');
  const dictionary = new TextDictionary(map);
  const split: SplitColumn[] = [];
  for (const raw of columns) split.push(yield* splitColumn(raw, separator, dictionary));

  const [only] = split;
  if (only && split.length === 1 && hasSingles(only)) return yield* readSingles(only, rows, dictionary.texts);
  const offsets = new Uint32Array(rows + 1);
  const tally = new Tally('list');
  let codes = new Int32Array(rows);
  let count = 0;
  // The row that had an entry last: so repeats within a row are seen without a set for each row.
  const seen = new Int32Array(dictionary.texts.length).fill(-1);
  let knownRows = 0;
  yield* inSlices(rows, (from, to) => {
    for (let row = from; row < to; row++) {
      const before = count;
      for (const {raw, statuses, entries} of split) {
        const slot = raw.codes[row] ?? -1;
        if (slot < 0 || statuses[slot] === 0) continue;
        if (statuses[slot] !== known) tally.add(statuses[slot] ?? 0, row, raw, slot);
        const own = entries[slot] ?? [];
        if (count + own.length > codes.length) codes = withRoom(codes, own.length);
        for (let at = 0; at < own.length; at++) {
          const code = own[at] ?? -1;
          if (seen[code] === row) continue;
          seen[code] = row;
          codes[count++] = code;
        }
      }
      if (count > before) knownRows++;
      offsets[row + 1] = count;
    }
  });
  return {
    column: {kind: 'list', offsets, codes: codes.slice(0, count), dictionary: dictionary.texts},
    ...tally.report,
    known: knownRows,
    decidedBy: 'only',
  };
}

/** Whether no cell has more than one entry, and none was repaired. */
function hasSingles({statuses, entries}: SplitColumn): boolean {
  return entries.every(({length}) => length <= 1) && statuses.every(status => status === 0 || status === known);
}

/** Lists of one entry, as most columns of labels and sprints have them. */
function* readSingles(
  {raw, entries}: SplitColumn,
  rows: number,
  texts: readonly string[],
): Generator<void, ColumnReading<'list'>> {
  const bySlot = Int32Array.from(entries, ([code = -1]) => code);
  const offsets = new Uint32Array(rows + 1);
  const codes = new Int32Array(rows);
  let count = 0;
  yield* inSlices(rows, (from, to) => {
    for (let row = from; row < to; row++) {
      const slot = raw.codes[row] ?? -1;
      const code = slot < 0 ? -1 : (bySlot[slot] ?? -1);
      codes[count] = code;
      if (code >= 0) count++;
      offsets[row + 1] = count;
    }
  });
  const tally = new Tally('list');
  tally.addKnown(count);
  const column = {kind: 'list', offsets, codes: codes.slice(0, count), dictionary: texts} as const;
  return {column, ...tally.report, decidedBy: 'only'};
}

/** The codes where there is room for `more`, and for twice as many as there were. */
function withRoom(codes: Int32Array<ArrayBuffer>, more: number): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(2 * codes.length + more);
  grown.set(codes);
  return grown;
}

function* splitColumn(
  column: RawColumn,
  separator: string | undefined,
  dictionary: TextDictionary,
): Generator<void, SplitColumn> {
  const raw = yield* internColumn(column);
  const statuses = new Uint8Array(raw.dictionary.length);
  const entries: number[][] = [];
  for (const [slot, cell] of raw.dictionary.entries()) {
    let text = cell.trim();
    let isRepaired = isGuarded(text);
    if (isRepaired) text = text.slice(1);
    const codes = new Set<number>();
    for (const part of separator === undefined ? [text] : withoutBrackets(text).split(separator)) {
      let entry = part.trim();
      if (isGuarded(entry)) {
        isRepaired = true;
        entry = entry.slice(1);
      }
      const code = dictionary.codeOf(entry);
      if (code >= 0) codes.add(code);
    }
    statuses[slot] = codes.size === 0 ? 0 : isRepaired ? guarded : known;
    entries.push([...codes]);
    if (slot % sliceLength === 0) yield;
  }
  return {raw, statuses, entries};
}

function withoutBrackets(text: string): string {
  return text.startsWith('[') && text.endsWith(']') ? text.slice(1, -1) : text;
}
