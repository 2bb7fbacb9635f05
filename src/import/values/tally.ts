import type {RawColumn} from '../../csv/raw-table.ts';
import type {Repaired, Unread} from './reading.ts';

/**
 * What a cell turned out to be. `known`: a value, and with a code a repaired one; `placeholder`: says that there is
 * none; `unread`: not understood; `open`: depends on a choice that is still to be made.
 */
interface StatusKind {
  readonly is: 'empty' | 'known' | 'placeholder' | 'unread' | 'open';
  /** The repair's code, or what would have been right; the reader's own word where an unread cell has none. */
  readonly code?: string;
}

export const known = 1;
export const guarded = 2;
export const withUnit = 3;
export const withCurrency = 4;
export const otherMark = 5;
export const rounded = 6;
export const placeholder = 7;
export const unread = 8;
export const inexact = 9;
export const percentMissing = 10;
export const percentUnexpected = 11;
export const currencyMissing = 12;
export const open = 13;

const kinds: readonly StatusKind[] = [
  {is: 'empty'},
  {is: 'known'},
  {is: 'known', code: 'apostrophe-guard'},
  {is: 'known', code: 'unit-suffix'},
  {is: 'known', code: 'currency-sign'},
  {is: 'known', code: 'other-decimal-mark'},
  {is: 'known', code: 'rounded-to-minor-unit'},
  {is: 'placeholder', code: 'placeholder'},
  {is: 'unread'},
  {is: 'unread', code: 'exact-number'},
  {is: 'unread', code: 'percent'},
  {is: 'unread', code: 'number-without-percent'},
  {is: 'unread', code: 'currency'},
  {is: 'open'},
];

const rowsKept = 5;
const charactersKept = 200;
const decoder = new TextDecoder('utf-8', {ignoreBOM: true});

/** A cell's text as it stands, for reports: decoding is slow. */
export function slotText(raw: RawColumn, slot: number): string {
  if (raw.kind === 'dictionary') return raw.dictionary[slot] ?? '';
  return decoder.decode(raw.bytes.subarray(raw.offsets[slot], raw.offsets[slot + 1]));
}

/** The part of a reading that every kind has. */
export interface TallyReport {
  readonly known: number;
  readonly unread: readonly Unread[];
  readonly repaired: readonly Repaired[];
}

interface Entry {
  count: number;
  readonly rows: number[];
  value: () => string;
}

/** Counts the cells of each status and keeps the first few rows. The cell's text is made only for the report. */
export class Tally {
  readonly #expected: string;
  readonly #entries = kinds.map((): Entry => ({count: 0, rows: [], value: () => ''}));
  readonly #passing = kinds.map(({is}) => is === 'empty' || is === 'placeholder');

  /** `expected` is what an unread cell should have been. */
  constructor(expected: string) {
    this.#expected = expected;
  }

  add(status: number, row: number, raw: RawColumn, slot: number): void {
    const entry = this.#entries[status];
    if (!entry) return;
    if (entry.count++ === 0) entry.value = () => slotText(raw, slot);
    if (entry.rows.length < rowsKept) entry.rows.push(row);
  }

  /** Counts cells whose value stands as it is: of them nothing else is reported, and they are nearly all. */
  addKnown(count: number): void {
    const entry = this.#entries[known];
    if (entry) entry.count += count;
  }

  /** Whether a further column may still give the row its value. */
  isPassing(status: number): boolean {
    return this.#passing[status] ?? true;
  }

  get report(): TallyReport {
    let values = 0;
    const misread: Unread[] = [];
    const repaired: Repaired[] = [];
    for (const [status, {count, rows, value}] of this.#entries.entries()) {
      const {is = 'empty', code} = kinds[status] ?? {};
      if (is === 'known') values += count;
      if (count === 0 || status === known) continue;
      const cells = {count, rows, value: value().slice(0, charactersKept)};
      if (is === 'unread') misread.push({...cells, expected: code ?? this.#expected});
      else if (code !== undefined) repaired.push({...cells, code});
    }
    return {known: values, unread: misread, repaired};
  }
}
