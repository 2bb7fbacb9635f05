import type {RawColumn} from '../../csv/raw-table.ts';
import {missingFlag} from '../../tables/column.ts';
import {AsciiCell} from './ascii-cell.ts';
import {isPlaceholder} from './placeholders.ts';
import type {ColumnReading} from './reading.ts';
import {countSlots, readSlots, type SlotValues, spreadRows} from './slots.ts';
import {guarded, known, placeholder, unread} from './tally.ts';

export interface FlagOptions {
  readonly rows: number;
}

/** Words and signs for yes and no. `impediment` is what Jira writes into Flagged. */
const yes = /^(?:y(?:es)?|t(?:rue)?|1(?:\.0)?|on|x|[✓✔✅☑]|checked|impediment|ja|wahr|oui|vrai|s[ií])$/i;
const no = /^(?:no?|f(?:alse)?|0(?:\.0)?|off|[✗✘❌☐]|unchecked|nein|falsch|non|faux)$/iu;

/** Reads yes and no, in the words and signs of exports and spreadsheets. An empty cell is missing, also in a column that only ever holds `x`. */
export function* readFlags(columns: readonly RawColumn[], {rows}: FlagOptions): Generator<void, ColumnReading<'flag'>> {
  const read: SlotValues<Uint8Array>[] = [];
  for (const raw of columns) {
    const values = emptyFlags(countSlots(raw));
    const cell = new AsciiCell();
    const {statuses} = yield* readSlots(raw, (bytes, from, to, slot) => {
      if (!cell.set(bytes, from, to)) return unread;
      if (cell.start === cell.end) return 0;
      const {text} = cell;
      if (!yes.test(text) && !no.test(text)) return isPlaceholder(text) ? placeholder : unread;
      values[slot] = Number(yes.test(text));
      return cell.isGuarded ? guarded : known;
    });
    read.push({raw, statuses, values});
  }
  const {values, report} = yield* spreadRows(read, rows, emptyFlags, 'flag');
  return {column: {kind: 'flag', values}, ...report, decidedBy: 'only'};
}

function emptyFlags(count: number): Uint8Array {
  return new Uint8Array(count).fill(missingFlag);
}
