import type {RawColumn} from '../../csv/raw-table.ts';
import {missingFlag} from '../../tables/column.ts';
import {AsciiCell} from './ascii-cell.ts';
import {isPlaceholder} from './placeholders.ts';
import type {ColumnReading} from './reading.ts';
import {countSlots, readSlots, type SlotValues, spreadRows} from './slots.ts';
import {type StatusKind, Tally} from './tally.ts';

export interface FlagOptions {
  readonly rows: number;
}

/** Words for yes, lower case. `impediment` is what Jira writes into Flagged. */
const yesWords = [
  'yes',
  'y',
  'true',
  't',
  '1',
  '1.0',
  'on',
  'x',
  '✓',
  '✔',
  '✅',
  '☑',
  'checked',
  'enabled',
  'impediment',
  'ja',
  'j',
  'wahr',
  'oui',
  'o',
  'vrai',
  'sí',
  'si',
  'verdadero',
  'sì',
  'vero',
  'sim',
  'verdadeiro',
  'waar',
  'tak',
  'prawda',
  'sant',
  'sand',
  'kyllä',
  'tosi',
  'ano',
  'pravda',
  'evet',
  'doğru',
  'да',
  'истина',
  'так',
];
/** Words for no, lower case. */
const noWords = [
  'no',
  'n',
  'false',
  'f',
  '0',
  '0.0',
  'off',
  '✗',
  '✘',
  '❌',
  '☐',
  'unchecked',
  'disabled',
  'nein',
  'falsch',
  'non',
  'faux',
  'falso',
  'não',
  'nao',
  'nee',
  'onwaar',
  'nie',
  'fałsz',
  'nej',
  'falskt',
  'falsk',
  'nei',
  'usann',
  'ei',
  'epätosi',
  'ne',
  'nepravda',
  'hayır',
  'yanlış',
  'нет',
  'ложь',
  'ні',
];

const words: ReadonlyMap<string, number> = new Map([
  ...yesWords.map(word => [word, 1] as const),
  ...noWords.map(word => [word, 0] as const),
]);

const longestWord = 24;

const known = 1;
const guarded = 2;
const placeholder = 3;
const unread = 4;

const kinds: readonly StatusKind[] = [
  {is: 'empty'},
  {is: 'known'},
  {is: 'known', code: 'apostrophe-guard'},
  {is: 'placeholder', code: 'placeholder'},
  {is: 'unread', code: 'flag'},
];

const decoder = new TextDecoder();

/** Reads yes and no, in the words and signs of exports and spreadsheets. An empty cell is missing, also in a column that only ever holds `x`. */
export function* readFlags(columns: readonly RawColumn[], {rows}: FlagOptions): Generator<void, ColumnReading<'flag'>> {
  const read: SlotValues<Uint8Array>[] = [];
  for (const raw of columns) {
    const values = new Uint8Array(countSlots(raw)).fill(missingFlag);
    const cell = new AsciiCell();
    const {statuses} = yield* readSlots(raw, (bytes, from, to, slot) => {
      if (to - from > longestWord || !cell.set(bytes, from, to)) return unread;
      if (cell.start === cell.end) return 0;
      const word = decoder.decode(cell.bytes.subarray(cell.start, cell.end)).toLowerCase().normalize('NFC');
      const value = words.get(word);
      if (value === undefined) return isPlaceholder(cell.bytes, cell.start, cell.end) ? placeholder : unread;
      values[slot] = value;
      return cell.isGuarded ? guarded : known;
    });
    read.push({raw, statuses, values});
  }
  const values = new Uint8Array(rows).fill(missingFlag);
  const tally = new Tally(kinds);
  yield* spreadRows(read, values, tally);
  return {
    column: {kind: 'flag', values},
    known: tally.known,
    unread: tally.unread,
    repaired: tally.repaired,
    decidedBy: 'only',
  };
}
