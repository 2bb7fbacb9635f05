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

  count(group: number, from: number, to: number, value: number): void {
    const begin = from * this.#groups + group;
    const end = to * this.#groups + group;
    this.#counted[begin] = (this.#counted[begin] as number) + 1;
    this.#counted[end] = (this.#counted[end] as number) - 1;
    this.#add(begin, value);
    this.#add(end, -value);
  }

  leaveOut(group: number, from: number, to: number): void {
    const begin = from * this.#groups + group;
    const end = to * this.#groups + group;
    this.#leftOut[begin] = (this.#leftOut[begin] as number) + 1;
    this.#leftOut[end] = (this.#leftOut[end] as number) - 1;
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
