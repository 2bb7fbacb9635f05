import {type RecordSource, sumAt} from './record-source.ts';
import type {RecordTally} from './record-tally.ts';
import type {Toggles} from './record-toggles.ts';
import {pieceRows} from './sweep.ts';

/** What rows come to, and which of a record's numbers they are added to; −1 for none. */
export interface WalkedSource extends RecordSource {
  readonly own: number;
  /** Its own rows make a record be there. */
  readonly appears: boolean;
}

/** Records to walk through. */
export interface Walk {
  readonly starts: Uint32Array;
  /** Those with rows in scope; undefined where all have. */
  readonly records: Int32Array | undefined;
  /** The slot of each row, −1 outside of the filter; undefined where all are of the first. */
  readonly slots: Int32Array | undefined;
  readonly groups: number;
  /** Whether the whole of the groups is wanted beside them. */
  readonly hasWhole: boolean;
  readonly spans: number;
  readonly sources: readonly WalkedSource[];
  readonly toggles: Toggles | undefined;
  /** How many numbers a record has. */
  readonly width: number;
}

/**
 * Tells of every record the stretches of periods in which it stays the same. It is looked at only where one of its rows comes or goes:
 * of a customer who pays the same for years there is little to compute.
 */
export class RecordWalk {
  readonly #walk: Walk;
  readonly #tally: RecordTally;
  /** By period, what is added to each number from it on, and to how many rows are there. */
  readonly #changes: Float64Array;
  /** A bit for each period in which something changes. */
  readonly #marks: Int32Array;
  /** The record's numbers, and behind them how many of its rows are there. */
  readonly #sums: Float64Array;
  /** By period, the answers that turn. */
  readonly #turns: Int32Array;
  readonly #isExact: boolean;
  /** The first period of a record's own rows, and the first in which all are gone. */
  #begin = Infinity;
  #end = 0;
  /** The places of a record's own rows. */
  #own = new Int32Array(64);

  constructor(walk: Walk, tally: RecordTally) {
    this.#walk = walk;
    this.#tally = tally;
    this.#changes = new Float64Array((walk.spans + 1) * (walk.width + 1));
    this.#marks = new Int32Array((walk.spans >> 5) + 1);
    this.#turns = new Int32Array(walk.spans);
    this.#sums = tally.numbers.subarray(0, walk.width + 1);
    this.#isExact = walk.sources.every(({isWhole}) => isWhole);
  }

  *run(): Generator<void> {
    const {starts, records} = this.#walk;
    const count = records ? records.length : starts.length - 1;
    for (let at = 0; at < count; at++) {
      if (at % pieceRows === 0) yield;
      const record = records ? (records[at] as number) : at;
      this.#tell(record, starts[record] as number, starts[record + 1] as number);
    }
  }

  /** The record of the whole, and that of each group; one where they are the same. */
  #tell(record: number, start: number, end: number): void {
    const {slots, groups, hasWhole} = this.#walk;
    if (end - start > this.#own.length) this.#own = new Int32Array(2 * (end - start));
    const own = this.#own;
    let count = 0;
    let isMixed = false;
    let slot = 0;
    for (let place = start; place < end; place++) {
      const one = slots ? (slots[place] as number) : 0;
      if (one < 0) continue;
      if (count && one !== slot) isMixed = true;
      slot = one;
      own[count++] = place;
    }
    if (!count) return;
    if (!isMixed) {
      this.#tellOne(slot, 0, count, record);
      return;
    }
    if (hasWhole) this.#tellOne(2 * groups, 0, count, record);
    sortBySlot(own, count, slots as Int32Array);
    for (let first = 0; first < count; ) {
      const one = slots?.[own[first] as number] as number;
      let last = first + 1;
      while (last < count && slots?.[own[last] as number] === one) last++;
      if (one < groups) this.#tellOne(groups + one, first, last, record);
      first = last;
    }
  }

