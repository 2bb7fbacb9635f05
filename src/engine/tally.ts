import type {Aggregated} from './aggregate.ts';
import type {RecordSource} from './record-source.ts';

/**
 * Sums and counts by period and slot of entries that last for several periods: each is added where it begins and taken off where it ends,
 * so that the work is that of the entries, however long they last. Sums keep their lost low-order bits, and of nothing are exactly 0.
 */
export class Tally {
  readonly #spans: number;
  readonly #slots: number;
  readonly #sums: Float64Array;
  readonly #lost: Float64Array;
  readonly #counted: Int32Array;
  readonly #leftOut: Int32Array;

  constructor(spans: number, slots: number) {
    this.#spans = spans;
    this.#slots = slots;
    const cells = (spans + 1) * slots;
    this.#sums = new Float64Array(cells);
    this.#lost = new Float64Array(cells);
    this.#counted = new Int32Array(cells);
    this.#leftOut = new Int32Array(cells);
  }

  /** An entry is there from one period up to another. */
  count(slot: number, from: number, to: number, value: number): void {
    this.change(from * this.#slots + slot, 1, value);
    this.change(to * this.#slots + slot, -1, -value);
  }

  /** Counts all rows of a source, each in its slot: −1 for none, the first where there are no slots. */
  countAll({from, to, values, leftOut}: RecordSource, slots: Int32Array | undefined): void {
    for (let i = 0; i < values.length; i++) {
      const slot = slots ? (slots[i] as number) : 0;
      const value = values[i] as number;
      if (slot >= 0 && from[i] !== to[i] && !Number.isNaN(value))
        this.count(slot, from[i] as number, to[i] as number, value);
    }
    for (const i of leftOut) {
      const slot = slots ? (slots[i] as number) : 0;
      if (slot >= 0 && from[i] !== to[i]) this.leaveOut(slot, from[i] as number, to[i] as number);
    }
  }

  leaveOut(slot: number, from: number, to: number): void {
    this.changeLeftOut(from * this.#slots + slot, 1);
    this.changeLeftOut(to * this.#slots + slot, -1);
  }

  /** From a period on there are so many entries more (or fewer), which come to so much together. `cell` is the period times the number of slots, and the slot. */
  change(cell: number, entries: number, value: number): void {
    this.#counted[cell] = (this.#counted[cell] as number) + entries;
    if (value === 0) return;
    const sum = this.#sums[cell] as number;
    const total = sum + value;
    // Whole numbers, as minor units mostly are, lose nothing.
    if (total - sum !== value || total - value !== sum)
      this.#lost[cell] = (this.#lost[cell] as number) + lostBits(sum, value, total);
    this.#sums[cell] = total;
  }

  changeLeftOut(cell: number, entries: number): void {
    this.#leftOut[cell] = (this.#leftOut[cell] as number) + entries;
  }

  /** What is there in each period, by group of the slots that each is made of: `counts` gives how many instead of how much. */
  finish(counts: boolean, groups: readonly (readonly number[])[]): Aggregated[] {
    const sums = new Float64Array(groups.length);
    const lost = new Float64Array(groups.length);
    const counted = new Uint32Array(groups.length);
    const leftOut = new Uint32Array(groups.length);
    return Array.from({length: this.#spans}, (_, span) => {
      for (const [group, slots] of groups.entries()) {
        for (const slot of slots) {
          const cell = span * this.#slots + slot;
          const [sum, value] = [sums[group] as number, this.#sums[cell] as number];
          sums[group] = sum + value;
          lost[group] = (lost[group] as number) + (this.#lost[cell] as number) + lostBits(sum, value, sum + value);
          counted[group] = (counted[group] as number) + (this.#counted[cell] as number);
          leftOut[group] = (leftOut[group] as number) + (this.#leftOut[cell] as number);
        }
      }
      const values = Float64Array.from(counted, (n, group) =>
        counts ? n : n ? (sums[group] as number) + (lost[group] as number) : 0,
      );
      return {values, why: new Uint8Array(groups.length), counted: counted.slice(), leftOut: leftOut.slice()};
    });
  }
}

/** What adding two numbers rounds away (Neumaier). */
export function lostBits(sum: number, value: number, total: number): number {
  return Math.abs(sum) >= Math.abs(value) ? sum - total + value : value - total + sum;
}
