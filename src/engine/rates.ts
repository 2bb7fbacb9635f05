import type {Table} from '../tables/column.ts';
import {minorDigits} from '../tables/minor-digits.ts';
import type {Day} from '../time/day.ts';
import {dayAt, numberAt, textAt} from './annotations.ts';

interface Rate {
  readonly start: number;
  /** First day after it. */
  readonly end: number;
  readonly rate: number;
}

/** A dataset's currency rates. Where several are in force, the one that began latest is. */
export class Rates {
  readonly #rates = new Map<string, Rate[]>();

  constructor(table: Table | undefined) {
    for (let row = 0; table && row < table.rows; row++) {
      const rate = numberAt(table, 'rate', row);
      if (rate === undefined || !(rate > 0)) continue;
      const key = `${textAt(table, 'from', row)} ${textAt(table, 'to', row)}`;
      const own = this.#rates.get(key) ?? [];
      this.#rates.set(key, own);
      own.push({start: dayAt(table, 'start', row) ?? -Infinity, end: dayAt(table, 'end', row) ?? Infinity, rate});
    }
  }

  /** What one minor unit of a currency is in minor units of another on a day; NaN without a rate. The other way round counts where there is none this way. */
  factor(from: string, to: string, day: Day): number {
    if (from === to) return 1;
    const direct = this.#inForce(`${from} ${to}`, day);
    const inverse = direct === undefined ? this.#inForce(`${to} ${from}`, day) : undefined;
    const rate = direct ?? (inverse === undefined ? Number.NaN : 1 / inverse);
    return rate * 10 ** (minorDigits(to) - minorDigits(from));
  }

  #inForce(key: string, day: Day): number | undefined {
    let found: Rate | undefined;
    for (const rate of this.#rates.get(key) ?? [])
      if (rate.start <= day && day < rate.end && (!found || rate.start >= found.start)) found = rate;
    return found?.rate;
  }
}
