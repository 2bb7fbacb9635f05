import type {Aggregated} from './aggregate.ts';

/**
 * Sums and counts by period and group of entries that last for several periods: each is added where it begins and taken off where it ends,
 * so that the work is that of the entries, however long they last. Sums keep their lost low-order bits, and of nothing are exactly 0.
 */
export class Tally {
  readonly #groups: number;
  readonly #sums: Float64Array;
  readonly #lost: Float64Array;
  readonly #counted: Int32Array;
  readonly #leftOut: Int32Array;

  constructor(spans: number, groups: number) {
    this.#groups = groups;
    const cells = (spans + 1) * groups;
    this.#sums = new Float64Array(cells);
    this.#lost = new Float64Array(cells);
    this.#counted = new Int32Array(cells);
    this.#leftOut = new Int32Array(cells);
  }

  /** An entry is there from one period up to another. */
  count(group: number, from: number, to: number, value: number): void {
    this.change(group, from, 1, value);
    this.change(group, to, -1, -value);
  }

  leaveOut(group: number, from: number, to: number): void {
    this.changeLeftOut(group, from, 1);
    this.changeLeftOut(group, to, -1);
  }

  /** From a period on there are so many entries more (or fewer), which come to so much together. */
  change(group: number, span: number, entries: number, value: number): void {
    const cell = span * this.#groups + group;
    this.#counted[cell] = (this.#counted[cell] as number) + entries;
    if (value !== 0) this.#add(cell, value);
  }

  changeLeftOut(group: number, span: number, entries: number): void {
    const cell = span * this.#groups + group;
    this.#leftOut[cell] = (this.#leftOut[cell] as number) + entries;
  }

  #add(cell: number, value: number): void {
    const sum = this.#sums[cell] as number;
    const total = sum + value;
    // Whole numbers, as minor units mostly are, lose nothing.
    if (total - sum !== value || total - value !== sum)
      this.#lost[cell] =
        (this.#lost[cell] as number) + (Math.abs(sum) >= Math.abs(value) ? sum - total + value : value - total + sum);
    this.#sums[cell] = total;
  }

  /** What is there in each period, by group: `counts` gives how many instead of how much. Called once, at the end. */
  finish(counts: boolean): Aggregated[] {
    const groups = this.#groups;
    for (let cell = groups; cell < this.#sums.length; cell++) {
      const before = cell - groups;
      this.#counted[cell] = (this.#counted[cell] as number) + (this.#counted[before] as number);
      this.#leftOut[cell] = (this.#leftOut[cell] as number) + (this.#leftOut[before] as number);
      this.#lost[cell] = (this.#lost[cell] as number) + (this.#lost[before] as number);
      this.#add(cell, this.#sums[before] as number);
    }
    return Array.from({length: this.#sums.length / groups - 1}, (_, span) => {
      const counted = Uint32Array.from(this.#counted.subarray(span * groups, (span + 1) * groups));
      const values = new Float64Array(groups);
      for (let group = 0; group < groups; group++) {
        const cell = span * groups + group;
        const n = counted[group] as number;
        values[group] = counts ? n : n ? (this.#sums[cell] as number) + (this.#lost[cell] as number) : 0;
      }
      const leftOut = Uint32Array.from(this.#leftOut.subarray(span * groups, (span + 1) * groups));
      return {values, why: new Uint8Array(groups), counted, leftOut};
    });
  }
}