  /** The own rows are those from `first` up to `last`. */
  #tellOne(slot: number, first: number, last: number, record: number): void {
    const {sources, toggles, width} = this.#walk;
    for (const source of sources) this.#addOwn(source, first, last);
    const tally = this.#tally;
    const changes = this.#changes;
    const marks = this.#marks;
    const turns = this.#turns;
    const sums = this.#sums;
    let answers = toggles ? this.#turn(toggles, record) : 0;
    tally.begin(slot);
    for (let word = 0; word < marks.length; word++) {
      let bits = marks[word] as number;
      marks[word] = 0;
      while (bits !== 0) {
        const span = 32 * word + 31 - Math.clz32(bits & -bits);
        bits &= bits - 1;
        answers ^= turns[span] as number;
        turns[span] = 0;
        for (let number = 0, at = span * (width + 1); number <= width; number++, at++) {
          sums[number] = (sums[number] as number) + (changes[at] as number);
          changes[at] = 0;
        }
        if ((sums[width] as number) > 0) {
          if (!this.#isExact) this.#addUp(span, first, last);
          tally.change(span, answers);
        } else tally.leave(span);
      }
    }
    for (let number = 0; number <= width; number++) sums[number] = 0;
  }

  /** Notes where the answers of a record turn while its own rows are there, and gives those from before. */
  #turn({starts, spans, bits, first}: Toggles, record: number): number {
    const end = starts[record + 1] as number;
    let answers = first;
    for (let at = starts[record] as number; at < end; at++) {
      const span = spans[at] as number;
      if (span >= this.#end) break;
      if (span < this.#begin) answers ^= bits[at] as number;
      else {
        this.#turns[span] = bits[at] as number;
        mark(this.#marks, span);
      }
    }
    this.#begin = Infinity;
    this.#end = 0;
    return answers;
  }

  /** Notes where the own rows of a record come and go. */
  #addOwn({from, to, values, own, appears, isWhole}: WalkedSource, first: number, last: number): void {
    const changes = this.#changes;
    const marks = this.#marks;
    const places = this.#own;
    const {spans, width} = this.#walk;
    const stride = width + 1;
    for (let at = first; at < last; at++) {
      const place = places[at] as number;
      const comes = from[place] as number;
      const goes = to[place] as number;
      if (comes === goes) continue;
      if (comes < this.#begin) this.#begin = comes;
      if (goes > this.#end) this.#end = goes;
      mark(marks, comes);
      if (goes < spans) mark(marks, goes);
      if (appears) add(changes, comes * stride + width, goes * stride + width, 1);
      const value = values[place] as number;
      if (own >= 0 && isWhole && !Number.isNaN(value)) add(changes, comes * stride + own, goes * stride + own, value);
    }
  }

  /** Adding parts of a unit and taking them off again would leave something of them, so that they are added up anew. */
  #addUp(span: number, first: number, last: number): void {
    for (const source of this.#walk.sources)
      if (!source.isWhole && source.own >= 0) this.#sums[source.own] = sumAt(source, span, this.#own, first, last);
  }
}

/** Sorts the places of a record's rows by slot. Records have few rows, and a sort that calls back is slow for few. */
function sortBySlot(places: Int32Array, count: number, slotOf: Int32Array): void {
  if (count > 64) {
    places.subarray(0, count).sort((a, b) => (slotOf[a] as number) - (slotOf[b] as number) || a - b);
    return;
  }
  for (let at = 1; at < count; at++) {
    const place = places[at] as number;
    const slot = slotOf[place] as number;
    let to = at;
    for (; to > 0 && (slotOf[places[to - 1] as number] as number) > slot; to--) places[to] = places[to - 1] as number;
    places[to] = place;
  }
}

function mark(marks: Int32Array, span: number): void {
  marks[span >> 5] = (marks[span >> 5] as number) | (1 << (span & 31));
}

/** Something is there from one cell up to another. */
function add(changes: Float64Array, from: number, to: number, value: number): void {
  changes[from] = (changes[from] as number) + value;
  changes[to] = (changes[to] as number) - value;
}
