import {type Day, missingDay} from '../time/day.ts';
import type {EngineSpan} from './context.ts';

/** Which of some periods, whose ends rise, a day lies before the end of: for rows that are alive from one on until another. */
export class SpanIndex {
  readonly #first: Day;
  readonly #last: Day;
  readonly #spans: number;
  /** By day after the first period's end, the first period that ends later. */
  readonly #at: Int32Array;

  constructor(spans: readonly EngineSpan[]) {
    this.#spans = spans.length;
    this.#first = spans[0]?.to ?? 0;
    this.#last = spans.at(-1)?.to ?? 0;
    this.#at = new Int32Array(this.#last - this.#first);
    let span = 0;
    for (let day = this.#first; day < this.#last; day++) {
      while ((spans[span] as EngineSpan).to <= day) span++;
      this.#at[day - this.#first] = span;
    }
  }

  /** Whether the ends of some periods rise, so that they can be indexed. */
  static fits(spans: readonly (EngineSpan | undefined)[]): spans is readonly EngineSpan[] {
    return spans.every((span, number) => span && (number === 0 || span.to >= (spans[number - 1]?.to ?? 0)));
  }

  /** The first period that ends after a day; their number where none does. */
  endsAfter(day: Day): number {
    if (day < this.#first) return 0;
    return day >= this.#last ? this.#spans : (this.#at[day - this.#first] as number);
  }

  /**
   * From which period on rows are alive, and from which on no more. A row without a start never is, and has both equal;
   * one without an end, where there are ends, lasts.
   */
  lives(
    length: number,
    starts: Int32Array | undefined,
    ends: Int32Array | undefined,
  ): {from: Int32Array; to: Int32Array} {
    const from = new Int32Array(length);
    const to = new Int32Array(length);
    for (let i = 0; i < length && starts; i++) {
      const start = starts[i] as number;
      const end = ends ? (ends[i] as number) : missingDay;
      if (start === missingDay) continue;
      const first = this.endsAfter(start);
      from[i] = first;
      to[i] = end === missingDay ? this.#spans : Math.max(first, this.endsAfter(end));
    }
    return {from, to};
  }
}
