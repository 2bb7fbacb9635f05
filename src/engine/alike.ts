/** As many different ones are gathered before they are looked at. */
const most = 1 << 14;
const slotCount = 1 << 16;

/**
 * Records that are alike while they stay the same: they are of one group and have the same numbers, so that what is made of one is made of all.
 * Customers are many and prices are few.
 */
export class Alike {
  length = 0;
  readonly spans: number;
  readonly group = new Int32Array(most);
  /** One of the records that are alike. */
  readonly record = new Int32Array(most);
  /** By field. */
  readonly values: readonly Float64Array[];
  /** By place and period, how many more (or fewer) there are from this period on. */
  readonly changes: Int32Array;
  readonly #isSingle: boolean;
  readonly #slots = new Int32Array(slotCount).fill(-1);
  readonly #number = new Float64Array(1);
  readonly #halves = new Int32Array(this.#number.buffer);

  /** `isSingle`: each record is for itself, because more than its numbers matters. */
  constructor(fields: number, spans: number, isSingle: boolean) {
    this.spans = spans + 1;
    this.values = Array.from({length: fields}, () => new Float64Array(most));
    this.changes = new Int32Array(most * this.spans);
    this.#isSingle = isSingle;
  }

  get isFull(): boolean {
    return this.length === most;
  }

  /** A record has these numbers from one period up to another. */
  add(record: number, group: number, from: number, to: number, numbers: Float64Array): void {
    const place = this.#placeOf(record, group, numbers) * this.spans;
    this.changes[place + from] = (this.changes[place + from] as number) + 1;
    this.changes[place + to] = (this.changes[place + to] as number) - 1;
  }

  clear(): void {
    this.changes.fill(0, 0, this.length * this.spans);
    this.#slots.fill(-1);
    this.length = 0;
  }

  #placeOf(record: number, group: number, numbers: Float64Array): number {
    let hash = group;
    for (let field = 0; field < this.values.length; field++) {
      this.#number[0] = numbers[field] as number;
      hash = Math.imul(hash ^ (this.#halves[0] as number) ^ (this.#halves[1] as number), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    if (this.#isSingle) hash = Math.imul(hash ^ record, 0x9e3779b1) >>> 3;
    let slot = hash & (slotCount - 1);
    for (;;) {
      const place = this.#slots[slot] as number;
      if (place < 0) break;
      if (this.#isSame(place, record, group, numbers)) return place;
      slot = (slot + 1) & (slotCount - 1);
    }
    const place = this.length++;
    this.#slots[slot] = place;
    this.group[place] = group;
    this.record[place] = record;
    for (let field = 0; field < this.values.length; field++)
      (this.values[field] as Float64Array)[place] = numbers[field] as number;
    return place;
  }

  #isSame(place: number, record: number, group: number, numbers: Float64Array): boolean {
    if (this.group[place] !== group || (this.#isSingle && this.record[place] !== record)) return false;
    for (let field = 0; field < this.values.length; field++)
      if ((this.values[field] as Float64Array)[place] !== numbers[field]) return false;
    return true;
  }
}
