import type {RawColumn} from '../../csv/raw-table.ts';
import type {Repaired, Unread} from './reading.ts';
import {slotText} from './slots.ts';

/**
 * What a cell turned out to be. `known`: a value, and with a code a repaired one; `placeholder`: says that there is
 * none; `unread`: not understood; `open`: depends on a choice that is still to be made.
 */
export interface StatusKind {
  readonly is: 'empty' | 'known' | 'placeholder' | 'unread' | 'open';
  /** The repair's code, or what would have been right. */
  readonly code?: string;
}

const rowsKept = 5;
const charactersKept = 200;

interface Entry {
  count: number;
  readonly rows: number[];
  raw: RawColumn | undefined;
  slot: number;
}

/** Counts the cells of each status and keeps the first few rows. The cell's text is made only for the report. */
export class Tally {
  readonly #kinds: readonly StatusKind[];
  readonly #entries: Entry[];
  readonly #passing: readonly boolean[];

  constructor(kinds: readonly StatusKind[]) {
    this.#kinds = kinds;
    this.#entries = kinds.map(() => ({count: 0, rows: [], raw: undefined, slot: 0}));
    this.#passing = kinds.map(kind => kind.is === 'empty' || kind.is === 'placeholder');
  }

  add(status: number, row: number, raw: RawColumn, slot: number): void {
    const entry = this.#entries[status];
    if (!entry) return;
    if (entry.count === 0) {
      entry.raw = raw;
      entry.slot = slot;
    }
    entry.count++;
    if (entry.rows.length < rowsKept) entry.rows.push(row);
  }

  /** Whether a further column may still give the row its value. */
  isPassing(status: number): boolean {
    return this.#passing[status] ?? true;
  }

  get known(): number {
    return this.#entries.reduce((sum, {count}, status) => sum + (this.#kinds[status]?.is === 'known' ? count : 0), 0);
  }

  get unread(): Unread[] {
    return this.#report(kind => kind.is === 'unread').map(({code, ...rest}) => ({...rest, expected: code}));
  }

  get repaired(): Repaired[] {
    return this.#report(kind => kind.is === 'known' || kind.is === 'placeholder');
  }

  #report(include: (kind: StatusKind) => boolean): Repaired[] {
    return this.#kinds.flatMap((kind, status) => {
      const entry = this.#entries[status];
      if (!kind.code || !entry?.raw || !include(kind)) return [];
      const value = slotText(entry.raw, entry.slot).slice(0, charactersKept);
      return [{code: kind.code, count: entry.count, rows: entry.rows, value}];
    });
  }
}
